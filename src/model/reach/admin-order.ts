/** The order in which policies of administrators are asked. */
import { compareNames } from '../../base/sort-names.ts';
import type { Resource } from '../resource-types.ts';
import type { AdminPolicy } from '../types.ts';

export interface AdminPolicies {
  readonly admin: readonly AdminPolicy[];
  readonly baseline: readonly AdminPolicy[];
}

/** By priority; which of two with the same one comes first the cluster decides, and here their names do. */
export function adminPolicies(resources: readonly Resource[]): AdminPolicies {
  const all = resources.filter((resource) => resource.type === 'admin-policy');
  const byPriority = (a: AdminPolicy, b: AdminPolicy) => (a.priority ?? 0) - (b.priority ?? 0) || compareNames(a.name, b.name);
  return {
    admin: all.filter(({ priority }) => priority !== undefined).sort(byPriority),
    baseline: all.filter(({ priority }) => priority === undefined),
  };
}
