/**
 * What a pod's spec names of other objects: its service account, its classes, configuration, secrets and claims. Names alone, never a value.
 * Which fields name one is said by VisitPodSecretNames and VisitPodConfigmapNames in kubernetes/pkg/api/v1/pod/util.go.
 */
import { ELLIPSIS } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, isObject, list, object, string } from '../reading/read.ts';
import type { PodReference } from '../relation-types.ts';
import type { Referring } from './reader.ts';
import { nameIn } from './reader.ts';
import type { PodWithVolumes } from './volume-references.ts';
import { volumeReferences } from './volume-references.ts';

const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** Service account and classes first, then pull secrets, containers and volumes. Each object once for each container that names it. */
export function readReferences(spec: Cursor, pod: PodWithVolumes): readonly PodReference[] {
  // serviceAccount is the deprecated alias, which the API server writes beside the field
  const account = string(spec, 'serviceAccountName') ? 'serviceAccountName' : 'serviceAccount';
  return [
    ...nameIn(spec, account, { kind: 'ServiceAccount' }),
    ...nameIn(spec, 'priorityClassName', { kind: 'PriorityClass' }),
    ...nameIn(spec, 'runtimeClassName', { kind: 'RuntimeClass' }),
    ...list(spec, 'imagePullSecrets').flatMap((at) => nameIn(at, 'name', { kind: 'Secret', way: 'imagePullSecrets' })),
    ...CONTAINER_LISTS.flatMap((key) => list(spec, key).flatMap(containerReferences)),
    ...volumeReferences(spec, pod),
  ];
}

function containerReferences(at: Cursor): readonly PodReference[] {
  const by = string(at, 'name') || ELLIPSIS;
  const found = new Map<string, PodReference>();
  for (const variable of list(at, 'env')) {
    // most variables are plain values
    const from = isObject(variable.object.valueFrom) ? object(variable, 'valueFrom') : undefined;
    if (from === undefined) continue;
    keep(found, from, 'configMapKeyRef', { kind: 'ConfigMap', way: 'env', by });
    keep(found, from, 'secretKeyRef', { kind: 'Secret', way: 'env', by });
  }
  for (const from of list(at, 'envFrom')) {
    keep(found, from, 'configMapRef', { kind: 'ConfigMap', way: 'envFrom', by });
    keep(found, from, 'secretRef', { kind: 'Secret', way: 'envFrom', by });
  }
  return [...found.values()];
}

/** Ten variables from one Secret are one reference: the one that must be there, if any must. */
function keep(found: Map<string, PodReference>, parent: Cursor, key: string, referring: Referring): void {
  const at = parent.object[key] === undefined ? undefined : object(parent, key);
  const name = at && string(at, 'name');
  if (at === undefined || !name) return;
  const same = `${referring.way} ${referring.kind} ${name}`;
  const optional = boolean(at, 'optional') ?? false;
  const known = found.get(same);
  // most variables of a container come from one object: its place is worked out once
  if (known !== undefined && (optional || !known.optional)) return;
  for (const reference of nameIn(at, 'name', { ...referring, optional })) found.set(same, reference);
}
