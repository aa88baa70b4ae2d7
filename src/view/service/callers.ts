/** The workloads that call a Service, in one box before it: those that are given its address. */
import { groupBy } from '../../base/group-by.ts';
import type { WorkloadCall } from '../../model/queries/calls.ts';
import { callsTo } from '../../model/queries/calls.ts';
import type { Service, Topology } from '../../model/types.ts';
import { box } from '../boxes/box.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Box, Line, Link } from '../types.ts';

/** Names that a box has room for; the rest is counted. */
const mostNames = 4;
/** Where more Services are called, each has its room for itself. */
const mostCalled = 6;

export interface Callers {
  readonly box: Box;
  readonly link: Link;
}

/** Nobody, where more Services are called than have room for it. */
export type CallersOf = (service: Service) => readonly Callers[];

export function callersOf(topology: Topology, style: CardStyle): CallersOf {
  const calls = callsTo(topology);
  const called = topology.resources.filter(({ id, type }) => type === 'service' && calls.has(id));
  if (called.length > mostCalled) return () => [];
  const nameOf = namesIn(topology, style);
  return (service) => {
    // those that ask for a port which it lacks reach nobody
    const groups = groupBy(calls.get(service.id) ?? [], ({ lost, port }) => (lost === true ? `${port ?? ''}` : ''));
    return [...groups].map(([lostPort, own]) => callers({ service, lostPort, calls: own, nameOf }, style));
  };
}

function namesIn({ pods, workloads }: Topology, { namespaces }: CardStyle): (id: string) => string {
  const byId = new Map([...pods, ...workloads].map((one) => [one.id, one]));
  return (id) => {
    const found = byId.get(id);
    return found === undefined ? id : namespaces ? `${found.namespace}/${found.name}` : found.name;
  };
}

interface Group {
  readonly service: Service;
  /** '' where it has the port. */
  readonly lostPort: string;
  readonly calls: readonly WorkloadCall[];
  readonly nameOf: (id: string) => string;
}

function callers({ service, lostPort, calls, nameOf }: Group, { words }: CardStyle): Callers {
  const { say } = words;
  const names = [...new Set(calls.map(({ from }) => nameOf(from)))];
  const shown = names.length > mostNames ? names.slice(0, mostNames - 1) : names;
  const rest = names.length - shown.length;
  const id = `callers/${service.id}${lostPort === '' ? '' : `/${lostPort}`}`;
  const evidence = [...new Set(calls.flatMap(({ by }) => by))];
  const lines: Line[] = shown.map((text) => ({ start: { text, role: 'container-name' } }));
  const more = rest > 0 ? say('and-more', { count: rest }) : '';
  if (more !== '') lines.push({ start: { text: more, role: 'fact' } });
  const ways = calls.map(({ from, port, by }) => {
    const to = `${service.name}${port === undefined ? '' : `:${port}`}`;
    return `${say('system.way.calls', { from: nameOf(from), to })} (${by.join(', ')})`;
  });
  return {
    box: box({
      id,
      kind: 'callers',
      data: { name: more === '' ? words.list(names) : `${shown.join(', ')} ${more}`, count: `${names.length}` },
      style: 'client',
      arrangement: { name: 'leaf' },
      lines,
      centred: true,
      tooltip: ways.join('\n'),
    }),
    link: {
      from: id,
      to: service.id,
      relation: 'calls',
      style: lostPort === '' ? 'calls' : 'missing',
      startArrow: false,
      endArrow: true,
      label: lostPort === '' ? [] : [{ text: say('port.missing', { port: lostPort }), role: 'label' }],
      ...(names.length > 1 ? { count: names.length } : {}),
      evidence: evidence.join(', '),
      tooltip: ways.join('\n'),
    },
  };
}
