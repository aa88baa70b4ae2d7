/** Which of the things that pods name should be in the input and are not. */
import type { Pod, PodReference, Topology } from '../types.ts';
import { resourceId } from '../world/world.ts';

export type IsMissing = (pod: Pod, reference: Pick<PodReference, 'kind' | 'name'>) => boolean;

export function missingOf({ relations }: Topology): IsMissing {
  const dangling = new Set(relations.flatMap(({ status, from, to }) => (status === 'dangling' ? [`${from} ${to}`] : [])));
  return (pod, { kind, name }) => dangling.has(`${pod.id} ${resourceId(kind, isClass(kind) ? '' : pod.namespace, name)}`);
}

/** Classes live outside of namespaces. */
function isClass(kind: PodReference['kind']): boolean {
  return kind === 'PriorityClass' || kind === 'RuntimeClass';
}
