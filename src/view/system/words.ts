/** What stands above a system: how many of what it is, and what its lines are. */
import type { Topology } from '../../model/types.ts';
import type { Heading } from '../../template/heading.ts';
import { kindCounts } from '../boxes/kind-words.ts';
import { sentences } from '../dense/detail.ts';
import type { FigureBody, FigureRequest } from '../figure.ts';
import type { Tallies } from '../workloads/tally-words.ts';
import { differingWords } from '../workloads/tally-words.ts';
import type { LinksAsked } from './asked.ts';
import type { Part } from './focus.ts';

interface Facts {
  readonly topology: Topology;
  readonly tallies: Tallies;
  readonly links: LinksAsked;
  readonly request: FigureRequest;
  /** Lines are drawn between frames alone; or none of them, where there is one frame. */
  readonly isBetween: boolean;
  readonly areDrawn: boolean;
}

export function systemWords(
  { system: { things, ways }, rest }: Part,
  { topology, tallies, links, request, isBetween, areDrawn }: Facts,
): Pick<FigureBody, keyof Heading | 'description'> {
  const { words, heading } = request;
  const { say } = words;
  const units = things.flatMap((thing) => (thing.type === 'unit' ? [thing.unit] : []));
  const services = topology.resources.filter(({ type }) => type === 'service').length;
  const kinds = kindCounts(
    units.map(({ id, kind, workload }) => ({ id, kind: workload?.kind ?? kind })),
    words,
  );
  const facts = words.list([...kinds, ...(services === 0 || rest > 0 ? [] : [say('count.services', { count: services })])]);
  const counted = words.list([
    say('lists.things.workloads', { count: units.length }),
    ...(services === 0 || rest > 0 ? [] : [say('count.services', { count: services })]),
  ]);
  const calls = ways.filter(({ relation }) => relation === 'calls').length;
  const shown = links === 'none' || calls === 0 || !areDrawn ? 'no-calls' : '';
  const isSaid = links === 'calls' && areDrawn && isBetween && calls > 0;
  const situation = links === 'allowed' || links === 'both' ? links : isSaid ? 'between' : shown;
  const inner = !isBetween || calls === 0 || isSaid ? '' : say(areDrawn ? 'system.within' : 'system.undrawn', { count: calls });
  const left = rest === 0 ? '' : say('system.left-out', { count: rest });
  const differing = differingWords(tallies, words);
  const { title, caption } = heading(situation, { facts, differing, calls: say('system.count.calls', { count: calls }) });
  return {
    title,
    caption: sentences(caption, inner, left),
    description: sentences(say('sentence', { text: counted }), inner, left, differing.trim()),
  };
}
