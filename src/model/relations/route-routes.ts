/** Ingress or route of Gateway API → Service that its rules lead to. */
import { refer } from '../reference.ts';
import type { RelationRule } from '../relation.ts';
import type { Routes } from '../relation-types.ts';
import type { Route, RouteBackend } from '../resource-types.ts';
import { hasBackendPort, reportUnknownBackendPort } from '../unknown-port.ts';
import type { World } from '../world.ts';

export const routeRoutes: RelationRule = {
  types: ['routes'],
  between: 'Ingress, HTTPRoute, GRPCRoute, TCPRoute, TLSRoute or UDPRoute → Service',
  // whether a ReferenceGrant of the other namespace allows it is for the controller to say: what the route asks for is drawn
  description: 'backends of its rules, in its namespace or, for Gateway API, the one that it names',
  find: (world) => world.ofType('route').flatMap((route) => routesOf(route, world)),
};

type Rule = Routes['rules'][number];

/** One relation a Service, with every rule that leads to it, each once. */
function routesOf(route: Route, world: World): readonly Routes[] {
  const found = new Map<string, { readonly routes: Routes; readonly rules: Map<string, Rule> }>();
  for (const { host, match, backends } of route.rules) {
    for (const backend of backends) {
      if (backend.kind !== 'Service') continue;
      const { to, status } = referTo(backend, route, world);
      const known = found.get(to) ?? {
        routes: { type: 'routes', from: route.id, to, status, origin: backend.origin, rules: [] },
        rules: new Map<string, Rule>(),
      };
      found.set(to, known);
      const service = world.byId.get(to);
      const lost = service?.type === 'service' && !hasBackendPort(service, backend.port);
      const rule = { host, match, ...(backend.port === undefined ? {} : { port: backend.port }), ...(lost ? { lost } : {}) };
      known.rules.set(JSON.stringify([host, match, backend.port]), rule);
    }
  }
  return [...found.values()].map(({ routes, rules }) => ({ ...routes, rules: [...rules.values()] }));
}

function referTo(backend: RouteBackend, route: Route, world: World): Pick<Routes, 'to' | 'status'> {
  const { name, namespace, origin } = backend;
  const referent = refer({ kind: 'Service', namespace, name, origin, who: `${route.kind} ${route.name}` }, world);
  const service = world.byId.get(referent.to);
  if (service?.type === 'service') reportUnknownBackendPort({ route, backend, service, report: world.report });
  return referent;
}
