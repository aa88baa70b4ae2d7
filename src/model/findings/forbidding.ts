/** What forbids a connection at one of its ends, in words. */
import { unreachable } from '../../base/unreachable.ts';
import type { Admission, IsolationOf, Peers } from '../queries/isolation.ts';
import type { Policies } from '../queries/policies.ts';
import type { Pod, PolicyDirection } from '../types.ts';

export interface Read {
  readonly policies: Policies;
  readonly isolation: IsolationOf;
}

/** `NetworkPolicy redis admits only cart`, `NetworkPolicies a, b let it reach nobody`; of policies of administrators their names alone. */
export function forbidding(pod: Pod, direction: PolicyDirection, { policies, isolation }: Read): string {
  const isolating = isolation(pod, direction);
  const admins = policies.adminOf(pod, direction).filter((policy) => policy[direction].some(({ action }) => action === 'Deny'));
  const network = named('NetworkPolicy', 'NetworkPolicies', isolating?.policies ?? []);
  const admin = admins.map(({ kind, name }) => `${kind} ${name}`).slice(0, MOST);
  if (isolating === undefined || admins.length > 0) {
    const all = [...admin, ...(isolating === undefined ? [] : [network])].join(', ');
    return `${all} ${admin.length + (isolating?.policies.length ?? 0) === 1 ? 'forbids' : 'forbid'} it`;
  }
  const one = isolating.policies.length === 1;
  const verb = direction === 'ingress' ? (one ? 'admits' : 'admit') : one ? 'lets it reach' : 'let it reach';
  return `${network} ${verb} ${admittedWords(isolating.admitted)}`;
}

const MOST = 3;

function named(one: string, several: string, things: readonly { readonly name: string }[]): string {
  return `${things.length === 1 ? one : several} ${listed(things.map(({ name }) => name))}`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).join(', ');
  return names.length > MOST ? `${shown} and ${names.length - MOST} more` : shown;
}

function admittedWords(admitted: readonly Admission[]): string {
  if (admitted.length === 0) return 'nobody';
  return `only ${listed(admitted.map(({ who, ports }) => `${peerWords(who)}${ports.length === 0 ? '' : ` on ${listed(ports)}`}`))}`;
}

function peerWords(who: Peers): string {
  switch (who.type) {
    case 'anyone':
      return 'anyone';
    case 'cluster':
      return 'anyone in the cluster';
    case 'namespace':
      return `namespace ${who.namespace}`;
    case 'namespaces':
      return `namespaces ${who.labels}`;
    case 'pods':
      return who.name;
    case 'labels':
      return `pods ${who.labels}`;
    case 'block':
      return who.cidr;
    default:
      return unreachable(who);
  }
}
