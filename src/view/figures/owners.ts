/** Who makes which pods: Deployment → ReplicaSet → Pod and the like, with what is missing, surplus, old or new. */
import { compareNames } from '../../base/sort-names.ts';
import { isOnNode, isUnseen, nodesByName, runsToItsEnd, workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box, group } from '../boxes/box.ts';
import { boxesAtLeast } from '../boxes/boxes-at-least.ts';
import { kindCounts, kindWords } from '../boxes/kind-words.ts';
import { layeredGraph, layeredGraphs } from '../boxes/layered.ts';
import { leftOutWords } from '../boxes/left-out-words.ts';
import { shortNames } from '../boxes/names.ts';
import { nothingToDraw } from '../boxes/nothing.ts';
import type { DenseDetail } from '../dense/detail.ts';
import { isDense, mostTiles, withMore } from '../dense/detail.ts';
import { partsOf } from '../dense/parts.ts';
import type { DenseThing } from '../dense/things.ts';
import { thingPacks, toldOf } from '../dense/things.ts';
import { isShown } from '../details/showing.ts';
import { ofPods } from '../details/shown.ts';
import type { Figure, FigureBody, FigureRequest } from '../figure.ts';
import type { TopOwner } from '../owners/map.ts';
import { ownerMap, standApart, topOwners } from '../owners/map.ts';
import { namespaceLists } from '../owners/namespace-lists.ts';
import type { CardStyle } from '../pod/card.ts';
import { isTroubled, statesWords, stateWords } from '../pod/state.ts';
import type { Box, Detail } from '../types.ts';
import { revisionsOf } from '../workloads/revisions.ts';
import { boundsWords } from '../workloads/scale-words.ts';
import { onlyPods } from '../workloads/select.ts';
import type { Tallies } from '../workloads/tally-words.ts';
import { differingWords, talliesOf } from '../workloads/tally-words.ts';

/** Those at which each owner is drawn. */
const drawn: readonly Detail[] = ['full', 'tight', 'folded', 'names'];

export const owners: Figure = {
  name: 'owners',
  details: ['full', 'tight', 'folded', 'names', 'chips', 'lines', 'words', 'tiles', 'counts', 'brief', 'sample'],
  shows: ['state', ...ofPods.filter((name) => name !== 'owner' && name !== 'resources')],
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (isTooFull(topology, request)) return { diagnostics, tooFull: { choices: [] } };
    const workloads = workloadsById(topology);
    const tops = topOwners(topology, workloads);
    if (topology.pods.length === 0 && tops.length === 0)
      return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothingToDraw(topology)] };
    const tallies = talliesOf(topology, request.words);
    const facts: Facts = { topology, tops, tallies, request };
    if (isDense(request.detail)) return { body: packedBody(facts, request.detail), diagnostics };
    if (!drawn.includes(request.detail)) {
      const root = group('owners', { name: 'frames' }, listed(facts));
      return { body: { ...headed(facts), root, links: [] }, diagnostics };
    }
    const { boxes, bare, links } = ownerMap(
      topology,
      { ...cardStyle(topology, request, tallies), fewer: request.detail === 'names' },
      tallies,
    );
    const root = group('owners', { name: 'shelves', tight: request.detail === 'tight' || request.detail === 'names' }, [
      ...layeredGraphs('owners', boxes, links),
      ...(standApart(topology)
        ? ownerless(bare, topology, request.words)
        : bare.map((card, index) => layeredGraph(`owners/bare/${index + 1}`, [{ box: card, layer: 0 }]))),
    ]);
    return { body: { ...headed(facts), root, links }, diagnostics };
  },
};

/** Pods that nobody replaces, in one region beneath what owners make. */
function ownerless(cards: readonly Box[], topology: Topology, words: Words): readonly Box[] {
  if (cards.length === 0) return [];
  return [
    box({
      id: 'ownerless/pods',
      kind: 'ownerless',
      style: 'region',
      arrangement: { name: 'frames' },
      lines: [{ start: { text: words.list(ownerlessCounts(topology, words)), role: 'region-name' } }],
      children: cards,
      tooltip: '',
    }),
  ];
}

