/** Which node an address belongs to: by the Node objects of the input, else by the pods that say both their node and its address. */

import { isObject } from '../reading/read.ts';
import type { KubeObject } from './objects.ts';

/** The name of the node that has one of these addresses; undefined where nobody says, or where two do. */
export type NodeAt = (addresses: readonly string[]) => string | undefined;

export function nodesByAddress(objects: readonly KubeObject[]): NodeAt {
  const names = new Map<string, Set<string>>();
  const add = (address: string, name: string): void => {
    const known = names.get(address);
    if (known === undefined) names.set(address, new Set([name]));
    else known.add(name);
  };
  for (const { name, reading, at } of objects) {
    if (reading?.type === 'node') for (const address of reading.internalIPs) add(address, name);
    const { spec, status } = at.object;
    if (reading?.type !== 'pod' || !isObject(spec) || !isObject(status)) continue;
    if (typeof spec.nodeName === 'string' && spec.nodeName !== '' && typeof status.hostIP === 'string') add(status.hostIP, spec.nodeName);
  }
  return (addresses) => {
    const found = new Set(addresses.flatMap((address) => [...(names.get(address) ?? [])]));
    const [only, ...others] = found;
    return others.length === 0 ? only : undefined;
  };
}
