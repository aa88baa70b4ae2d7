/** What a sort of relation is to the model: a file in relations/ exports one of these, and relations.ts lists it. */
import type { Relation, RelationType } from '../relation-types.ts';
import type { Resource } from '../resource-types.ts';
import type { World } from './world.ts';

export interface RelationRule {
  /** The types of relations that it finds. */
  readonly types: readonly RelationType[];
  /** `Service → Pod`. */
  readonly between: string;
  /** One line for the docs: by what rule of Kubernetes. */
  readonly description: string;
  /** Where the input has none of these it finds nothing, and is not asked: it may come late (tools/late-modules.mjs). */
  readonly needs?: readonly Resource['type'][];
  readonly find: (world: World) => readonly Relation[];
}
