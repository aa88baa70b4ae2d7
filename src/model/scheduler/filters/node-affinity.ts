import type { Filter } from '../filter.ts';
import { matchesNode } from './node-terms.ts';

/** nodeSelector and the required node affinity. */
export const nodeAffinity: Filter = {
  plugin: 'NodeAffinity',
  isStatic: true,
  byKubelet: true,
  reasons: (demand, machine) => (matchesNode(demand, machine) ? [] : ["node(s) didn't match Pod's node affinity/selector"]),
};
