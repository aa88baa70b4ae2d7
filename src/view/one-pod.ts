/** What the figures of one pod share: its frame's words, the node around it, the diagnostics of a bad choice. */
import type { Pod, Topology, Workload } from '../model/types.ts';
import { box, group } from './box.ts';
import type { FigureBody, FigureRequest, FigureResult } from './figure.ts';
import { plural } from './plural.ts';
import { ownerName, stateWords, templateWords, workloadsById } from './pod-card.ts';
import { selectPods, severalNamespaces } from './select.ts';
import type { Box, Line, Link } from './types.ts';

/** One pod's part of a figure. */
export interface PodPart {
  readonly root: Box;
  readonly links: readonly Link[];
}

export interface OnePodWords {
  readonly title: string;
  readonly caption: string;
  readonly description: string;
}

/** Draws the chosen pods side by side, each by `part`. */
export function drawPods(
  topology: Topology,
  request: FigureRequest,
  how: { readonly part: (pod: Pod, frame: PodFrame) => PodPart; readonly words: (pods: readonly Pod[]) => OnePodWords },
): FigureResult {
  const { pods, choices, diagnostics } = selectPods(topology, request.pods);
  if (pods.length === 0) return { diagnostics };
  const workloads = workloadsById(topology);
  const namespaces = severalNamespaces(topology.pods);
  const parts = pods.map((pod) => how.part(pod, podFrame(pod, topology, { workloads, namespaces, alone: pods.length === 1 })));
  const only = parts[0];
  const root =
    parts.length === 1 && only !== undefined
      ? only.root
      : group(
          'pods',
          { name: 'gallery' },
          parts.map((part) => part.root),
        );
  const body: FigureBody = {
    ...how.words(pods),
    root,
    links: parts.flatMap((part) => part.links),
    ...(choices === undefined ? {} : { choices }),
  };
  return { body, diagnostics };
}

/** The boxes around a figure's content, without their children. */
export interface PodFrame {
  readonly pod: Box;
  readonly node: Box;
}

function podFrame(
  pod: Pod,
  topology: Topology,
  show: { readonly workloads: ReadonlyMap<string, Workload>; readonly namespaces: boolean; readonly alone: boolean },
): PodFrame {
  const template = pod.existence === 'template';
  const kubeNode = topology.nodes.find((node) => node.name === pod.nodeName);
  const address = pod.hostNetwork ? ['host network', ...pod.ips].join(' · ') : pod.ips.length > 0 ? `IP ${pod.ips.join(' · ')}` : '';
  const copies = template && pod.replicas !== undefined && pod.replicas !== 1 ? plural(pod.replicas, 'replica') : '';
  const siblings = template
    ? 0
    : topology.pods.filter(
        (other) => other.existence !== 'template' && other.owners.length > 0 && other.owners.at(-1) === pod.owners.at(-1),
      ).length;
  const facts = [
    siblings > 1 ? `one of ${siblings} pods of ${ownerName(pod, show.workloads)}` : '',
    template ? `template of ${templateWords(pod, show.workloads)}` : '',
    copies,
    pod.nodeName === undefined ? '' : `on node ${pod.nodeName}`,
    show.namespaces ? `namespace ${pod.namespace}` : '',
  ]
    .filter((word) => word !== '')
    .join(' · ');
  const waiting = [stateWords(pod), 'not scheduled'].filter((word) => word !== '').join(' · ');
  const end =
    address !== ''
      ? ({ text: address, role: 'address' } as const)
      : !template && pod.nodeName === undefined
        ? ({ text: waiting, role: 'fact' } as const)
        : undefined;
  const lines: Line[] = [{ start: { text: pod.name, role: 'pod-name' }, ...(end === undefined ? {} : { end }) }];
  if (facts !== '') lines.push({ start: { text: facts, role: 'fact' } });
  const podBox = box({
    id: pod.id,
    kind: 'pod',
    data: {
      name: pod.name,
      namespace: pod.namespace,
      ...(template ? { template: '', ...(pod.replicas === undefined ? {} : { replicas: `${pod.replicas}` }) } : {}),
    },
    style: template || pod.nodeName === undefined ? 'template' : 'pod',
    arrangement: { name: 'leaf' },
    lines,
    tooltip: `${pod.namespace}/${pod.name}`,
  });
  const nodeAddress = kubeNode?.internalIPs.join(' · ') ?? '';
  const nodeBox = box({
    // beside other pods, which may be on the same node, this is only its part of the node
    id: kubeNode !== undefined && show.alone ? kubeNode.id : `${pod.id}/node`,
    kind: 'node',
    data: { name: kubeNode?.name ?? '' },
    style: 'node',
    arrangement: { name: 'leaf' },
    lines: [
      {
        start: { text: kubeNode?.name ?? 'the node it runs on', role: 'node-name' },
        ...(nodeAddress === '' ? {} : { end: { text: nodeAddress, role: 'machine' } }),
      },
    ],
    tooltip: kubeNode === undefined ? 'the node that will run this pod' : `node ${kubeNode.name}`,
  });
  return { pod: podBox, node: nodeBox };
}
