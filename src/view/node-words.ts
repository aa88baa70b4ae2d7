/** On which node a pod is, and how that is known where its spec does not say. */
import { isOnNode } from '../model/query.ts';
import type { Pod } from '../model/types.ts';
import type { Words } from '../words/types.ts';

/** `on node pier`, `on node pier, by its address`, `node not in the input`; none for a pod that no node has got. */
export function nodeWords(pod: Pod, { say }: Words): readonly string[] {
  const { nodeName, isNodeFound } = pod;
  if (nodeName !== undefined) return [say(isNodeFound === true ? 'pod-frame.on-node-by-address' : 'pod-frame.on-node', { node: nodeName })];
  return isOnNode(pod) ? [say('unscheduled.elsewhere')] : [];
}
