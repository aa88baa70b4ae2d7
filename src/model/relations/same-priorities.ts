/** AdminNetworkPolicies of one priority about one pod: which of them is asked first, nobody can rely on (the API reference of spec.priority). */
import type { AdminPolicy, Pod } from '../types.ts';
import type { World } from '../world/world.ts';

/** Told once for each policy, and only where it makes a difference which comes first: they say different things in one direction. */
export function tellSamePriorities(world: World, podsOf: (policy: AdminPolicy) => readonly Pod[]): void {
  const first = new Map<string, AdminPolicy>();
  for (const policy of world.ofType('admin-policy')) {
    if (policy.priority === undefined) continue;
    let other: AdminPolicy | undefined;
    for (const { id } of podsOf(policy)) {
      const key = `${policy.priority} ${id}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, policy);
      else if (other === undefined && maySayOtherwise(before, policy)) other = before;
    }
    if (other !== undefined) tell(policy, other, world);
  }
}

function maySayOtherwise(a: AdminPolicy, b: AdminPolicy): boolean {
  return (['ingress', 'egress'] as const).some((direction) => {
    const actions = new Set([...a[direction], ...b[direction]].map(({ action }) => action));
    return a[direction].length > 0 && b[direction].length > 0 && actions.size > 1;
  });
}

function tell({ name, priority, origin }: AdminPolicy, other: AdminPolicy, { report }: World): void {
  report({
    code: 'model/same-priority',
    severity: 'warning',
    message: `AdminNetworkPolicies ${other.name} and ${name} are about the same pods and both have priority ${priority}: which is asked first, the network decides`,
    about: name,
    place: origin.manifest.placeOf([...origin.path, 'spec', 'priority']),
    hint: `give them different ones; here ${other.name} comes first, by its name`,
  });
}
