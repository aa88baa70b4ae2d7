/**
 * Nodes in rows, the flat network as a bar under each row, joined at the right side: still one network. Pods of a node stand
 * in one row and drop a line each; or in pairs of columns, with the lines gathered in the gutter of each pair, and one trunk a node.
 *
 *     ┌ node 1 ─────────┐ ┌ node 2 ─────────┐        ┌ node ─────────────────────────┐
 *     │ ┌────┐   ┌────┐ │ │ ┌────┐   ┌────┐ │        │ ┌────┐   ┌────┐ ┌────┐ ┌────┐ │
 *     │ └─┬──┘   └─┬──┘ │ │ └─┬──┘   └─┬──┘ │        │ └────┘─┬─└────┘ └────┘┬└────┘ │
 *     └───┼────────┼────┘ └───┼────────┼────┘        │ ┌────┐─┤             │       │
 *     ╭───┴────────┴──────────┴────────┴────╮        │ └────┘ ├─────────────┘       │
 *     ╰──────────── network ────────────────╯        └────────┼─────────────────────┘
 */
import { largest } from '../../../base/extremes.ts';
import type { Rect } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { cardGap, cardWidth, frameGap, framePadding } from '../../blocks/block.ts';
import { figureError, rowsOf } from '../../blocks/grid.ts';
import { naturalWidth, setCentred, setLines } from '../../blocks/lines.ts';
import type { PlacedLink, PlacedText } from '../../types.ts';
import { bandBlock, bandHeight, isBand } from '../bands.ts';
import { frameHead, item, rowHeights } from '../frame.ts';
import { bar, drops, gutter, joint, joints } from './lines.ts';

const headGap = 12;
/** From a node down to its network bar. */
const drop = 40;
/** Between a bar and the next row of nodes. */
const rowGap = 28;
/** The collector of several gutters runs in the node's foot. */
const foot = 12;

interface NetworkPlan {
  readonly columns: number;
  /** Lines are gathered in gutters, since some node has more than one row. */
  readonly gathered: boolean;
  readonly perRow: number;
}

export function network(box: Box, context: Context): Block {
  const frames = box.children.filter((child) => child.kind !== 'network');
  // pods that no node runs have no IP: their bands lie beneath the network, unless they are all there is
  const placed = frames.filter((child) => !isBand(child));
  const nodes = placed.length > 0 ? placed : frames;
  const bands = placed.length > 0 ? frames.filter(isBand) : [];
  const bus = box.children.find((child) => child.kind === 'network');
  const plan = choosePlan(nodes, bands, context);
  const rows = rowsOf(nodes, plan.perRow);
  const nodeWidth = widthOf(plan, context);
  const width = plan.perRow * nodeWidth + (plan.perRow - 1) * frameGap;
  // the network's words are never cut
  const words = bus === undefined ? 0 : Math.ceil(naturalWidth(context, bus.lines)) + 56;
  const children: ChildBlock[] = [];
  const links: PlacedLink[] = [];
  const bars: Rect[] = [];
  let y = 0;
  for (const row of rows) {
    const height = largest(row.map((child) => heightOf(child, plan, context)));
    const barTop = y + height + drop;
    row.forEach((child, index) => {
      const at = { block: node(child, context, { width: nodeWidth, height, plan }), x: index * (nodeWidth + frameGap), y };
      children.push(at);
      for (const link of drops(at, barTop, { gathered: plan.gathered, context })) links.push(link);
    });
    if (bus !== undefined) bars.push({ x: 0, y: barTop, width: Math.max(width, words), height: bar });
    y = bus === undefined ? y + height + rowGap : barTop + bar + rowGap;
  }
  if (bus !== undefined) {
    children.push({ block: busBlock(bus, bars, context), x: 0, y: 0 });
    for (const link of joints(bus, bars)) links.push(link);
  }
  for (const band of bands) {
    const block = bandBlock(band, width, context);
    children.push({ block, x: 0, y });
    y += block.height + rowGap;
  }
  const side = bars.length > 1 ? joint : 0;
  return {
    box,
    width: Math.max(width, bus === undefined ? 0 : words) + side,
    height: y - rowGap,
    shape: { type: 'none' },
    texts: [],
    children,
    links,
  };
}

