/** Who calls whom, from the addresses that containers are given; several calls of one workload to one Service are one way. */
import { groupBy } from '../../base/group-by.ts';
import type { WorkloadCall } from '../../model/queries/calls.ts';
import { workloadCalls } from '../../model/queries/calls.ts';
import type { Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { Doors } from './doors.ts';
import type { AbsentThing, OutsideThing, System, Way } from './types.ts';
import type { Units } from './units.ts';

export interface CallFacts {
  readonly units: Units;
  readonly doors: Doors;
  readonly endOf: (service: string) => string;
  readonly words: Words;
}

export function callsOf(topology: Topology, { units, doors, endOf, words }: CallFacts): System {
  const things = new Map<string, AbsentThing | OutsideThing>();
  const ways = workloadCalls(topology).flatMap((call): readonly Way[] => {
    const from = units.of(call.from);
    if (from === undefined) return [];
    const to = doors.has(call.to) ? endOf(call.to) : call.to;
    if (to === from.id) return [];
    if (!doors.has(call.to)) things.set(to, endOfCall(call));
    const style = call.status === 'dangling' || call.lost === true ? 'missing' : 'calls';
    const ports = call.port === undefined ? [] : [`:${call.port}`];
    const label = call.lost === true ? words.say('port.missing', { port: call.port ?? '' }) : '';
    return [{ from: from.id, to, relation: 'calls', style, ports, evidence: call.by, label }];
  });
  return { things: [...things.values()], ways: merged(ways) };
}

/** What is called and is no Service of the input. */
function endOfCall({ to, status }: WorkloadCall): AbsentThing | OutsideThing {
  const [kind = '', ...path] = to.split('/');
  const name = path.at(-1) ?? to;
  if (kind === 'outside') return { type: 'outside', id: to, name, namespace: '', host: name };
  return { type: 'absent', id: to, name, namespace: path.length > 1 ? (path[0] ?? '') : '', status };
}

/** One way for all that lead from one thing to another in one relation. */
export function merged(ways: readonly Way[]): readonly Way[] {
  return [...groupBy(ways, ({ from, to, relation, style }) => JSON.stringify([from, to, relation, style]))].flatMap(
    ([, own]): readonly Way[] => {
      const [first, ...others] = own;
      if (first === undefined) return [];
      if (others.length === 0) return [first];
      const all = (read: (way: Way) => readonly string[]) => [...new Set(own.flatMap(read))];
      return [
        {
          ...first,
          ports: all(({ ports }) => ports),
          evidence: all(({ evidence }) => evidence),
          label: all(({ label }) => [label])
            .filter(Boolean)
            .join(', '),
        },
      ];
    },
  );
}
