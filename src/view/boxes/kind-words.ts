/** What a kind is called in a figure and in messages. */
import type { Workload } from '../../model/types.ts';

/** A kind of another group says which: Knative's Service is not the core one. */
export function kindWords({ id, kind }: Pick<Workload, 'id' | 'kind'>): string {
  const group = (id.split('/')[0] ?? '').split('.').slice(1).join('.');
  return group === '' ? kind : `${kind} (${group})`;
}
