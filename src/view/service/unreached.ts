/** Pods that no Service selects: one band that names their owners, so that nobody looks for them. */
import { runsToItsEnd, topOwner } from '../../model/queries/topology.ts';
import type { Pod, Topology } from '../../model/types.ts';
import { box } from '../boxes/box.ts';
import type { CardStyle } from '../pod/card.ts';
import { ownerName } from '../pod/card.ts';
import type { Box } from '../types.ts';
import type { ServiceMap } from './map.ts';

const most = 12;

export function unreached({ selected }: ServiceMap, topology: Topology, style: CardStyle): readonly Box[] {
  const reached = new Set(selected.flatMap(({ group }) => group.pods.map(({ id }) => id)));
  const nameOf = (pod: Pod): string => (pod.owners.length === 0 ? pod.name : ownerName(pod, style.workloads));
  const ownerOf = (pod: Pod): string => topOwner(pod) ?? pod.id;
  const known = new Set(topology.pods.flatMap((pod) => (reached.has(pod.id) ? [ownerOf(pod)] : [])));
  const pods = topology.pods.filter((pod) => !reached.has(pod.id) && !known.has(ownerOf(pod)) && serves(pod, style));
  // of several that are called the same, one is reached: nobody would know which is meant
  const said = new Set(topology.pods.flatMap((pod) => (reached.has(pod.id) ? [nameOf(pod)] : [])));
  const names = [...new Set(pods.map(nameOf))].filter((name) => !said.has(name));
  if (names.length === 0) return [];
  const { words } = style;
  const shown = names.length > most ? [...names.slice(0, most), words.say('more', { count: names.length - most })] : names;
  return [
    box({
      id: 'left-out/unreached',
      kind: 'left-out',
      data: { pods: `${pods.filter((pod) => names.includes(nameOf(pod))).length}` },
      style: 'region',
      arrangement: { name: 'frames' },
      lines: [{ start: { text: words.say('service.unreached', { pods: words.list(shown) }), role: 'region-name' } }],
      tooltip: names.slice(0, 60).join('\n'),
    }),
  ];
}

/** What has ended is reached no more, what runs to its end waits for nobody, and to the API server a Service always leads. */
function serves(pod: Pod, { workloads }: CardStyle): boolean {
  // the Service `kubernetes` of every cluster leads to it, whether the input has it and its endpoints or not
  if (pod.isStatic === true && pod.containers.some(({ name }) => name === 'kube-apiserver')) return false;
  if (pod.phase === 'Succeeded' || pod.phase === 'Failed') return false;
  return !pod.owners.some((owner) => {
    const workload = workloads.get(owner);
    return workload !== undefined && runsToItsEnd(workload);
  });
}
