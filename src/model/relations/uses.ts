/** Pod → ConfigMap and Secret: one relation for each, however often the pod names it. */
import { groupBy } from '../../base/group-by.ts';
import type { Relation } from '../relation-types.ts';
import type { Pod } from '../types.ts';
import { refer } from '../world/reference.ts';
import { referrerOf } from '../world/referrer.ts';
import type { RelationRule } from '../world/relation.ts';
import type { World } from '../world/world.ts';

export const uses: RelationRule = {
  types: ['uses'],
  between: 'Pod → ConfigMap, Secret',
  description: 'what its volumes, the environment of its containers and its pull secrets name, in its namespace',
  find: (world) => world.pods.flatMap((pod) => usesOf(pod, world)),
};

function usesOf(pod: Pod, world: World): readonly Relation[] {
  const used = pod.references.filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret');
  const named = groupBy(used, ({ kind, name }) => `${kind} ${name}`);
  return [...named.values()].flatMap((same): readonly Relation[] => {
    // one reference that must be met is enough
    const strict = same.find(({ optional }) => !optional);
    const reference = strict ?? same[0];
    if (reference === undefined) return [];
    const { kind, name, origin } = reference;
    const optional = strict === undefined;
    const referent = refer({ kind, namespace: pod.namespace, name, origin, who: referrerOf(pod, world), optional }, world);
    const ways = [...new Set(same.flatMap(({ way }) => way ?? []))];
    return [{ type: 'uses', from: pod.id, ...referent, origin, ways, optional }];
  });
}
