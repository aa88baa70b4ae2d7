/** Who makes which pods: Deployment → ReplicaSet → Pod and the like, with what is missing, surplus, old or new. */
import { podsByTopOwner, workloadsById } from '../../model/query.ts';
import type { Pod, Topology, Workload } from '../../model/types.ts';
import { group } from '../box.ts';
import type { Figure, FigureBody, FigureRequest } from '../figure.ts';
import { layeredGraphs } from '../layered.ts';
import { namespaceLists } from '../namespace-lists.ts';
import { nothingToDraw } from '../nothing.ts';
import type { OwnerMap } from '../owner-map.ts';
import { ownerMap } from '../owner-map.ts';
import { conjunction, plural } from '../plural.ts';
import type { CardStyle } from '../pod-card.ts';
import { onlyPods } from '../select.ts';
import { isShort, tallyWords } from '../tally-words.ts';
import type { Box, Detail } from '../types.ts';

export const owners: Figure = {
  name: 'owners',
  description: 'who makes which pods: Deployment, ReplicaSet and the like, with missing and surplus pods',
  details: ['full', 'folded', 'counts', 'brief', 'sample'],
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (topology.pods.length === 0) return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothingToDraw(topology)] };
    const map = ownerMap(topology, cardStyle(topology, request));
    const drawn = request.detail === 'full' || request.detail === 'folded';
    const root = drawn
      ? group('owners', { name: 'shelves' }, layeredGraphs('owners', map.boxes, map.links))
      : group('owners', { name: 'frames' }, listed(topology, request.detail));
    return { body: { ...words(topology, map), root, links: drawn ? map.links : [] }, diagnostics };
  },
};

function cardStyle(topology: Topology, { detail, show }: FigureRequest): CardStyle {
  return {
    detail: detail === 'full' ? 'full' : 'names',
    address: 'none',
    containers: false,
    ports: false,
    initContainers: false,
    localhost: false,
    namespaces: false,
    onNode: topology.nodes.length > 1,
    ownerBeside: true,
    tallies: new Map(),
    more: () => [],
    show,
    workloads: workloadsById(topology),
    nodeNames: new Map(),
  };
}

/** Every top owner that has pods, and its tally; pods without an owner are counted together. */
function listed(topology: Topology, detail: Detail): readonly Box[] {
  const workloads = workloadsById(topology);
  const things = [...podsByTopOwner(topology)].flatMap(([id, pods]) => {
    const workload = workloads.get(id ?? '');
    if (workload !== undefined)
      return [{ namespace: workload.namespace, name: workload.name, fact: tallyWords(workload, pods) || workload.kind }];
    return pods.map(({ namespace, name }) => ({ namespace, name, fact: 'no owner' }));
  });
  const sorted = [...things].sort((a, b) => (a.namespace === b.namespace ? 0 : a.namespace < b.namespace ? -1 : 1));
  return namespaceLists(sorted, detail, { kind: 'workloads', style: 'workload', one: 'workload', many: 'workloads', more: () => '' });
}

function words(topology: Topology, { tops }: OwnerMap): Pick<FigureBody, 'title' | 'caption' | 'description'> {
  const bare = topology.pods.filter((pod) => pod.owners.length === 0).length;
  const facts = conjunction([
    ...kindCounts(tops.map(({ workload }) => workload)),
    ...(bare > 0 ? [plural(bare, 'pod without an owner', 'pods without an owner')] : []),
  ]);
  const short = tops.filter(({ workload, pods }) => isShort(workload, pods));
  const lacking =
    short.length === 0
      ? ''
      : ` ${conjunction(short.slice(0, 3).map(({ workload }) => workload.name))}${short.length > 3 ? ` and ${short.length - 3} more` : ''} ${short.length === 1 ? 'lacks' : 'lack'} pods.`;
  return {
    title: 'Who makes which pods',
    caption: `${facts}. An owner replaces the pods that are missing.${lacking}`,
    description: `${facts}.${lacking} ${tops
      .slice(0, 20)
      .map(({ workload, pods }) => sentence(workload, pods))
      .join(' ')}`,
  };
}

function sentence(workload: Workload, pods: readonly Pod[]): string {
  const tally = tallyWords(workload, pods);
  return `${workload.kind} ${workload.name}${tally === '' ? '' : `: ${tally}`}.`;
}

/** `2 Deployments`, `1 StatefulSet`. */
function kindCounts(workloads: readonly Workload[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { kind } of workloads) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind, count]) => plural(count, kind));
}
