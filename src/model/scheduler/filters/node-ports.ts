import type { Filter } from '../filter.ts';

/** Two pods cannot have one port of a node. */
export const nodePorts: Filter = {
  plugin: 'NodePorts',
  isStatic: false,
  byKubelet: true,
  reasons: ({ hostPorts }, machine, { taken }) =>
    hostPorts.some((port) => taken(machine).ports.has(port)) ? ["node(s) didn't have free ports for the requested pod ports"] : [],
};
