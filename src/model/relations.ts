/** The registry of relations. One line a rule. */
import { compareNames } from '../base/sort-names.ts';
import type { RelationRule } from './relation.ts';
import type { Relation } from './relation-types.ts';
import { serviceSelects } from './relations/service-selects.ts';
import type { World } from './world.ts';

/** The order in which docs/kinds.md shows them. */
export const relationRules: readonly RelationRule[] = [serviceSelects];

export function resolveRelations(world: World): readonly Relation[] {
  return relationRules
    .flatMap((rule) => rule.find(world))
    .sort((a, b) => compareNames(a.type, b.type) || compareNames(a.from, b.from) || compareNames(a.to, b.to));
}
