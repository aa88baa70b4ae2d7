/** The boxes around the content of a figure of one pod: the pod, and the node around it where the figure needs one. */
import { isOnNode, isUnseen } from '../../model/queries/topology.ts';
import type { KubeNode, Pod, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { isShown, joinedFacts, podLines } from '../details/showing.ts';
import { schedulerWords } from '../nodes/scheduler-words.ts';
import { nodeLines } from '../nodes/state.ts';
import { nodeWords } from '../nodes/words.ts';
import type { Box, Line, Shown } from '../types.ts';
import type { Revisions } from '../workloads/revisions.ts';
import { ownerName, templateWords } from './card.ts';
import { fullState, isTroubled, stateWords } from './state.ts';

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
  /** By name. */
  readonly nodes: ReadonlyMap<string, KubeNode>;
  /** Ids of all pods that the figure shows; the others of their owners are only told of. */
  readonly drawn: ReadonlySet<string>;
  /** The pods of its owner that are of its revision, itself among them. */
  readonly alike: (pod: Pod) => readonly Pod[];
  readonly revisions: Revisions;
  /** As of CardStyle: what a template says whose pods should exist and do not. */
  readonly missing: ReadonlyMap<string, string>;
  readonly show: readonly Shown[];
  readonly hide: readonly Shown[];
  readonly words: Words;
}

export function podFrame(pod: Pod, facts: FrameFacts): PodFrame {
  const kubeNode = facts.nodes.get(pod.nodeName ?? '');
  const about = aboutWords(pod, facts);
  const onNode = !isShown(facts, 'node') ? [] : nodeWords(pod, facts.words, kubeNode);
  const rest: readonly Line[] = [
    ...stateLines(pod, facts),
    ...(isShown(facts, 'namespace', facts.namespaces) ? factLines([facts.words.say('namespace', { namespace: pod.namespace })]) : []),
  ];
  return {
    pod: podBox(pod, [...factLines([joined([...about, ...onNode])]), ...rest], facts),
    podInNode: podBox(pod, [...factLines([joined(about)]), ...rest], facts),
    node: nodeBox(pod, kubeNode, facts),
  };
}

/** What it is made from, or for which pods it stands. */
function aboutWords(pod: Pod, facts: FrameFacts): readonly string[] {
  const { workloads, revisions, missing, words } = facts;
  // the kubelet runs it; unless it has a place of its own in the figure
  if (pod.isStatic === true) return isShown(facts, 'owner', true) ? [words.say('pod-card.static')] : [];
  if (pod.isExample) return [words.say(pod.existence === 'template' ? 'example.of' : 'example.word', { owner: templateWords(pod, facts) })];
  if (pod.existence === 'template') {
    const replicas = pod.replicas === undefined || pod.replicas === 1 ? [] : [words.say('pod-frame.replicas', { count: pod.replicas })];
    return [
      isUnseen(pod) ? templateWords(pod, facts) : words.say('pod-frame.template-of', { kind: templateWords(pod, facts) }),
      ...replicas,
      missing.get(pod.owners.at(-1) ?? '') ?? '',
    ];
  }
  const like = facts.alike(pod);
  const oneOf = () => words.say('pod-frame.one-of', { count: like.length, owner: ownerName(pod, workloads) });
  return [like.length > 1 && isShown(facts, 'owner', true) ? oneOf() : '', revisions(pod)];
}

/** Its own state, that of the pods for which it stands, which may not be as well as it is, and why no node runs it. */
function stateLines(pod: Pod, { drawn, alike, show, words }: FrameFacts): readonly Line[] {
  const state = show.includes('state') ? fullState(pod, { alone: false, words }) : stateWords(pod, words);
  const rest = alike(pod).filter(({ id }) => !drawn.has(id));
  const others = othersWords(
    rest.map((other) => stateWords(other, words)),
    words,
  );
  const text = joined([state, others]);
  const role = [pod, ...rest].some(isTroubled) ? 'trouble' : 'fact';
  const message = pod.nodeName === undefined && pod.message !== undefined ? schedulerWords(pod.message, words) : '';
  return [...(text === '' ? [] : [{ start: { text, role } } as const]), ...factLines([message])];
}

function factLines(texts: readonly string[]): readonly Line[] {
  return texts.filter((text) => text !== '').map((text): Line => ({ start: { text, role: 'fact' } }));
}

function joined(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ');
}

/** `others: 2 CrashLoopBackOff, 1 Completed`; '' when nothing is unusual about them. */
function othersWords(states: readonly string[], { say }: Words): string {
  const counts = new Map<string, number>();
  for (const state of states) if (state !== '') counts.set(state, (counts.get(state) ?? 0) + 1);
  if (counts.size === 0) return '';
  return say('pod-frame.others', { states: [...counts].map(([state, count]) => say('state.counted', { count, state })).join(', ') });
}

function podBox(pod: Pod, about: readonly Line[], facts: FrameFacts): Box {
  const template = pod.existence === 'template';
  const end = isShown(facts, 'ip') ? headEnd(pod, facts.words) : undefined;
  const lines: Line[] = [
    { start: { text: pod.name, role: 'pod-name' }, ...(end === undefined ? {} : { end }) },
    ...about,
    ...joinedFacts(podLines([pod], facts, facts, ['ip', 'node', 'namespace'])),
  ];
  return box({
    id: pod.id,
    kind: 'pod',
    data: {
      name: pod.name,
      namespace: pod.namespace,
      ...(template ? { template: '', ...(pod.replicas === undefined ? {} : { replicas: `${pod.replicas}` }) } : {}),
      ...(pod.isExample ? { example: '' } : {}),
    },
    style: isOnNode(pod) ? 'pod' : 'template',
    arrangement: { name: 'leaf' },
    lines,
    tooltip: [`${pod.namespace}/${pod.name}`, pod.message ?? ''].filter((part) => part !== '').join('\n'),
  });
}

/** Beside the name: the address, or why there is none. */
function headEnd(pod: Pod, { say }: Words): Line['end'] {
  if (pod.hostNetwork) return { text: [say('pod-card.host-network'), ...pod.ips].join(' · '), role: 'address' };
  if (pod.ips.length > 0) return { text: say('pod-card.ip', { ip: pod.ips.join(' · ') }), role: 'address' };
  if (pod.phase === 'Succeeded' || pod.phase === 'Failed') return { text: say('pod-card.ip-gone'), role: 'fact' };
  if (pod.existence === 'template' || isOnNode(pod)) return undefined;
  return { text: say('unscheduled.pods'), role: 'fact' };
}

/** Nothing says that a node was chosen for it. */
function isStillToRun({ nodeName, phase }: Pod): boolean {
  return nodeName === undefined && (phase === undefined || phase === 'Pending');
}

function nodeBox(pod: Pod, kubeNode: KubeNode | undefined, { drawn, words }: FrameFacts): Box {
  const alone = drawn.size === 1;
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
        start: { text: kubeNode?.name ?? words.say(isStillToRun(pod) ? 'pod-frame.node-later' : 'pod-frame.node'), role: 'node-name' },
        ...(address === '' ? {} : { end: { text: address, role: 'machine' as const } }),
      },
      ...(kubeNode === undefined ? [] : nodeLines(kubeNode, words)),
    ],
    tooltip: kubeNode === undefined ? words.say('pod-frame.node-later') : words.say('node.named', { node: kubeNode.name }),
  });
}
