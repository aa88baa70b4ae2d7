/** Pod → PersistentVolumeClaim: by name, and by the names that a StatefulSet gives to the claims of its template. */
import { groupBy } from '../../base/group-by.ts';
import type { Claims } from '../relation-types.ts';
import type { Claim } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import { refer } from '../world/reference.ts';
import { referrerOf } from '../world/referrer.ts';
import type { RelationRule } from '../world/relation.ts';
import type { World } from '../world/world.ts';
import { tellSharedClaims } from './claim-sharing.ts';

export const claims: RelationRule = {
  types: ['claims'],
  between: 'Pod → PersistentVolumeClaim',
  description:
    'the claims of its namespace that its volumes name; POD-VOLUME for an ephemeral volume; TEMPLATE-SET-0 and so on for the template of a StatefulSet',
  find: (world) => {
    const named = world.pods.flatMap((pod) => namedBy(pod, world));
    if (named.length > 0) tellSharedClaims(named, world);
    const numbered = numberedClaims(world);
    return [...named, ...world.pods.flatMap((pod) => templatedBy(pod, numbered))];
  },
};

function namedBy(pod: Pod, world: World): readonly Claims[] {
  return pod.references.flatMap(({ kind, name, by = '', optional, origin }): readonly Claims[] => {
    if (kind !== 'PersistentVolumeClaim') return [];
    const referent = refer({ kind, namespace: pod.namespace, name, origin, who: referrerOf(pod, world), optional }, world);
    return [{ type: 'claims', from: pod.id, ...referent, origin, volume: by }];
  });
}

/** The claims of the input by namespace and name without its number; those without one under ''. */
type NumberedClaims = ReadonlyMap<string, readonly Claim[]>;

function numberedClaims(world: World): NumberedClaims {
  return groupBy(world.ofType('claim'), ({ namespace, name }) => {
    // getPersistentVolumeClaimName in kubernetes/pkg/controller/statefulset: TEMPLATE-SET-ORDINAL
    const [, stem] = /^(.+)-(?:0|[1-9]\d*)$/.exec(name) ?? [];
    return stem === undefined ? '' : `${namespace}/${stem}`;
  });
}

/** Claims outlive their pods: those of higher numbers are left from a time of more replicas, and wait for their return. */
function templatedBy(pod: Pod, numbered: NumberedClaims): readonly Claims[] {
  return pod.volumes.flatMap((volume): readonly Claims[] => {
    if (volume.type !== 'volumeClaimTemplate') return [];
    const claims = numbered.get(`${pod.namespace}/${volume.name}-${pod.name}`) ?? [];
    return claims.map(({ id }) => ({ type: 'claims', from: pod.id, to: id, status: 'found', origin: volume.origin, volume: volume.name }));
  });
}
