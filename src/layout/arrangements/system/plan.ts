/** What stands where on a level, before any place is worked out: graphs of layers in rows, and beneath them what no link joins, in a grid. */
import { largest } from '../../../base/extremes.ts';
import type { Size } from '../../../base/geometry.ts';
import type { Context } from '../../blocks/block.ts';
import { rowsOf } from '../../blocks/grid.ts';
import { naturalWidth, setLines } from '../../blocks/lines.ts';
import type { Component } from './components.ts';
import { components } from './components.ts';
import { gaps, padding } from './gaps.ts';
import type { Branch, Item, Level, Wire } from './graph.ts';
import type { Ordered } from './ranks.ts';
import { flowOrder, ranks } from './ranks.ts';
import type { Layered } from './vertices.ts';

const headGap = 12;

/** `Graph`: what is known of its graphs, their layers alone or what stands in them as well. */
export interface LevelPlan<Graph = GraphPart> extends Frame {
  readonly level: Level;
  readonly rows: readonly (readonly (Graph | GridPart)[])[];
  /** Equal for equal plans of a level. */
  readonly key: string;
  /** Branches that lead back, or to the same column. */
  readonly back: number;
  /** It has more columns than it needs, so that they are lower. */
  readonly isSplit: boolean;
}

export interface Frame {
  /** From the top of the frame to what stands in it. px; 0 for the whole figure */
  readonly head: number;
  /** What its words need, with padding. px */
  readonly least: number;
  readonly padding: number;
}

export interface GraphDraft extends Component {
  readonly type: 'graph';
  /** Wires that begin at the right border of the group itself. */
  readonly outs: readonly Wire[];
  /** Of each item, from 0. */
  readonly layers: readonly number[];
  readonly count: number;
  /** How far from the first it is; several ranks may share a layer. */
  readonly ranks: readonly number[];
  /** In which row each item is read, where there are several. */
  readonly bands: readonly number[];
  /** Branches that lead back, or to the same column; those of entries count more. */
  readonly back: number;
}

export interface GraphPart {
  readonly type: 'graph';
  readonly graph: Layered;
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
  /** In which column each rank of the largest graph stands, if not each in one of its own. */
  readonly columns?: readonly number[];
}

export interface Planned {
  readonly plan: LevelPlan<GraphDraft>;
  /** About. */
  readonly size: Size;
}

/** What all plans of a level have in common. */
export interface Prepared {
  readonly level: Level;
  readonly graphs: readonly (Component & { readonly flow: Ordered; readonly outs: readonly Wire[] })[];
  readonly alone: readonly Item[];
  readonly frame: Frame;
}

export function prepare(level: Level, context: Context): Prepared {
  const { item } = level;
  const outs = item === undefined ? [] : item.level.wires.filter(({ branches }) => branches.some(({ from }) => from === item));
  const { graphs, alone } = components(level, outs.length > 0);
  return {
    level,
    graphs: graphs.map((component) => ({ ...component, flow: flowOf(component), outs: component.isAtBorder ? outs : [] })),
    alone,
    frame: item === undefined ? { head: 0, least: 0, padding: 0 } : frameOf(level, context),
  };
}

/** What comes from outside stands first. */
const entries: ReadonlySet<string> = new Set(['client', 'gateway', 'route']);

function isEntry(item: Item | undefined): boolean {
  return item !== undefined && entries.has(item.box.style);
}

function flowOf({ items, wires }: Component): Ordered {
  const index = new Map(items.map((item, at) => [item, at]));
  const arcs: [number, number][] = [];
  const entered = new Set<number>();
  for (const { from, to } of wires.flatMap(({ branches }) => branches)) {
    const [start, end] = [from, to].map((item) => (item === undefined ? undefined : index.get(item)));
    if (start === undefined && end !== undefined) entered.add(end);
    if (start !== undefined && end !== undefined && start !== end) arcs.push([start, end]);
  }
  return flowOrder({ count: items.length, arcs, isEntry: (item) => entered.has(item) || isEntry(items[item]) });
}

function frameOf({ box, items }: Level, context: Context): Frame {
  const words = naturalWidth(context, box.lines);
  const least = Math.ceil(Math.min(360 * context.metrics.scale, words) / 4) * 4 + 2 * padding;
  const { height } = setLines(context, box.lines, { x: 0, y: 0, width: least - 2 * padding, addressBelow: true });
  return { head: Math.ceil((padding - 4 + height + (items.length === 0 ? padding - 4 : headGap)) / 4) * 4, least, padding };
}

