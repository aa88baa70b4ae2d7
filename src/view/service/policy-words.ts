/** What policies leave open to a pod, as lines of its card: nothing for a pod that talks to whom it likes. */
import { groupBy } from '../../base/group-by.ts';
import { oncePer } from '../../base/once.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Admission, Isolation, Peers } from '../../model/queries/isolation.ts';
import { isolationOf } from '../../model/queries/isolation.ts';
import { policiesOf } from '../../model/queries/policies.ts';
import type { AdminPolicy, NetworkPolicy, Pod, PolicyDirection, Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { Detail, Line } from '../types.ts';

export interface PolicyWords {
  /**
   * - `full`: a line for each that is admitted by other ports than the rest, and the names of the policies: `only from cart or web, on :8080`;
   * - `folded`: the same with the first ones of many that are admitted, and without names of policies, of which less is lost;
   * - `names`: one line, `default deny` or `NetworkPolicy web`;
   * - else without a name, `restricted by 1 policy`.
   */
  readonly lines: (pod: Pod, detail: Detail) => readonly Line[];
  /** What `full` says, each in one text. */
  readonly facts: (pod: Pod) => readonly string[];
  readonly restricts: (pod: Pod) => boolean;
}

interface Room {
  /** Rules of a direction; the rest is counted. */
  readonly rules: number;
  /** Of those that are admitted by one of them, in characters. */
  readonly list: number;
  /** Policies that are named. */
  readonly named: number;
}

const room: Readonly<Record<'full' | 'folded', Room>> = {
  full: { rules: 4, list: 200, named: 3 },
  folded: { rules: 3, list: 44, named: 0 },
};
/** Ports of a line. */
const mostPorts = 4;
/** Policies that are named in the one line of a card. */
const mostNamedBriefly = 2;

export function policyWords(topology: Topology, words: Words): PolicyWords {
  if (!topology.resources.some(({ type }) => type === 'network-policy' || type === 'admin-policy'))
    return { lines: () => [], facts: () => [], restricts: () => false };
  const policies = policiesOf(topology);
  const isolation = isolationOf(topology);
  const hasAdmins = topology.resources.some(({ type }) => type === 'admin-policy');
  const administered = (pod: Pod): Administered => {
    if (!hasAdmins) return nobody;
    const all = directions.flatMap((direction) => policies.adminOf(pod, direction).map((policy) => ({ policy, direction })));
    const deciding = all.filter(({ policy, direction }) => policy.priority !== undefined || policies.of(pod, direction).length === 0);
    const unique = [...new Set(deciding.map(({ policy }) => policy))];
    if (unique.length === 0) return nobody;
    return {
      first: unique.filter(({ priority }) => priority !== undefined),
      last: unique.filter(({ priority }) => priority === undefined),
    };
  };
  const isOpen = oncePer(({ admitted }: Isolation) => admitted.some(isEverything));
  const found = (pod: Pod, direction: PolicyDirection): Isolation | undefined => {
    const isolated = isolation(pod, direction);
    return isolated !== undefined && isOpen(isolated) ? undefined : isolated;
  };
  const both = (pod: Pod) => directions.flatMap((direction) => ({ direction, isolation: found(pod, direction) }));
  const told = oncePerIsolation<readonly string[]>();
  const brief = oncePerIsolation<readonly Line[]>();
  const facts = (pod: Pod, detail: keyof typeof room) => told(both(pod), detail, (all) => allFacts(all, room[detail], words));
  const briefly = (pod: Pod, mostNames: number): readonly Line[] => {
    const admins = administered(pod);
    const lines = (all: readonly Directed[]) => briefLines(all, admins, { mostNames, words });
    return admins === nobody ? brief(both(pod), `${mostNames}`, lines) : lines(both(pod));
  };
  return {
    lines: (pod, detail) =>
      detail === 'full' || detail === 'folded'
        ? withAdministered(administered(pod), facts(pod, detail), words).flatMap(broken)
        : briefly(pod, detail === 'names' ? mostNamedBriefly : 0),
    facts: (pod) => withAdministered(administered(pod), facts(pod, 'full'), words),
    restricts: (pod) => administered(pod) !== nobody || directions.some((direction) => found(pod, direction) !== undefined),
  };
}

/** Policies of administrators: those that are asked before NetworkPolicies, and those that decide where none of these does. */
interface Administered {
  readonly first: readonly AdminPolicy[];
  readonly last: readonly AdminPolicy[];
}

const nobody: Administered = { first: [], last: [] };

/** What they say of others is not told: that they have a say keeps the rest from being taken for all. */
function withAdministered({ first, last }: Administered, facts: readonly string[], words: Words): readonly string[] {
  const counted = (policies: readonly AdminPolicy[]) => ({ count: policies.length, policies: namesOf(policies, room.full.named, words) });
  return [
    ...(first.length === 0 ? [] : [words.say('policy.first', counted(first))]),
    ...facts,
    ...(last.length === 0 ? [] : [words.say('policy.last', counted(last))]),
  ];
}

const directions = ['ingress', 'egress'] as const;

/** A policy that admits anyone everywhere restricts nothing. */
function isEverything({ who, ports }: Admission): boolean {
  return who.type === 'anyone' && ports.length === 0;
}

interface Directed {
  readonly direction: PolicyDirection;
  readonly isolation: Isolation | undefined;
}

/** Many pods are isolated by the same policies: what is said of them is made once. */
function oncePerIsolation<T>(): (all: readonly Directed[], detail: string, make: (all: readonly Directed[]) => T) => T {
  const numbers = new Map<Isolation | undefined, number>([[undefined, 0]]);
  const known = new Map<string, T>();
  const numberOf = (isolation: Isolation | undefined): number => {
    const number = numbers.get(isolation) ?? numbers.size;
    numbers.set(isolation, number);
    return number;
  };
  return (all, detail, make) => {
    const key = [detail, ...all.map(({ isolation }) => numberOf(isolation))].join();
    const made = known.get(key) ?? make(all);
    known.set(key, made);
    return made;
  };
}

/** Policies that restrict both directions are named once, beneath both. */
function allFacts(all: readonly Directed[], most: Room, words: Words): readonly string[] {
  const restricted = all.flatMap(({ direction, isolation }) => (isolation === undefined ? [] : [{ direction, isolation }]));
  const by = restricted.map(({ isolation }) => byWords(isolation.policies, most.named, words));
  return restricted.flatMap(({ direction, isolation }, index) => [
    ...directionFacts(direction, isolation, { most, words }),
    ...(most.named === 0 || by[index] === by[index + 1] ? [] : [by[index] ?? '']),
  ]);
}

function byWords(policies: readonly NetworkPolicy[], most: number, words: Words): string {
  return words.say('policy.by', { count: policies.length, policies: namesOf(policies, most, words) });
}

function namesOf(policies: readonly { readonly name: string }[], most: number, words: Words): string {
  const shown = policies.length > most ? policies.slice(0, most - 1) : policies;
  const rest = policies.length - shown.length;
  return words.list([...shown.map(({ name }) => name), ...(rest === 0 ? [] : [words.say('more', { count: rest })])]);
}

interface Saying {
  readonly most: Room;
  readonly words: Words;
}

function directionFacts(direction: PolicyDirection, { admitted }: Isolation, saying: Saying): readonly string[] {
  const {
    most,
    words: { say },
  } = saying;
  if (admitted.length === 0) return [say(`policy.${direction}.nobody`)];
  const groups = [...groupBy([...admitted].sort(podsFirst), ({ ports }) => ports.join('\n')).values()].sort(anyoneLast);
  const rules = groups.map((peers, index) => ruleWords(direction, { peers, isFirst: index === 0, isOnly: groups.length === 1 }, saying));
  if (rules.length <= most.rules) return rules;
  return [...rules.slice(0, most.rules - 1), say('policy.more-rules', { count: rules.length - most.rules + 1 })];
}

interface Rule {
  /** Those that are admitted on the same ports. */
  readonly peers: readonly Admission[];
  readonly isFirst: boolean;
  readonly isOnly: boolean;
}

function ruleWords(direction: PolicyDirection, { peers: admitted, isFirst, isOnly }: Rule, { most, words }: Saying): string {
  const ports = portsWords(admitted[0]?.ports ?? [], words);
  const anyone = admitted.find(isAnyone);
  const peers = anyone === undefined ? namesWords(admitted, most.list, words) : peersWords(anyone.who, words);
  if (ports === '') return words.say(`policy.${direction}.${isFirst ? 'only' : 'or'}`, { peers });
  const how = !isFirst ? 'or' : anyone !== undefined && isOnly ? 'anyone' : 'only';
  return words.say(`policy.${direction}.${how}-on`, { peers, ports });
}

const ranks: readonly Peers['type'][] = ['pods', 'labels', 'namespace', 'namespaces', 'cluster', 'block', 'anyone'];

function podsFirst(a: Admission, b: Admission): number {
  return ranks.indexOf(a.who.type) - ranks.indexOf(b.who.type);
}

/** `only from anyone` would be no restriction. */
function anyoneLast(a: readonly Admission[], b: readonly Admission[]): number {
  return Number(a.some(isAnyone)) - Number(b.some(isAnyone));
}

function isAnyone({ who }: Admission): boolean {
  return who.type === 'anyone';
}

/** As many as there is room for; one at least. */
function namesWords(peers: readonly Admission[], longest: number, words: Words): string {
  const who = peers.map((peer) => peersWords(peer.who, words));
  const said = (shown: number): string => words.either(who.slice(0, shown), who.length - shown);
  const whole = who.reduce((sum, { length }) => sum + length, 0) <= longest ? said(who.length) : undefined;
  if (whole !== undefined && whole.length <= longest) return whole;
  let shown = 1;
  while (shown < who.length - 1 && said(shown + 1).length <= longest) shown++;
  return said(shown);
}

function peersWords(who: Peers, { say, either }: Words): string {
  switch (who.type) {
    case 'anyone':
      return say('policy.peers.anyone');
    case 'cluster':
      return say('policy.peers.cluster');
    case 'namespace':
      return say('namespace', { namespace: who.namespace });
    case 'namespaces':
      return say('policy.peers.namespaces', { labels: who.labels });
    case 'pods':
      return who.name;
    case 'labels':
      if (who.called !== undefined)
        return say('policy.peers.labels-called', { labels: who.labels, namespace: say('namespace', { namespace: either(who.called) }) });
      if (who.namespaces === undefined) return say('policy.peers.labels', { labels: who.labels });
      return who.namespaces === ''
        ? say('policy.peers.labels-anywhere', { labels: who.labels })
        : say('policy.peers.labels-in', { labels: who.labels, namespaces: who.namespaces });
    case 'block':
      return who.except.length === 0 ? who.cidr : say('policy.peers.block', { cidr: who.cidr, except: who.except.join(', ') });
    default:
      return unreachable(who);
  }
}

/** '' for all. */
function portsWords(ports: readonly string[], words: Words): string {
  const shown = ports.length > mostPorts ? ports.slice(0, mostPorts - 1) : ports;
  const names = shown.map((port) => (/^\d/.test(port) ? `:${port}` : /^[A-Z]+$/.test(port) ? port : words.say('policy.port', { port })));
  const rest = ports.length - shown.length;
  return words.either(rest === 0 ? names : [...names, words.say('policy.more-ports', { count: rest })]);
}

interface Brief {
  /** Policies that may be named. */
  readonly mostNames: number;
  readonly words: Words;
}

function briefLines(all: readonly Directed[], { first, last }: Administered, { mostNames, words }: Brief): readonly Line[] {
  const restricting = all.flatMap(({ isolation }) => isolation ?? []);
  const administered = first.length + last.length;
  if (restricting.length + administered === 0) return [];
  if (all[0]?.isolation?.admitted.length === 0 && administered === 0) return [fact(words.say('policy.default-deny'))];
  const policies = [
    ...new Map(restricting.flatMap((isolation) => isolation.policies.map((policy) => [policy.id, policy] as const))).values(),
  ];
  if (administered === 0 && policies.length <= mostNames) return [fact(byWords(policies, mostNames, words))];
  return [fact(words.say('policy.restricted', { count: policies.length + administered }))];
}

/** In characters: a card breaks each of its lines, but only so often. */
const longestLine = 56;

/** A long list is broken behind its commas. */
function broken(text: string): readonly Line[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<=, )/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= longestLine) lines[lines.length - 1] = `${last}${part}`;
    else lines.push(part);
  }
  return lines.map((line) => fact(line.trim()));
}

function fact(text: string): Line {
  return { start: { text, role: 'fact' } };
}
