/** Ingress or route of Gateway API → Service that its rules lead to. */

import { backendRefused } from '../network/route-admission.ts';
import { hasBackendPort, reportUnknownBackendPort } from '../network/unknown-port.ts';
import { kindOfThing } from '../reading/ids.ts';
import type { RoutedRule, Routes } from '../relation-types.ts';
import type { Route, RouteBackend, RouteRule } from '../resource-types.ts';
import { refer } from '../world/reference.ts';
import type { RelationRule } from '../world/relation.ts';
import type { World } from '../world/world.ts';

export const routeRoutes: RelationRule = {
  types: ['routes'],
  between: 'Ingress, Route of OpenShift, HTTPRoute, GRPCRoute, TCPRoute, TLSRoute or UDPRoute → Service',
  description:
    'backends of its rules, in its namespace or, for Gateway API, the one that it names; refused where no ReferenceGrant there allows it and status.parents does not say that it may',
  needs: ['route'],
  find: (world) => world.ofType('route').flatMap((route) => routesOf(route, world)),
};

/** One relation a Service, with every rule that leads to it, each once. */
function routesOf(route: Route, world: World): readonly Routes[] {
  const found = new Map<string, { readonly routes: Routes; readonly rules: Map<string, RoutedRule> }>();
  for (const rule of route.rules) {
    for (const backend of rule.backends) {
      if (backend.kind !== 'Service') continue;
      const { to, status } = referTo(backend, route, world);
      const service = world.byId.get(to);
      const known = found.get(to) ?? {
        routes: {
          type: 'routes',
          from: route.id,
          to,
          status,
          origin: backend.origin,
          rules: [],
          ...(service !== undefined && backendRefused(route, backend, world) ? { refused: 'grant' } : {}),
        },
        rules: new Map<string, RoutedRule>(),
      };
      found.set(to, known);
      const lost = service?.type === 'service' && !hasBackendPort(service, backend);
      const routed = routedRule(rule, backend, lost);
      known.rules.set(JSON.stringify(routed), routed);
    }
  }
  return [...found.values()].map(({ routes, rules }) => ({ ...routes, rules: [...rules.values()] }));
}

function routedRule({ host, match, fallback, backends }: RouteRule, backend: RouteBackend, lost: boolean): RoutedRule {
  const { weight } = backend;
  const port = backend.port ?? backend.targetPort;
  const all = backends.reduce((sum, other) => sum + (other.weight ?? 0), 0);
  const share = weight === undefined || backends.length < 2 || all === 0 ? undefined : Math.round((100 * weight) / all);
  return {
    host,
    match,
    ...(port === undefined ? {} : { port }),
    ...(lost ? { lost } : {}),
    ...(fallback === undefined ? {} : { fallback }),
    ...(share === undefined ? {} : { share }),
  };
}

function referTo(backend: RouteBackend, route: Route, world: World): Pick<Routes, 'to' | 'status'> {
  const { name, namespace, origin } = backend;
  const referent = refer({ kind: 'Service', namespace, name, origin, who: `${kindOfThing(route)} ${route.name}` }, world);
  const service = world.byId.get(referent.to);
  if (service?.type === 'service') reportUnknownBackendPort({ route, backend, service, report: world.report });
  return referent;
}
