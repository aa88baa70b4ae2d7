/** Pods packed by their labels, where a table has no room for them. */
import { workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology } from '../../model/types.ts';
import type { Packed } from '../dense/packs.ts';
import { groupPacks } from '../dense/packs.ts';
import type { FigureRequest } from '../figure.ts';
import type { CardStyle } from '../pod/card.ts';
import type { LabelKeys } from './keys.ts';

/** A label that tells nearly every pod from every other makes no groups. */
export function sortsWell(pods: readonly Pod[], { rows, columns }: LabelKeys): boolean {
  const key = rows ?? columns;
  return key !== undefined && new Set(pods.map(({ labels: own }) => own[key] ?? '')).size * fewestOfOne <= pods.length;
}

/** Pods with one value, on the average. */
const fewestOfOne = 3;

export function labelPacks(topology: Topology, keys: LabelKeys, request: FigureRequest): Packed {
  const { show, hide, words, detail } = request;
  const card: CardStyle = {
    ...{ detail, show, hide, words, address: 'none', containers: false, initContainers: false, localhost: false, namespaces: false },
    ...{ onNode: false, ownerBeside: false, missing: new Map(), revisions: () => '', more: () => [] },
    ...{ workloads: workloadsById(topology), nodes: new Map(), nodeNames: new Map() },
  };
  const groups = [keys.rows, keys.columns].flatMap((key) => (key === undefined ? [] : [{ by: 'label' as const, key }]));
  return groupPacks(topology.pods, [], card, { groups });
}
