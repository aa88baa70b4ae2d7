/** A whole system: who is called from outside, who calls whom, and what keeps data. */
import type { Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box, group } from '../boxes/box.ts';
import { nothingToDraw } from '../boxes/nothing.ts';
import { isDense, mostTiles, withMore } from '../dense/detail.ts';
import { ofCells } from '../details/shown.ts';
import type { Figure, FigureBody, FigureRequest } from '../figure.ts';
import { allowedWays, markForbidden } from '../system/allowed.ts';
import type { LinksAsked } from '../system/asked.ts';
import { systemAsked } from '../system/asked.ts';
import { boxOf } from '../system/boxes.ts';
import { unitStyle } from '../system/card.ts';
import { partOf } from '../system/focus.ts';
import { grouped, groupsAsked, knownNamespaces, sortThings } from '../system/groups.ts';
import { linksBetween, linksOf, mostLinks } from '../system/links.ts';
import type { SystemFacts } from '../system/packed.ts';
import { countedSystem, groupFacts, packedSystem } from '../system/packed.ts';
import { systemOf } from '../system/system.ts';
import type { System, Thing, Way } from '../system/types.ts';
import { systemWords } from '../system/words.ts';
import type { Box, Detail } from '../types.ts';
import { onlyPods } from '../workloads/select.ts';
import { talliesOf } from '../workloads/tally-words.ts';

/** Those at which each thing is drawn, and each line as far as they can be followed. */
const drawn: readonly Detail[] = ['full', 'tight', 'names'];

export const system: Figure = {
  name: 'system',
  details: ['full', 'tight', 'names', 'chips', 'lines', 'words', 'tiles', 'counts', 'brief', 'sample'],
  shows: ['state', 'config', 'outside', ...ofCells.filter((name) => name !== 'state')],
  grouping: true,
  draw: (whole, request) => {
    const { topology, diagnostics: unknown } = onlyPods(whole, request.pods);
    const asked = systemAsked(request);
    const found = systemOf(topology, request.words);
    if (found.things.every(({ type }) => type !== 'unit' && type !== 'service' && type !== 'entry'))
      return { diagnostics: unknown.length > 0 ? unknown : [nothingToDraw(topology)] };
    const part = partOf({ ...found, ways: waysAsked(found, asked.links, { topology, words: request.words }) }, asked);
    const diagnostics = [...unknown, ...asked.diagnostics, ...part.diagnostics];
    if (part.diagnostics.length > 0) return { diagnostics };
    const isDrawn = drawn.includes(request.detail);
    if (isTooFull(part.system, request)) return { diagnostics, tooFull: { choices: [] } };
    const tallies = talliesOf(topology, request.words);
    const isBetween = part.system.ways.length > mostLinks || !isDrawn;
    const facts: SystemFacts = { topology, request, tallies, system: part.system };
    const { root, links, legend, told } = isDrawn
      ? { ...graph(facts, isBetween), legend: [], told: '' }
      : isDense(request.detail)
        ? packedSystem(facts, request.detail)
        : countedSystem(facts);
    const heading = systemWords(part, { topology, tallies, links: asked.links, request, isBetween, drawn: links });
    return { body: { ...withMore(heading, told), root, links, legend }, diagnostics };
  },
};

/** Each thing is a box or a square, and each frame has words. */
function isTooFull({ things }: System, { detail, room, groups }: FigureRequest): boolean {
  if (detail === 'brief' || detail === 'sample') return false;
  const frames = groups.length > 0 ? 0 : new Set(things.map(({ namespace }) => namespace)).size;
  const squares = detail === 'counts' ? 0 : things.length;
  return frames > room.boxes || squares > (detail === 'tiles' ? mostTiles : room.boxes);
}

interface Facts {
  readonly topology: Topology;
  readonly words: Words;
}

/** Routes and claims are drawn whatever is asked for. */
function waysAsked(found: System, links: LinksAsked, { topology, words }: Facts): readonly Way[] {
  const calls = links === 'calls' || links === 'both';
  const own = found.ways.filter(({ relation }) => calls || relation !== 'calls');
  if (links !== 'allowed' && links !== 'both') return own;
  const called = new Set(own.flatMap(({ relation, from, to }) => (relation === 'calls' ? [`${from} ${to}`] : [])));
  const allowed = allowedWays(topology, found).filter(({ from, to }) => !called.has(`${from} ${to}`));
  return [...(links === 'both' ? markForbidden(own, topology, words) : own), ...allowed];
}

function graph({ topology, request, tallies, system: own }: SystemFacts, isBetween: boolean): Pick<FigureBody, 'root' | 'links'> {
  const { things, ways } = own;
  const groups = groupsAsked(things, request.groups);
  const style = unitStyle(topology, { request, tallies, known: knownNamespaces(things, groups) });
  const draw = (some: readonly Thing[]): readonly Box[] => sortThings(some).map((thing) => boxOf(thing, style));
  const { boxes, frameOf } = grouped(things, {
    groups,
    ways,
    facts: groupFacts(topology, request),
    frame: frameBox,
    draw,
  });
  const links = isBetween ? linksBetween(own, frameOf, request.words) : linksOf(own, request.words);
  return { root: group('system', { name: 'system' }, boxes), links };
}

function frameBox(parts: Pick<Box, 'id' | 'kind' | 'data' | 'lines' | 'tooltip'>, children: readonly Box[]): Box {
  return box({ ...parts, style: 'node', arrangement: { name: 'group' }, children });
}
