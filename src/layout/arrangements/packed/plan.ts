/** Which plan packs a figure best: all that are possible are tried, and the one is taken that stands largest on the page. */
import { largest } from '../../../base/extremes.ts';
import type { Size } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { columnCounts, rowsOf } from '../../blocks/grid.ts';
import type { Page } from '../../blocks/page.ts';
import { roomOn, scaleOn } from '../../blocks/page.ts';
import type { Cut } from './cut.ts';
import { cutsOf } from './cuts.ts';
import type { Flow } from './flow.ts';
import { flowsOf } from './flow.ts';
import { headWidth, innerPacks, thingsIn } from './head.ts';
import type { PackPlan } from './pack.ts';
import { packHeight, packWidth, wordsHeight } from './pack.ts';

export interface Packing extends PackPlan {
  /** Of all groups beside each other, before they are widened for the page. px */
  readonly width: number;
  /** Where groups are each as wide as it needs: instead of columns and groups per row. */
  readonly flow?: Flow;
}

/** What stands beside and beneath the groups: px for one row of them, and for several. */
export interface Around {
  readonly beneath: (width: number) => number;
  readonly beside: (rows: number, perRow: number) => number;
  /** The least gap between groups of a row, where there are several rows. */
  readonly gap: (cut: Cut) => number;
}

export const nothingAround: Around = { beneath: () => 0, beside: () => 0, gap: () => 0 };

function itemsOf(packs: readonly Box[]): readonly Box[] {
  return packs.flatMap((pack) => (innerPacks(pack).length > 0 ? itemsOf(pack.children) : thingsIn(pack)));
}

/** The part of the page that has the wanted aspect. */
export function pageOf({ page, aspect }: Pick<Context, 'page' | 'aspect'>): Page {
  if (!Number.isFinite(page.height)) return page;
  const width = Math.min(page.width, page.height * aspect);
  return { ...page, width, height: width / aspect };
}

/** Groups of one size are calmer: others must make a figure so much larger. */
const flowCost = 0.1;

/** Groups are placed in rows; those that hold groups stand one above the other. `bands`: groups that lie beneath, over the whole width. */
export function choosePacking(packs: readonly Box[], bands: readonly Box[], around: Around, context: Context): Packing {
  const items = itemsOf([...packs, ...bands]);
  const isNested = packs.some((pack) => innerPacks(pack).length > 0);
  const leaves = isNested ? packs.flatMap((pack) => (innerPacks(pack).length > 0 ? innerPacks(pack) : [pack])) : packs;
  const most = Math.max(
    1,
    largest([
      1,
      ...leaves.map((pack) => thingsIn(pack).length),
      ...(leaves.length === 0 ? bands.map((pack) => thingsIn(pack).length) : []),
    ]),
  );
  const beside = isNested ? largest(packs.map((pack) => Math.max(1, innerPacks(pack).length))) : Math.max(1, packs.length);
  let best: Packing | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const cut of cutsOf(items, context)) {
    const widestHead = cut.isSquare ? cut.width * 14 : 360 * context.metrics.scale;
    const head = headWidth(leaves, widestHead, context);
    for (const flow of isNested || around !== nothingAround ? [] : flowsOf(packs, cut, { most: widestHead, context })) {
      const plan = { cut, columns: 1, perRow: packs.length, gap: cut.frameGap };
      const size = { width: flow.width, height: flow.height + belowHeight(bands, flow.width, plan, context) };
      const score = scoreOf(size, cut, context) - (cut.isWhole ? 0 : 40) - cut.cost - flowCost;
      if (score > bestScore + 1e-9) {
        bestScore = score;
        best = { ...plan, width: flow.width, flow };
      }
    }
    for (const columns of columnCounts(most)) {
      const own = packWidth(columns, cut, head);
      if (own > 4 * roomOn(context.page, context.metrics).width && best !== undefined) break;
      const heights = new Map(
        leaves.map((pack) => [pack, packHeight(pack, { width: own, plan: { cut, columns, perRow: 1, gap: 0 } }, context)]),
      );
      const total = [...heights.values()].reduce((sum, height) => sum + height, 0);
      for (const perRow of columnCounts(beside)) {
        const gap = isNested || Math.ceil(packs.length / perRow) < 2 ? cut.frameGap : Math.max(cut.frameGap, around.gap(cut));
        const plan = { cut, columns, perRow, gap };
        const width = perRow * own + (perRow - 1) * gap + (isNested ? 2 * cut.padding : 0);
        // most plans are surely too wide or too high: what they look like need not be worked out
        const least = { width, height: isNested ? 0 : total / perRow };
        if (roughScore(least, cut, context) - (cut.isWhole ? 0 : 40) - cut.cost <= bestScore) continue;
        const size = sizeOf({ packs, bands, heights, isNested, plan, width, around }, context);
        const score = scoreOf(size, cut, context) - (cut.isWhole ? 0 : 40) - cut.cost;
        if (score > bestScore + 1e-9) {
          bestScore = score;
          best = { ...plan, width };
        }
      }
    }
  }
  if (best === undefined) throw new Error('a packed figure has a way to be cut');
  return best;
}

