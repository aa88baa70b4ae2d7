/** What stands behind a volume of a pod: its claims, the volumes that these are bound to, their class, and who else mounts them. */
import { groupBy } from '../../base/group-by.ts';
import type { Claim, Claims, PersistentVolume, Pod, Relation, RelationStatus, Resource, Topology, Volume } from '../types.ts';

export interface ClaimFacts {
  readonly id: string;
  readonly name: string;
  /** Whether the claim is in the topology. */
  readonly status: RelationStatus;
  readonly claim?: Claim;
  readonly volume?: PersistentVolume;
  /** The name of its StorageClass: what it or its volume names, or the default one; absent where it has none or it is not known. */
  readonly storageClass?: string;
  /** What the volume has; where that is not known, what the claim asks for. */
  readonly size?: string;
  readonly accessModes: readonly string[];
  /** All pods that mount it, this one too. */
  readonly pods: readonly Pod[];
}

/** The claims behind a volume of a pod: one for a claim that it names, those in the topology for the claim template of a StatefulSet, else none. */
export type ClaimsOf = (pod: Pod, volume: Volume) => readonly ClaimFacts[];

export function claimsOf(topology: Topology): ClaimsOf {
  const index = indexStorage(topology);
  const podsOf = new Map<string, readonly Pod[]>();
  /** Asked for by each pod of a claim that thousands may mount. */
  const mountersOf = (claim: string): readonly Pod[] => {
    const known = podsOf.get(claim) ?? [...new Set(index.mounters.get(claim)?.flatMap(({ from }) => index.podsById.get(from) ?? []))];
    podsOf.set(claim, known);
    return known;
  };
  return (pod, { name, source }) =>
    (index.mounted.get(volumeKey(pod.id, name)) ?? []).map(({ to, status }): ClaimFacts => {
      const claim = asClaim(index.resources.get(to));
      const volume = asVolume(index.resources.get(index.bound.get(to) ?? ''));
      const storageClass = claim?.storageClass || volume?.storageClass || index.resources.get(index.classes.get(to) ?? '')?.name;
      const size = volume?.size ?? claim?.size;
      return {
        id: to,
        // a claim that is missing has the name by which the volume calls it
        name: claim?.name ?? pod.references.find(({ kind, by }) => kind === 'PersistentVolumeClaim' && by === name)?.name ?? source,
        status,
        ...(claim === undefined ? {} : { claim }),
        ...(volume === undefined ? {} : { volume }),
        ...(storageClass ? { storageClass } : {}),
        ...(size === undefined ? {} : { size }),
        accessModes: volume?.accessModes ?? claim?.accessModes ?? [],
        pods: mountersOf(to),
      };
    });
}

interface StorageIndex {
  readonly resources: ReadonlyMap<string, Resource>;
  /** By pod and volume. */
  readonly mounted: ReadonlyMap<string, readonly Claims[]>;
  /** By claim. */
  readonly mounters: ReadonlyMap<string, readonly Claims[]>;
  readonly podsById: ReadonlyMap<string, Pod>;
  /** Claim → PersistentVolume. */
  readonly bound: ReadonlyMap<string, string>;
  /** Claim → StorageClass. */
  readonly classes: ReadonlyMap<string, string>;
}

function indexStorage({ resources, pods, relations }: Topology): StorageIndex {
  const podsById = new Map(pods.map((pod) => [pod.id, pod]));
  const claims = relations.filter((relation) => relation.type === 'claims');
  const ends = (type: Relation['type']) => new Map(relations.filter((one) => one.type === type).map(({ from, to }) => [from, to]));
  return {
    resources: new Map(resources.map((resource) => [resource.id, resource])),
    mounted: groupBy(claims, ({ from, volume }) => volumeKey(from, volume)),
    mounters: groupBy(claims, ({ to }) => to),
    podsById,
    bound: ends('binds'),
    classes: ends('of-class'),
  };
}

function volumeKey(pod: string, volume: string): string {
  return `${pod} ${volume}`;
}

function asClaim(resource: Resource | undefined): Claim | undefined {
  return resource?.type === 'claim' ? resource : undefined;
}

function asVolume(resource: Resource | undefined): PersistentVolume | undefined {
  return resource?.type === 'persistent-volume' ? resource : undefined;
}
