/** A system where there are too many things to draw each with its lines: packed in their frames, or counted. */
import type { GroupBy } from '../../base/asked/groups.ts';
import { workloadsById } from '../../model/queries/topology.ts';
import type { Topology } from '../../model/types.ts';
import { box, group } from '../boxes/box.ts';
import { shortNames } from '../boxes/names.ts';
import type { DenseDetail } from '../dense/detail.ts';
import type { GroupFacts } from '../dense/groups.ts';
import type { DenseThing } from '../dense/things.ts';
import { thingBoxes, toldOf } from '../dense/things.ts';
import type { FigureBody, FigureRequest } from '../figure.ts';
import { countedThings, namespaceLists } from '../owners/namespace-lists.ts';
import type { Box, LegendEntry, Link } from '../types.ts';
import type { Tallies } from '../workloads/tally-words.ts';
import { denseThing } from './dense.ts';
import type { FrameParts, Grouped } from './groups.ts';
import { grouped, groupsAsked, sortThings } from './groups.ts';
import { linksBetween, mostLinks } from './links.ts';
import type { System, Thing } from './types.ts';

export interface SystemFacts {
  readonly topology: Topology;
  readonly request: FigureRequest;
  readonly tallies: Tallies;
  /** What of it is drawn. */
  readonly system: System;
}

export interface PackedSystem extends Pick<FigureBody, 'root' | 'links'> {
  readonly legend: readonly LegendEntry[];
  /** What its cards, lines or squares are; '' for nothing. */
  readonly told: string;
}

/** Each frame holds its things in rows and columns; lines lead from frame to frame. */
export function packedSystem(facts: SystemFacts, detail: DenseDetail): PackedSystem {
  const { words } = facts.request;
  const { all, byId } = denseThings(facts);
  const { draw, legendOf } = thingBoxes(all, { detail, squares: true, kind: 'workloads', style: 'workload', words, more: () => '' });
  const { packs, links } = frames(facts, {
    frame: (parts, children) => box({ ...parts, style: 'node', arrangement: { name: 'pack' }, children }),
    draw: (own) => draw(workloadsFirst(own).flatMap(({ id }) => byId.get(id) ?? [])),
  });
  // names come first: where cards and lines leave no room for lines between them, these are left out
  const between = detail === 'words' ? [] : links;
  return { root: rootOf(packs, between), links: between, legend: legendOf(packs), told: toldOf(detail, 'workloads', words) };
}

/** A box for each frame, with the number of its things; at last the largest ones without lines. */
export function countedSystem(facts: SystemFacts): PackedSystem {
  const { words, detail } = facts.request;
  const { all, byId } = denseThings(facts);
  const none = { links: [], legend: [], told: '' };
  if (detail !== 'counts') {
    const lists = namespaceLists(all, detail, { kind: 'workloads', style: 'workload', words, more: () => '' });
    return { ...none, root: group('system', { name: 'frames' }, lists) };
  }
  const counts = new Map<string, readonly DenseThing[]>();
  const { packs, links } = frames(facts, {
    frame: (parts) => box({ ...parts, style: 'node', arrangement: { name: 'leaf' } }),
    draw: () => [],
    seen: (frame, own) =>
      counts.set(
        frame,
        own.flatMap(({ id }) => byId.get(id) ?? []),
      ),
  });
  const boxes = packs.map((pack): Box => {
    const text = countedThings(counts.get(pack.id) ?? [], { kind: 'workloads', words });
    return { ...pack, lines: [...pack.lines, { start: { text, role: 'fact' } }] };
  });
  return { ...none, root: group('system', { name: 'system' }, boxes), links };
}

interface Drawing {
  readonly frame: (parts: FrameParts, children: readonly Box[]) => Box;
  readonly draw: (things: readonly Thing[]) => readonly Box[];
  /** Told which things are in a frame. */
  readonly seen?: (frame: string, things: readonly Thing[]) => void;
}

/** What is in no frame has one of its own, but for clients: these are no part of the system. */
function frames({ topology, request, system: { things, ways } }: SystemFacts, { frame, draw, seen }: Drawing) {
  const { words } = request;
  const asked = groupsAsked(things, request.groups);
  const groups: readonly GroupBy[] = asked.length === 0 ? [{ by: 'namespace' }] : asked;
  const facts = groupFacts(topology, request);
  const { boxes, frameOf }: Grouped = grouped(things, { groups, ways, facts, frame, draw });
  const alone = things.filter(({ id, type }) => !frameOf.has(id) && type !== 'clients');
  const framed = [...new Set(frameOf.values())];
  const others =
    alone.length === 0
      ? undefined
      : frame(
          {
            ...{ id: 'system/others', kind: 'pod-group', tooltip: words.say('system.others') },
            data: { name: words.say('system.others') },
            lines: [{ start: { text: words.say('system.others'), role: 'region-name' } }],
          },
          draw(alone),
        );
  const frameOfAll = new Map([...frameOf, ...(others === undefined ? [] : alone.map(({ id }) => [id, others] as const))]);
  if (seen !== undefined)
    for (const pack of [...framed, ...(others === undefined ? [] : [others])])
      seen(
        pack.id,
        things.filter(({ id }) => frameOfAll.get(id) === pack),
      );
  const packs = boxes.filter((one) => framed.includes(one));
  const ids = new Set([...packs.map(({ id }) => id), ...(others === undefined ? [] : [others.id])]);
  const between = linksBetween({ things, ways }, frameOfAll, words).filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { packs: others === undefined ? packs : [...packs, others], links: between.length > mostLinks ? [] : between };
}

/** Without lines nothing says whose Service, route or storage the others are. */
function workloadsFirst(things: readonly Thing[]): readonly Thing[] {
  const sorted = sortThings(things);
  return [...sorted.filter(({ type }) => type === 'unit'), ...sorted.filter(({ type }) => type !== 'unit')];
}

function rootOf(packs: readonly Box[], links: readonly Link[]): FigureBody['root'] {
  return group('system', links.length === 0 ? { name: 'packed' } : { name: 'system' }, packs);
}

export function groupFacts(topology: Topology, { words }: FigureRequest): GroupFacts {
  const { nodes } = topology;
  return { nodes, workloads: workloadsById(topology), nodeNames: shortNames(nodes.map(({ name }) => name)), words };
}

function denseThings({ system: { things }, tallies, request: { words } }: SystemFacts) {
  const all = sortThings(things.filter(({ type }) => type !== 'clients')).map((thing) => denseThing(thing, { tallies, words }));
  return { all, byId: new Map(all.map((thing) => [thing.id, thing])) };
}
