/** Every pod has an IP of its own on one flat network that spans the nodes. */
import { compareNames } from '../../base/sort-names.ts';
import { nodesByName, workloadsById } from '../../model/queries/topology.ts';
import type { Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box, group } from '../boxes/box.ts';
import { boxesAtLeast } from '../boxes/boxes-at-least.ts';
import { shortNames } from '../boxes/names.ts';
import { nothingToDraw } from '../boxes/nothing.ts';
import { hidesNodes, isPacked, mostTiles, sentences, withMore } from '../dense/detail.ts';
import { leftOut } from '../dense/left-out.ts';
import { placePacks } from '../dense/packs.ts';
import { ofContainers } from '../details/shown.ts';
import type { Figure, FigureBody, FigureRequest } from '../figure.ts';
import { nodeStates } from '../nodes/state.ts';
import type { Placement } from '../owners/placement.ts';
import { elsewhereFrame, leftOutFrame, nodeFrame, placePods, podsIn, regionFrames, shownNodes } from '../owners/placement.ts';
import type { CardStyle } from '../pod/card.ts';
import { localhostLinks } from '../pod/card.ts';
import type { Box, Line, Link } from '../types.ts';
import { revisionsOf } from '../workloads/revisions.ts';
import { onlyPods, severalNamespaces } from '../workloads/select.ts';
import { talliesOf } from '../workloads/tally-words.ts';

const networkId = 'network/pods';

export const flatNetwork: Figure = {
  name: 'flat-network',
  details: ['full', 'tight', 'folded', 'chips', 'lines', 'words', 'tiles', 'counts', 'brief', 'sample'],
  // the frame of the node says which it is
  shows: ['state', ...ofContainers.filter((name) => name !== 'node')],
  grouping: true,
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (diagnostics.length > 0 && topology.pods.length === 0) return { diagnostics };
    if (topology.pods.length === 0) return { diagnostics: [nothingToDraw(topology)] };
    if (boxesAtLeast(topology, request.detail) > (request.detail === 'tiles' ? mostTiles : request.room.boxes))
      return { diagnostics, tooFull: { choices: [] } };
    const placement = placePods(topology);
    const style: CardStyle = {
      detail: request.detail,
      address: 'below',
      initContainers: false,
      containers: request.detail !== 'words',
      localhost: true,
      namespaces: severalNamespaces(topology.pods),
      onNode: hidesNodes(request) && topology.nodes.length > 0,
      ownerBeside: false,
      nodesAlone: placement.nodesAlone,
      missing: talliesOf(topology, request.words).missing,
      revisions: revisionsOf(topology, request.words),
      more: () => [],
      show: request.show,
      hide: request.hide,
      workloads: workloadsById(topology),
      nodes: nodesByName(topology),
      nodeNames: shortNames(topology.nodes.map((node) => node.name)),
      words: request.words,
    };
    const restricted = topology.resources.some(({ type }) => type === 'network-policy' || type === 'admin-policy');
    return { body: body(placement, style, { request, restricted }), diagnostics };
  },
};

interface Asked {
  readonly request: FigureRequest;
  /** Policies forbid some of what the network would allow. */
  readonly restricted: boolean;
}

