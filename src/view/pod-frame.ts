/** The boxes around the content of a figure of one pod: the pod, and the node around it where the figure needs one. */
import type { KubeNode, Pod, Topology, Workload } from '../model/types.ts';
import type { Words } from '../words/types.ts';
import { box } from './box.ts';
import { nodeStates } from './placement.ts';
import { plural } from './plural.ts';
import { ownerName, templateWords } from './pod-card.ts';
import { fullState, stateWords } from './pod-state.ts';
import type { Revisions } from './revisions.ts';
import { revisionKey } from './revisions.ts';
import { schedulerWords } from './scheduler-words.ts';
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
  /** All pods that the figure shows; the others of their owners are only told of. */
  readonly drawn: readonly Pod[];
  readonly revisions: Revisions;
  /** As of CardStyle: what a template says whose pods should exist and do not. */
  readonly missing: ReadonlyMap<string, string>;
  readonly show: readonly Shown[];
  readonly words: Words;
}

export function podFrame(pod: Pod, topology: Topology, facts: FrameFacts): PodFrame {
  const kubeNode = topology.nodes.find((node) => node.name === pod.nodeName);
  const about = aboutWords(pod, topology, facts);
  const onNode = pod.nodeName === undefined ? [] : [`on node ${pod.nodeName}`];
  const rest = [...stateLines(pod, topology, facts), ...(facts.namespaces ? [`namespace ${pod.namespace}`] : [])];
  return {
    pod: podBox(pod, [joined([...about, ...onNode]), ...rest]),
    podInNode: podBox(pod, [joined(about), ...rest]),
    node: nodeBox(pod, kubeNode, facts.drawn.length === 1),
  };
}

/** What it is made from, or for which pods it stands. */
function aboutWords(pod: Pod, topology: Topology, { workloads, revisions, missing }: FrameFacts): readonly string[] {
  if (pod.existence === 'template') {
    const replicas = pod.replicas === undefined || pod.replicas === 1 ? [] : [plural(pod.replicas, 'replica')];
    return [`template of ${templateWords(pod, workloads)}`, ...replicas, missing.get(pod.owners.at(-1) ?? '') ?? ''];
  }
  const like = alike(pod, topology);
  return [like.length > 1 ? `one of ${like.length} pods of ${ownerName(pod, workloads)}` : '', revisions(pod)];
}

/** Its own state, that of the pods for which it stands, which may not be as well as it is, and why no node runs it. */
function stateLines(pod: Pod, topology: Topology, { drawn, show }: FrameFacts): readonly string[] {
  const state = show.includes('state') ? fullState(pod, { alone: false }) : stateWords(pod);
  const others = othersWords(
    alike(pod, topology)
      .filter((other) => !drawn.includes(other))
      .map(stateWords),
  );
  return [joined([state, others]), pod.nodeName === undefined && pod.message !== undefined ? schedulerWords(pod.message) : ''];
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' · ');
}

/** The pods of its owner that are of its revision, itself among them. */
function alike(pod: Pod, { pods }: Topology): readonly Pod[] {
  const owner = pod.owners.at(-1);
  if (owner === undefined) return [pod];
  const key = revisionKey(pod);
  return pods.filter((other) => other.existence !== 'template' && other.owners.at(-1) === owner && revisionKey(other) === key);
}

/** `others: 2 CrashLoopBackOff, 1 Completed`; '' when nothing is unusual about them. */
function othersWords(states: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const state of states) if (state !== '') counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts.size === 0 ? '' : `others: ${[...counts].map(([state, count]) => `${count} ${state}`).join(', ')}`;
}

function podBox(pod: Pod, facts: readonly string[]): Box {
  const template = pod.existence === 'template';
  const end = headEnd(pod);
  const lines: Line[] = [
    { start: { text: pod.name, role: 'pod-name' }, ...(end === undefined ? {} : { end }) },
    ...facts.filter((text) => text !== '').map((text): Line => ({ start: { text, role: 'fact' } })),
  ];
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
    tooltip: [`${pod.namespace}/${pod.name}`, pod.message ?? ''].filter((part) => part !== '').join('\n'),
  });
}

/** Beside the name: the address, or why there is none. */
function headEnd(pod: Pod): Line['end'] {
  if (pod.hostNetwork) return { text: ['host network', ...pod.ips].join(' · '), role: 'address' };
  if (pod.ips.length > 0) return { text: `IP ${pod.ips.join(' · ')}`, role: 'address' };
  if (pod.existence === 'template' || pod.nodeName !== undefined) return undefined;
  return { text: 'not scheduled', role: 'fact' };
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
      ...(kubeNode === undefined ? [] : nodeStates(kubeNode)).map((text): Line => ({ start: { text, role: 'fact' } })),
    ],
    tooltip: kubeNode === undefined ? 'the node that will run this pod' : `node ${kubeNode.name}`,
  });
}
