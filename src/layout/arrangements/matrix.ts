/**
 * Containers as columns, Linux namespaces as rows. A bar lies across the containers that share a namespace; a pill in each that keeps
 * its own; what is the node's reaches out of the pod.
 *
 *     ┌ node ─────────────────────────────────────────────┐
 *     │ ┌ pod ─────────────────────────────┐              │
 *     │ │          ┌ web ───┐ ┌ syncer ──┐ │              │
 *     │ │ Network  │(═══════════════════)─────(the node's)│
 *     │ │ PID      │( own )│ │( own )   │ │              │
 *     │ │          └───────┘ └──────────┘ │              │
 *     │ └──────────────────────────────────┘              │
 *     └───────────────────────────────────────────────────┘
 */
import { largest } from '../../base/extremes.ts';
import type { Rect } from '../../base/geometry.ts';
import type { Box, Line, Link } from '../../view/types.ts';
import type { Block, ChildBlock, Context } from '../blocks/block.ts';
import { ceil4, framePadding, grown, lookOf } from '../blocks/block.ts';
import { naturalWidth, setLines } from '../blocks/lines.ts';
import type { PlacedLink } from '../types.ts';
import { leaf, leafHeight } from './leaf.ts';

const padding = 24;
const headGap = 16;
/** px; bars and pills keep `inset` to the borders of the columns in which they end. Many rows and many columns stand closer together. */
interface Spacing {
  readonly row: { readonly height: number; readonly gap: number };
  readonly column: { readonly gap: number; readonly least: number; readonly inset: number };
}

function spacingFor({ heads, bars, containers }: Cells, context: Context): Spacing {
  const [rows, columns] = [heads.length, containers.length];
  const line = lookOf(context, 'bar').lineHeight;
  const tallest = largest([
    0,
    ...[...heads, ...bars].map(({ lines }) => linesHeight(lines, context)),
    isBroken(bars, context) ? 2 * line : 0,
  ]);
  return {
    row:
      rows > 12
        ? { height: Math.max(line + 20, tallest + 2), gap: 4 }
        : { height: Math.max(line + 24, tallest + 6), gap: rows > 8 ? 6 : 14 },
    column: columns > 6 ? { gap: 8, least: grown(96, context), inset: 6 } : { gap: 24, least: grown(148, context), inset: 12 },
  };
}

/** Whether words of a bar need two lines, since columns don't become as wide as they are. */
function isBroken(bars: readonly Box[], context: Context): boolean {
  return bars.some((bar) => {
    const { first, last } = spanOf(bar);
    return naturalWidth(context, bar.lines) + 56 > (last - first + 1) * grown(widestColumn, context);
  });
}

function linesHeight(lines: readonly Line[], context: Context): number {
  return lines.reduce((sum, { start }) => sum + (start === undefined ? 0 : lookOf(context, start.role).lineHeight), 0);
}

/** Longer words in a cell are broken or shortened. px */
const widestColumn = 260;
/** Longer names of rows are shortened. px */
const widestHead = 300;
const asideGap = 40;
/** Around a bar that lies across columns. */
const halo = 0.5;

interface Columns {
  readonly spacing: Spacing;
  readonly starts: readonly number[];
  readonly width: number;
  readonly head: number;
}

