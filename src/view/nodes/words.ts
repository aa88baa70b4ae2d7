/** On which node a pod is, how that is known where its spec does not say, and what is wrong with the node. */
import { isOnNode } from '../../model/queries/topology.ts';
import type { KubeNode, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { nodeStates } from './state.ts';

/** `on node pier`, `on node pier (NotReady), by its address`, `node not in the input`; none for a pod that no node has got. */
export function nodeWords(pod: Pod, words: Words, node?: KubeNode): readonly string[] {
  const { nodeName, isNodeFound } = pod;
  if (nodeName === undefined) return isOnNode(pod) ? [words.say('unscheduled.elsewhere')] : [];
  const states = node === undefined ? [] : nodeStates(node, words);
  const named = states.length === 0 ? nodeName : words.say('node.so', { node: nodeName, states: states.join(', ') });
  return [words.say(isNodeFound === true ? 'pod-frame.on-node-by-address' : 'pod-frame.on-node', { node: named })];
}
