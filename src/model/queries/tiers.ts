/**
 * Which containers of a pod are tiers: parts that scale apart and need not share a node, and so belong in pods of their own.
 * Everything in doubt stays together: a split is only suggested where names, images, claims or Services say that there are two parts, and
 * where these share no volume that they work on, and no processes.
 */

import type { Container, Pod, Topology, Workload } from '../types.ts';
import { isAppContainer } from './app-containers.ts';
import { servedContainers, workloadsOf } from './pod-context.ts';
import { sharedForWork } from './shared-work.ts';
import type { TierKind } from './tier-names.ts';
import { imageName, keepsState, kindIn, repository, saysHelper, standsBefore } from './tier-names.ts';
import { runsToItsEnd } from './topology.ts';

export interface Tier {
  /** The container that the tier is for. */
  readonly lead: Container;
  readonly kind: TierKind;
  /** Of which nothing says that they only help the lead. */
  readonly peers: readonly Container[];
  /** All its containers in the order of the pod: the lead, its peers, its helpers, and init containers. */
  readonly containers: readonly Container[];
  /** How many of it are wanted; absent where the pod's number is not known. What keeps state stays one, unless a StatefulSet gives each a claim of its own. */
  readonly replicas?: number;
}

/**
 * Why a pod is well as it is: `alone`: one container; `helpers`: the others help it; `volume`: its parts work on one volume; `processes`: they
 * share their processes; `every-node`: a DaemonSet's, which does not scale; `to-the-end`: a Job's; `unclear`: nothing says that they are tiers.
 */
export type Together =
  | { readonly reason: 'alone' | 'helpers' | 'processes' | 'every-node' | 'to-the-end' | 'unclear' }
  | { readonly reason: 'volume'; readonly volume: string };

export interface Tiering {
  /** One where the pod is well as it is; none for a pod without containers. */
  readonly tiers: readonly Tier[];
  /** Absent where a split is suggested. */
  readonly together?: Together;
  /** Replicas of the whole pod, as its workload wants them; absent where that is not known. */
  readonly replicas?: number;
}

export type TieringOf = (pod: Pod) => Tiering;

export function tieringOf(topology: Topology): TieringOf {
  const ownersOf = workloadsOf(topology);
  const servedIn = servedContainers(topology);
  return (pod) => tieringIn(pod, { owners: ownersOf(pod), served: servedIn(pod) });
}

interface PodContext {
  readonly owners: readonly Workload[];
  /** Ids of Services by the containers that they lead to. */
  readonly served: ReadonlyMap<string, ReadonlySet<string>>;
}

function tieringIn(pod: Pod, { owners, served }: PodContext): Tiering {
  const running = pod.containers.filter(isAppContainer);
  const parts = partsOf(pod, running);
  const apart = joined(parts, (one, other) => !areApart(one, other, served));
  const groups = joined(parts, (one, other) => {
    const together = apart.find((group) => group.includes(one))?.includes(other) === true;
    return together || sharedForWork(pod, one.container, other.container) !== undefined;
  });
  // of one of many pods whose workload is elsewhere, nobody knows how many there are to be
  const replicas = owners.at(-1)?.replicas ?? (pod.existence === 'template' ? pod.replicas : undefined);
  const known = replicas === undefined || pod.owners.length === 0 ? {} : { replicas };
  const together = apart.length < 2 ? withoutTiers(pod, running, parts) : keptTogether(pod, { owners, groups, parts });
  const final = together === undefined ? groups : parts.length === 0 ? [] : [parts];
  return { tiers: tiersOf(pod, final, { ...known, owners }), ...(together === undefined ? {} : { together }), ...known };
}

/** A container that may be a tier. */
interface Part {
  readonly container: Container;
  readonly kind: TierKind;
  /** Something says its kind; else it is only known to serve. */
  readonly known: boolean;
}

