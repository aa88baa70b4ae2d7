/**
 * How full a node is (`--show resources`): what its pods request of cpu, memory and extended resources such as GPUs, and may use at most, against
 * what it has for pods; and how many pods it has room for.
 */

import { compareNames } from '../../base/sort-names.ts';
import { effectiveResources, holdsResources, quantities, sum } from '../../model/queries/resources.ts';
import type { KubeNode, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { amountText, exactAmount, shareOf } from '../boxes/amounts.ts';
import { box } from '../boxes/box.ts';
import type { Box } from '../types.ts';

export interface NodeMeter {
  /** `cpu`, `memory`, `nvidia.com/gpu`. */
  readonly resource: string;
  /** Absent where the input has no pods at all. */
  readonly requests?: bigint;
  /** Of the pods that have one; absent where none has. */
  readonly limits?: bigint;
  /** How many of its pods may use as much as there is. */
  readonly unlimited: number;
  readonly allocatable?: bigint;
}

/** None where there is nothing to measure, and nothing to measure it by. */
export function nodeMeters(node: KubeNode, pods: readonly Pod[], nodesAlone = false): readonly NodeMeter[] {
  const own = pods.filter(holdsResources).map(effectiveResources);
  const [requests, limits] = [sum(own.map((pod) => pod.requests)), sum(own.map((pod) => pod.limits))];
  const room = quantities(node.allocatable);
  return ['cpu', 'memory', ...extendedIn(room, requests)].flatMap((resource): readonly NodeMeter[] => {
    const [limit, allocatable] = [limits.get(resource), room.get(resource)];
    if (allocatable === undefined && limit === undefined && !requests.has(resource)) return [];
    return [
      {
        resource,
        ...(nodesAlone ? {} : { requests: requests.get(resource) ?? 0n }),
        unlimited: own.filter((pod) => (pod.limits.get(resource) ?? 0n) === 0n).length,
        ...(limit === undefined ? {} : { limits: limit }),
        ...(allocatable === undefined ? {} : { allocatable }),
      },
    ];
  });
}

/** Names of extended resources have a domain, which is not Kubernetes's own (IsExtendedResourceName in kubernetes/pkg/apis/core/v1/helper). */
function extendedIn(room: ReadonlyMap<string, bigint>, requests: ReadonlyMap<string, bigint>): readonly string[] {
  const isExtended = (name: string): boolean => name.includes('/') && !/^([^/]+\.)?kubernetes\.io\//.test(name);
  const had = [...room].flatMap(([name, amount]) => (amount > 0n && isExtended(name) ? [name] : []));
  return [...new Set([...had, ...[...requests.keys()].filter(isExtended)])].sort(compareNames);
}

/** `41 of 110 pods`: those that still hold resources of the node. '' where the input does not say for how many it has room. */
export function podsOfCapacity(node: KubeNode, pods: readonly Pod[], { say }: Words): string {
  const room = quantities(node.allocatable).get('pods');
  return room === undefined ? '' : say('meter.pods', { count: pods.filter(holdsResources).length, room: exactAmount(room) });
}

/** Among tiles: one bar without words, of the resource of which most is requested. */
export function barBox(node: KubeNode, meters: readonly NodeMeter[], words: Words): readonly Box[] {
  const shares = meters.flatMap((meter) => {
    const { requests, allocatable } = meter;
    return requests === undefined || allocatable === undefined || allocatable === 0n
      ? []
      : [{ meter, share: shareOf(requests, allocatable) }];
  });
  const [fullest] = [...shares].sort((a, b) => b.share - a.share);
  if (fullest === undefined) return [];
  const tooltip = [node.name, ...meters.map((meter) => meterWords(meter, words))].join('\n');
  return [{ ...meterBox(node, fullest.meter, words), lines: [], tooltip }];
}

export function meterBox(node: KubeNode, meter: NodeMeter, words: Words): Box {
  const { resource, requests, limits, allocatable } = meter;
  const measured = allocatable !== undefined && allocatable > 0n && requests !== undefined;
  const text = meterWords(meter, words);
  const isOver = measured && requests > allocatable;
  return box({
    id: `${node.id}/resource/${resource}`,
    kind: 'resource',
    data: {
      resource,
      ...(requests === undefined ? {} : { request: exactAmount(requests) }),
      ...(limits === undefined ? {} : { limit: exactAmount(limits) }),
      ...(allocatable === undefined ? {} : { allocatable: exactAmount(allocatable) }),
    },
    style: measured ? 'meter' : 'plain',
    arrangement: {
      name: 'meter',
      ...(measured
        ? { shares: { request: shareOf(requests, allocatable), ...(limits === undefined ? {} : { limit: shareOf(limits, allocatable) }) } }
        : {}),
    },
    lines: [{ start: { text, role: isOver ? 'trouble' : 'fact' } }],
    tooltip: [
      node.name,
      text,
      ...(meter.unlimited > 0 && limits !== undefined ? [words.say('meter.unlimited', { count: meter.unlimited })] : []),
    ].join('\n'),
  });
}

/** `CPU 1.2 of 4 requested · limits 6, 150 %`. */
export function meterWords(meter: NodeMeter, { say }: Words): string {
  const { resource, requests, limits, allocatable } = meter;
  const name = resource === 'cpu' || resource === 'memory' ? say(`meter.name.${resource}`) : resource;
  if (requests === undefined) return say('meter.allocatable', { resource: name, allocatable: amountText(resource, allocatable ?? 0n) });
  const requested = { resource: name, request: amountText(resource, requests) };
  return [
    allocatable === undefined
      ? say('meter.requested', requested)
      : say('meter.requested-of', { ...requested, allocatable: amountText(resource, allocatable) }) + over(requests),
    ...(limits === undefined
      ? meter.unlimited > 0
        ? [say('meter.no-limits')]
        : []
      : [say('meter.limits', { limit: amountText(resource, limits) }) + over(limits)]),
  ].join(' · ');

  /** `, 150 %`: what is more than there is is said, as a bar can't show it. */
  function over(amount: bigint): string {
    if (allocatable === undefined || allocatable === 0n || amount <= allocatable) return '';
    return say('meter.over', { percent: `${(amount * 100n + allocatable - 1n) / allocatable}` });
  }
}
