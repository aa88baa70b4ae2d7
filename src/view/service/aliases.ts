/** Services that are other names for Services of the figure (ExternalName). */
import type { Aliases, Topology } from '../../model/types.ts';

export interface Alias {
  readonly relation: Aliases;
  /** How many names lead to the Service that is no other name, itself counted: 1 for a name of such a Service. */
  readonly steps: number;
}

export interface AliasesOf {
  /** By the id of a Service; undefined where it is no other name, where the other is not in the input, and where names lead round in a circle. */
  readonly of: (service: string) => Alias | undefined;
  /** The most steps of all; 0 where there are no aliases. */
  readonly longest: number;
}

export function aliasesOf({ relations }: Topology): AliasesOf {
  const named = new Map(
    relations.flatMap((relation) =>
      relation.type === 'aliases' && relation.status === 'found' ? [[relation.from, relation] as const] : [],
    ),
  );
  const found = new Map<string, Alias>();
  for (const [id, relation] of named) {
    const passed = new Set([id]);
    let end = relation.to;
    for (let next = named.get(end); next !== undefined && !passed.has(end); next = named.get(end)) {
      passed.add(end);
      end = next.to;
    }
    if (!passed.has(end)) found.set(id, { relation, steps: passed.size });
  }
  return { of: (service) => found.get(service), longest: [...found.values()].reduce((most, { steps }) => Math.max(most, steps), 0) };
}
