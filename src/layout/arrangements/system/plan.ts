/** What stands where on a level, before any place is worked out: graphs of layers in rows, and beneath them what no link joins, in a grid. */
import { largest } from '../../../base/extremes.ts';
import type { Size } from '../../../base/geometry.ts';
import type { Context } from '../../blocks/block.ts';
import { framePadding } from '../../blocks/block.ts';
import { rowsOf } from '../../blocks/grid.ts';
import { naturalWidth, setLines } from '../../blocks/lines.ts';
import type { Item, Level, Wire } from './graph.ts';
import { ranks } from './ranks.ts';
import type { Layered } from './vertices.ts';
import { layered } from './vertices.ts';

/** px; all on the grid of 4. */
export const gaps = { boxes: 24, rows: 12, boxAndLine: 16, lines: 12, ports: 12, labelled: 24, parts: 32, beside: 48, grid: 20 } as const;
export const padding = framePadding;
const headGap = 12;

export interface LevelPlan {
  readonly level: Level;
  readonly rows: readonly (readonly Part[])[];
  /** From the top of the frame to what stands in it. px; 0 for the whole figure */
  readonly head: number;
  /** What its words need, with padding. px */
  readonly least: number;
  readonly padding: number;
}

export type Part = GraphPart | GridPart;

export interface GraphPart {
  readonly type: 'graph';
  graph: Layered;
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
}

export interface Planned {
  readonly plan: LevelPlan;
  /** About. */
  readonly size: Size;
}

export function planLevel(level: Level, sizeOf: (item: Item) => Size, options: PlanOptions, context: Context): Planned {
  const { item } = level;
  const around = item?.level.wires ?? [];
  const outs = item === undefined ? [] : around.filter((wire) => wire.from === item);
  const { graphs, alone } = components(level, outs.length > 0);
  const parts = graphs.map(({ items, wires, isAtBorder }) =>
    graphPart({ items, wires, isAtBorder, outs: isAtBorder ? outs : [] }, sizeOf, options.mostHeight),
  );
  const rows: { readonly part: Part; readonly size: Size }[][] = [];
  for (const own of parts) {
    const row = rows.at(-1);
    const used = (row ?? []).reduce((sum, { size }) => sum + size.width + gaps.beside, 0);
    const isBorder = own.part.isAtBorder || row?.some(({ part }) => part.type === 'graph' && part.isAtBorder);
    if (row === undefined || isBorder || used + own.size.width > options.mostWidth) rows.push([own]);
    else row.push(own);
  }
  if (alone.length > 0) {
    const wide = Math.max(
      options.mostWidth,
      largest([0, ...rows.map((row) => row.reduce((sum, { size }) => sum + size.width + gaps.beside, -gaps.beside))]),
    );
    rows.push([gridPart(alone, sizeOf, wide)]);
  }
  const own = item === undefined ? { head: 0, least: 0, padding: 0 } : frameOf(level, rows, context);
  const width = largest([
    own.least,
    ...rows.map((row) => row.reduce((sum, { size }) => sum + size.width + gaps.beside, -gaps.beside) + 2 * own.padding),
  ]);
  const height = rows.reduce(
    (sum, row) => sum + largest(row.map(({ size }) => size.height)) + gaps.parts,
    own.head + own.padding - gaps.parts,
  );
  return {
    plan: { level, rows: rows.map((row) => row.map(({ part }) => part)), ...own },
    size: { width, height: Math.max(height, own.head + own.padding) },
  };
}

function frameOf({ box }: Level, rows: readonly unknown[], context: Context): Pick<LevelPlan, 'head' | 'least' | 'padding'> {
  const words = naturalWidth(context, box.lines);
  const least = Math.min(360 * context.metrics.scale, words) + 2 * padding;
  const { height } = setLines(context, box.lines, { x: 0, y: 0, width: least - 2 * padding, addressBelow: true });
  const head = padding - 4 + height + (rows.length === 0 ? -4 : headGap);
  return { head: Math.ceil(head / 4) * 4, least: Math.ceil(least / 4) * 4, padding };
}

interface Component {
  readonly items: readonly Item[];
  readonly wires: readonly Wire[];
  readonly isAtBorder: boolean;
}