interface Trial {
  readonly packs: readonly Box[];
  readonly bands: readonly Box[];
  readonly heights: ReadonlyMap<Box, number>;
  readonly isNested: boolean;
  readonly plan: PackPlan;
  readonly width: number;
  readonly around: Around;
}

function sizeOf({ packs, bands, heights, isNested, plan, width, around }: Trial, context: Context): Size {
  const { cut, perRow } = plan;
  const gridHeight = (list: readonly Box[]): number =>
    rowsOf(list, perRow).reduce((sum, row) => sum + largest(row.map((pack) => heights.get(pack) ?? 0)) + cut.frameGap, -cut.frameGap);
  const groups = isNested
    ? packs.reduce((sum, pack) => sum + nestedHeight(pack, gridHeight, { width, plan }, context) + cut.frameGap, -cut.frameGap)
    : packs.length === 0
      ? -cut.frameGap
      : gridHeight(packs);
  const below = belowHeight(bands, width, plan, context);
  return {
    width: width + around.beside(isNested ? packs.length : Math.ceil(packs.length / perRow), perRow),
    height: groups + around.beneath(width) + below,
  };
}

function belowHeight(bands: readonly Box[], width: number, plan: PackPlan, context: Context): number {
  return bands.reduce((sum, band) => sum + plan.cut.frameGap + packHeight(band, { width, plan: bandPlan(width, plan) }, context), 0);
}

function nestedHeight(
  pack: Box,
  gridHeight: (list: readonly Box[]) => number,
  room: { readonly width: number; readonly plan: PackPlan },
  context: Context,
): number {
  const inner = innerPacks(pack);
  if (inner.length === 0) return packHeight(pack, { ...room, plan: bandPlan(room.width, room.plan) }, context);
  const { cut } = room.plan;
  return wordsHeight(pack, room.width, cut, context) + gridHeight(inner) + cut.padding;
}

/** Over the whole width: as many columns as have room there. */
export function bandPlan(width: number, plan: PackPlan): PackPlan {
  const { cut } = plan;
  const inner = width - 2 * cut.padding;
  // things are about as wide as in the other groups, also where they are few
  const columns = Math.max(1, Math.floor((inner + cut.gap.x) / (cut.width + cut.gap.x)));
  return { ...plan, columns, perRow: 1 };
}

/** The larger on the page, the better: words, or squares; where a page scrolls, what fits its width and is not high. */
function scoreOf(body: Size, cut: Cut, context: Context): number {
  const { width, height } = withHeading(body, context);
  const shape = Number.isFinite(context.page.height) ? 0.1 * Math.abs(Math.log2(width / height / context.aspect)) : 0;
  return roughScore(body, cut, context) - shape;
}

/** Whatever its shape: no more for what is wider or higher. */
function roughScore(body: Size, cut: Cut, context: Context): number {
  const page = pageOf(context);
  const size = withHeading(body, context);
  const room = roomOn(page, context.metrics);
  if (!Number.isFinite(page.height)) return -Math.log2(size.height) - 20 * Math.max(0, Math.log2(size.width / room.width));
  const scale = scaleOn(page, size);
  const read = 8 * Math.log2(Math.min(1, (scale * room.width) / page.width));
  // once its words can be read, a figure of squares is the better the larger these are
  if (cut.isSquare) return read + Math.log2(scale * cut.width);
  // words that are larger than they need be are worth less than names in one line
  return read + Math.log2(Math.min(1, scale)) + Math.log2(Math.max(1, scale)) / 4;
}

function withHeading({ width, height }: Size, { metrics, above }: Context): Size {
  return { width: width + 2 * metrics.margin, height: height + 2 * metrics.margin + above };
}
