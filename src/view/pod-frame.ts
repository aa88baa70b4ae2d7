/** The boxes around the content of a figure of one pod: the pod, and the node around it where the figure needs one. */
import type { KubeNode, Pod, Topology, Workload } from '../model/types.ts';
import { box } from './box.ts';
import { plural } from './plural.ts';
import { ownerName, templateWords } from './pod-card.ts';
import { fullState, stateWords } from './pod-state.ts';
import type { Box, Line, Shown } from './types.ts';

/** Boxes without children. */
export interface PodFrame {
  /** The pod alone; its words name its node. */
  readonly pod: Box;
  /** The pod within `node`. */
  readonly podInNode: Box;
  readonly node: Box;
}

export interface FrameFacts {
  readonly workloads: ReadonlyMap<string, Workload>;
  /** The input has several Kubernetes namespaces, so the pod says its own. */
  readonly namespaces: boolean;
  /** The figure shows no other pod. */
  readonly alone: boolean;
  readonly show: readonly Shown[];
}

export function podFrame(pod: Pod, topology: Topology, facts: FrameFacts): PodFrame {
  const kubeNode = topology.nodes.find((node) => node.name === pod.nodeName);
  const words = podFacts(pod, topology, facts);
  const onNode = pod.nodeName === undefined ? [] : [`on node ${pod.nodeName}`];
  return { pod: podBox(pod, [...words, ...onNode]), podInNode: podBox(pod, words), node: nodeBox(pod, kubeNode, facts.alone) };
}

function podFacts(pod: Pod, topology: Topology, { workloads, namespaces, show }: FrameFacts): readonly string[] {
  const facts: string[] = [];
  if (pod.existence === 'template') {
    facts.push(`template of ${templateWords(pod, workloads)}`);
    if (pod.replicas !== undefined && pod.replicas !== 1) facts.push(plural(pod.replicas, 'replica'));
  } else {
    const owner = pod.owners.at(-1);
    const siblings = topology.pods.filter(
      (other) => owner !== undefined && other.existence !== 'template' && other.owners.at(-1) === owner,
    ).length;
    if (siblings > 1) facts.push(`one of ${siblings} pods of ${ownerName(pod, workloads)}`);
  }
  if (namespaces) facts.push(`namespace ${pod.namespace}`);
  const state = show.includes('state') ? fullState(pod) : '';
  if (state !== '') facts.push(state);
  return facts;
}

function podBox(pod: Pod, facts: readonly string[]): Box {
  const template = pod.existence === 'template';
  const end = headEnd(pod);
  const lines: Line[] = [{ start: { text: pod.name, role: 'pod-name' }, ...(end === undefined ? {} : { end }) }];
  if (facts.length > 0) lines.push({ start: { text: facts.join(' · '), role: 'fact' } });
  return box({
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
}

/** Beside the name: the address, or why there is none. */
function headEnd(pod: Pod): Line['end'] {
  if (pod.hostNetwork) return { text: ['host network', ...pod.ips].join(' · '), role: 'address' };
  if (pod.ips.length > 0) return { text: `IP ${pod.ips.join(' · ')}`, role: 'address' };
  if (pod.existence === 'template' || pod.nodeName !== undefined) return undefined;
  return { text: [stateWords(pod), 'not scheduled'].filter((word) => word !== '').join(' · '), role: 'fact' };
}

function nodeBox(pod: Pod, kubeNode: KubeNode | undefined, alone: boolean): Box {
  const address = kubeNode?.internalIPs.join(' · ') ?? '';
  return box({
    // beside other pods, which may be on the same node, this is only its part of the node
    id: kubeNode !== undefined && alone ? kubeNode.id : `${pod.id}/node`,
    kind: 'node',
    data: { name: kubeNode?.name ?? '' },
    style: 'node',
    arrangement: { name: 'leaf' },
    lines: [
      {
        start: { text: kubeNode?.name ?? 'the node it runs on', role: 'node-name' },
        ...(address === '' ? {} : { end: { text: address, role: 'machine' as const } }),
      },
    ],
    tooltip: kubeNode === undefined ? 'the node that will run this pod' : `node ${kubeNode.name}`,
  });
}
