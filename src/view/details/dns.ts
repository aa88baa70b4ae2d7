import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const dns: ShownDetail = {
  name: 'dns',
  description: 'the DNS policy of a pod where it is not the usual one, and its own name servers',
  ofPod: ({ dns: own }, { words: { say } }) => {
    if (own === undefined) return [];
    const { policy = 'ClusterFirst', nameservers, searches } = own;
    return [
      ...fact(policy === 'ClusterFirst' ? '' : say('details.dns.policy', { policy })),
      ...fact(nameservers.length === 0 ? '' : say('details.dns.nameservers', { names: nameservers.join(', ') })),
      ...fact(searches.length === 0 ? '' : say('details.dns.searches', { names: searches.join(', ') })),
    ];
  },
};
