/** Container → Service whose address it is given, or container of its pod that listens on a port of localhost. */

import { findCalls } from '../calls/find.ts';
import { worthReading } from '../calls/worth-reading.ts';
import type { RelationRule } from '../world/relation.ts';

export const calls: RelationRule = {
  types: ['calls'],
  between: 'Container → Service, or container of its pod',
  description:
    'addresses in its variables, command, arguments and files of ConfigMaps, resolved as the cluster’s DNS does; ports of localhost ([calls.md](calls.md))',
  find: (world) => {
    const pods = worthReading(world);
    return pods.length === 0 ? [] : findCalls(pods, world);
  },
};
