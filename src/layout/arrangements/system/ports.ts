/** Where wires leave and enter boxes: all of one wire at one port; what enters has ports of its own, from above to below as it comes. */
import { largest } from '../../../base/extremes.ts';
import { groupBy } from '../../../base/group-by.ts';
import { ceil4 } from '../../blocks/block.ts';
import { gaps } from './gaps.ts';
import { labelLines } from './labels.ts';
import type { Layered, Step, Vertex } from './vertices.ts';
import { hubOf } from './vertices.ts';

export interface Port {
  readonly steps: readonly Step[];
  /** To the port above it. px */
  readonly spacing: number;
  /** From the corner of its box to the first and from the last. px */
  readonly corner: number;
}

export interface Ports {
  readonly out: ReadonlyMap<Vertex, readonly Port[]>;
  readonly into: ReadonlyMap<Vertex, readonly Port[]>;
}

/** Round corners are no place for a port. px */
const corner = 12;

/** More than these share ports, or their box would be a tower. */
const mostPorts = 16;

/** `labelled`: the distance of ports whose links have words. px */
export function ports({ steps }: Layered, labelled: number): Ports {
  const leaving = groupBy(
    steps.filter(({ from }) => from.item !== undefined),
    ({ from }) => from,
  );
  const entering = groupBy(
    steps.filter(({ to }) => to.item !== undefined),
    ({ to }) => to,
  );
  const out = new Map([...leaving].map(([vertex, own]) => [vertex, outOf(vertex, own)]));
  const into = new Map([...entering].map(([vertex, own]) => [vertex, intoOf(vertex, own, labelled)]));
  return { out, into };
}

function outOf(vertex: Vertex, steps: readonly Step[]): readonly Port[] {
  return [...groupBy(steps, ({ wire }) => wire)]
    .map(([, own]) => ({ own, rank: mean(own.map(({ to }) => heightFrom(vertex, to))) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ own }) => ({ steps: own, spacing: gaps.ports, corner }));
}

function intoOf(vertex: Vertex, steps: readonly Step[], labelled: number): readonly Port[] {
  const gathered = groupBy(
    steps.filter((step) => hubOf(step) === vertex),
    ({ wire }) => wire,
  );
  const single = steps.filter((step) => hubOf(step) !== vertex).map((step) => [step]);
  const sorted = [...single, ...gathered.values()]
    .map((own) => ({ own, rank: mean(own.map(({ from }) => heightFrom(vertex, from))) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ own }) => own);
  const spacing = Math.max(gaps.ports, labelled * largest(steps.map(labelLines)));
  const count = Math.min(mostPorts, sorted.length);
  return Array.from({ length: count }, (_, index) => ({
    steps: sorted.slice(Math.floor((index * sorted.length) / count), Math.floor(((index + 1) * sorted.length) / count)).flat(),
    spacing,
    // words keep away from those of the box's neighbours
    corner: spacing > gaps.ports ? Math.max(corner, ceil4((labelled * 2) / 3)) : corner,
  }));
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
}

/** Of wires that turn around a box, those above it come first. */
function heightFrom(vertex: Vertex, other: Vertex): number {
  if (other.layer !== vertex.layer) return other.at;
  return other.at < vertex.at ? -1e6 + vertex.at - other.at : 1e6 - (other.at - vertex.at);
}

/** What the ports of a box need at its side. px */
export function portsHeight(list: readonly Port[]): number {
  return list.length === 0 ? 0 : (list.length - 1) * (list[0]?.spacing ?? 0) + 2 * (list[0]?.corner ?? 0);
}
