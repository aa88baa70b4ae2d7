/** What a kind is called in a figure: one of another group says which, for Knative's Service is not the core one. */
import { groupBy } from '../../base/group-by.ts';
import { isNameOfOwnKind, kindOfThing } from '../../model/queries/kind-called.ts';
import type { Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

export { kindOfThing as kindWords } from '../../model/queries/kind-called.ts';

/** `2 Deployments`; of another group that has a kind of one of Kubernetes's names, `1 Service (serving.knative.dev)`. */
function countedKind(workload: Pick<Workload, 'id' | 'kind'>, count: number, { say }: Words): string {
  const { kind } = workload;
  const whole = kindOfThing(workload);
  if (whole === kind || !isNameOfOwnKind(kind)) return say('count.of-kind', { kind, count });
  return say('count.of-group', { kind, count, group: whole.slice(kind.length + 1) });
}

/** `2 Deployments`, `1 StatefulSet`: the most first. */
export function kindCounts(workloads: readonly Pick<Workload, 'id' | 'kind'>[], words: Words): readonly string[] {
  return [...groupBy(workloads, kindOfThing)]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([, [first, ...others]]) => (first === undefined ? '' : countedKind(first, others.length + 1, words)));
}
