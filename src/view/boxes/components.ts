/** What hangs together by links, directly or by way of others. */
import { groupBy } from '../../base/group-by.ts';
import type { Link } from '../types.ts';

/** Groups of ids that no link leaves; both the groups and their members in the order of `ids`. Links to other ids are passed over. */
export function components(ids: readonly string[], links: readonly Pick<Link, 'from' | 'to'>[]): readonly (readonly string[])[] {
  const near = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of links) {
    const [a, b] = [near.get(from), near.get(to)];
    if (a === undefined || b === undefined) continue;
    a.push(to);
    b.push(from);
  }
  const groupOf = new Map<string, number>();
  for (const [group, id] of ids.entries()) {
    const waiting = groupOf.has(id) ? [] : [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (groupOf.has(next)) continue;
      groupOf.set(next, group);
      for (const one of near.get(next) ?? []) waiting.push(one);
    }
  }
  return [...groupBy(ids, (id) => groupOf.get(id)).values()];
}
