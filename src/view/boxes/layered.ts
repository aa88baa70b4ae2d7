/** Graphs of boxes and links, each an own part of a figure, from boxes that know their layer. */
import { groupBy } from '../../base/group-by.ts';
import type { Box, Link } from '../types.ts';
import { group } from './box.ts';
import { components } from './components.ts';

export interface LayeredBox {
  readonly box: Box;
  /** From the left, 0 first. */
  readonly layer: number;
}

/** One group of arrangement `layers` for what hangs together; those that begin further left come first, so that equal layers stand in one line. */
export function layeredGraphs(name: string, boxes: readonly LayeredBox[], links: readonly Link[]): readonly Box[] {
  const byId = new Map(boxes.map((layered) => [layered.box.id, layered]));
  const parts = components([...byId.keys()], links).map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  const firstLayer = (part: readonly LayeredBox[]): number =>
    part.reduce((least, { layer }) => Math.min(least, layer), Number.POSITIVE_INFINITY);
  return [...parts].sort((a, b) => firstLayer(a) - firstLayer(b)).map((part, index) => layeredGraph(`${name}/${index + 1}`, part));
}

/** What stands in one graph, whether links join it or not. */
export function layeredGraph(name: string, part: readonly LayeredBox[]): Box {
  const layers = [...groupBy(part, ({ layer }) => layer)].sort(([a], [b]) => a - b);
  return group(
    name,
    { name: 'layers' },
    layers.map(([layer, members]) =>
      group(
        `${name}/${layer + 1}`,
        { name: 'layer', index: layer },
        members.map(({ box }) => box),
      ),
    ),
  );
}
