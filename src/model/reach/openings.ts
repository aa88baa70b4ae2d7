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

/** Ends that the same rules fit are alike: each has the number of its set of rules, and what these say is worked out once for each set. */
function openingOf({ own, direction, given, isIsolated }: Asked, { world, membersOf, intern }: Context): Opening {
  const { classes, ranges } = world;
  const sets = ruleSets(given.length);
  const members = given.map(({ peers }) => (peers === 'everyone' ? [] : distinct(peers.map((group) => membersOf(group, direction)))));
  const setOf = numbersByEnd(classes.length + ranges[direction].length, members);
  for (const [index, all] of members.entries()) for (const other of all) setOf.put(other, sets.withRule(setOf.get(other), index));
  const forAll = given.filter(({ peers }) => peers === 'everyone');
  // a port's name means what the target calls so
  const isNamed = direction === 'egress' && given.some(({ ports }) => ports.some(({ port }) => typeof port === 'string'));
  const decided = (set: number, other: number): PortSet => {
    const rules = [...sets.rulesOf(set).flatMap((index) => given[index] ?? []), ...forAll];
    const target = (direction === 'ingress' ? own : classes[other])?.pods[0];
    return intern(decidedBy(rules, { target, isIsolated }));
  };
  const known = new Map<number | string, PortSet>();
  return {
    portsFor: (other) => {
      const set = setOf.get(other);
      const key = isNamed ? `${set} ${classes[other]?.names ?? ''}` : set;
      const found = known.get(key) ?? decided(set, other);
      known.set(key, found);
      return found;
    },
    isRestricted: true,
  };
}

interface RuleSets {
  /** The number of the set with one rule more. Rules are added in their order; 0 is the set of none. */
  readonly withRule: (set: number, rule: number) => number;
  readonly rulesOf: (set: number) => readonly number[];
}

function ruleSets(rules: number): RuleSets {
  const sets: { readonly before: number; readonly rule: number }[] = [{ before: 0, rule: -1 }];
  const known = new Map<number, number>();
  return {
    withRule: (set, rule) => {
      const key = set * rules + rule;
      const number = known.get(key) ?? sets.push({ before: set, rule }) - 1;
      known.set(key, number);
      return number;
    },
    rulesOf: (set) => {
      const found: number[] = [];
      for (let at = set; at !== 0; at = sets[at]?.before ?? 0) found.push(sets[at]?.rule ?? -1);
      return found.reverse();
    },
  };
}

interface NumbersByEnd {
  /** 0 where nothing was put. */
  readonly get: (end: number) => number;
  readonly put: (end: number, number: number) => void;
}

/** Where few of many ends are members, room for these alone. */
function numbersByEnd(count: number, members: readonly (readonly number[])[]): NumbersByEnd {
  if (members.reduce((sum, all) => sum + all.length, 0) * 8 < count) {
    const numbers = new Map<number, number>();
    return { get: (end) => numbers.get(end) ?? 0, put: (end, number) => numbers.set(end, number) };
  }
  const numbers = new Int32Array(count);
  return {
    get: (end) => numbers[end] ?? 0,
    put: (end, number) => {
      numbers[end] = number;
    },
  };
}

function distinct(lists: readonly (readonly number[])[]): readonly number[] {
  const [only, ...others] = lists;
  return only !== undefined && others.length === 0 ? only : [...new Set(lists.flat())];
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
