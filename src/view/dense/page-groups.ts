/** Of which parts of a figure pages are made: its groups as they were asked for, else the nodes of a figure of nodes, else namespaces. */
import type { GroupBy } from '../../base/asked/groups.ts';
import { workloadsById } from '../../model/queries/topology.ts';
import type { Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { shortNames } from '../boxes/names.ts';
import type { PodsGroup } from './groups.ts';
import { groupsOf } from './groups.ts';

export interface PagesAsked {
  /** The name of the figure. */
  readonly figure: string;
  readonly groups: readonly GroupBy[];
  readonly words: Words;
}

/** Groups without pods get no page. */
export function pageGroups(topology: Topology, { figure, groups: [asked], words }: PagesAsked): readonly PodsGroup[] {
  const { nodes, pods } = topology;
  const ofNodes = (figure === 'cluster' || figure === 'flat-network') && nodes.length > 0;
  const facts = { nodes, workloads: workloadsById(topology), nodeNames: shortNames(nodes.map(({ name }) => name)), words };
  return groupsOf(pods, [asked ?? { by: ofNodes ? 'node' : 'namespace' }], facts).filter((group) => group.pods.length > 0);
}
