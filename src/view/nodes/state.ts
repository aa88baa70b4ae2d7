/** How a node is, in words: what is wrong with it as kubectl and its conditions say, and what keeps pods away from it. */
import type { KubeNode } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { Line } from '../types.ts';

/** More taints than these are counted. */
const mostTaints = 2;

/** `NotReady`, `MemoryPressure`: under these names Kubernetes knows them. */
function troubles({ isNotReady, pressures = [] }: KubeNode): readonly string[] {
  return [...(isNotReady === true ? ['NotReady'] : []), ...pressures];
}

/** What is wrong with a node, and whether it is cordoned, as kubectl's STATUS has it. */
export function nodeStates(node: KubeNode, { say }: Words): readonly string[] {
  return [...troubles(node), ...(node.isCordoned === true ? [say('node.cordoned')] : [])];
}

/** Its taints, but for those by which the node controller says once more what its state says. */
function ownTaints({ taints = [] }: KubeNode): readonly string[] {
  return taints.filter(
    (taint) => !/^node\.kubernetes\.io\/(not-ready|unreachable|unschedulable|[a-z-]+-pressure|network-unavailable)\b/.test(taint),
  );
}

/** The lines beneath the name of a node's box; `more` stands beside its state. */
export function nodeLines(node: KubeNode, words: Words, more: readonly string[] = []): readonly Line[] {
  const taints = ownTaints(node);
  const told =
    taints.length > mostTaints
      ? [words.say('node.taints', { count: taints.length })]
      : taints.map((taint) => words.say('node.taint', { taint }));
  const state = [...nodeStates(node, words), ...more].join(' · ');
  return [
    ...(state === '' ? [] : [{ start: { text: state, role: troubles(node).length > 0 ? ('trouble' as const) : ('fact' as const) } }]),
    ...told.map((text): Line => ({ start: { text, role: 'fact', keep: 'tail' } })),
  ];
}
