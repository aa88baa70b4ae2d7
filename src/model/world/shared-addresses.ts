/**
 * Pods that run and carry one address, which no cluster gives twice: two dumps, or two clusters, are mixed in the input. On the host network
 * pods have their node's; those that have ended have none any more.
 */
import { groupBy } from '../../base/group-by.ts';
import type { Report } from '../reading/read.ts';
import type { Pod } from '../types.ts';

export function tellSharedAddresses(pods: readonly Pod[], report: Report): void {
  const addressed = pods.filter(({ hostNetwork }) => !hostNetwork).flatMap((pod) => pod.ips.map((ip) => ({ ip, pod })));
  for (const [ip, own] of groupBy(addressed, (one) => one.ip)) {
    const [first, second] = own;
    if (first === undefined || second === undefined) continue;
    const others = own.length - 2;
    const names = [first, second].map(({ pod }) => `${pod.namespace}/${pod.name}`);
    const who = others === 0 ? names.join(' and ') : `${names.join(', ')} and ${others} more`;
    report({
      code: 'model/address-twice',
      severity: 'warning',
      message: `pods ${who} have one IP, ${ip}; on one pod network each has its own`,
      about: second.pod.origin.manifest.name,
      place: second.pod.origin.manifest.placeOf(['status', 'podIP']),
      hint: 'draw each cluster, or each moment of it, from an input of its own',
    });
  }
}
