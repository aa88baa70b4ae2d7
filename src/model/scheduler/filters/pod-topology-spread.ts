import { ownValue } from '../../../base/own-value.ts';
import type { Filter } from '../filter.ts';

/** topologySpreadConstraints with DoNotSchedule: no domain may have maxSkew more of the selected pods than the one that has fewest. */
export const podTopologySpread: Filter = {
  plugin: 'PodTopologySpread',
  isStatic: false,
  byKubelet: false,
  reasons: (demand, machine, { spread }) => {
    for (const { rule, count, least, domains, selectsItself } of spread(demand)) {
      const domain = ownValue(machine.labels, rule.topologyKey);
      if (domain === undefined) return ["node(s) didn't match pod topology spread constraints (missing required label)"];
      const fewest = domains() < rule.minDomains ? 0 : least();
      if (count(domain) + (selectsItself ? 1 : 0) - fewest > rule.maxSkew) return ["node(s) didn't match pod topology spread constraints"];
    }
    return [];
  },
};
