/** Sets of ports as the answer says them. */
import type { PortSet } from '../network/port-set.ts';
import { otherPorts } from '../network/port-set.ts';
import type { Connections } from './types.ts';

export function connectionsOf(ports: PortSet): Connections {
  if (otherPorts(ports).length === 0) return 'all';
  const texts = new Map<PortSet[number]['protocol'], string>();
  for (const { protocol, first, last } of ports) {
    const before = texts.get(protocol);
    texts.set(protocol, `${before === undefined ? '' : `${before},`}${first === last ? first : `${first}-${last}`}`);
  }
  return Object.fromEntries(texts);
}