function body(placement: Placement, style: CardStyle, asked: Asked): FigureBody {
  const { words } = style;
  if (isPacked(style.detail, asked.request)) return packedBody(placement, style, asked);
  const { elsewhere, unscheduled, templates, ended, nodesAlone } = placement;
  // an empty node has no line to the network: it is only named
  const nodes = placement.nodes.filter(({ pods }) => pods.length > 0);
  const empty = placement.nodes.filter(({ node, pods }) => pods.length === 0 && node.podsLeftOut === undefined);
  const last = hostNetworkLast;
  const { shown, left } = shownNodes(nodes, style.detail);
  const frames = shown.map(({ node, pods }) => nodeFrame(node, last(pods), style));
  if (left > 0) frames.push(leftOutFrame(nodes.slice(shown.length), words));
  if (elsewhere.length > 0) frames.push(elsewhereFrame(last(elsewhere), style));
  if (empty.length > 0 && !nodesAlone) frames.push(emptyNodes(emptyNames(empty, style), words));
  frames.push(
    ...regionFrames('unscheduled/pods', words.say('unscheduled.pods'), last(unscheduled), style),
    ...regionFrames('unscheduled/templates', words.say('unscheduled.templates'), last(templates), style),
    ...regionFrames('ended/pods', words.say('unscheduled.ended'), last(ended), style),
  );
  const pods = new Map(
    [...nodes.flatMap((item) => item.pods), ...elsewhere, ...unscheduled, ...templates, ...ended].map((pod) => [pod.id, pod]),
  );
  // where nodes are known, a pod without one has no place on the network yet
  const isKnown = placement.nodes.length + elsewhere.length > 0;
  const onNetwork = isKnown ? frames.filter((frame) => frame.kind === 'node' || frame.kind === 'elsewhere') : frames;
  const links = [
    ...onNetwork.flatMap((frame) => frame.children.flatMap((card) => networkLinks(card, pods))),
    ...(style.localhost ? frames.flatMap((frame) => frame.children.flatMap((card) => localhostLinks(card, words))) : []),
  ];
  return {
    ...headed(placement, asked),
    root: group('flat-network', { name: 'network' }, [
      ...frames,
      ...(links.some((link) => link.to === networkId)
        ? [
            networkBar(
              nodes.flatMap(({ node }) => node.podCIDRs),
              words,
            ),
          ]
        : []),
    ]),
    links,
  };
}

function hostNetworkLast(pods: readonly Pod[]): readonly Pod[] {
  return [...pods.filter((pod) => !pod.hostNetwork), ...pods.filter((pod) => pod.hostNetwork)];
}

/** Nodes stand on the network with all their pods: one line for each of them. */
function packedBody(placement: Placement, style: CardStyle, asked: Asked): FigureBody {
  const { words, detail } = style;
  const empty = placement.nodes.filter(({ node, pods }) => pods.length === 0 && node.podsLeftOut === undefined);
  const nodes = placement.nodes.filter(({ pods }) => pods.length > 0);
  const { packs, places, legend, told } = placePacks({ ...placement, nodes }, style, {
    groups: asked.request.groups,
    order: hostNetworkLast,
  });
  // where nodes are known, a pod without one has no place on the network yet
  const isKnown = nodes.length + placement.elsewhere.length > 0 && asked.request.groups.length === 0;
  const onNode = new Set([...nodes.map(({ node }) => node.id), 'elsewhere/pods']);
  const links = places.flatMap(({ id, pods }): readonly Link[] => {
    if (isKnown && !onNode.has(id)) return [];
    const count = pods.filter((pod) => !pod.hostNetwork && hasAddress(pod)).length;
    const ends = { from: id, to: networkId, relation: 'pod-network', style: 'pod-network', startArrow: false, endArrow: false } as const;
    return count === 0 ? [] : [{ ...ends, label: [], tooltip: words.say('count.pods', { count }), count }];
  });
  const cidrs = nodes.flatMap(({ node }) => node.podCIDRs);
  const left = emptyNames(empty, style);
  const { elsewhere, unscheduled, templates, ended } = placement;
  const all = [...nodes.flatMap(({ pods }) => pods), ...elsewhere, ...unscheduled, ...templates, ...ended];
  const without = leftOut(all, style, { groups: asked.request.groups, addresses: detail !== 'tiles' });
  return {
    ...withMore(headed(placement, asked), sentences(told, without)),
    root: group('flat-network', { name: 'packed' }, [
      ...packs,
      ...(left.length > 0 && !placement.nodesAlone ? [{ ...emptyNodes(left, words), arrangement: { name: 'pack' } as const }] : []),
      ...(links.length > 0 ? [networkBar(cidrs, words)] : []),
    ]),
    links,
    legend,
  };
}

function emptyNames(empty: Placement['nodes'], { nodeNames, words }: CardStyle): readonly string[] {
  return empty.map(({ node }) => [nodeNames.get(node.name) ?? node.name, ...nodeStates(node, words)].join(' '));
}