export function matrix(outer: Box, context: Context): Block {
  const node = outer.children.find((child) => child.kind === 'node');
  const pod = (node ?? outer).children.find((child) => child.kind === 'pod');
  if (pod === undefined) throw new Error('matrix: the box holds no pod');
  const containers = pod.children.filter((child) => child.arrangement.name !== 'cell');
  const heads = cellsOf(pod, 'head');
  const bars = cellsOf(pod, 'bar');
  const asides = node === undefined ? [] : cellsOf(node, 'aside');
  const columns = planColumns({ pod, containers, heads, bars }, context);
  const { row } = columns.spacing;
  const podHead = padding - 8 + setLines(context, pod.lines, { x: 0, y: 0, width: 4000 }).height + headGap;
  const step = row.height + row.gap;
  const rowTop = (index: number) => podHead + columns.head + index * step;
  // what ends below the last row has the room of a roomy row
  const height = columns.head + heads.length * step - row.gap + 14;
  const right = (columns.starts.at(-1) ?? padding) + columns.width;
  const children: ChildBlock[] = [
    ...containers.map((box, index) => ({
      block: columnBlock(box, index, { bars, columns, height, context, rowTop: (r: number) => rowTop(r) - podHead }),
      x: columns.starts[index] ?? 0,
      y: podHead,
    })),
    ...heads.map((box) => ({ block: headBlock(box, row.height, context), x: padding, y: rowTop(rowOf(box)) })),
    ...bars.map((box) => barBlock(box, columns, rowTop(rowOf(box)), context)),
  ];
  const width = Math.max(right + padding, naturalWidth(context, pod.lines) + 2 * padding);
  const podBlock = framed(pod, context, { width, height: podHead + height + padding, padding, top: padding - 8, children });
  if (node === undefined)
    return {
      box: outer,
      width,
      height: podBlock.height,
      shape: { type: 'none' },
      texts: [],
      children: [{ block: podBlock, x: 0, y: 0 }],
      links: [],
    };
  const nodeHead = framePadding - 4 + setLines(context, node.lines, { x: 0, y: 0, width: 4000 }).height + 12;
  const asideX = framePadding + width + asideGap;
  const asideWidth = largest([0, ...asides.map((box) => ceil4(naturalWidth(context, box.lines) + 40))]);
  const asideBlocks = asides.map((box) => ({
    block: leaf(box, context, { width: asideWidth, height: row.height }),
    x: asideX,
    y: nodeHead + rowTop(rowOf(box)),
  }));
  const links = barLinks(bars, asideBlocks, { children, x: framePadding, y: nodeHead }, context);
  const nodeWidth = asideX + asideWidth + framePadding;
  const nodeBlock = framed(node, context, {
    width: nodeWidth,
    height: nodeHead + podBlock.height + framePadding,
    padding: framePadding,
    top: framePadding - 4,
    children: [{ block: podBlock, x: framePadding, y: nodeHead }, ...asideBlocks],
  });
  return {
    box: outer,
    width: nodeWidth,
    height: nodeBlock.height,
    shape: { type: 'none' },
    texts: [],
    children: [{ block: nodeBlock, x: 0, y: 0 }],
    links,
  };
}

function cellsOf(box: Box, place: 'head' | 'bar' | 'aside'): readonly Box[] {
  return box.children.filter((child) => child.arrangement.name === 'cell' && child.arrangement.place === place);
}

function rowOf(box: Box): number {
  return box.arrangement.name === 'cell' ? box.arrangement.row : 0;
}

function spanOf(box: Box): { readonly first: number; readonly last: number } {
  return box.arrangement.name === 'cell' ? box.arrangement : { first: 0, last: 0 };
}

interface Cells {
  readonly pod: Box;
  readonly containers: readonly Box[];
  readonly heads: readonly Box[];
  readonly bars: readonly Box[];
}

/** Columns are equally wide: as the widest name, or the widest words of a bar shared out over its columns. */
function planColumns({ pod, containers, heads, bars }: Cells, context: Context): Columns {
  const spacing = spacingFor({ pod, containers, heads, bars }, context);
  const { column } = spacing;
  let width: number = column.least;
  for (const box of containers) width = Math.max(width, naturalWidth(context, box.lines) + 24);
  for (const bar of bars) {
    const { first, last } = spanOf(bar);
    const words = naturalWidth(context, bar.lines) + 2 * column.inset + 32;
    width = Math.max(width, (words - (last - first) * column.gap) / (last - first + 1));
  }
  const headWidth = ceil4(Math.min(grown(widestHead, context), largest([0, ...heads.map((box) => naturalWidth(context, box.lines))])) + 32);
  // the pod's own line may be longer than its columns: they share out what it needs
  const line = (naturalWidth(context, pod.lines) - headWidth - (containers.length - 1) * column.gap) / containers.length;
  const used =
    Math.max(ceil4(Math.min(grown(widestColumn, context), width)), Math.min(grown(widestColumn, context), ceil4(line))) + context.stretch;
  const starts = containers.map((_, index) => padding + headWidth + index * (used + column.gap));
  return { spacing, starts, width: used, head: largest([44, ...containers.map((box) => leafHeight(box, used, context))]) };
}