/** `2 static pods`, `5 pods without an owner`. */
function ownerlessCounts({ pods }: Topology, { say }: Words): readonly string[] {
  const without = pods.filter((pod) => pod.owners.length === 0);
  const fixed = without.filter(({ isStatic }) => isStatic === true).length;
  const bare = without.length - fixed;
  return [...(fixed > 0 ? [say('owners.static', { count: fixed })] : []), ...(bare > 0 ? [say('owners.bare', { count: bare })] : [])];
}

/** Packed, it has one thing for each owner, not for each pod. */
function isTooFull(topology: Topology, { detail, room }: FigureRequest): boolean {
  if (drawn.includes(detail)) return boxesAtLeast(topology, detail) > room.boxes;
  return isDense(detail) && boxesAtLeast(topology, 'names') > (detail === 'tiles' ? mostTiles : room.boxes);
}

interface Facts {
  readonly topology: Topology;
  readonly tops: readonly TopOwner[];
  readonly tallies: Tallies;
  readonly request: FigureRequest;
}

function cardStyle(topology: Topology, { detail, show, hide, words }: FigureRequest, { missing }: Tallies): CardStyle {
  const unseen = new Set(topology.pods.filter(isUnseen).flatMap(({ owners }) => owners));
  return {
    detail: detail === 'full' || detail === 'tight' ? 'full' : 'names',
    address: isShown({ show, hide }, 'ip') ? 'under' : 'none',
    containers: false,
    initContainers: false,
    localhost: false,
    namespaces: false,
    onNode: topology.nodes.length > 1,
    ownerBeside: true,
    missing: new Map([...missing.keys()].map((id) => [id, words.say(unseen.has(id) ? 'not-in-input' : 'owners.no-pod')])),
    revisions: revisionsOf(topology, words, ({ owners: [direct] }) => direct),
    more: () => [],
    show,
    hide,
    workloads: workloadsById(topology),
    nodes: nodesByName(topology),
    nodeNames: shortNames(topology.nodes.map((node) => node.name)),
    words,
  };
}

function packedBody(facts: Facts, detail: DenseDetail): FigureBody {
  const { words } = facts.request;
  const { packs, legend } = thingPacks(denseThings(facts), {
    ...{ detail, kind: 'workloads', style: 'workload', squares: true, words },
    more: () => '',
  });
  return {
    ...withMore(
      headed(facts),
      detail === 'lines' && facts.tops.length === 0 ? words.say('dense.lines') : toldOf(detail, 'workloads', words),
    ),
    ...{ root: group('owners', { name: 'packed' }, packs), links: [], legend },
  };
}

/** By namespace and name. */
function denseThings({ topology, tops, tallies, request }: Facts): readonly DenseThing[] {
  const { words } = request;
  const owners = tops.map(({ workload, pods }): DenseThing => {
    const { id, kind, name, namespace } = workload;
    const tally = tallies.words(workload, pods);
    const isTrouble = tallies.isShort(workload, pods) || pods.some(isTroubled);
    const states = groupStates(pods, words);
    const fact = [factOf(workload, tally, words), states].filter((text) => text !== '').join(' · ');
    return {
      ...{ id, namespace, name, pods, isTrouble, kind: 'workload', style: 'workload', sort: kindWords(workload) },
      ...{ fact: isTrouble || tally === '' ? fact : factOf(workload, tally, words), short: tallies.short(workload, pods) },
      data: { name, namespace, 'workload-kind': kind },
      parts: partsOf(pods[0], isTrouble ? pods : [], words),
      tooltip: [`${kind} ${namespace}/${name}`, fact].join('\n'),
    };
  });
  const bare = topology.pods
    .filter((pod) => pod.owners.length === 0)
    .map((pod): DenseThing => {
      const { id, name, namespace } = pod;
      const fact = stateWords(pod, words) || words.say(pod.isStatic === true ? 'pod-card.static' : 'pod-card.no-owner');
      // a line has room for few words: for what is wrong
      const short = isTroubled(pod) && request.detail !== 'chips' ? fact : '';
      return {
        ...{ id, namespace, name, pods: [pod], fact, short, isTrouble: isTroubled(pod), isPod: true, kind: 'pod' },
        ...{ style: isOnNode(pod) ? ('pod' as const) : ('template' as const), sort: 'Pod', tooltip: `${namespace}/${name}\n${fact}` },
        data: { name, namespace },
        parts: partsOf(pod, isTroubled(pod) ? [pod] : [], words),
      };
    });
  return [...owners, ...bare].sort((a, b) => compareNames(a.namespace, b.namespace) || compareNames(a.name, b.name));
}