/** What hangs together; all that is joined to a border is one. */
function components(level: Level, hasOuts: boolean): { readonly graphs: readonly Component[]; readonly alone: readonly Item[] } {
  const above = new Map<Item | 'border', Item | 'border'>();
  const rootOf = (key: Item | 'border'): Item | 'border' => {
    let root = key;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    if (root !== key) above.set(key, root);
    return root;
  };
  const join = (a: Item | 'border', b: Item | 'border'): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one === other) return;
    if (one === 'border') above.set(other, one);
    else above.set(one, other);
  };
  const linked = new Set<Item>();
  for (const wire of level.wires) {
    const start = wire.from ?? 'border';
    if (wire.from !== undefined) linked.add(wire.from);
    for (const { to } of wire.branches) {
      if (to !== undefined) linked.add(to);
      join(start, to ?? 'border');
    }
  }
  const groups = new Map<Item | 'border', { items: Item[]; wires: Wire[] }>();
  const of = (key: Item | 'border'): { items: Item[]; wires: Wire[] } => {
    const known = groups.get(rootOf(key)) ?? { items: [], wires: [] };
    groups.set(rootOf(key), known);
    return known;
  };
  const hasBorder = hasOuts || level.wires.some(({ from, branches }) => from === undefined || branches.some(({ to }) => to === undefined));
  if (hasBorder) of('border');
  for (const item of level.items) if (linked.has(item)) of(item).items.push(item);
  for (const wire of level.wires) of(wire.from ?? 'border').wires.push(wire);
  const border = hasBorder ? rootOf('border') : undefined;
  const graphs = [...groups].map(([key, own]) => ({ ...own, isAtBorder: key === border }));
  // the largest first, as they are read
  graphs.sort((a, b) => Number(b.isAtBorder) - Number(a.isAtBorder) || b.items.length - a.items.length);
  return { graphs, alone: level.items.filter((item) => !linked.has(item)) };
}

interface Measured<T extends Part> {
  readonly part: T;
  readonly size: Size;
}

function graphPart(
  { items, wires, isAtBorder, outs }: Component & { readonly outs: readonly Wire[] },
  sizeOf: (item: Item) => Size,
  mostHeight: number,
): Measured<GraphPart> {
  const index = new Map(items.map((item, at) => [item, at]));
  const arcs: [number, number][] = [];
  for (const { from, branches } of wires) {
    const start = from === undefined ? undefined : index.get(from);
    for (const { to } of branches) {
      const end = to === undefined ? undefined : index.get(to);
      if (start !== undefined && end !== undefined && start !== end) arcs.push([start, end]);
    }
  }
  const entered = new Set(
    wires.flatMap(({ from, branches }) =>
      from === undefined ? branches.flatMap(({ to }) => (to === undefined ? [] : [index.get(to) ?? -1])) : [],
    ),
  );
  const layer = ranks(
    {
      count: items.length,
      arcs,
      heights: items.map((item) => sizeOf(item).height + gaps.boxes),
      isEntry: (item) => entered.has(item) || isEntry(items[item]),
    },
    mostHeight,
  );
  const count = largest([0, ...layer.map((own) => own + 1)]);
  const layerOf = new Map(items.map((item, at) => [item, (layer[at] ?? 0) + 1]));
  const graph = layered({ wires, items, layerOf, count, outs });
  return { part: { type: 'graph', graph, isAtBorder }, size: aboutSize(graph, sizeOf) };
}

const entries: ReadonlySet<string> = new Set(['client', 'gateway', 'route']);

function isEntry(item: Item | undefined): boolean {
  return item !== undefined && entries.has(item.box.style);
}

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
  return { width: starts.reduce((sum, number) => sum + (number === 0 ? 0 : 40 + 6 * number), width), height: largest([0, ...heights]) };
}

/** In rows of equal columns. */
function gridPart(items: readonly Item[], sizeOf: (item: Item) => Size, most: number): Measured<GridPart> {
  const widest = largest(items.map((item) => sizeOf(item).width));
  const columns = Math.max(1, Math.min(items.length, Math.floor((most + gaps.grid) / (widest + gaps.grid))));
  const rows = rowsOf(items, columns);
  const height = rows.reduce((sum, row) => sum + largest(row.map((item) => sizeOf(item).height)) + gaps.grid, -gaps.grid);
  return { part: { type: 'grid', rows }, size: { width: columns * (widest + gaps.grid) - gaps.grid, height } };
}