interface ColumnRoom {
  readonly bars: readonly Box[];
  readonly columns: Columns;
  readonly height: number;
  readonly context: Context;
  readonly rowTop: (row: number) => number;
}

/** A column gives way to the bars that lie across it and on into its neighbours. */
function columnBlock(box: Box, index: number, { bars, columns, height, context, rowTop }: ColumnRoom): Block {
  const { row, column } = columns.spacing;
  const holes = bars.flatMap((bar): readonly Rect[] => {
    const { first, last } = spanOf(bar);
    if (first === last || index < first || index > last) return [];
    const x = index === first ? column.inset : halo;
    const end = index === last ? columns.width - column.inset : columns.width - halo;
    return [{ x: x - halo, y: rowTop(rowOf(bar)) - halo, width: end - x + 2 * halo, height: row.height + 2 * halo }];
  });
  const head = leaf(box, context, { width: columns.width, height: columns.head });
  return { ...head, height, shape: { type: 'cut', holes } };
}

function headBlock(box: Box, height: number, context: Context): Block {
  const width = Math.min(grown(widestHead, context), Math.ceil(naturalWidth(context, box.lines)));
  const room = { x: 0, y: 0, width, maxLines: 1 };
  const y = (height - setLines(context, box.lines, room).height) / 2;
  const { texts } = setLines(context, box.lines, { ...room, y });
  return { box, width, height, shape: { type: 'none' }, texts, children: [], links: [] };
}

function barBlock(box: Box, columns: Columns, y: number, context: Context): ChildBlock {
  const { first, last } = spanOf(box);
  const { row, column } = columns.spacing;
  const x = (columns.starts[first] ?? 0) + column.inset;
  const width = (columns.starts[last] ?? 0) + columns.width - column.inset - x;
  return { block: leaf(box, context, { width, height: row.height }), x, y };
}

interface FrameRoom {
  readonly width: number;
  readonly height: number;
  readonly padding: number;
  readonly top: number;
  readonly children: readonly ChildBlock[];
}

function framed(box: Box, context: Context, room: FrameRoom): Block {
  const { texts } = setLines(context, box.lines, { x: room.padding, y: room.top, width: room.width - 2 * room.padding, maxLines: 1 });
  return { box, width: room.width, height: room.height, shape: { type: 'rect' }, texts, children: room.children, links: [] };
}

interface Offset {
  readonly children: readonly ChildBlock[];
  readonly x: number;
  readonly y: number;
}

/** From the end of a bar that is the node's, straight out of the pod to where the node has it. */
function barLinks(bars: readonly Box[], asides: readonly ChildBlock[], pod: Offset, context: Context): readonly PlacedLink[] {
  return bars.flatMap((bar) =>
    (context.linksFrom.get(bar.id) ?? []).flatMap((link: Link): readonly PlacedLink[] => {
      const from = pod.children.find((child) => child.block.box === bar);
      const to = asides.find((child) => child.block.box.id === link.to);
      if (from === undefined || to === undefined) return [];
      const y = pod.y + from.y + from.block.height / 2;
      return [
        {
          link,
          points: [
            { x: pod.x + from.x + from.block.width, y },
            { x: to.x, y },
          ],
          radius: 0,
          labels: [],
        },
      ];
    }),
  );
}
