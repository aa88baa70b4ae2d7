import { ownValue } from '../../base/own-value.ts';
import { isNoLimit } from '../../model/queries/resources.ts';
import { quantity } from '../../model/reading/quantity.ts';
import type { Amounts } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { Line } from '../types.ts';
import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const resources: ShownDetail = {
  name: 'resources',
  description: 'what containers request of cpu and memory, and may use at most; on nodes beside what they have',
  ofPod: ({ resources: own, overhead }, { words }) => [
    ...(own === undefined ? [] : amountLines(own.requests, own.limits, words)),
    ...Object.entries(overhead ?? {}).flatMap(([resource, amount]) => fact(words.say('details.overhead', { resource, amount }))),
  ],
  ofContainer: ({ resources: own }, _, { words }) => (own === undefined ? [] : amountLines(own.requests, own.limits, words)),
};

/** `cpu: request 250m · limit 500m`, `cpu: no request · no limit` of zeros. */
function amountLines(requests: Amounts, limits: Amounts, { say }: Words): readonly Line[] {
  const names = [...new Set([...Object.keys(requests), ...Object.keys(limits)])].sort();
  return names.flatMap((resource) => {
    const [request, limit] = [ownValue(requests, resource), ownValue(limits, resource)];
    const words = [
      ...(request === undefined ? [] : [isNone(request) ? say('details.no-request') : say('details.request', { amount: request })]),
      ...(limit === undefined
        ? []
        : [isNoLimit(resource, quantity(limit)) ? say('details.no-limit') : say('details.limit', { amount: limit })]),
    ];
    return fact(say('details.resource', { resource, amounts: words.join(' · ') }));
  });
}

function isNone(amount: string): boolean {
  return quantity(amount) === 0n;
}