function groupStates(pods: readonly Pod[], words: Words): string {
  return statesWords(pods.filter(isTroubled), words);
}

/** Every top owner and its tally, what is short first; pods without an owner. */
function listed({ topology, tops, tallies, request }: Facts): readonly Box[] {
  const { words } = request;
  const owners = tops.map(({ workload, pods }) => ({
    namespace: workload.namespace,
    name: workload.name,
    pods,
    fact: factOf(workload, tallies.words(workload, pods), words),
    isFirst: tallies.isShort(workload, pods) || pods.some(isTroubled),
  }));
  const bare = topology.pods
    .filter((pod) => pod.owners.length === 0)
    .map((pod) => {
      const fact = stateWords(pod, words) || words.say(pod.isStatic === true ? 'pod-card.static' : 'pod-card.no-owner');
      return { namespace: pod.namespace, name: pod.name, pods: [pod], fact, isFirst: isTroubled(pod), isPod: true };
    });
  const things = [...owners, ...bare].sort(
    (a, b) => Number(b.isFirst) - Number(a.isFirst) || compareNames(a.namespace, b.namespace) || compareNames(a.name, b.name),
  );
  const sorted = [...things].sort((a, b) => compareNames(a.namespace, b.namespace));
  return namespaceLists(sorted, request.detail, { kind: 'workloads', style: 'workload', words, more: () => '' });
}

/** Its tally; of what requests scale, that there is none or how many there may be. */
function factOf(workload: Workload, tally: string, words: Words): string {
  const bounds = boundsWords(workload, words);
  return (workload.replicas === 0 && bounds !== '' ? bounds : tally || bounds) || kindWords(workload);
}

function headed({ topology, tops, tallies, request }: Facts): Omit<FigureBody, 'root' | 'links'> {
  const { heading, words } = request;
  const { say } = words;
  const workloads = tops.map(({ workload }) => workload);
  const facts = words.list([...kindCounts(workloads, words), ...ownerlessCounts(topology, words)]);
  const differing = `${differingWords(tallies, words)}${leftOutWords(workloads, words)}`;
  const [kind = ''] = keepingKinds(workloads);
  return {
    ...heading(situationOf(workloads), { facts, kind, differing }),
    description: `${say('sentence', { text: facts })}${differing}`,
  };
}

/** By what owners are for: most keep a number of pods, Jobs see theirs to their end. */
function situationOf(workloads: readonly Workload[]): string {
  const keeping = keepingKinds(workloads).size;
  const ending = workloads.some(runsToItsEnd);
  if (keeping > 0) return !ending ? 'keeping' : keeping === 1 ? 'one-kind-keeping-and-jobs' : 'keeping-and-jobs';
  return ending ? 'jobs' : '';
}

function keepingKinds(workloads: readonly Workload[]): ReadonlySet<string> {
  return new Set(workloads.flatMap(({ kind }) => (KEEPING.has(kind) ? [kind] : [])));
}

/** Controllers that keep a number of pods running; what those of unknown kinds do nobody here knows. */
const KEEPING: ReadonlySet<string> = new Set([
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'ReplicationController',
  'Rollout',
  'DeploymentConfig',
]);
