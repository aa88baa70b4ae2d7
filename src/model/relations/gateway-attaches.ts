/** Gateway → route of Gateway API that is attached to it. */
import { refer } from '../reference.ts';
import type { RelationRule } from '../relation.ts';
import type { Attaches } from '../relation-types.ts';
import type { Route } from '../resource-types.ts';
import type { World } from '../world.ts';

export const gatewayAttaches: RelationRule = {
  types: ['attaches'],
  between: 'Gateway → HTTPRoute, GRPCRoute, TCPRoute, TLSRoute or UDPRoute',
  // whether the listeners allow routes of other namespaces (allowedRoutes) is for the controller to say
  description: 'the Gateways that the parentRefs of the route name, in its namespace or the one that they say',
  find: (world) => world.ofType('route').flatMap((route) => attachesOf(route, world)),
};

/** One relation for each listener that it names. */
function attachesOf({ id: to, kind, name, parents }: Route, world: World): readonly Attaches[] {
  const found = new Map<string, Attaches>();
  for (const { kind: parentKind, name: gateway, namespace, section, origin } of parents) {
    if (parentKind !== 'Gateway') continue;
    const { to: from, status } = refer({ kind: 'Gateway', namespace, name: gateway, origin, who: `${kind} ${name}` }, world);
    const key = JSON.stringify([from, section]);
    if (!found.has(key)) found.set(key, { type: 'attaches', from, to, status, origin, ...(section === undefined ? {} : { section }) });
  }
  return [...found.values()];
}
