/** Sets of the ports of a pod, as ranges: what rules of NetworkPolicies allow can be joined, and cut with what others allow. */
import type { Pod } from '../types.ts';
import type { PolicyPort } from './policy-types.ts';

/** Sorted by protocol, then by number; ranges of one protocol neither overlap nor touch. */
export type PortSet = readonly PortRange[];

export interface PortRange {
  readonly protocol: PolicyPort['protocol'];
  readonly first: number;
  readonly last: number;
}

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;
const LAST = 65535;

export const allPorts: PortSet = PROTOCOLS.map((protocol) => ({ protocol, first: 1, last: LAST }));

/** What a rule means in the pod that is talked to: a name is looked up in its containers, and means nothing outside of the cluster. Without ports it means all. */
export function portsOf(ports: readonly PolicyPort[], target: Pod | undefined): PortSet {
  return ports.length === 0 ? allPorts : joinPorts(ports.flatMap((port) => rangesOf(port, target)));
}

function rangesOf({ protocol, port, endPort }: PolicyPort, target: Pod | undefined): PortSet {
  if (port === undefined) return [{ protocol, first: 1, last: LAST }];
  if (typeof port === 'number') return [{ protocol, first: port, last: Math.min(LAST, Math.max(port, endPort ?? port)) }];
  return namedPorts(target?.containers ?? [])
    .filter((declared) => declared.name === port && declared.protocol === protocol)
    .map(({ containerPort }) => ({ protocol, first: containerPort, last: containerPort }));
}

/** Of containers that listen while the pod runs. */
export function namedPorts(containers: Pod['containers']): Pod['containers'][number]['ports'] {
  const listening = containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
  return listening.flatMap(({ ports }) => ports.filter(({ name }) => name !== undefined));
}

export function joinPorts(ranges: readonly PortRange[]): PortSet {
  return PROTOCOLS.flatMap((protocol) => {
    const joined: PortRange[] = [];
    for (const range of ranges.filter((one) => one.protocol === protocol).sort((a, b) => a.first - b.first)) {
      const before = joined.at(-1);
      if (before === undefined || range.first > before.last + 1) joined.push(range);
      else joined[joined.length - 1] = { ...before, last: Math.max(before.last, range.last) };
    }
    return joined;
  });
}

/** The ports that are in both. */
export function cutPorts(a: PortSet, b: PortSet): PortSet {
  return a.flatMap((one) =>
    b.flatMap((other): PortSet => {
      const first = Math.max(one.first, other.first);
      const last = Math.min(one.last, other.last);
      return one.protocol === other.protocol && first <= last ? [{ protocol: one.protocol, first, last }] : [];
    }),
  );
}

/** The ports that are not in it. */
export function otherPorts(ports: PortSet): PortSet {
  return PROTOCOLS.flatMap((protocol): PortSet => {
    const own = ports.filter((range) => range.protocol === protocol);
    const starts = [1, ...own.map(({ last }) => last + 1)];
    const ends = [...own.map(({ first }) => first - 1), LAST];
    return starts.flatMap((first, index) => {
      const last = ends[index] ?? LAST;
      return first <= last ? [{ protocol, first, last }] : [];
    });
  });
}
