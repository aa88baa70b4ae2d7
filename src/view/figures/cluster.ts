/** Pods on nodes: which node runs which pod, and which pods no node runs. */
import { nodesByName, workloadsById } from '../../model/queries/topology.ts';
import type { KubeNode, Pod, Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { group } from '../boxes/box.ts';
import { boxesAtLeast } from '../boxes/boxes-at-least.ts';
import { kindCounts } from '../boxes/kind-words.ts';
import { leftOutWords } from '../boxes/left-out-words.ts';
import { shortNames } from '../boxes/names.ts';
import { nothingToDraw } from '../boxes/nothing.ts';
import { hidesNodes, isDense, isPacked, mostTiles, sentences, withMore } from '../dense/detail.ts';
import { leftOut } from '../dense/left-out.ts';
import { placePacks } from '../dense/packs.ts';
import { isShown } from '../details/showing.ts';
import { ofContainers } from '../details/shown.ts';
import type { Figure, FigureBody, FigureRequest } from '../figure.ts';
import { meterBox, nodeMeters, podsOfCapacity } from '../nodes/meters.ts';
import type { Placement } from '../owners/placement.ts';
import { elsewhereFrame, leftOutFrame, nodeFrame, placePods, podsIn, regionFrames, shownNodes } from '../owners/placement.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Box } from '../types.ts';
import { revisionsOf } from '../workloads/revisions.ts';
import { onlyPods, severalNamespaces } from '../workloads/select.ts';
import type { Tallies } from '../workloads/tally-words.ts';
import { differingWords, talliesOf } from '../workloads/tally-words.ts';

export const cluster: Figure = {
  name: 'cluster',
  details: ['full', 'tight', 'folded', 'chips', 'lines', 'words', 'tiles', 'counts', 'brief', 'sample'],
  // the frame of the node says which it is
  shows: ['state', ...ofContainers.filter((name) => name !== 'node')],
  grouping: true,
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (diagnostics.length > 0 && topology.pods.length === 0) return { diagnostics };
    if (topology.pods.length === 0 && topology.nodes.length === 0) return { diagnostics: [nothingToDraw(topology)] };
    if (boxesAtLeast(topology, request.detail, { initContainers: true }) > (request.detail === 'tiles' ? mostTiles : request.room.boxes))
      return { diagnostics, tooFull: { choices: [] } };
    const placement = placePods(topology);
    const tallies = talliesOf(topology, request.words);
    const style: CardStyle = {
      detail: request.detail,
      address: isDense(request.detail) ? 'none' : 'beside',
      initContainers: true,
      containers: request.detail !== 'words',
      localhost: false,
      namespaces: severalNamespaces(topology.pods),
      onNode: hidesNodes(request) && topology.nodes.length > 0,
      ownerBeside: false,
      oneKind: ofOneKind(placement.templates, topology),
      missing: tallies.missing,
      nodesAlone: placement.nodesAlone,
      revisions: revisionsOf(topology, request.words),
      more: () => [],
      show: request.show,
      hide: request.hide,
      workloads: workloadsById(topology),
      nodes: nodesByName(topology),
      nodeNames: shortNames(topology.nodes.map((node) => node.name)),
      words: request.words,
    };
    return { body: body(placement, style, { topology, tallies, request }), diagnostics };
  },
};

interface Facts {
  readonly topology: Topology;
  readonly tallies: Tallies;
  readonly request: FigureRequest;
}

function body(placement: Placement, style: CardStyle, facts: Facts): FigureBody {
  if (isPacked(style.detail, facts.request)) return packedBody(placement, style, facts);
  const { say } = style.words;
  const { shown, left } = shownNodes(placement.nodes, style.detail);
  const children = shown.map(({ node, pods }) => withMeters(nodeFrame(node, pods, style), node, pods, style));
  if (left > 0) children.push(leftOutFrame(placement.nodes.slice(shown.length), style.words));
  if (placement.elsewhere.length > 0) children.push(elsewhereFrame(placement.elsewhere, style));
  children.push(
    ...regionFrames('unscheduled/pods', say('unscheduled.pods'), placement.unscheduled, style),
    ...regionFrames('unscheduled/templates', say('unscheduled.templates'), placement.templates, style),
    ...regionFrames('ended/pods', say('unscheduled.ended'), placement.ended, style),
  );
  return { ...headed(placement, facts), root: group('cluster', { name: 'frames' }, children), links: [] };
}

