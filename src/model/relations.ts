/** The registry of relations. One line a rule. */
import { compareNames } from '../base/sort-names.ts';
import { tellMissing } from './reference.ts';
import type { RelationRule } from './relation.ts';
import type { Relation } from './relation-types.ts';
import { admits } from './relations/admits.ts';
import { binds } from './relations/binds.ts';
import { claims } from './relations/claims.ts';
import { gatewayAttaches } from './relations/gateway-attaches.ts';
import { knativeTraffic } from './relations/knative-traffic.ts';
import { podClasses } from './relations/pod-classes.ts';
import { protects } from './relations/protects.ts';
import { restricts } from './relations/restricts.ts';
import { rolloutTurns } from './relations/rollout-turns.ts';
import { routeRoutes } from './relations/route-routes.ts';
import { runsAs } from './relations/runs-as.ts';
import { scales } from './relations/scales.ts';
import { serviceAliases } from './relations/service-aliases.ts';
import { serviceEndpoints } from './relations/service-endpoints.ts';
import { serviceGoverns } from './relations/service-governs.ts';
import { serviceSelects } from './relations/service-selects.ts';
import { storageClasses } from './relations/storage-classes.ts';
import { uses } from './relations/uses.ts';
import type { World } from './world.ts';

/** The order in which docs/kinds.md shows them. */
export const relationRules: readonly RelationRule[] = [
  serviceSelects,
  serviceEndpoints,
  knativeTraffic,
  serviceGoverns,
  rolloutTurns,
  serviceAliases,
  routeRoutes,
  gatewayAttaches,
  restricts,
  admits,
  scales,
  protects,
  uses,
  claims,
  binds,
  storageClasses,
  runsAs,
  podClasses,
];

export function resolveRelations(world: World): readonly Relation[] {
  const given = new Set(world.resources.map(({ type }) => type));
  const asked = relationRules.filter(({ needs }) => needs === undefined || needs.some((type) => given.has(type)));
  const relations = asked.flatMap((rule) => rule.find(world));
  tellMissing(world);
  return sortRelations(relations);
}

/** By type, then by from, then by to. */
export function sortRelations(relations: readonly Relation[]): readonly Relation[] {
  const place = placesOf(relations.flatMap(({ type, from, to }) => [type, from, to]));
  return [...relations].sort((a, b) => place(a.type) - place(b.type) || place(a.from) - place(b.from) || place(a.to) - place(b.to));
}

/** Where each name stands among all: many relations share few ids, and names take long to compare. */
function placesOf(names: readonly string[]): (name: string) => number {
  const places = new Map([...new Set(names)].sort(compareNames).map((name, index) => [name, index]));
  return (name) => places.get(name) ?? -1;
}
