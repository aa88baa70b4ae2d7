/** Gateway → route of Gateway API that is attached to it. */

import { attachRefused } from '../network/route-admission.ts';
import type { Attaches } from '../relation-types.ts';
import type { Route } from '../resource-types.ts';
import { refer } from '../world/reference.ts';
import type { RelationRule } from '../world/relation.ts';
import type { World } from '../world/world.ts';

export const gatewayAttaches: RelationRule = {
  types: ['attaches'],
  between: 'Gateway → HTTPRoute, GRPCRoute, TCPRoute, TLSRoute or UDPRoute',
  description:
    'the Gateways that the parentRefs of the route name, in its namespace or the one that they say; refused where no listener admits its namespace (allowedRoutes) or has the name that it says, and where status.parents says so',
  needs: ['route'],
  find: (world) => world.ofType('route').flatMap((route) => attachesOf(route, world)),
};

/** One relation for each listener that it names. */
function attachesOf(route: Route, world: World): readonly Attaches[] {
  const { id: to, kind, name } = route;
  const found = new Map<string, Attaches>();
  for (const parent of route.parents) {
    const { kind: parentKind, name: gateway, namespace, section, origin } = parent;
    if (parentKind !== 'Gateway') continue;
    const { to: from, status } = refer({ kind: 'Gateway', namespace, name: gateway, origin, who: `${kind} ${name}` }, world);
    const key = JSON.stringify([from, section]);
    if (found.has(key)) continue;
    const there = world.byId.get(from);
    const refused = there?.type === 'gateway' ? attachRefused(route, parent, there, world) : undefined;
    found.set(key, {
      type: 'attaches',
      from,
      to,
      status,
      origin,
      ...(section === undefined ? {} : { section }),
      ...(refused === undefined ? {} : { refused }),
    });
  }
  return [...found.values()];
}