function packedBody(placement: Placement, style: CardStyle, facts: Facts): FigureBody {
  const { groups } = facts.request;
  const { packs, legend, told } = placePacks(placement, style, { groups });
  const left = leftOut(facts.topology.pods, style, { groups, addresses: false });
  return {
    ...withMore(headed(placement, facts), sentences(told, left)),
    root: group('cluster', { name: 'packed' }, packs),
    links: [],
    legend,
  };
}

/** Above its pods, also where these are only counted: how full a node is. */
function withMeters(frame: Box, node: KubeNode, pods: readonly Pod[], style: CardStyle): Box {
  if (!isShown(style, 'resources')) return frame;
  const capacity = pods.length === 0 ? '' : podsOfCapacity(node, pods, style.words);
  return {
    ...frame,
    lines: capacity === '' ? frame.lines : [...frame.lines, { start: { text: capacity, role: 'fact' } }],
    children: [...nodeMeters(node, pods, style.nodesAlone).map((meter) => meterBox(node, meter, style.words)), ...frame.children],
  };
}

function headed(
  { nodes, elsewhere, unscheduled, templates, ended, nodesAlone }: Placement,
  { topology, tallies, request }: Facts,
): Omit<FigureBody, 'root' | 'links'> {
  const { heading, words } = request;
  const { say } = words;
  const scheduled = nodes.reduce((sum, { pods }) => sum + pods.length, 0);
  const facts = words.list([
    ...(nodes.length > 0
      ? [
          nodesAlone
            ? say('count.nodes', { count: nodes.length })
            : say('cluster.on-nodes', {
                pods: say('count.pods', { count: scheduled }),
                nodes: say('count.nodes', { count: nodes.length }),
              }),
        ]
      : []),
    ...(elsewhere.length > 0 ? [say('cluster.elsewhere', { count: podsIn(elsewhere) })] : []),
    ...(unscheduled.length > 0 ? [say('cluster.not-scheduled', { count: unscheduled.length })] : []),
    ...(templates.length > 0 ? [say('cluster.of-templates', { templates: templatesWords(templates, topology, words) })] : []),
    ...(ended.length > 0 ? [say('cluster.ended', { count: podsIn(ended) })] : []),
  ]);
  const leftOut = leftOutWords(
    nodes.map(({ node }) => node),
    words,
  );
  const values = { facts, nodes: say('count.nodes', { count: nodes.length }), differing: `${differingWords(tallies, words)}${leftOut}` };
  return { ...heading(situationOf(), values), description: `${say('sentence', { text: facts })}${values.differing}` };

  function situationOf(): string {
    const several = [...nodes.flatMap(({ pods }) => pods), ...elsewhere].some((pod) => pod.containers.length > 1);
    if (scheduled + elsewhere.length > 0) return several ? '' : 'one-container-each';
    if (unscheduled.length > 0) return 'not-scheduled';
    if (templates.length > 0) return 'templates';
    if (ended.length > 0) return 'ended';
    if (nodesAlone) return 'nodes-alone';
    return nodes.some(({ node }) => node.podsLeftOut !== undefined) ? 'pods-left-out' : 'no-pods';
  }
}

/** Several templates, which the caption counts by their kind. */
function ofOneKind(templates: readonly Pod[], topology: Topology): boolean {
  const byId = workloadsById(topology);
  return templates.length > 1 && new Set(templates.map(({ owners: [owner] }) => byId.get(owner ?? '')?.kind)).size === 1;
}

/** `2 Deployments and 1 StatefulSet`. */
function templatesWords(templates: readonly Pod[], topology: Topology, words: Words): string {
  const byId = workloadsById(topology);
  const makers = templates.map((pod) => byId.get(pod.owners[0] ?? '') ?? { id: pod.id, kind: words.say('template') });
  return words.list(kindCounts(makers, words));
}
