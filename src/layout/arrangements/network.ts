/**
 * Nodes in rows, the flat network as a bar under each row, joined at the right side: still one network. Pods of a node stand
 * in one row and drop a line each, or in two columns with the lines gathered in the gutter between them.
 *
 *     ┌ node 1 ─────────┐ ┌ node 2 ─────────┐        ┌ node ───────────┐
 *     │ ┌────┐   ┌────┐ │ │ ┌────┐   ┌────┐ │        │ ┌────┐ │ ┌────┐ │
 *     │ └─┬──┘   └─┬──┘ │ │ └─┬──┘   └─┬──┘ │        │ └────┘─┤─└────┘ │
 *     └───┼────────┼────┘ └───┼────────┼────┘        │ ┌────┐─┤         │
 *     ╭───┴────────┴──────────┴────────┴────╮        │ └────┘ │         │
 *     ╰──────────── network ────────────────╯        └────────┼─────────┘
 */
import type { Point, Rect } from '../../base/geometry.ts';
import type { Box } from '../../view/types.ts';
import { type Block, cardGap, type ChildBlock, type Context, frameGap, framePadding } from '../block.ts';
import { aspectError, run } from '../grid.ts';
import { setCentred, setLines } from '../lines.ts';
import type { PlacedLink, PlacedText } from '../types.ts';
import { frameHead, item, rowHeights, rowsOf } from './frames.ts';

const headGap = 12;
/** Between the two columns of a node whose lines are gathered. */
const gutter = 52;
/** From a node down to its network bar. */
const drop = 40;
const bar = 52;
/** Between a bar and the next row of nodes. */
const rowGap = 28;
/** Room at the side where the bars of several rows are joined. */
const joint = 28;

interface NetworkPlan {
  readonly columns: number;
  readonly perRow: number;
}

export function network(box: Box, context: Context): Block {
  const nodes = box.children.filter((child) => child.kind !== 'network');
  const bus = box.children.find((child) => child.kind === 'network');
  const plan = choosePlan(nodes, context);
  const rows = rowsOf(nodes, plan.perRow);
  const nodeWidth = widthOf(plan.columns, context);
  const width = plan.perRow * nodeWidth + (plan.perRow - 1) * frameGap;
  const children: ChildBlock[] = [];
  const links: PlacedLink[] = [];
  const bars: Rect[] = [];
  let y = 0;
  for (const row of rows) {
    const height = Math.max(...row.map((child) => heightOf(child, plan.columns, context)));
    const barTop = y + height + drop;
    row.forEach((child, index) => {
      const x = index * (nodeWidth + frameGap);
      const block = node(child, context, { width: nodeWidth, height, columns: plan.columns });
      children.push({ block, x, y });
      links.push(...drops({ block, x, y }, barTop, context));
    });
    bars.push({ x: 0, y: barTop, width, height: bar });
    y = barTop + bar + rowGap;
  }
  if (bus !== undefined) {
    children.push({ block: busBlock(bus, bars, context), x: 0, y: 0 });
    links.push(...joints(bus, bars));
  }
  const side = bars.length > 1 ? joint : 0;
  return { box, width: width + side, height: y - rowGap, shape: { type: 'none' }, texts: [], children, links };
}

function choosePlan(nodes: readonly Box[], context: Context): NetworkPlan {
  const most = Math.max(1, ...nodes.map((child) => child.children.length));
  let best: NetworkPlan = { columns: most, perRow: nodes.length };
  let least = Number.POSITIVE_INFINITY;
  const margins = 2 * context.metrics.margin;
  for (const columns of new Set([most, Math.min(2, most)])) {
    const heights = nodes.map((child) => heightOf(child, columns, context));
    for (let perRow = 1; perRow <= nodes.length; perRow++) {
      const rows = rowsOf(heights, perRow);
      const width = perRow * widthOf(columns, context) + (perRow - 1) * frameGap + (rows.length > 1 ? joint : 0);
      const height = rows.reduce((sum, row) => sum + Math.max(...row) + drop + bar + rowGap, context.above - rowGap);
      const empty = rows.length * perRow - nodes.length;
      // a second network bar, or gathered lines, must earn their place: a single row reads best
      const cost = (rows.length > 1 ? 0.25 : 0) + (columns < most ? 0.2 : 0) + (empty / Math.max(1, nodes.length)) * 0.3;
      const error = aspectError(width + margins, height + margins, context.aspect) + cost;
      if (error < least - 1e-9) {
        best = { columns, perRow };
        least = error;
      }
    }
  }
  return best;
}

