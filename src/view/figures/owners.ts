/** Who makes which pods: Deployment → ReplicaSet → Pod and the like, with what is missing, surplus, old or new. */
import { compareNames } from '../../base/sort-names.ts';
import { workloadsById } from '../../model/query.ts';
import type { Topology, Workload } from '../../model/types.ts';
import { group } from '../box.ts';
import type { Figure, FigureBody, FigureRequest } from '../figure.ts';
import { layeredGraphs } from '../layered.ts';
import { shortNames } from '../names.ts';
import { namespaceLists } from '../namespace-lists.ts';
import { nothingToDraw } from '../nothing.ts';
import type { TopOwner } from '../owner-map.ts';
import { ownerMap, topOwners } from '../owner-map.ts';
import { conjunction, plural } from '../plural.ts';
import type { CardStyle } from '../pod-card.ts';
import { revisionsOf } from '../revisions.ts';
import { onlyPods } from '../select.ts';
import type { Tallies } from '../tally-words.ts';
import { differingWords, runsToItsEnd, talliesOf } from '../tally-words.ts';
import type { Box, Detail } from '../types.ts';

export const owners: Figure = {
  name: 'owners',
  details: ['full', 'folded', 'counts', 'brief', 'sample'],
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    const workloads = workloadsById(topology);
    const tops = topOwners(topology, workloads);
    if (topology.pods.length === 0 && tops.length === 0)
      return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothingToDraw(topology)] };
    const tallies = talliesOf(topology);
    const facts: Facts = { topology, tops, tallies };
    if (request.detail !== 'full' && request.detail !== 'folded') {
      const root = group('owners', { name: 'frames' }, listed(facts, request.detail));
      return { body: { ...words(facts), root, links: [] }, diagnostics };
    }
    const { boxes, links } = ownerMap(topology, cardStyle(topology, request, tallies), tallies);
    const root = group('owners', { name: 'shelves' }, layeredGraphs('owners', boxes, links));
    return { body: { ...words(facts), root, links }, diagnostics };
  },
};

interface Facts {
  readonly topology: Topology;
  readonly tops: readonly TopOwner[];
  readonly tallies: Tallies;
}

function cardStyle(topology: Topology, { detail, show, words }: FigureRequest, { missing }: Tallies): CardStyle {
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
    missing: new Map([...missing.keys()].map((id) => [id, 'no pod exists'])),
    revisions: revisionsOf(topology, ({ owners: [direct] }) => direct),
    more: () => [],
    show,
    workloads: workloadsById(topology),
    nodeNames: shortNames(topology.nodes.map((node) => node.name)),
    words,
  };
}

/** Every top owner and its tally, what is short first; pods without an owner. */
function listed({ topology, tops, tallies }: Facts, detail: Detail): readonly Box[] {
  const owners = tops.map(({ workload, pods }) => ({
    namespace: workload.namespace,
    name: workload.name,
    fact: tallies.words(workload, pods) || workload.kind,
    isFirst: tallies.isShort(workload, pods),
  }));
  const bare = topology.pods
    .filter((pod) => pod.owners.length === 0)
    .map((pod) => ({ namespace: pod.namespace, name: pod.name, fact: pod.isStatic === true ? 'static pod' : 'no owner', isFirst: false }));
  const things = [...owners, ...bare].sort(
    (a, b) => Number(b.isFirst) - Number(a.isFirst) || compareNames(a.namespace, b.namespace) || compareNames(a.name, b.name),
  );
  const sorted = [...things].sort((a, b) => compareNames(a.namespace, b.namespace));
  return namespaceLists(sorted, detail, { kind: 'workloads', style: 'workload', one: 'workload', many: 'workloads', more: () => '' });
}

function words({ topology, tops, tallies }: Facts): Pick<FigureBody, 'title' | 'caption' | 'description'> {
  const ownerless = topology.pods.filter((pod) => pod.owners.length === 0);
  const fixed = ownerless.filter(({ isStatic }) => isStatic === true).length;
  const bare = ownerless.length - fixed;
  const facts = conjunction([
    ...kindCounts(tops.map(({ workload }) => workload)),
    ...(fixed > 0 ? [plural(fixed, 'static pod')] : []),
    ...(bare > 0 ? [plural(bare, 'pod without an owner', 'pods without an owner')] : []),
  ]);
  const differing = differingWords(tallies);
  return {
    title: 'Who makes which pods',
    caption: `${facts}.${lesson(tops.map(({ workload }) => workload))}${differing}`,
    description: `${facts}.${differing} ${tops
      .slice(0, 20)
      .map(({ workload, pods }) => sentence(workload, tallies.words(workload, pods)))
      .join(' ')}`,
  };
}

/** What owners are for: most keep a number of pods, Jobs see theirs to their end. */
function lesson(workloads: readonly Workload[]): string {
  const keeping = new Set(workloads.flatMap(({ kind }) => (KEEPING.has(kind) ? [kind] : [])));
  const [kind = ''] = keeping;
  const ending = workloads.find(runsToItsEnd);
  if (keeping.size > 0 && ending === undefined) return ' An owner replaces the pods that are missing.';
  if (keeping.size === 0) return ending === undefined ? '' : ' A Job runs its pods to their end.';
  return ` ${keeping.size === 1 ? `A ${kind}` : 'An owner'} replaces the pods that are missing; a Job runs its pods to their end.`;
}

/** Kubernetes's own controllers that keep a number of pods running; what others do nobody here knows. */
const KEEPING: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'ReplicationController']);

function sentence(workload: Workload, tally: string): string {
  return `${workload.kind} ${workload.name}${tally === '' ? '' : `: ${tally}`}.`;
}

/** `2 Deployments`, `1 StatefulSet`. */
function kindCounts(workloads: readonly Workload[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { kind } of workloads) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind, count]) => plural(count, kind));
}
