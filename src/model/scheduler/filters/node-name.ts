import type { Filter } from '../filter.ts';

/** spec.nodeName: only this node. */
export const nodeName: Filter = {
  plugin: 'NodeName',
  isStatic: true,
  byKubelet: true,
  reasons: (demand, { node }) =>
    demand.nodeName === undefined || demand.nodeName === node.name ? [] : ["node(s) didn't match the requested node name"],
};
