/** What stands where on a level, before any place is worked out: graphs of layers in rows, and beneath them what no link joins, in a grid. */
import { largest } from '../../../base/extremes.ts';
import type { Size } from '../../../base/geometry.ts';
import type { Context } from '../../blocks/block.ts';
import { rowsOf } from '../../blocks/grid.ts';
import { naturalWidth, setLines } from '../../blocks/lines.ts';
import type { Component } from './components.ts';
import { components } from './components.ts';
import { gaps, padding } from './gaps.ts';
import type { Item, Level, Wire } from './graph.ts';
import { ranks } from './ranks.ts';
import type { Layered } from './vertices.ts';
import { layered } from './vertices.ts';

const headGap = 12;

export interface LevelPlan {
  readonly level: Level;
  readonly rows: readonly (readonly Part[])[];
  /** From the top of the frame to what stands in it. px; 0 for the whole figure */
  readonly head: number;
  /** What its words need, with padding. px */
  readonly least: number;
  readonly padding: number;
  /** Equal for equal plans of a level. */
  readonly key: string;
  /** How often it is read on in a further row. */
  readonly folds: number;
}

export type Part = GraphPart | GridPart;

export interface GraphPart {
  readonly type: 'graph';
  readonly graph: Layered;
  /** Which row each item is read in, where the layers are folded. */
  readonly bands: ReadonlyMap<Item, number>;
  /** Wires enter or leave it by the borders of its group. */
  readonly isAtBorder: boolean;
}

export interface GridPart {
  readonly type: 'grid';
  readonly rows: readonly (readonly Item[])[];
}

export interface PlanOptions {
  /** Layers are no higher. px */
  readonly mostHeight: number;
  /** Parts and grids are no wider. px */
  readonly mostWidth: number;
  /** More layers than these are read in several rows. */
  readonly mostLayers: number;
}

export interface Planned {
  readonly plan: LevelPlan;
  /** About. */
  readonly size: Size;
}

export function planLevel(level: Level, sizeOf: (item: Item) => Size, options: PlanOptions, context: Context): Planned {
  const { item } = level;
  const outs = item === undefined ? [] : item.level.wires.filter(({ branches }) => branches.some(({ from }) => from === item));
  const { graphs, alone } = components(level, outs.length > 0);
  const parts = graphs.map((component) => graphPart({ ...component, outs: component.isAtBorder ? outs : [] }, sizeOf, options));
  const rows: Measured<Part>[][] = [];
  for (const own of parts) {
    const row = rows.at(-1);
    const isBorder = own.part.isAtBorder || row?.some(({ part }) => part.type === 'graph' && part.isAtBorder);
    if (row === undefined || isBorder || rowWidth([...row, own]) > options.mostWidth) rows.push([own]);
    else row.push(own);
  }
  if (alone.length > 0) rows.push([gridPart(alone, sizeOf, largest([options.mostWidth, ...rows.map(rowWidth)]))]);
  const frame = item === undefined ? { head: 0, least: 0, padding: 0 } : frameOf(level, rows.length === 0, context);
  const width = largest([frame.least, ...rows.map((row) => rowWidth(row) + 2 * frame.padding)]);
  const height = rows.reduce(
    (sum, row) => sum + largest(row.map(({ size }) => size.height)) + gaps.parts,
    frame.head + frame.padding - gaps.parts,
  );
  return {
    plan: {
      level,
      rows: rows.map((row) => row.map(({ part }) => part)),
      ...frame,
      key: rows.map((row) => row.map(({ key }) => key).join(' ')).join('\n'),
      folds: largest([0, ...parts.flatMap(({ part }) => [...part.bands.values()])]),
    },
    size: { width, height: Math.max(height, frame.head + frame.padding) },
  };
}

function rowWidth(row: readonly { readonly size: Size }[]): number {
  return row.reduce((sum, { size }) => sum + size.width + gaps.beside, -gaps.beside);
}

