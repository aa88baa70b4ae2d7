/** The order of pods and workloads in a topology. */
import { compareNames } from '../../base/sort-names.ts';
import type { Pod, Workload } from '../types.ts';

export function compareScoped(a: Pod | Workload, b: Pod | Workload): number {
  return compareNames(a.namespace, b.namespace) || compareNames(a.name, b.name) || compareNames(a.id, b.id);
}
