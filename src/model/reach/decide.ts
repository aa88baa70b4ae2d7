/**
 * In which order policies are asked about a connection, at one of its ends (https://network-policy-api.sigs.k8s.io/api-overview/):
 *
 *   AdminNetworkPolicies      by priority, rule by rule: the first that fits says Allow, Deny, or Pass, which is: go on below
 *   NetworkPolicies           where any selects the pod: what none of them allows is denied
 *   BaselineAdminNetworkPolicy  where none does: the first rule that fits says Allow or Deny
 *   and what nobody speaks of is allowed
 */
import type { AdminAction } from '../network/policy-types.ts';
import type { PortSet } from '../network/port-set.ts';
import { allPorts, cutPorts, joinPorts, otherPorts } from '../network/port-set.ts';

/** On which ports. */
export interface Allowance {
  readonly sure: PortSet;
  /** With what only the cluster can decide. */
  readonly possible: PortSet;
}

/** What a rule of an administrator says of the connection. */
export interface Ruling {
  readonly action: AdminAction;
  /** Whether its peers hold the other end. */
  readonly match: 'yes' | 'no' | 'unknown';
  readonly ports: PortSet;
}

export interface Rulings {
  /** Of AdminNetworkPolicies, in the order in which they are asked. */
  readonly admin: readonly Ruling[];
  /** What NetworkPolicies allow together; undefined where none selects the pod. */
  readonly network: Allowance | undefined;
  readonly baseline: readonly Ruling[];
}

export const open: Allowance = { sure: allPorts, possible: allPorts };
const closed: Allowance = { sure: [], possible: [] };

export function decide({ admin, network, baseline }: Rulings): Allowance {
  const below = network ?? firstThatFits(baseline, open);
  return firstThatFits(admin, below);
}

/** `below`: what holds where no rule fits, and where one says Pass. From the last rule to the first, each overrules those behind it. */
function firstThatFits(rulings: readonly Ruling[], below: Allowance): Allowance {
  return rulings.reduceRight<Allowance>((later, { action, match, ports }) => {
    if (match === 'no' || ports.length === 0) return later;
    const said = action === 'Allow' ? open : action === 'Deny' ? closed : below;
    const here = match === 'yes' ? said : eitherOf(said, later);
    return { sure: within(ports, here.sure, later.sure), possible: within(ports, here.possible, later.possible) };
  }, below);
}

function eitherOf(one: Allowance, other: Allowance): Allowance {
  return { sure: cutPorts(one.sure, other.sure), possible: joinPorts([...one.possible, ...other.possible]) };
}

/** `inside` on these ports, `outside` on all others. */
function within(ports: PortSet, inside: PortSet, outside: PortSet): PortSet {
  return joinPorts([...cutPorts(inside, ports), ...cutPorts(outside, otherPorts(ports))]);
}