function partsOf(pod: Pod, running: readonly Container[]): readonly Part[] {
  // the pod is for its main one, whatever that is called: `spire-agent` in the pods of `spire-agent`
  const own = running.filter((container) => container.role === 'main' || !namedHelper(container));
  // where every name says helper and nothing which one is main, none helps another
  const parts = (own.length > 0 ? own : running).flatMap((container): readonly Part[] => {
    const kind = kindOf(container, pod);
    if (kind !== undefined) return [{ container, kind, known: true }];
    // beside a main one only what serves may be a tier of its own; those that are alike all may
    return container.role !== 'supporting' || serves(container) ? [{ container, kind: 'service', known: false }] : [];
  });
  // a web server's image beside an application stands before it in its pod
  const isBefore = ({ container }: Part) => standsBefore(container.image, container.name);
  const applications = parts.filter((part) => !keepsState(part.kind) && part.kind !== 'worker' && !isBefore(part));
  return applications.length === 0 ? parts : parts.filter((part) => !isBefore(part));
}

function namedHelper({ name, image }: Container): boolean {
  return saysHelper(name) || saysHelper(imageName(image));
}

/** The image knows best what keeps data; of the rest, the name that somebody gave to it. */
function kindOf(container: Container, pod: Pod): TierKind | undefined {
  const ofImage = kindIn(imageName(container.image));
  if (ofImage !== undefined && keepsState(ofImage)) return ofImage;
  const named = kindIn(container.name) ?? ofImage;
  if (named !== undefined) return named;
  return container.role !== 'main' && serves(container) && claimsAlone(container, pod) ? 'store' : undefined;
}

/** As a container of a StatefulSet: it writes to a claim that no other container mounts. */
function claimsAlone(container: Container, pod: Pod): boolean {
  const mine = container.mounts.filter(({ readOnly }) => !readOnly).map(({ volume }) => volume);
  return pod.volumes.some(
    ({ name, type }) =>
      (type === 'persistentVolumeClaim' || type === 'volumeClaimTemplate') &&
      mine.includes(name) &&
      pod.containers.every((other) => other === container || other.mounts.every(({ volume }) => volume !== name)),
  );
}

/** Ports that are there to be watched, not to be used. */
const watched = /metric|prom|health|probe|admin|debug|profil|pprof|telemetry|webhook|monitor/;

function serves({ ports }: Container): boolean {
  return ports.some(({ name = '' }) => !watched.test(name));
}

function areApart(one: Part, other: Part, served: PodContext['served']): boolean {
  const sameProgram = repository(one.container.image) === repository(other.container.image);
  if (one.kind === other.kind && (sameProgram || one.container.name === other.container.name)) return false;
  if (keepsState(one.kind) || keepsState(other.kind)) return one.kind !== other.kind || !sameProgram;
  if (one.known && other.known && one.kind !== other.kind) return true;
  // nothing but Services tells an application from what only it calls
  const [first, second] = [served.get(one.container.id), served.get(other.container.id)];
  return first !== undefined && second !== undefined && !sameProgram && ![...first].some((service) => second.has(service));
}

/** Groups of those that belong together, directly or by way of others. */
function joined(parts: readonly Part[], belong: (one: Part, other: Part) => boolean): readonly (readonly Part[])[] {
  let groups: readonly (readonly Part[])[] = [];
  for (const part of parts) {
    const mine = groups.filter((group) => group.some((other) => belong(part, other)));
    const merged = [...mine.flat(), part];
    const first = mine[0];
    groups =
      first === undefined
        ? [...groups, merged]
        : groups.flatMap((group) => (group === first ? [merged] : mine.includes(group) ? [] : [group]));
  }
  return groups;
}

function withoutTiers(pod: Pod, running: readonly Container[], parts: readonly Part[]): Together {
  const beside = pod.containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
  if (beside.length < 2) return { reason: 'alone' };
  const volume = sharedAmong(pod, running);
  if (parts.length > 1) return volume === undefined ? { reason: 'unclear' } : { reason: 'volume', volume };
  const [lead] = parts;
  // where nothing says whom the pod is for, nothing says who helps
  const helpers =
    lead?.container.role === 'main' && beside.every((container) => container === lead.container || helps(container, pod, lead));
  return { reason: helpers ? 'helpers' : 'unclear' };
}

