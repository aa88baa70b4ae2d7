/** What policies leave open to the pods of a class: on which ports each other end may be reached, or may come. */
import { groupBy } from '../../base/group-by.ts';
import type { AddressRange } from '../network/ip-block.ts';
import type { PolicyDirection } from '../network/policy-types.ts';
import type { PortSet } from '../network/port-set.ts';
import { allPorts, joinPorts, portsOf } from '../network/port-set.ts';
import type { Pod } from '../types.ts';
import type { PodClass } from './classes.ts';
import { decide } from './decide.ts';
import { rangesIn } from './ranges.ts';
import type { Rule, Rules, Tier } from './rules.ts';

/** Other ends are numbers: first the classes of pods, then the ranges of addresses of this direction. */
export interface Opening {
  /** Equal sets are one object. */
  readonly portsFor: (other: number) => PortSet;
  /** Some policy has a say. */
  readonly isRestricted: boolean;
}

export interface World {
  readonly rules: Rules;
  readonly classes: readonly PodClass[];
  /** Those that come (ingress), and those that are called (egress). */
  readonly ranges: Readonly<Record<PolicyDirection, readonly AddressRange[]>>;
}

const unrestricted: Opening = { portsFor: () => allPorts, isRestricted: false };

/** By the number of a class. Each opening is worked out when it is first asked for. */
export function openingsIn(world: World): (place: number, direction: PolicyDirection) => Opening {
  const { classes, rules } = world;
  const bySubject = groupBy(rules.policies.keys(), (index) => rules.policies[index]?.subject);
  const context: Context = { world, membersOf: memberFinder(world), intern: interning() };
  const known = { ingress: new Map<number, Opening>(), egress: new Map<number, Opening>() };
  return (place, direction) => {
    const found = known[direction].get(place);
    if (found !== undefined) return found;
    const own = classes[place];
    const indices = own === undefined || own.isExempt ? [] : own.groups.flatMap((group) => bySubject.get(group) ?? []);
    // the order of the policies is that in which they are asked
    const given = [...indices].sort((a, b) => a - b).flatMap((index) => rules.policies[index]?.rules[direction] ?? []);
    const isIsolated = indices.some(
      (index) => rules.policies[index]?.tier === 'network' && rules.policies[index]?.rules[direction] !== undefined,
    );
    const opening =
      own === undefined || (given.length === 0 && !isIsolated) ? unrestricted : openingOf({ own, direction, given, isIsolated }, context);
    known[direction].set(place, opening);
    return opening;
  };
}

interface Asked {
  readonly own: PodClass;
  readonly direction: PolicyDirection;
  /** All rules about the class, in the order in which they are asked. */
  readonly given: readonly Rule[];
  /** A NetworkPolicy selects it. */
  readonly isIsolated: boolean;
}

interface Context {
  readonly world: World;
  /** The other ends that are in a group. */
  readonly membersOf: (group: number, direction: PolicyDirection) => readonly number[];
  readonly intern: (ports: PortSet) => PortSet;
}

/** Most ends fit no rule, and are all alike: what fits each of the others is gathered rule by rule. */
function openingOf({ own, direction, given, isIsolated }: Asked, { world: { classes }, membersOf, intern }: Context): Opening {
  const forAll: number[] = [];
  const fitting = new Map<number, number[]>();
  const forOne = (other: number): number[] => {
    const rules = fitting.get(other) ?? [];
    fitting.set(other, rules);
    return rules;
  };
  for (const [index, { peers }] of given.entries()) {
    if (peers === 'everyone') forAll.push(index);
    else for (const other of new Set(peers.flatMap((group) => membersOf(group, direction)))) forOne(other).push(index);
  }
  // a port's name means what the target calls so
  const isNamed = direction === 'egress' && given.some(({ ports }) => ports.some(({ port }) => typeof port === 'string'));
  const target = (other: number): Pod | undefined => (direction === 'ingress' ? own : classes[other])?.pods[0];
  const names = (other: number): string => (isNamed ? (classes[other]?.names ?? '') : '');
  const decided = (own: readonly number[], other: number): PortSet => {
    const rules = [...own, ...forAll].flatMap((index) => given[index] ?? []);
    return intern(decidedBy(rules, { target: target(other), isIsolated }));
  };
  const byRules = remembering((_: string, own: readonly number[], other: number) => decided(own, other));
  const ofFitting = remembering((other: number, rules: readonly number[]) => byRules(`${rules.join()} ${names(other)}`, rules, other));
  const ofOthers = remembering((_: string, other: number) => decided([], other));
  return {
    portsFor: (other) => {
      const rules = fitting.get(other);
      return rules === undefined ? ofOthers(names(other), other) : ofFitting(other, rules);
    },
    isRestricted: true,
  };
}

/** The first argument tells the results apart. */
function remembering<Key, Rest extends readonly unknown[]>(
  work: (key: Key, ...rest: Rest) => PortSet,
): (key: Key, ...rest: Rest) => PortSet {
  const known = new Map<Key, PortSet>();
  return (key, ...rest) => {
    const found = known.get(key) ?? work(key, ...rest);
    known.set(key, found);
    return found;
  };
}

/** Rules about all ends are those of NetworkPolicies alone, whose order is of no matter. */
function decidedBy(
  rules: readonly Rule[],
  { target, isIsolated }: { readonly target: Pod | undefined; readonly isIsolated: boolean },
): PortSet {
  const of = (tier: Tier) =>
    rules
      .filter((rule) => rule.tier === tier)
      .map(({ action, ports }) => ({ action, match: 'yes' as const, ports: portsOf(ports, target) }));
  const allowed = joinPorts(of('network').flatMap(({ ports }) => ports));
  return decide({ admin: of('admin'), baseline: of('baseline'), network: isIsolated ? { sure: allowed, possible: allowed } : undefined })
    .sure;
}

function memberFinder({ rules: { groups }, classes, ranges }: World): Context['membersOf'] {
  const inGroup: number[][] = groups.map(() => []);
  for (const [place, own] of classes.entries()) for (const group of own.groups) inGroup[group]?.push(place);
  const known = { ingress: new Map<number, readonly number[]>(), egress: new Map<number, readonly number[]>() };
  return (number, direction) => {
    const found = known[direction].get(number);
    if (found !== undefined) return found;
    const group = groups[number];
    const outside = group?.type === 'block' ? rangesIn(ranges[direction], group).map((index) => classes.length + index) : [];
    const all = [...(inGroup[number] ?? []), ...outside];
    known[direction].set(number, all);
    return all;
  };
}

function interning(): (ports: PortSet) => PortSet {
  const known = new Map<string, PortSet>([[keyOf(allPorts), allPorts]]);
  return (ports) => {
    const key = keyOf(ports);
    const found = known.get(key) ?? ports;
    known.set(key, found);
    return found;
  };
}

function keyOf(ports: PortSet): string {
  return ports.map(({ protocol, first, last }) => `${protocol} ${first}-${last}`).join();
}
