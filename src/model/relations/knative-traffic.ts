/** Service or Route of Knative → Pods of the revisions that get its requests, or the Revision itself where it has none. */

import type { JsonValue } from '../../parse/types.ts';
import { knativeId, REVISION_LABEL } from '../custom/knative.ts';
import type { TrafficTarget } from '../custom/traffic-types.ts';
import { ELLIPSIS } from '../reading/ids.ts';
import { isObject } from '../reading/read.ts';
import type { Relation } from '../relation-types.ts';
import type { Route } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import type { RelationRule } from '../world/relation.ts';
import { withinRoom } from '../world/relation-room.ts';
import type { World } from '../world/world.ts';

export const knativeTraffic: RelationRule = {
  types: ['selects', 'routes'],
  between: 'Service or Route of Knative → Pod or Revision',
  description: `the pods of its namespace whose label ${REVISION_LABEL} names a revision that spec.traffic or status.traffic means; the Revision where it has no pods`,
  needs: ['route'],
  find: (world) => {
    const leading = world.ofType('route').filter(({ traffic }) => traffic !== undefined);
    const services = new Set(leading.filter(({ kind }) => kind === 'Service').map(({ namespace, name }) => `${namespace}/${name}`));
    return withinRoom(leading, world, (route): readonly Relation[] => {
      // the Route that a Service makes says the same once more
      if (route.kind === 'Route' && services.has(`${route.namespace}/${route.name}`)) {
        world.leftOut.add(route.id);
        return [];
      }
      return (route.traffic ?? []).flatMap((target) => relationsTo(target, route, world));
    });
  },
};

function relationsTo(target: TrafficTarget, route: Route, world: World): readonly Relation[] {
  const { percent, tag } = target;
  const pods = podsOf(target, route, world);
  const origin = route.origin;
  const traffic = { percent, ...(tag === undefined ? {} : { tag }) };
  if (pods.length > 0)
    return pods.map(({ id }) => ({ type: 'selects', by: 'traffic', from: route.id, to: id, status: 'found', ports: [], traffic, origin }));
  const to = knativeId('Revision', route.namespace, target.revision ?? `${route.name}-${ELLIPSIS}`);
  const status = world.workloadsById.has(to) ? 'found' : 'outside';
  const rule = { host: '', match: '', share: percent, ...(tag === undefined ? {} : { tag }) };
  return [{ type: 'routes', from: route.id, to, status, rules: [rule], origin }];
}

/** Those that bear its name, or belong to its Revision. Of the latest revision whose name nobody knows yet, the template stands for them. */
function podsOf({ revision, latest, base }: TrafficTarget, { namespace, traffic = [] }: Route, world: World): readonly Pod[] {
  const all = world.podsIn(namespace).filter(({ phase }) => phase !== 'Succeeded' && phase !== 'Failed');
  const own = base === undefined ? [] : all.filter(({ owners }) => owners.includes(base));
  const id = revision === undefined ? undefined : knativeId('Revision', namespace, revision);
  const named = all.filter(
    (pod) => revision !== undefined && (pod.labels[REVISION_LABEL] === revision || (id !== undefined && pod.owners.includes(id))),
  );
  if (named.length > 0) return named;
  const templates = own.filter(({ existence, isExample }) => existence === 'template' || isExample === true);
  if (latest || templates.some((pod) => templateName(pod) === revision && revision !== undefined)) {
    if (templates.length > 0 || revision !== undefined) return templates;
    const others = new Set(traffic.map((other) => other.revision));
    return own.filter(({ labels }) => !others.has(labels[REVISION_LABEL]));
  }
  return [];
}

/** metadata.name of the template: the name that its revision will have. */
function templateName({ origin: { manifest, path } }: Pod): string | undefined {
  let at: JsonValue | undefined = manifest.object;
  for (const step of [...path, 'metadata', 'name']) at = isObject(at) ? at[step] : undefined;
  return typeof at === 'string' ? at : undefined;
}
