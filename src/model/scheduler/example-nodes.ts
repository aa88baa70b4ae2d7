/** Nodes that the input does not have, made up so that there are as many as asked for: `node-1`, `node-2`, … */

import { idOf } from '../reading/ids.ts';
import type { KubeNode } from '../types.ts';
import { compareNamed } from '../world/cluster.ts';
import type { Addresses } from './addresses.ts';
import { exampleCIDR } from './addresses.ts';

export function withExampleNodes(nodes: readonly KubeNode[], wanted: number, addresses: Addresses): readonly KubeNode[] {
  const names = new Set(nodes.map(({ name }) => name));
  const cidrs = new Set(nodes.flatMap(({ podCIDRs }) => podCIDRs));
  const made: KubeNode[] = [];
  for (let number = 1; nodes.length + made.length < wanted; number++) {
    const name = `node-${number}`;
    const cidr = exampleCIDR(number);
    if (names.has(name) || cidrs.has(cidr)) continue;
    const internalIPs = [addresses.ofNode(number)];
    made.push({ id: idOf('node', name), name, internalIPs, podCIDRs: [cidr], labels: labelsOf(name, number), isExample: true });
  }
  return [...nodes, ...made].sort(compareNamed);
}

/** What a node of a cloud has, so that pods find the zones that they are to be spread over. */
function labelsOf(name: string, number: number): KubeNode['labels'] {
  return {
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
    'topology.kubernetes.io/region': 'example',
    'topology.kubernetes.io/zone': `example-${'abc'.charAt((number - 1) % 3)}`,
  };
}
