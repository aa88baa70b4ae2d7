/** What NetworkPolicies leave open to a pod, as lines of its card: nothing for a pod that talks to whom it likes. */
import { groupBy } from '../base/group-by.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Admission, Isolation, Peers } from '../model/queries/isolation.ts';
import { isolationOf } from '../model/queries/isolation.ts';
import { policiesOf } from '../model/queries/policies.ts';
import type { NetworkPolicy, Pod, PolicyDirection, Topology } from '../model/types.ts';
import type { Words } from '../words/types.ts';
import type { Line } from './types.ts';

export interface PolicyWords {
  /** A line for each that is admitted by other ports than the rest, and the names of the policies: `only from cart or web, on :8080`. */
  readonly lines: (pod: Pod) => readonly Line[];
  /** The same in one text each. */
  readonly facts: (pod: Pod) => readonly string[];
  /** One line for all: `default deny`, `NetworkPolicy web`, `restricted by 3 policies`. */
  readonly brief: (pod: Pod) => readonly Line[];
  /** The same without a name. */
  readonly briefest: (pod: Pod) => readonly Line[];
  readonly restricts: (pod: Pod) => boolean;
}

/** Rules of a direction; the rest is counted. */
const mostRules = 4;
/** Ports of a line. */
const mostPorts = 4;
/** Policies that are named. */
const mostNamed = 3;
const mostNamedBriefly = 2;

export function policyWords(topology: Topology, words: Words): PolicyWords {
  if (!topology.resources.some(({ type }) => type === 'network-policy'))
    return { lines: () => [], facts: () => [], brief: () => [], briefest: () => [], restricts: () => false };
  const isolation = isolationOf(topology, policiesOf(topology));
  const found = (pod: Pod, direction: PolicyDirection): Isolation | undefined => {
    const isolated = isolation(pod, direction);
    return isolated?.admitted.some(isEverything) ? undefined : isolated;
  };
  const both = (pod: Pod) => directions.flatMap((direction) => ({ direction, isolation: found(pod, direction) }));
  return {
    lines: (pod) => allFacts(both(pod), words).flatMap(broken),
    facts: (pod) => allFacts(both(pod), words),
    brief: (pod) => briefLines(both(pod), mostNamedBriefly, words),
    briefest: (pod) => briefLines(both(pod), 0, words),
    restricts: (pod) => directions.some((direction) => found(pod, direction) !== undefined),
  };
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

/** Policies that restrict both directions are named once, beneath both. */
function allFacts(all: readonly Directed[], words: Words): readonly string[] {
  const restricted = all.flatMap(({ direction, isolation }) => (isolation === undefined ? [] : [{ direction, isolation }]));
  const by = restricted.map(({ isolation }) => byWords(isolation.policies, mostNamed, words));
  return restricted.flatMap(({ direction, isolation }, index) => [
    ...directionFacts(direction, isolation, words),
    ...(by[index] === by[index + 1] ? [] : [by[index] ?? '']),
  ]);
}

function byWords(policies: readonly NetworkPolicy[], most: number, words: Words): string {
  const shown = policies.length > most ? policies.slice(0, most - 1) : policies;
  const rest = policies.length - shown.length;
  const names = [...shown.map(({ name }) => name), ...(rest === 0 ? [] : [words.say('more', { count: rest })])];
  return words.say('policy.by', { count: policies.length, policies: words.list(names) });
}

function directionFacts(direction: PolicyDirection, { admitted }: Isolation, words: Words): readonly string[] {
  const { say } = words;
  if (admitted.length === 0) return [say(`policy.${direction}.nobody`)];
  const groups = [...groupBy([...admitted].sort(podsFirst), ({ ports }) => ports.join('\n')).values()].sort(anyoneLast);
  const rules = groups.map((peers, index) => ruleWords(direction, { peers, isFirst: index === 0, isOnly: groups.length === 1 }, words));
  if (rules.length <= mostRules) return rules;
  return [...rules.slice(0, mostRules - 1), say('policy.more-rules', { count: rules.length - mostRules + 1 })];
}

interface Rule {
  /** Those that are admitted on the same ports. */
  readonly peers: readonly Admission[];
  readonly isFirst: boolean;
  readonly isOnly: boolean;
}

function ruleWords(direction: PolicyDirection, { peers: admitted, isFirst, isOnly }: Rule, words: Words): string {
  const key = (name: string): string => `policy.${direction}.${name}`;
  const ports = portsWords(admitted[0]?.ports ?? [], words);
  const anyone = admitted.find(isAnyone);
  const peers = anyone === undefined ? namesWords(admitted, words) : peersWords(anyone.who, words);
  if (ports === '') return words.say(key(isFirst ? 'only' : 'or'), { peers });
  return words.say(key(!isFirst ? 'or-on' : anyone !== undefined && isOnly ? 'anyone-on' : 'only-on'), { peers, ports });
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

/** In characters. */
const longestList = 200;

/** As many as there is room for; one at least. */
function namesWords(peers: readonly Admission[], words: Words): string {
  const who = peers.map((peer) => peersWords(peer.who, words));
  let shown = who.length;
  while (shown > 1 && words.either(who.slice(0, shown), who.length - shown).length > longestList) shown--;
  return words.either(who.slice(0, shown), who.length - shown);
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

function briefLines(all: readonly Directed[], mostNames: number, words: Words): readonly Line[] {
  const restricting = all.flatMap(({ isolation }) => isolation ?? []);
  if (restricting.length === 0) return [];
  if (all[0]?.isolation?.admitted.length === 0) return [fact(words.say('policy.default-deny'))];
  const policies = [
    ...new Map(restricting.flatMap((isolation) => isolation.policies.map((policy) => [policy.id, policy] as const))).values(),
  ];
  if (policies.length <= mostNames) return [fact(byWords(policies, mostNames, words))];
  return [fact(words.say('policy.restricted', { count: policies.length }))];
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