/** By its role, its name, its image, or the volume on which it works. */
function helps(container: Container, pod: Pod, lead: Part | undefined): boolean {
  const { role, name, image } = container;
  if (!isAppContainer({ role })) return true;
  if (namedHelper(container) || standsBefore(image, name)) return true;
  return lead !== undefined && sharedForWork(pod, lead.container, container) !== undefined;
}

interface Grouped {
  readonly owners: readonly Workload[];
  readonly groups: readonly (readonly Part[])[];
  readonly parts: readonly Part[];
}

function keptTogether(pod: Pod, { owners, groups, parts }: Grouped): Together | undefined {
  if (pod.shareProcessNamespace) return { reason: 'processes' };
  if (owners.some(({ kind }) => kind === 'DaemonSet')) return { reason: 'every-node' };
  if (owners.some(runsToItsEnd)) return { reason: 'to-the-end' };
  if (groups.length > 1) return undefined;
  return {
    reason: 'volume',
    volume:
      sharedAmong(
        pod,
        parts.map(({ container }) => container),
      ) ?? '',
  };
}

function sharedAmong(pod: Pod, containers: readonly Container[]): string | undefined {
  for (const [index, one] of containers.entries())
    for (const other of containers.slice(index + 1)) {
      const volume = sharedForWork(pod, one, other);
      if (volume !== undefined) return volume;
    }
  return undefined;
}

interface Wanted {
  readonly replicas?: number;
  readonly owners: readonly Workload[];
}

function tiersOf(pod: Pod, groups: readonly (readonly Part[])[], { replicas, owners }: Wanted): readonly Tier[] {
  const leads = groups.flatMap((group) => {
    const lead = group.find(({ container }) => container.role === 'main') ?? group.find(({ known }) => known) ?? group[0];
    return lead === undefined ? [] : [{ lead, group }];
  });
  const ownClaims = owners.some(({ kind }) => kind === 'StatefulSet');
  const homes = new Map(pod.containers.map((container) => [container, homeOf(container, pod, leads)]));
  return leads.map((home): Tier => {
    const { lead, group } = home;
    const members = pod.containers.filter((container) => homes.get(container) === home);
    const count =
      replicas === undefined ? undefined : groups.length > 1 && keepsState(lead.kind) && !ownClaims ? Math.min(1, replicas) : replicas;
    return {
      lead: lead.container,
      kind: lead.kind,
      peers: members.filter(
        (container) => container !== lead.container && (group.some((part) => part.container === container) || !helps(container, pod, lead)),
      ),
      containers: members,
      ...(count === undefined ? {} : { replicas: count }),
    };
  });
}

interface Home {
  readonly lead: Part;
  readonly group: readonly Part[];
}

/** A helper goes with whom it shares a volume, a target or a name; else with the first. */
function homeOf(container: Container, pod: Pod, homes: readonly Home[]): Home | undefined {
  const holds = (home: Home, by: (member: Container) => boolean) => home.group.some((part) => by(part.container));
  return (
    homes.find((home) => holds(home, (member) => member === container)) ??
    homes.find((home) => holds(home, (member) => member.name === container.targetContainer)) ??
    homes.find((home) => holds(home, (member) => sharedForWork(pod, member, container) !== undefined)) ??
    homes.find((home) => holds(home, (member) => isNamedAfter(container, member))) ??
    homes[0]
  );
}

/** `redis-exporter` beside `redis`. */
function isNamedAfter(helper: Container, { name, image }: Container): boolean {
  return [helper.name, imageName(helper.image)].some((word) =>
    word.split(/[-_.]/).some((part) => part === name || part === imageName(image)),
  );
}
