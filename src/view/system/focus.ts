/** A part of a system: what a thing touches, or all that lies on the way from one thing to another. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { groupBy } from '../../base/group-by.ts';
import { nearMiss } from '../../base/near-miss.ts';
import { calledTest } from '../../model/queries/called.ts';
import { kindOf } from './kinds.ts';
import type { System, Thing } from './types.ts';

export interface Asked {
  /** In the words of `calledTest`; absent for everything. */
  readonly focus?: string;
  /** How many ways away from it, at most. */
  readonly depth: number;
  readonly from?: string;
  readonly to?: string;
}

export interface Part {
  readonly system: System;
  /** Those that were named: they are marked. */
  readonly named: ReadonlySet<string>;
  /** What was left out. */
  readonly rest: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function partOf(system: System, { focus, depth, from, to }: Asked): Part {
  const meant = { focus: meaning(focus, system), from: meaning(from, system), to: meaning(to, system) };
  const diagnostics = Object.values(meant).flatMap(({ diagnostics: own }) => own);
  if (diagnostics.length > 0) return { system: { things: [], ways: [] }, named: new Set(), rest: system.things.length, diagnostics };
  const sets = [
    ...(focus === undefined ? [] : [around(system, meant.focus.ids, depth)]),
    ...(from === undefined ? [] : [reached(system, meant.from.ids, 'from')]),
    ...(to === undefined ? [] : [reached(system, meant.to.ids, 'to')]),
  ];
  const kept = new Set(system.things.map(({ id }) => id).filter((id) => sets.every((set) => set.has(id))));
  const things = system.things.filter(({ id }) => kept.has(id));
  return {
    system: { things, ways: system.ways.filter((way) => kept.has(way.from) && kept.has(way.to)) },
    named: new Set(Object.values(meant).flatMap(({ ids }) => [...ids])),
    rest: system.things.length - things.length,
    diagnostics,
  };
}

interface Meaning {
  readonly ids: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A Service that is a port at a card means the card. */
function meaning(words: string | undefined, { things }: System): Meaning {
  if (words === undefined) return { ids: new Set(), diagnostics: [] };
  const isCalled = calledTest(words, new Set(things.map(kindOf).filter((kind) => kind !== '')));
  const isMeant = (thing: Thing): boolean =>
    isCalled({ id: thing.id, kind: kindOf(thing), name: thing.name, namespace: thing.namespace }) ||
    (thing.type === 'unit' && thing.doors.some(({ service }) => isCalled(service)));
  const ids = new Set(things.filter(isMeant).map(({ id }) => id));
  if (ids.size > 0) return { ids, diagnostics: [] };
  const names = [...new Set(things.map(({ name }) => name))];
  const near = nearMiss(words.split('/').at(-1) ?? words, names);
  const diagnostic: Diagnostic = {
    code: 'view/unknown-thing',
    severity: 'error',
    message: `nothing in the figure is called '${words}'`,
    hint: near === undefined ? `it has ${names.slice(0, mostListed).join(', ')}` : `did you mean '${near}'?`,
  };
  return { ids, diagnostics: [diagnostic] };
}

const mostListed = 12;

/** Along ways in either direction. */
function around({ ways }: System, start: ReadonlySet<string>, depth: number): ReadonlySet<string> {
  const near = groupBy(
    ways.flatMap(({ from, to }) => [
      { at: from, other: to },
      { at: to, other: from },
    ]),
    ({ at }) => at,
  );
  return spread(start, depth, (id) => (near.get(id) ?? []).map(({ other }) => other));
}

/** All that ways lead to from there, or that leads there. */
function reached({ ways }: System, start: ReadonlySet<string>, end: 'from' | 'to'): ReadonlySet<string> {
  const other = end === 'from' ? 'to' : 'from';
  const led = groupBy(ways, (way) => way[end]);
  return spread(start, Number.POSITIVE_INFINITY, (id) => (led.get(id) ?? []).map((way) => way[other]));
}

function spread(start: ReadonlySet<string>, depth: number, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(start);
  let edge: readonly string[] = [...start];
  for (let step = 0; step < depth && edge.length > 0; step++) {
    edge = [...new Set(edge.flatMap(next))].filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  return seen;
}