/** Two columns of several rows have the gutter between them; a single row has the common gap. */
function gapOf(columns: number, rows: number): number {
  return columns === 2 && rows > 1 ? gutter : cardGap;
}

function widthOf(columns: number, context: Context): number {
  return run(columns, context.cards.width, columns === 2 ? gutter : cardGap) + 2 * framePadding + (columns === 1 ? gutter - framePadding : 0);
}

function heightOf(box: Box, columns: number, context: Context): number {
  const head = framePadding - 4 + frameHead(box, widthOf(columns, context), context) + headGap;
  return rowHeights(box, columns, context).reduce((sum, height) => sum + height + cardGap, head - cardGap) + framePadding + 12;
}

interface NodeRoom {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
}

function node(box: Box, context: Context, room: NodeRoom): Block {
  const { texts, height: head } = setLines(context, box.lines, { x: framePadding, y: framePadding - 4, width: room.width - 2 * framePadding });
  const heights = rowHeights(box, room.columns, context);
  const gap = room.columns === 2 ? gutter : gapOf(room.columns, heights.length);
  const children: ChildBlock[] = [];
  let y = framePadding - 4 + head + headGap;
  heights.forEach((height, r) => {
    box.children.slice(r * room.columns, (r + 1) * room.columns).forEach((child, c) => {
      children.push({ block: item(child, context, height), x: framePadding + c * (context.cards.width + gap), y });
    });
    y += height + cardGap;
  });
  return { box, width: room.width, height: room.height, shape: { type: 'rect' }, texts, children, links: [] };
}

/** The lines from a node's pods down to the bar: straight from a single row, else through the gutter. */
function drops(at: ChildBlock, barTop: number, context: Context): readonly PlacedLink[] {
  const cards = at.block.children;
  const single = cards.every((child) => child.y === cards[0]?.y);
  const routed: PlacedLink[] = [];
  for (const child of cards) {
    for (const link of context.linksFrom.get(child.block.box.id) ?? []) {
      if (link.relation !== 'pod-network') continue;
      const left = at.x + child.x;
      const top = at.y + child.y;
      const { width, height } = child.block;
      const points: Point[] = [];
      if (single) {
        const x = left + width / 2;
        points.push({ x, y: top + height }, { x, y: barTop });
      } else {
        const isLeft = child.x === framePadding;
        const trunk = at.x + framePadding + width + gutter / 2;
        const y = top + height / 2;
        points.push({ x: isLeft ? left + width : left, y }, { x: trunk, y }, { x: trunk, y: barTop });
      }
      routed.push({ link, points, radius: 6, labels: [] });
    }
  }
  return routed;
}

function busBlock(box: Box, bars: readonly Rect[], context: Context): Block {
  const texts: PlacedText[] = [];
  bars.forEach((rect, index) => {
    const lines = index === 0 ? box.lines.slice(0, 1) : box.lines.slice(1, 2);
    texts.push(...setCentred(context, lines, { x: rect.x + 24, y: rect.y, width: rect.width - 48, height: rect.height, maxLines: 1 }).texts);
  });
  const last = bars[bars.length - 1];
  const width = last === undefined ? 0 : last.width;
  const height = last === undefined ? 0 : last.y + last.height;
  return { box, width, height, shape: { type: 'segments', rects: bars }, texts, children: [], links: [] };
}

/** The side lines that make the bars of several rows one network. */
function joints(bus: Box, bars: readonly Rect[]): readonly PlacedLink[] {
  return bars.slice(1).map((lower, index): PlacedLink => {
    const upper = bars[index] ?? lower;
    const x = lower.x + lower.width;
    const points = [
      { x, y: upper.y + bar / 2 + 8 },
      { x: x + 20, y: upper.y + bar / 2 + 8 },
      { x: x + 20, y: lower.y + bar / 2 - 8 },
      { x, y: lower.y + bar / 2 - 8 },
    ];
    const link = { from: bus.id, to: bus.id, relation: 'pod-network', style: 'trunk', startArrow: false, endArrow: false, label: [], tooltip: '' } as const;
    return { link, points, radius: 8, labels: [] };
  });
}