export function planLevel({ level, graphs, alone, frame }: Prepared, sizeOf: (item: Item) => Size, options: PlanOptions): Planned {
  const parts = graphs.map((one) => graphDraft(one, sizeOf, options));
  const rows: Measured[][] = [];
  for (const own of parts) {
    const row = rows.at(-1);
    const isBorder = own.part.isAtBorder || row?.some(({ part }) => part.type === 'graph' && part.isAtBorder);
    if (row === undefined || isBorder || rowWidth([...row, own]) > options.mostWidth) rows.push([own]);
    else row.push(own);
  }
  if (alone.length > 0) rows.push([gridPart(alone, sizeOf, largest([options.mostWidth, ...rows.map(rowWidth)]))]);
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
      back: parts.reduce((sum, { part }) => sum + part.back, 0),
      isSplit: parts.some(({ part }, index) => part.count > 1 + largest([0, ...(graphs[index]?.flow.depth ?? [])])),
    },
    size: { width, height: Math.max(height, frame.head + frame.padding) },
  };
}

interface Measured<T = GraphDraft | GridPart> {
  readonly part: T;
  readonly size: Size;
  readonly key: string;
}

function rowWidth(row: readonly { readonly size: Size }[]): number {
  return row.reduce((sum, { size }) => sum + size.width + gaps.beside, -gaps.beside);
}

function graphDraft(
  { flow, ...component }: Prepared['graphs'][number],
  sizeOf: (item: Item) => Size,
  { mostHeight, columns }: PlanOptions,
): Measured<GraphDraft> {
  const { items, wires } = component;
  const ranked = ranks(
    flow,
    items.map((item) => sizeOf(item).height + gaps.boxes),
    mostHeight,
  );
  const columnOf = (rank: number): number => columns?.[rank] ?? rank;
  const layers = ranked.map(columnOf);
  const count = largest([0, ...layers.map((layer) => layer + 1)]);
  const bands = ranked.map((rank) => rowOf(rank, columns));
  const layerOf = new Map(items.map((item, at) => [item, layers[at] ?? 0]));
  const leadsBack = ({ from, to }: Branch): boolean =>
    from !== undefined && to !== undefined && (layerOf.get(to) ?? 0) <= (layerOf.get(from) ?? 0);
  const back = wires.reduce(
    (sum, { branches }) => sum + branches.filter(leadsBack).reduce((own, { from }) => own + (isEntry(from) ? 4 : 1), 0),
    0,
  );
  const part: GraphDraft = { type: 'graph', ...component, ranks: ranked, layers, count, bands, back };
  return { part, size: aboutSize(part, sizeOf), key: `${layers.join(',')}${bands.some((band) => band > 0) ? ' in bands' : ''}` };
}

/** Rows are read one below the other; neighbours that share a column stand as it is best. */
function rowOf(rank: number, columns: readonly number[] = []): number {
  return columns.slice(1, rank + 1).filter((column, before) => column < (columns[before] ?? 0)).length;
}

/** Of a channel: without tracks, and for each wire that begins in it; wires often share tracks. px */
const channel = { least: 40, wire: 4 } as const;

function aboutSize({ items, wires, layers, count }: GraphDraft, sizeOf: (item: Item) => Size): Size {
  const heights = new Float64Array(count);
  const widths = new Float64Array(count);
  const starts = new Float64Array(count + 1);
  const layerOf = new Map(items.map((item, at) => [item, layers[at] ?? 0]));
  for (const [item, layer] of layerOf) {
    const { width, height } = sizeOf(item);
    heights[layer] = (heights[layer] ?? 0) + height + gaps.boxes;
    widths[layer] = Math.max(widths[layer] ?? 0, width);
  }
  for (const wire of wires) {
    const used = new Set<number>();
    for (const { from, to } of wire.branches) {
      const start = from === undefined ? -1 : (layerOf.get(from) ?? 0);
      const end = to === undefined ? count : (layerOf.get(to) ?? 0);
      // what leads back passes the layers of both its ends as well
      const [first, last] = end > start ? [start + 1, end - 1] : [end, start];
      for (let layer = first; layer <= last; layer++) heights[layer] = (heights[layer] ?? 0) + gaps.lines;
      for (let layer = first - 1; layer <= last; layer++) used.add(layer + 1);
    }
    for (const own of used) starts[own] = (starts[own] ?? 0) + 1;
  }
  const channels = starts.reduce((sum, number) => sum + (number === 0 ? 0 : channel.least + channel.wire * number), 0);
  return { width: widths.reduce((sum, width) => sum + width, channels), height: Math.max(0, largest([0, ...heights]) - gaps.boxes) };
}

/** In rows of equal columns. */
function gridPart(items: readonly Item[], sizeOf: (item: Item) => Size, most: number): Measured<GridPart> {
  const widest = largest(items.map((item) => sizeOf(item).width));
  const columns = Math.max(1, Math.min(items.length, Math.floor((most + gaps.grid) / (widest + gaps.grid))));
  const rows = rowsOf(items, columns);
  const height = rows.reduce((sum, row) => sum + largest(row.map((item) => sizeOf(item).height)) + gaps.grid, -gaps.grid);
  return { part: { type: 'grid', rows }, size: { width: columns * (widest + gaps.grid) - gaps.grid, height }, key: `grid ${columns}` };
}
