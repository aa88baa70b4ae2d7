import type { Filter } from '../filter.ts';

/** Requests against what is allocatable; a resource that the node does not name, it does not have. */
export const nodeResourcesFit: Filter = {
  plugin: 'NodeResourcesFit',
  isStatic: false,
  byKubelet: true,
  reasons: ({ requests }, machine, { taken }) => {
    const { room, maxPods } = machine;
    const { pods, requests: used } = taken(machine);
    const lacking = [...requests].filter(
      ([name, amount]) => room !== undefined && amount > 0n && amount > (room.get(name) ?? 0n) - (used.get(name) ?? 0n),
    );
    return [...(pods + 1 > maxPods ? ['Too many pods'] : []), ...lacking.map(([name]) => `Insufficient ${name}`)];
  },
};
