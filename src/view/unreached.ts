/** Pods that no Service selects: one band that names their owners, so that nobody looks for them. */
import type { Topology } from '../model/types.ts';
import { box } from './box.ts';
import type { CardStyle } from './pod-card.ts';
import { ownerName } from './pod-card.ts';
import type { ServiceMap } from './service-map.ts';
import type { Box } from './types.ts';

const most = 12;

export function unreached({ selected }: ServiceMap, topology: Topology, style: CardStyle): readonly Box[] {
  const reached = new Set(selected.flatMap(({ group }) => group.pods.map(({ id }) => id)));
  const pods = topology.pods.filter(({ id }) => !reached.has(id));
  const names = [...new Set(pods.map((pod) => (pod.owners.length === 0 ? pod.name : ownerName(pod, style.workloads))))];
  if (names.length === 0) return [];
  const shown = names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '');
  return [
    box({
      id: 'left-out/unreached',
      kind: 'left-out',
      data: { pods: `${pods.length}` },
      style: 'region',
      arrangement: { name: 'frames' },
      lines: [{ start: { text: `no Service leads to ${shown}`, role: 'region-name' } }],
      tooltip: names.slice(0, 60).join('\n'),
    }),
  ];
}
