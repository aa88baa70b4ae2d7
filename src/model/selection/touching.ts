/**
 * What touches what, by way of resources and along relations in one direction. Both directions on one way would lead everywhere: two pods
 * of one StorageClass, or two routes of one Gateway, have nothing to do with each other.
 *
 *     Gateway → route → Service → Pod → claim → volume → class
 *               everything left of the pod touches it, and everything right of it
 */
import { groupBy } from '../../base/group-by.ts';
import type { Resource } from '../resource-types.ts';
import type { Topology } from '../types.ts';
import { resourceId } from '../world/world.ts';

/** The ids that some of `ids` lead to, and those that lead to them; on the way only by resources that `passes`. */
export type Around = (ids: Iterable<string>, passes?: (resource: Resource) => boolean) => ReadonlySet<string>;

interface Link {
  readonly from: string;
  readonly to: string;
}

/**
 * Whom a policy admits is not touched by it, unless `admitted` is true: it may be the whole cluster. What is called is a neighbour, and would bring its
 * own ones with it.
 */
export function touchingIn({ resources, relations }: Topology, { admitted = false }: { readonly admitted?: boolean } = {}): Around {
  const links: readonly Link[] = [
    ...relations.filter(({ type }) => type !== 'calls' && (admitted || type !== 'admits')),
    // they are a part of their Service
    ...resources.flatMap((one) =>
      one.type === 'endpoints' ? [{ from: one.id, to: resourceId('Service', one.namespace, one.service) }] : [],
    ),
  ];
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const leadingFrom = groupBy(links, ({ from }) => from);
  const leadingTo = groupBy(links, ({ to }) => to);
  return (ids, passes = () => true) => {
    const goesOn = (id: string): boolean => {
      const resource = byId.get(id);
      return resource !== undefined && passes(resource);
    };
    const start = [...ids];
    const after = reach(start, (id) => (leadingFrom.get(id) ?? []).map(({ to }) => to), goesOn);
    const before = reach(start, (id) => (leadingTo.get(id) ?? []).map(({ from }) => from), goesOn);
    return new Set([...after, ...before]);
  };
}

function reach(start: readonly string[], next: (id: string) => readonly string[], goesOn: (id: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of next(id)) {
      if (found.has(other)) continue;
      found.add(other);
      if (goesOn(other)) open.push(other);
    }
  }
  return found;
}