function frameOf({ box }: Level, isEmpty: boolean, context: Context): Pick<LevelPlan, 'head' | 'least' | 'padding'> {
  const words = naturalWidth(context, box.lines);
  const least = Math.ceil(Math.min(360 * context.metrics.scale, words) / 4) * 4 + 2 * padding;
  const { height } = setLines(context, box.lines, { x: 0, y: 0, width: least - 2 * padding, addressBelow: true });
  return { head: Math.ceil((padding - 4 + height + (isEmpty ? -4 : headGap)) / 4) * 4, least, padding };
}

interface Measured<T extends Part> {
  readonly part: T;
  readonly size: Size;
  readonly key: string;
}

function graphPart(
  { items, wires, isAtBorder, outs }: Component & { readonly outs: readonly Wire[] },
  sizeOf: (item: Item) => Size,
  { mostHeight, mostLayers }: PlanOptions,
): Measured<GraphPart> {
  const index = new Map(items.map((item, at) => [item, at]));
  const arcs: [number, number][] = [];
  const entered = new Set<number>();
  for (const { from, to } of wires.flatMap(({ branches }) => branches)) {
    const [start, end] = [from, to].map((item) => (item === undefined ? undefined : index.get(item)));
    if (start === undefined && end !== undefined) entered.add(end);
    if (start !== undefined && end !== undefined && start !== end) arcs.push([start, end]);
  }
  const isFirst = (item: number): boolean => entered.has(item) || entries.has(items[item]?.box.style ?? '');
  const ranked = ranks(
    { count: items.length, arcs, heights: items.map((item) => sizeOf(item).height + gaps.boxes), isEntry: isFirst },
    mostHeight,
  );
  const layer = ranked.map((rank) => rank % mostLayers);
  const count = largest([0, ...layer.map((own) => own + 1)]);
  const graph = layered({ wires, items, layerOf: new Map(items.map((item, at) => [item, (layer[at] ?? 0) + 1])), count, outs });
  const bands = new Map(items.map((item, at) => [item, Math.floor((ranked[at] ?? 0) / mostLayers)]));
  return {
    part: { type: 'graph', graph, bands, isAtBorder },
    size: aboutSize(graph, sizeOf),
    key: `${layer.join(',')}${layer.some((own, at) => own !== ranked[at]) ? ' folded' : ''}`,
  };
}

/** What comes from outside stands first. */
const entries: ReadonlySet<string> = new Set(['client', 'gateway', 'route']);

function aboutSize({ layers, steps }: Layered, sizeOf: (item: Item) => Size): Size {
  const heights = layers.map((layer) =>
    layer.reduce((sum, { item }) => sum + (item === undefined ? gaps.lines : sizeOf(item).height + gaps.boxes), -gaps.boxes),
  );
  const starts = layers
    .slice(1)
    .map((_, channel) => new Set(steps.flatMap(({ from, channel: own }) => (own === channel ? [from] : []))).size);
  const width = layers.reduce(
    (sum, layer) => sum + largest([0, ...layer.map(({ item }) => (item === undefined ? 0 : sizeOf(item).width))]),
    0,
  );
  return { width: starts.reduce((sum, number) => sum + (number === 0 ? 0 : 40 + 4 * number), width), height: largest([0, ...heights]) };
}

/** In rows of equal columns. */
function gridPart(items: readonly Item[], sizeOf: (item: Item) => Size, most: number): Measured<GridPart> {
  const widest = largest(items.map((item) => sizeOf(item).width));
  const columns = Math.max(1, Math.min(items.length, Math.floor((most + gaps.grid) / (widest + gaps.grid))));
  const rows = rowsOf(items, columns);
  const height = rows.reduce((sum, row) => sum + largest(row.map((item) => sizeOf(item).height)) + gaps.grid, -gaps.grid);
  return { part: { type: 'grid', rows }, size: { width: columns * (widest + gaps.grid) - gaps.grid, height }, key: `grid ${columns}` };
}
