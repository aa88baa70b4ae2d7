/**
 * Many small things in groups, packed so that they stand as large on the page as they can. Where the network is among them, groups stand on it:
 * each drops a line to its bar, in one row straight down, in several by way of the gutter beside its column.
 *
 *     ┌ worker-1 ── 30 ┐ ┌ worker-2 ── 30 ┐
 *     │ ■■■■■□□□□▪▪▪   │ │ ■■■■■□□□□▪▪▪   │
 *     └────────────────┘ └────────────────┘
 *     ┌ shop ──────────────── 21 workloads ┐
 *     └────────────────────────────────────┘
 */
import { largest } from '../../../base/extremes.ts';
import type { Size } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { roomOn, scaleOn } from '../../blocks/page.ts';
import type { PlacedLink } from '../../types.ts';
import { isBand } from '../bands.ts';
import { flowRows } from './flow.ts';
import { innerPacks, thingsIn } from './head.ts';
import { packBlock, packHeight, packRows } from './pack.ts';
import type { Around, Packing } from './plan.ts';
import { bandPlan, choosePacking, nothingAround, pageOf } from './plan.ts';
import { barHeight, drop, gutter, networkBar, trunks } from './trunks.ts';

export function packed(box: Box, context: Context): Block {
  const bus = box.children.find(({ kind }) => kind === 'network');
  const groups = box.children.filter(({ kind }) => kind !== 'network');
  const isOn = (pack: Box): boolean => bus === undefined || (context.linksFrom.get(pack.id) ?? []).some(({ to }) => to === bus.id);
  const isAside = (pack: Box): boolean => isBand(pack) && groups.some((other) => !isBand(other));
  const placed = groups.filter((pack) => thingsIn(pack).length > 0 && isOn(pack) && !isAside(pack));
  const bands = groups.filter((pack) => !placed.includes(pack));
  const around = bus === undefined ? nothingAround : onNetwork(context);
  const plan = airy(choosePacking(placed, bands, around, context), { placed, bands, around }, context);
  const width = widened(plan, { placed, bands, around }, context);
  const rows = rowsAt(placed, { width, plan }, context);
  const children: ChildBlock[] = [...rows];
  const links: PlacedLink[] = [];
  let y = bottomOf(rows);
  if (bus !== undefined) {
    const bar = networkBar(bus, { y: y + drop, width: width + sideOf(rows) }, context);
    children.push(bar);
    for (const link of trunks(rows, bar, { plan, context })) links.push(link);
    y += drop + bar.block.height;
  }
  for (const band of bands) {
    const own = bandPlan(width, plan);
    const height = packHeight(band, { width, plan: own }, context);
    if (y > 0) y += plan.cut.frameGap;
    children.push({ block: packBlock(band, { width, height, plan: own }, context), x: 0, y });
    y += height;
  }
  const right = largest(children.map(({ block, x }) => x + block.width));
  return { box, width: right, height: y, shape: { type: 'none' }, texts: [], children, links };
}

function isNested(packs: readonly Box[]): boolean {
  return packs.some((pack) => innerPacks(pack).length > 0);
}

interface PackingRoom {
  readonly width: number;
  readonly plan: Packing;
}

function rowsAt(packs: readonly Box[], room: PackingRoom, context: Context): readonly ChildBlock[] {
  const { flow } = room.plan;
  if (flow !== undefined) return flowRows(flow, room, context);
  return isNested(packs) ? nested(packs, room, context) : packRows(packs, room, context);
}

/** Groups of groups, one above the other. */
function nested(packs: readonly Box[], { width, plan }: PackingRoom, context: Context): readonly ChildBlock[] {
  const children: ChildBlock[] = [];
  let y = 0;
  for (const pack of packs) {
    const own = innerPacks(pack).length > 0 ? plan : bandPlan(width, plan);
    const height = packHeight(pack, { width, plan: own }, context);
    children.push({ block: packBlock(pack, { width, height, plan: own }, context), x: 0, y });
    y += height + plan.cut.frameGap;
  }
  return children;
}

function bottomOf(children: readonly ChildBlock[]): number {
  return largest([0, ...children.map(({ block, y }) => y + block.height)]);
}

/** The bar goes on beyond the gutter of the last column, that no line meets its round end. px */
const barEnd = 2 * gutter;

/** Room for the gutter beside the last column. */
function sideOf(rows: readonly ChildBlock[]): number {
  return new Set(rows.map(({ y }) => y)).size > 1 ? barEnd : 0;
}

const onNetwork = (context: Context): Around => ({
  beneath: () => drop + barHeight(context),
  beside: (rows) => (rows > 1 ? barEnd : 0),
  gap: (cut) => (cut.frameGap < gutter / 4 ? gutter / 2 : gutter),
});

interface Groups {
  readonly placed: readonly Box[];
  readonly bands: readonly Box[];
  readonly around: Around;
}

/** Between lines, where they would be large on the page without. px */
const airs = [10, 8, 6, 4, 2] as const;
/** As large as that by far. */
const large = 1.15;
/** Further room between rows of tiles. px */
const airsOfTiles = [4, 3, 2, 1] as const;

/** Few lines stand further apart, so that they fill the page beneath its heading in place of growing with it; tiles do where that costs nothing of their size. */
function airy(plan: Packing, groups: Groups, context: Context): Packing {
  const page = pageOf(context);
  // where groups have numbers of columns of their own, their heights are worked out already
  if (!Number.isFinite(page.height) || plan.flow !== undefined) return plan;
  const { cut } = plan;
  const spaced = (y: number): Packing => ({ ...plan, cut: { ...cut, gap: { ...cut.gap, y } } });
  const scaleOf = (one: Packing): number => scaleOn(page, wholeSize(one, groups, context));
  if (cut.order === 'columns') return airs.map(spaced).find((one) => scaleOf(one) >= large) ?? plan;
  if (!cut.isSquare || cut.width < airsFrom) return plan;
  const own = scaleOf(plan);
  return airsOfTiles.map((air) => spaced(cut.gap.y + air)).find((one) => scaleOf(one) >= own - 1e-9) ?? plan;
}

/** Smaller tiles are many: their rows are read as one area. px */
const airsFrom = 18;

/** Of the whole figure before its groups are widened, and how much of its width they can't have. */
function wholeSize(plan: Packing, { placed, bands, around }: Groups, context: Context): Size & { readonly sides: number } {
  const { margin } = context.metrics;
  const { width } = plan;
  const rows = rowsAt(placed, { width, plan }, context);
  const below = bands.reduce((sum, band) => sum + plan.cut.frameGap + packHeight(band, { width, plan: bandPlan(width, plan) }, context), 0);
  const sides = 2 * margin + around.beside(new Set(rows.map(({ y }) => y)).size, plan.perRow);
  return { width: width + sides, height: bottomOf(rows) + around.beneath(width) + below + 2 * margin + context.above, sides };
}

/** Groups take the width that the page leaves at this height. */
function widened(plan: Packing, groups: Groups, context: Context): number {
  const page = pageOf(context);
  if (!Number.isFinite(page.height) || plan.cut.isFixed === true) return plan.width;
  const { height, sides } = wholeSize(plan, groups, context);
  const room = roomOn(page, context.metrics).width;
  const natural = height * (page.width / page.height);
  // to the very edge of what can be read, and not a px beyond
  const wanted = (natural > room && plan.width + sides <= room ? room : natural) - sides;
  // no wider than twice: a figure of few things is no poster
  return Math.max(plan.width, Math.min(wanted, plan.width * 2));
}
