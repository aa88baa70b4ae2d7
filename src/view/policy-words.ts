/** What NetworkPolicies leave open to a pod, as lines of its card: nothing for a pod that talks to whom it likes. */
import { groupBy } from '../base/group-by.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Admission, Isolation, Peers } from '../model/queries/isolation.ts';
import { isolationOf } from '../model/queries/isolation.ts';
import { policiesOf } from '../model/queries/policies.ts';
import type { Pod, PolicyDirection, Topology } from '../model/types.ts';
import type { Words } from '../words/types.ts';
import type { Line, Span } from './types.ts';

export interface PolicyWords {
  /** A line for each that is admitted by other ports than the rest: `only from cart and 2 more | :8080`. */
  readonly lines: (pod: Pod) => readonly Line[];
  /** One line for all: `default deny`, `restricted by 2 policies`. */
  readonly brief: (pod: Pod) => readonly Line[];
  readonly restricts: (pod: Pod) => boolean;
}

/** Lines of a direction; the rest is counted. */
const mostLines = 3;
/** Ports of a line. */
const mostPorts = 2;

export function policyWords(topology: Topology, words: Words): PolicyWords {
  if (!topology.resources.some(({ type }) => type === 'network-policy'))
    return { lines: () => [], brief: () => [], restricts: () => false };
  const isolation = isolationOf(topology, policiesOf(topology));
  const found = (pod: Pod, direction: PolicyDirection): Isolation | undefined => {
    const isolated = isolation(pod, direction);
    return isolated?.admitted.some(isEverything) ? undefined : isolated;
  };
  return {
    lines: (pod) => directions.flatMap((direction) => directionLines(direction, found(pod, direction), words)),
    brief: (pod) =>
      briefLines(
        directions.map((direction) => found(pod, direction)),
        words,
      ),
    restricts: (pod) => directions.some((direction) => found(pod, direction) !== undefined),
  };
}

const directions = ['ingress', 'egress'] as const;

/** A policy that admits anyone everywhere restricts nothing. */
function isEverything({ who, ports }: Admission): boolean {
  return who.type === 'anyone' && ports.length === 0;
}

function directionLines(direction: PolicyDirection, isolation: Isolation | undefined, words: Words): readonly Line[] {
  const { say } = words;
  if (isolation === undefined) return [];
  if (isolation.admitted.length === 0) return [fact(say(`policy.${direction}.nobody`))];
  const lines = [...groupBy(isolation.admitted, ({ ports }) => ports.join('\n')).values()].map((peers, index): Line => {
    const ports = portsWords(peers[0]?.ports ?? [], words);
    const text = say(`policy.${direction}.${index === 0 ? 'only' : 'and'}`, { peers: names(peers, words) });
    return { start: { text, role: 'fact' }, ...(ports === undefined ? {} : { end: ports }) };
  });
  if (lines.length <= mostLines) return lines;
  const rest = lines.length - mostLines + 1;
  return [...lines.slice(0, mostLines - 1), fact(say('policy.more-rules', { count: rest }))];
}

/** In characters: longer ones would be shortened. */
const longestPair = 28;

/** Both of two; of more the first: a line that is shortened in its middle keeps that there are more. */
function names(peers: readonly Admission[], words: Words): string {
  const anyone = peers.find(({ who }) => who.type === 'anyone');
  if (anyone !== undefined) return peersWords(anyone.who, words);
  const who = peers.map((peer) => peersWords(peer.who, words));
  const pair = words.list(who);
  if (who.length === 1 || (who.length === 2 && pair.length <= longestPair)) return pair;
  return words.say('policy.and-more', { peer: who[0] ?? '', count: who.length - 1 });
}

function peersWords(who: Peers, { say }: Words): string {
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

function portsWords(ports: readonly string[], { say }: Words): Span | undefined {
  if (ports.length === 0) return undefined;
  const shown = ports
    .slice(0, mostPorts)
    .map((port) => (/^\d/.test(port) ? `:${port}` : /^[A-Z]+$/.test(port) ? port : say('policy.port', { port })));
  return { text: `${shown.join(' ')}${ports.length > mostPorts ? ` +${ports.length - mostPorts}` : ''}`, role: 'machine' };
}

function briefLines(isolations: readonly (Isolation | undefined)[], { say }: Words): readonly Line[] {
  const restricting = isolations.flatMap((isolation) => isolation ?? []);
  if (restricting.length === 0) return [];
  if (isolations[0]?.admitted.length === 0) return [fact(say('policy.default-deny'))];
  const policies = new Set(restricting.flatMap((isolation) => isolation.policies.map(({ id }) => id)));
  return [fact(say('policy.restricted', { count: policies.size }))];
}

function fact(text: string): Line {
  return { start: { text, role: 'fact' } };
}
