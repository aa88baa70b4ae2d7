/** What is said of a Service that leads to no workload. */
import { workloadsById } from '../../model/queries/topology.ts';
import type { Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { serviceEnd } from '../service/ends.ts';
import type { Line } from '../types.ts';
import type { Door } from './doors.ts';

export interface Lost {
  /** `selects no pod`, `endpoints not in the input`. */
  readonly text: string;
  readonly isTrouble: boolean;
  /** Beneath it: whose pods rest, the addresses. */
  readonly more: readonly Line[];
}

/** Nothing where it leads to workloads. The labels that it selects by stand in its tooltip. */
export function lostOf({ service, units, selects, endpoints }: Door, topology: Topology, words: Words): Lost | undefined {
  if (units.length > 0) return undefined;
  const style = { workloads: workloadsById(topology), words, detail: 'full' } as const;
  const end = serviceEnd(service, { selects, endpoints, topology, resources: new Map() }, style);
  if (end === undefined) return undefined;
  const [first, ...more] = end.lines;
  const isTrouble = end.style === 'missing';
  return {
    text: first?.start?.text ?? '',
    isTrouble,
    more: end.kind === 'missing' ? more.filter(({ start }) => start?.role === 'fact') : more,
  };
}
