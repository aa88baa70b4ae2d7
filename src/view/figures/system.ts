/** A whole system: who is called from outside, who calls whom, and what keeps data. */
import { workloadsById } from '../../model/queries/topology.ts';
import type { Topology } from '../../model/types.ts';
import { box, group } from '../boxes/box.ts';
import { shortNames } from '../boxes/names.ts';
import { nothingToDraw } from '../boxes/nothing.ts';
import type { DenseDetail } from '../dense/detail.ts';
import { isDense, mostTiles, withMore } from '../dense/detail.ts';
import type { GroupFacts } from '../dense/groups.ts';
import { thingBoxes, toldOf } from '../dense/things.ts';
import { ofCells } from '../details/shown.ts';
import type { Figure, FigureBody, FigureRequest } from '../figure.ts';
import { systemAsked } from '../system/asked.ts';
import { boxOf } from '../system/boxes.ts';
import { unitStyle } from '../system/card.ts';
import { denseThing } from '../system/dense.ts';
import type { Part } from '../system/focus.ts';
import { partOf } from '../system/focus.ts';
import { grouped, groupsAsked, sortThings } from '../system/groups.ts';
import { linksBetween, linksOf, mostLinks } from '../system/links.ts';
import { systemOf } from '../system/system.ts';
import type { Thing } from '../system/types.ts';
import { systemWords } from '../system/words.ts';
import type { Box, LegendEntry, Link } from '../types.ts';
import { onlyPods } from '../workloads/select.ts';
import type { Tallies } from '../workloads/tally-words.ts';
import { talliesOf } from '../workloads/tally-words.ts';

export const system: Figure = {
  name: 'system',
  details: ['full', 'tight', 'names', 'chips', 'lines', 'words', 'tiles'],
  shows: ['state', 'config', 'outside', ...ofCells.filter((name) => name !== 'state')],
  grouping: true,
  draw: (whole, request) => {
    const { topology, diagnostics: unknown } = onlyPods(whole, request.pods);
    const asked = systemAsked(request);
    const found = systemOf(topology, request.words);
    if (found.things.every(({ type }) => type !== 'unit' && type !== 'service' && type !== 'entry'))
      return { diagnostics: unknown.length > 0 ? unknown : [nothingToDraw(topology)] };
    const part = partOf({ ...found, ways: found.ways.filter(({ relation }) => asked.links !== 'none' || relation !== 'calls') }, asked);
    const diagnostics = [...unknown, ...asked.diagnostics, ...part.diagnostics];
    if (part.diagnostics.length > 0) return { diagnostics };
    if (part.system.things.length > (request.detail === 'tiles' ? mostTiles : request.room.boxes))
      return { diagnostics, tooFull: { choices: [] } };
    const tallies = talliesOf(topology, request.words);
    const isBetween = part.system.ways.length > mostLinks || isDense(request.detail);
    const drawn = { topology, request, tallies, part, isBetween };
    const { root, links, legend, told } = isDense(request.detail)
      ? packed(drawn, request.detail)
      : { ...graph(drawn), legend: [], told: '' };
    const heading = systemWords(part, { topology, tallies, links: asked.links, request, isBetween, areDrawn: links.length > 0 });
    return { body: { ...withMore(heading, told), root, links, legend }, diagnostics };
  },
};

interface Drawn {
  readonly topology: Topology;
  readonly request: FigureRequest;
  readonly tallies: Tallies;
  readonly part: Part;
  readonly isBetween: boolean;
}

function graph({ topology, request, tallies, part, isBetween }: Drawn): Pick<FigureBody, 'root' | 'links'> {
  const { things, ways } = part.system;
  const style = unitStyle(topology, request, tallies);
  const draw = (own: readonly Thing[]): readonly Box[] => sortThings(own).map((thing) => boxOf(thing, style));
  const { boxes, frameOf } = grouped(things, {
    groups: groupsAsked(things, request.groups),
    ways,
    facts: groupFacts(topology, request),
    frame: frameBox,
    draw,
  });
  const links = isBetween ? linksBetween(ways, frameOf, request.words) : linksOf(ways, request.words);
  return { root: group('system', { name: 'system' }, boxes), links };
}

function frameBox(parts: Pick<Box, 'id' | 'kind' | 'data' | 'lines' | 'tooltip'>, children: readonly Box[]): Box {
  return box({ ...parts, style: 'node', arrangement: { name: 'group' }, children });
}

interface Packed extends Pick<FigureBody, 'root' | 'links'> {
  readonly legend: readonly LegendEntry[];
  /** What its cards, lines or squares are. */
  readonly told: string;
}

/** Each frame holds its things in rows and columns; lines lead from frame to frame. */
function packed({ topology, request, tallies, part }: Drawn, detail: DenseDetail): Packed {
  const { words } = request;
  const { things, ways } = part.system;
  const facts = { tallies, words };
  const all = things.filter(({ type }) => type !== 'clients').map((thing) => denseThing(thing, facts));
  const byId = new Map(all.map((thing) => [thing.id, thing]));
  const { draw, legendOf } = thingBoxes(all, { detail, squares: true, kind: 'workloads', style: 'workload', words, more: () => '' });
  const asked = groupsAsked(things, request.groups);
  const { boxes, frameOf } = grouped(things, {
    groups: asked.length === 0 ? [{ by: 'namespace' }] : asked,
    ways,
    facts: groupFacts(topology, request),
    frame: packBox,
    draw: (own) => draw(sortThings(own).flatMap(({ id }) => byId.get(id) ?? [])),
  });
  const packs = boxes.filter(({ arrangement: { name } }) => name === 'pack');
  const between: readonly Link[] = linksBetween(ways, frameOf, words).filter(
    ({ from, to }) => packs.some(({ id }) => id === from) && packs.some(({ id }) => id === to),
  );
  return {
    root: group('system', between.length === 0 ? { name: 'packed' } : { name: 'system' }, packs),
    links: between,
    legend: legendOf(packs),
    told: toldOf(detail, 'workloads', words),
  };
}

function packBox(parts: Pick<Box, 'id' | 'kind' | 'data' | 'lines' | 'tooltip'>, children: readonly Box[]): Box {
  return box({ ...parts, style: 'node', arrangement: { name: 'pack' }, children });
}

function groupFacts(topology: Topology, { words }: FigureRequest): GroupFacts {
  const { nodes } = topology;
  return { nodes, workloads: workloadsById(topology), nodeNames: shortNames(nodes.map(({ name }) => name)), words };
}