function networkBar(cidrs: readonly string[], { say }: Words): Box {
  const all = [...new Set(cidrs)];
  const known = all.filter((cidr) => !cidr.includes(':')).sort(compareNames);
  const whole = known.length > 2 ? `${known[0]} … ${known.at(-1)}` : known.length > 0 ? known.join(' + ') : undefined;
  const parts = [say('network.flat'), ...(whole === undefined ? [] : [whole]), say('network.no-nat')];
  const lines: readonly Line[] = [
    { start: { text: parts.join('  ·  '), role: 'network-name' } },
    { start: { text: say('network.same'), role: 'network-name' } },
  ];
  return box({
    id: networkId,
    kind: 'network',
    data: { name: 'pod network' },
    style: 'network',
    arrangement: { name: 'leaf' },
    lines,
    centred: true,
    tooltip: [say('network.flat'), ...all].join('\n'),
  });
}

function emptyNodes(names: readonly string[], { say }: Words): Box {
  const first = names.slice(0, 8).join(', ');
  const shown = names.length > 8 ? say('list.and-more', { items: first, count: names.length - 8 }) : first;
  return box({
    id: 'left-out/empty-nodes',
    kind: 'left-out',
    data: { nodes: `${names.length}`, pods: '0' },
    style: 'node',
    arrangement: { name: 'frames' },
    lines: [{ start: { text: say('network.no-pods-on', { nodes: shown }), role: 'region-name' } }],
    tooltip: names.slice(0, 60).join('\n'),
  });
}

/** Has an IP, or will get one when it runs. */
function hasAddress(pod: Pod): boolean {
  return pod.phase !== 'Succeeded' && pod.phase !== 'Failed' && (pod.ips.length > 0 || pod.isTerminating !== true);
}

/** A line to the network for each card whose pod is, or will be, on it: not for pods on the node's own network, nor for finished ones. */
function networkLinks(card: Box, pods: ReadonlyMap<string, Pod>): readonly Link[] {
  const pod = pods.get(card.id);
  if (card.kind !== 'pods' && (pod === undefined || pod.hostNetwork || !hasAddress(pod))) return [];
  return [
    {
      from: card.id,
      to: networkId,
      relation: 'pod-network',
      style: 'pod-network',
      startArrow: true,
      endArrow: true,
      label: [],
      tooltip: '',
    },
  ];
}

function headed(
  { nodes, elsewhere, unscheduled, templates, ended }: Placement,
  { request, restricted }: Asked,
): Omit<FigureBody, 'root' | 'links'> {
  const { heading, words } = request;
  const { say } = words;
  const onNodes = nodes.flatMap(({ pods }) => pods);
  const all = [...onNodes, ...elsewhere, ...unscheduled, ...templates, ...ended];
  if (all.every((pod) => pod.hostNetwork))
    return { ...heading('host-network'), description: say('network.all-on-host', { count: all.length }) };
  const later = unscheduled.length + templates.length === 0 ? '' : ` ${say('network.ip-later')}`;
  const host = all.some((pod) => pod.hostNetwork) ? ` ${say('network.host')}` : '';
  const where = words.list([
    ...(nodes.length === 0
      ? []
      : [
          say('cluster.on-nodes', {
            pods: say('count.pods', { count: onNodes.length }),
            nodes: say('count.nodes', { count: nodes.length }),
          }),
        ]),
    ...(elsewhere.length === 0 ? [] : [say('cluster.elsewhere', { count: podsIn(elsewhere) })]),
    ...(unscheduled.length === 0 ? [] : [say('cluster.not-scheduled', { count: unscheduled.length })]),
    ...(templates.length === 0 ? [] : [say('network.of-templates', { count: templates.length })]),
    ...(ended.length === 0 ? [] : [say('cluster.ended', { count: podsIn(ended) })]),
  ]);
  return { ...heading(restricted ? 'restricted' : '', { later, host }), description: say('network.one', { pods: where }) };
}
