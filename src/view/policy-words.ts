/** What NetworkPolicies leave open to a pod, as lines of its card: nothing for a pod that talks to whom it likes. */
import { groupBy } from '../base/group-by.ts';
import type { Admission, Isolation } from '../model/queries/isolation.ts';
import { isolationOf } from '../model/queries/isolation.ts';
import { policiesOf } from '../model/queries/policies.ts';
import type { Pod, PolicyDirection, Topology } from '../model/types.ts';
import { conjunction, plural } from './plural.ts';
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

export function policyWords(topology: Topology): PolicyWords {
  if (!topology.resources.some(({ type }) => type === 'network-policy'))
    return { lines: () => [], brief: () => [], restricts: () => false };
  const isolation = isolationOf(topology, policiesOf(topology));
  const found = (pod: Pod, direction: PolicyDirection): Isolation | undefined => {
    const isolated = isolation(pod, direction);
    return isolated?.admitted.some(isEverything) ? undefined : isolated;
  };
  return {
    lines: (pod) => directions.flatMap((direction) => directionLines(direction, found(pod, direction))),
    brief: (pod) => briefLines(directions.map((direction) => found(pod, direction))),
    restricts: (pod) => directions.some((direction) => found(pod, direction) !== undefined),
  };
}

const directions = ['ingress', 'egress'] as const;

/** A policy that admits anyone everywhere restricts nothing. */
function isEverything({ who, ports }: Admission): boolean {
  return who === anyone && ports.length === 0;
}

const anyone = 'anyone';

function directionLines(direction: PolicyDirection, isolation: Isolation | undefined): readonly Line[] {
  if (isolation === undefined) return [];
  if (isolation.admitted.length === 0)
    return [fact(direction === 'ingress' ? 'default deny: nobody may reach it' : 'default deny: it may reach nobody')];
  const preposition = direction === 'ingress' ? 'from' : 'to';
  const lines = [...groupBy(isolation.admitted, ({ ports }) => ports.join('\n')).values()].map((peers, index): Line => {
    const ports = portsWords(peers[0]?.ports ?? []);
    const text = `${index === 0 ? 'only' : 'and'} ${preposition} ${names(peers)}`;
    return { start: { text, role: 'fact' }, ...(ports === undefined ? {} : { end: ports }) };
  });
  if (lines.length <= mostLines) return lines;
  const rest = lines.length - mostLines + 1;
  return [...lines.slice(0, mostLines - 1), fact(`and ${plural(rest, 'more rule')}`)];
}

/** In characters: longer ones would be shortened. */
const longestPair = 28;

/** Both of two; of more the first: a line that is shortened in its middle keeps that there are more. */
function names(peers: readonly Admission[]): string {
  if (peers.some(({ who }) => who === anyone)) return anyone;
  // `from the cluster`, `from namespace shop`
  const who = peers.map((peer) => peer.who.replace(/^anyone in /, ''));
  const pair = conjunction(who);
  return who.length === 1 || (who.length === 2 && pair.length <= longestPair) ? pair : `${who[0]} and ${who.length - 1} more`;
}

function portsWords(ports: readonly string[]): Span | undefined {
  if (ports.length === 0) return undefined;
  const shown = ports.slice(0, mostPorts).map((port) => (/^\d/.test(port) ? `:${port}` : /^[A-Z]+$/.test(port) ? port : `port ${port}`));
  return { text: `${shown.join(' ')}${ports.length > mostPorts ? ` +${ports.length - mostPorts}` : ''}`, role: 'machine' };
}

function briefLines(isolations: readonly (Isolation | undefined)[]): readonly Line[] {
  const restricting = isolations.flatMap((isolation) => isolation ?? []);
  if (restricting.length === 0) return [];
  if (isolations[0]?.admitted.length === 0) return [fact('default deny')];
  const policies = new Set(restricting.flatMap((isolation) => isolation.policies.map(({ id }) => id)));
  return [fact(`restricted by ${plural(policies.size, 'policy', 'policies')}`)];
}

function fact(text: string): Line {
  return { start: { text, role: 'fact' } };
}