function choosePlan(nodes: readonly Box[], bands: readonly Box[], context: Context): NetworkPlan {
  const most = largest([1, ...nodes.map((child) => child.children.length)]);
  const pairs = Array.from({ length: Math.floor((most - 1) / 2) }, (_, index) => 2 * (index + 1));
  let best: NetworkPlan = { columns: most, gathered: false, perRow: nodes.length };
  let least = Number.POSITIVE_INFINITY;
  for (const columns of [most, ...pairs]) {
    const gathered = columns < most;
    const heights = nodes.map((child) => heightOf(child, { columns, gathered, perRow: 1 }, context));
    for (let perRow = 1; perRow <= nodes.length; perRow++) {
      const plan = { columns, gathered, perRow };
      const rows = rowsOf(heights, perRow);
      const width = perRow * widthOf(plan, context) + (perRow - 1) * frameGap + (rows.length > 1 ? joint : 0);
      const height = rows.reduce((sum, row) => sum + largest(row) + drop + bar + rowGap, -rowGap) + beneath(bands, width, context);
      const empty = rows.length * perRow - nodes.length;
      // a second network bar, or gathered lines, must earn their place: a single row reads best
      const cost =
        (rows.length > 1 ? 0.25 : 0) +
        (gathered ? 0.2 : 0) +
        (columns > 2 && gathered ? 0.1 : 0) +
        (empty / Math.max(1, nodes.length)) * 0.3;
      const error = figureError({ width, height }, context) + cost;
      if (error < least - 1e-9) {
        best = plan;
        least = error;
      }
    }
  }
  return best;
}

function beneath(bands: readonly Box[], width: number, context: Context): number {
  return bands.reduce((sum, band) => sum + rowGap + bandHeight(band, width, context), 0);
}

/** Columns 0 and 1, 2 and 3, … have a gutter between them when lines are gathered. */
function columnX(column: number, { gathered }: NetworkPlan, context: Context): number {
  const gutters = gathered ? Math.ceil(column / 2) : 0;
  return framePadding + column * (cardWidth(context) + cardGap) + gutters * (gutter - cardGap);
}

function widthOf(plan: NetworkPlan, context: Context): number {
  return columnX(plan.columns - 1, plan, context) + cardWidth(context) + framePadding;
}

function heightOf(box: Box, plan: NetworkPlan, context: Context): number {
  const head = framePadding - 4 + frameHead(box, widthOf(plan, context), context) + headGap;
  return (
    rowHeights(box, plan.columns, context).reduce((sum, { head: top, body }) => sum + top + body + cardGap, head - cardGap) +
    framePadding +
    foot
  );
}

interface NodeRoom {
  readonly width: number;
  readonly height: number;
  readonly plan: NetworkPlan;
}

function node(box: Box, context: Context, { width, height, plan }: NodeRoom): Block {
  const { texts, height: head } = setLines(context, box.lines, {
    x: framePadding,
    y: framePadding - 4,
    width: width - 2 * framePadding,
    addressBelow: true,
  });
  const children: ChildBlock[] = [];
  let y = framePadding - 4 + head + headGap;
  rowHeights(box, plan.columns, context).forEach((row, r) => {
    box.children.slice(r * plan.columns, (r + 1) * plan.columns).forEach((child, c) => {
      children.push({ block: item(child, context, row), x: columnX(c, plan, context), y });
    });
    y += row.head + row.body + cardGap;
  });
  return { box, width, height, shape: { type: 'rect' }, texts, children, links: [] };
}

function busBlock(box: Box, bars: readonly Rect[], context: Context): Block {
  const texts: PlacedText[] = [];
  bars.forEach((rect, index) => {
    const lines = index === 0 ? box.lines.slice(0, 1) : box.lines.slice(1, 2);
    for (const text of setCentred(context, lines, { x: rect.x + 24, y: rect.y, width: rect.width - 48, height: rect.height, maxLines: 1 })
      .texts)
      texts.push(text);
  });
  const last = bars[bars.length - 1];
  const width = last === undefined ? 0 : last.width;
  const height = last === undefined ? 0 : last.y + last.height;
  return { box, width, height, shape: { type: 'segments', rects: bars }, texts, children: [], links: [] };
}
