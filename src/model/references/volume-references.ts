/** What the volumes of a pod name: ConfigMaps, Secrets and claims. */
import { ELLIPSIS } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, isObject, list, object, originOf, string } from '../reading/read.ts';
import type { PodReference } from '../relation-types.ts';
import type { Pod, Volume } from '../types.ts';
import { nameIn, referenceIn } from './reader.ts';

export interface PodWithVolumes {
  readonly existence: Pod['existence'];
  readonly name: string;
  readonly volumes: readonly Volume[];
}

type Reader = (body: Cursor, volume: NamedVolume) => readonly PodReference[];

interface NamedVolume {
  readonly name: string;
  readonly pod: PodWithVolumes;
}

const secretRef: Reader = (body, { name }) => referenceIn(body, 'secretRef', { kind: 'Secret', way: 'volume', by: name });

/** By the key of the volume's source. */
const READERS: Readonly<Record<string, Reader>> = {
  configMap: (body, { name }) => nameIn(body, 'name', { kind: 'ConfigMap', way: 'volume', by: name, optional: isOptional(body) }),
  secret: (body, { name }) => nameIn(body, 'secretName', { kind: 'Secret', way: 'volume', by: name, optional: isOptional(body) }),
  projected: (body, { name }) =>
    list(body, 'sources').flatMap((source) => [
      ...referenceIn(source, 'configMap', { kind: 'ConfigMap', way: 'volume', by: name }),
      ...referenceIn(source, 'secret', { kind: 'Secret', way: 'volume', by: name }),
    ]),
  persistentVolumeClaim: (body, { name }) => nameIn(body, 'claimName', { kind: 'PersistentVolumeClaim', way: 'volume', by: name }),
  ephemeral: ephemeralClaim,
  csi: (body, { name }) => referenceIn(body, 'nodePublishSecretRef', { kind: 'Secret', way: 'volume', by: name }),
  azureFile: (body, { name }) => nameIn(body, 'secretName', { kind: 'Secret', way: 'volume', by: name }),
  cephfs: secretRef,
  cinder: secretRef,
  flexVolume: secretRef,
  iscsi: secretRef,
  rbd: secretRef,
  scaleIO: secretRef,
  storageos: secretRef,
};

export function volumeReferences(spec: Cursor, pod: PodWithVolumes): readonly PodReference[] {
  // a token volume says nothing about the pod; a claim template takes the place of the volume of its name
  const silent = new Set(pod.volumes.filter(({ noise, type }) => noise || type === 'volumeClaimTemplate').map(({ name }) => name));
  return list(spec, 'volumes').flatMap((at) => {
    const name = string(at, 'name') ?? ELLIPSIS;
    if (silent.has(name)) return [];
    return Object.keys(at.object).flatMap((key) => {
      const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
      const body = read !== undefined && isObject(at.object[key]) ? object(at, key) : undefined;
      return body === undefined ? [] : (read?.(body, { name, pod }) ?? []);
    });
  });
}

function isOptional(body: Cursor): boolean {
  return boolean(body, 'optional') ?? false;
}

/** The claim that the ephemeral volume controller makes for a pod: `POD-VOLUME` (VolumeClaimName in k8s.io/component-helpers/storage/ephemeral). */
function ephemeralClaim(body: Cursor, { name, pod }: NamedVolume): readonly PodReference[] {
  if (pod.existence === 'template' || pod.name.endsWith(ELLIPSIS)) return [];
  return [{ kind: 'PersistentVolumeClaim', name: `${pod.name}-${name}`, way: 'volume', by: name, optional: true, origin: originOf(body) }];
}
