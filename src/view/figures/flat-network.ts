/** Every pod has an IP of its own on one flat network that spans the nodes. */
import { compareNames } from '../../base/sort-names.ts';
import { workloadsById } from '../../model/query.ts';
import type { Pod } from '../../model/types.ts';
import { box, group } from '../box.ts';
import type { Figure, FigureBody } from '../figure.ts';
import { shortNames } from '../names.ts';
import { nothingToDraw } from '../nothing.ts';
import type { Placement } from '../placement.ts';
import { leftOutFrame, nodeFrame, nodeStates, placePods, shownNodes, unscheduledFrame } from '../placement.ts';
import { conjunction, plural } from '../plural.ts';
import type { CardStyle } from '../pod-card.ts';
import { localhostLinks } from '../pod-card.ts';
import { revisionsOf } from '../revisions.ts';
import { onlyPods, severalNamespaces } from '../select.ts';
import { talliesOf } from '../tally-words.ts';
import type { Box, Line, Link } from '../types.ts';
import { details } from '../types.ts';

const networkId = 'network/pods';

export const flatNetwork: Figure = {
  name: 'flat-network',
  details: details.filter((detail) => detail !== 'rows'),
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (diagnostics.length > 0 && topology.pods.length === 0) return { diagnostics };
    if (topology.pods.length === 0) return { diagnostics: [nothingToDraw(topology)] };
    const placement = placePods(topology);
    const style: CardStyle = {
      detail: request.detail,
      address: 'below',
      ports: true,
      initContainers: false,
      containers: true,
      localhost: true,
      namespaces: severalNamespaces(topology.pods),
      onNode: false,
      ownerBeside: false,
      missing: talliesOf(topology).missing,
      revisions: revisionsOf(topology),
      more: () => [],
      show: request.show,
      workloads: workloadsById(topology),
      nodeNames: shortNames(topology.nodes.map((node) => node.name)),
      words: request.words,
    };
    const restricted = topology.resources.some(({ type }) => type === 'network-policy');
    return { body: body(placement, style, restricted), diagnostics };
  },
};

function body(placement: Placement, style: CardStyle, restricted: boolean): FigureBody {
  const { unscheduled, templates } = placement;
  // an empty node has no line to the network: it is only named
  const nodes = placement.nodes.filter(({ pods }) => pods.length > 0);
  const empty = placement.nodes.filter(({ node, pods }) => pods.length === 0 && node.podsLeftOut === undefined);
  const last = (pods: readonly Pod[]) => [...pods.filter((pod) => !pod.hostNetwork), ...pods.filter((pod) => pod.hostNetwork)];
  const { shown, left } = shownNodes(nodes, style.detail);
  const frames = shown.map(({ node, pods }) => nodeFrame(node, last(pods), style));
  if (left > 0) frames.push(leftOutFrame(nodes.slice(shown.length)));
  if (empty.length > 0)
    frames.push(emptyNodes(empty.map(({ node }) => [style.nodeNames.get(node.name) ?? node.name, ...nodeStates(node)].join(' '))));
  if (unscheduled.length > 0) frames.push(unscheduledFrame('unscheduled/pods', 'not scheduled', last(unscheduled), style));
  if (templates.length > 0)
    frames.push(unscheduledFrame('unscheduled/templates', 'not scheduled: drawn from templates', last(templates), style));
  const pods = new Map([...nodes.flatMap((item) => item.pods), ...unscheduled, ...templates].map((pod) => [pod.id, pod]));
  // where nodes are known, a pod without one has no place on the network yet
  const onNetwork = placement.nodes.length > 0 ? frames.filter((frame) => frame.kind === 'node') : frames;
  const links = [
    ...onNetwork.flatMap((frame) => frame.children.flatMap((card) => networkLinks(card, pods))),
    ...(style.localhost ? frames.flatMap((frame) => frame.children.flatMap(localhostLinks)) : []),
  ];
  return {
    ...words(placement, restricted),
    root: group('flat-network', { name: 'network' }, [
      ...frames,
      ...(links.some((link) => link.to === networkId) ? [networkBar(nodes.flatMap(({ node }) => node.podCIDRs))] : []),
    ]),
    links,
  };
}

function networkBar(cidrs: readonly string[]): Box {
  const all = [...new Set(cidrs)];
  const known = all.filter((cidr) => !cidr.includes(':')).sort(compareNames);
  const whole = known.length > 2 ? `${known[0]} … ${known.at(-1)}` : known.length > 0 ? known.join(' + ') : undefined;
  const range = whole === undefined ? '' : `  ·  ${whole}`;
  const lines: readonly Line[] = [
    { start: { text: `flat pod network${range}  ·  no NAT`, role: 'network-name' } },
    { start: { text: 'the same flat pod network', role: 'network-name' } },
  ];
  return box({
    id: networkId,
    kind: 'network',
    data: { name: 'pod network' },
    style: 'network',
    arrangement: { name: 'leaf' },
    lines,
    centred: true,
    tooltip: ['flat pod network', ...all].join('\n'),
  });
}

function emptyNodes(names: readonly string[]): Box {
  const shown = names.slice(0, 8).join(', ') + (names.length > 8 ? ` and ${names.length - 8} more` : '');
  return box({
    id: 'left-out/empty-nodes',
    kind: 'left-out',
    data: { nodes: `${names.length}`, pods: '0' },
    style: 'node',
    arrangement: { name: 'frames' },
    lines: [{ start: { text: `no pods on ${shown}`, role: 'region-name' } }],
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

function words({ nodes, unscheduled, templates }: Placement, restricted: boolean): Pick<FigureBody, 'title' | 'caption' | 'description'> {
  const onNodes = nodes.flatMap(({ pods }) => pods);
  const waiting = unscheduled.length + templates.length;
  const later = waiting === 0 ? '' : ' A pod gets its IP when it runs.';
  const all = [...onNodes, ...unscheduled, ...templates];
  const onHost = all.some((pod) => pod.hostNetwork) ? ' A pod on the host network uses its node’s IP.' : '';
  const addresses = onNodes.filter((pod) => !pod.hostNetwork && pod.ips.length > 0).map((pod) => `${pod.name} has ${conjunction(pod.ips)}`);
  if (all.every((pod) => pod.hostNetwork))
    return {
      title: 'On the host network a pod has no IP of its own',
      caption: 'It uses the IP and the ports of the node that it runs on.',
      description: `${plural(all.length, 'pod')} on the host network.`,
    };
  return {
    title: 'Every pod has its own IP on one flat network',
    caption: `Any pod reaches any other pod by its IP, across nodes, without NAT${restricted ? ', unless a NetworkPolicy forbids it' : ''}.${later}${onHost}`,
    description: [
      `${conjunction([
        ...(nodes.length === 0 ? [] : [`${plural(onNodes.length, 'pod')} on ${plural(nodes.length, 'node')}`]),
        ...(unscheduled.length === 0 ? [] : [`${plural(unscheduled.length, 'pod')} not scheduled`]),
        ...(templates.length === 0 ? [] : [`the pods of ${plural(templates.length, 'template')}`]),
      ])}; one flat network.`,
      addresses.length === 0 ? '' : `${conjunction(addresses.slice(0, 30))}.`,
    ]
      .join(' ')
      .trim(),
  };
}
