import { ownValue } from '../../../base/own-value.ts';
import type { Filter } from '../filter.ts';

/** Required pod affinity and anti-affinity; the anti-affinity of the pods that run there counts as well. */
export const interPodAffinity: Filter = {
  plugin: 'InterPodAffinity',
  isStatic: false,
  byKubelet: false,
  reasons: (demand, { labels }, cluster) => {
    const near = cluster.near(demand);
    const hasKeys = near.tallies.every(({ topologyKey }) => ownValue(labels, topologyKey) !== undefined);
    const isNear = near.tallies.every(({ topologyKey, count }) => count(ownValue(labels, topologyKey)) > 0);
    // the first pod of a group that wants to be together has nobody to join yet
    const isFirst = near.selectsItself && near.tallies.every(({ isEmpty }) => isEmpty());
    if (!hasKeys || !(isNear || isFirst)) return ["node(s) didn't match pod affinity rules"];
    if (cluster.apart(demand).some(({ topologyKey, count }) => count(ownValue(labels, topologyKey)) > 0))
      return ["node(s) didn't match pod anti-affinity rules"];
    if (cluster.shunning(demand).some(({ topologyKey, count }) => count(ownValue(labels, topologyKey)) > 0))
      return ["node(s) didn't satisfy existing pods anti-affinity rules"];
    return [];
  },
};
