/** The registry of relations. One line a rule. */
import { compareNames } from '../../base/sort-names.ts';
import type { Relation } from '../relation-types.ts';
import { tellMissing } from '../world/reference.ts';
import type { RelationRule } from '../world/relation.ts';
import type { World } from '../world/world.ts';
import { admits } from './admits.ts';
import { binds } from './binds.ts';
import { calls } from './calls.ts';
import { claims } from './claims.ts';
import { gatewayAttaches } from './gateway-attaches.ts';
import { knativeTraffic } from './knative-traffic.ts';
import { podClasses } from './pod-classes.ts';
import { protects } from './protects.ts';
import { restricts } from './restricts.ts';
import { rolloutTurns } from './rollout-turns.ts';
import { routeRoutes } from './route-routes.ts';
import { runsAs } from './runs-as.ts';
import { scales } from './scales.ts';
import { serviceAliases } from './service-aliases.ts';
import { serviceEndpoints } from './service-endpoints.ts';
import { serviceGoverns } from './service-governs.ts';
import { serviceSelects } from './service-selects.ts';
import { storageClasses } from './storage-classes.ts';
import { uses } from './uses.ts';

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
  calls,
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
