/** What stands above a system: how many of what it is, and what its lines are. */
import type { Topology } from '../../model/types.ts';
import type { Heading } from '../../template/heading.ts';
import type { Words } from '../../words/types.ts';
import { kindCounts } from '../boxes/kind-words.ts';
import { sentences } from '../dense/detail.ts';
import type { FigureBody, FigureRequest } from '../figure.ts';
import type { Link } from '../types.ts';
import type { Tallies } from '../workloads/tally-words.ts';
import { differingWords } from '../workloads/tally-words.ts';
import type { LinksAsked } from './asked.ts';
import type { Part } from './focus.ts';
import type { Way } from './types.ts';

interface Facts {
  readonly topology: Topology;
  readonly tallies: Tallies;
  readonly links: LinksAsked;
  readonly request: FigureRequest;
  /** Lines are drawn between frames alone; or none of them, where there is one frame. */
  readonly isBetween: boolean;
  readonly drawn: readonly Link[];
}

export function systemWords(
  { system: { things, ways }, rest }: Part,
  { topology, tallies, links, request, isBetween, drawn }: Facts,
): Pick<FigureBody, keyof Heading | 'description'> {
  const { words, heading } = request;
  const { say } = words;
  const units = things.flatMap((thing) => (thing.type === 'unit' ? [thing.unit] : []));
  const services = topology.resources.filter(({ type }) => type === 'service').length;
  const kinds = kindCounts(
    units.map(({ id, kind, workload }) => ({ id, kind: workload?.kind ?? kind })),
    words,
  );
  const facts = words.list([...kinds, ...(services === 0 || rest > 0 ? [] : [say('lists.things.services', { count: services })])]);
  const counted = words.list([
    say('lists.things.workloads', { count: units.length }),
    ...(services === 0 || rest > 0 ? [] : [say('lists.things.services', { count: services })]),
  ]);
  const all = ways.filter(isLine).length;
  const shown = drawn.reduce((sum, link) => sum + (isLine(link) ? (link.count ?? 1) : 0), 0);
  const situation = links === 'none' || shown === 0 ? 'no-calls' : links !== 'calls' ? links : isBetween ? 'between' : '';
  const inner = linesWords({ all, shown, links, isBetween }, words);
  const left = rest === 0 ? '' : say('system.left-out', { count: rest });
  const differing = differingWords(tallies, words);
  const { title, caption } = heading(situation, { facts, differing, calls: say('system.count.calls', { count: shown }) });
  return {
    title,
    caption: sentences(caption, inner, left),
    description: sentences(say('sentence', { text: counted }), inner, left, differing.trim()),
  };
}

/** Who calls whom, and who may; routes and claims are drawn whatever is asked for. */
function isLine({ relation }: Pick<Way | Link, 'relation'>): boolean {
  return relation === 'calls' || relation === 'may-reach';
}

interface Lines {
  readonly all: number;
  readonly shown: number;
  readonly links: LinksAsked;
  readonly isBetween: boolean;
}

/** How many are not drawn, and that others stand for several. */
function linesWords({ all, shown, links, isBetween }: Lines, { say }: Words): string {
  if (all === 0) return '';
  const sort = links === 'calls' ? 'calls' : 'lines';
  if (shown === 0) return say(`system.undrawn.${sort}`, { count: all });
  const between = isBetween && links !== 'calls' ? say('system.between') : '';
  return sentences(between, all === shown ? '' : say(`system.within.${sort}`, { count: all - shown }));
}
