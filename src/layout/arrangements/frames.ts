/**
 * Frames of cards (nodes, regions) in rows, broken towards the wanted aspect; all frames are equally wide, all cards equal,
 * frames of one row equally high. Bands (regions) run beneath over the full width.
 *
 *     ┌ worker-1 ──────┐ ┌ worker-2 ──────┐
 *     │ ┌────┐ ┌────┐  │ │ ┌────┐ ┌────┐  │
 *     │ └────┘ └────┘  │ │ └────┘ └────┘  │
 *     └────────────────┘ └────────────────┘
 *     ┌ not scheduled ────────────────────┐
 *     │ ┌────┐                            │
 *     └───────────────────────────────────┘
 */
import { largest } from '../../base/extremes.ts';
import type { Box } from '../../view/types.ts';
import type { Block, ChildBlock, Context } from '../blocks/block.ts';
import { cardWidth, frameGap, framePadding, grown } from '../blocks/block.ts';
import { columnCounts, figureError, rowsOf } from '../blocks/grid.ts';
import { naturalWidth } from '../blocks/lines.ts';
import { bandBlock, bandColumns, bandHeight, isBand } from './bands.ts';
import { cardsIn, frame, frameHeight, frameWidth } from './frame.ts';

export interface FramePlan {
  /** Cards beside each other in a frame. */
  readonly columns: number;
  /** Frames beside each other. */
  readonly perRow: number;
}

export function frames(box: Box, context: Context): Block {
  const upright = box.children.filter((child) => !isBand(child));
  const bands = box.children.filter(isBand);
  const plan = choosePlan(upright, bands, context);
  const children: ChildBlock[] = [];
  const width = Math.max(
    frameWidth(plan.columns, context) * plan.perRow + frameGap * (plan.perRow - 1),
    bandsWidth(upright, bands, plan, context),
  );
  let y = 0;
  for (const row of rowsOf(upright, plan.perRow)) {
    const rowWidth = (width - frameGap * (plan.perRow - 1)) / plan.perRow;
    const height = largest(row.map((child) => frameHeight(child, plan.columns, context)));
    row.forEach((child, index) => {
      children.push({
        block: frame(child, context, { width: rowWidth, height, columns: plan.columns }),
        x: index * (rowWidth + frameGap),
        y,
      });
    });
    y += height + frameGap;
  }
  for (const band of bands) {
    const block = bandBlock(band, width, context);
    children.push({ block, x: 0, y });
    y += block.height + frameGap;
  }
  return { box, width, height: Math.max(0, y - frameGap), shape: { type: 'none' }, texts: [], children, links: [] };
}

/** Tries the arrangements that are possible and takes the one nearest to the wanted aspect; among equals the one with less empty room. */
export function choosePlan(upright: readonly Box[], bands: readonly Box[], context: Context): FramePlan {
  const most = largest([1, ...upright.map((child) => cardsIn(child).length)]);
  const bandCards = largest([0, ...bands.map((band) => band.children.length)]);
  let best: FramePlan = { columns: 1, perRow: 1 };
  let least = Number.POSITIVE_INFINITY;
  for (const columns of columnCounts(upright.length === 0 ? bandCards : most)) {
    const heights = upright.map((child) => frameHeight(child, columns, context));
    for (const perRow of columnCounts(Math.max(1, upright.length))) {
      const plan = { columns, perRow };
      const error = planError({ upright, heights, bands, plan }, context);
      if (error < least - 1e-9) {
        best = plan;
        least = error;
      }
    }
  }
  return best;
}

interface Trial {
  readonly upright: readonly Box[];
  /** Of the upright frames under this plan. */
  readonly heights: readonly number[];
  readonly bands: readonly Box[];
  readonly plan: FramePlan;
}

function planError({ upright, heights, bands, plan }: Trial, context: Context): number {
  const width = Math.max(
    frameWidth(plan.columns, context) * plan.perRow + frameGap * (plan.perRow - 1),
    bandsWidth(upright, bands, plan, context),
  );
  let height = -frameGap;
  let empty = 0;
  for (const row of rowsOf(heights, plan.perRow)) {
    height += largest(row) + frameGap;
    empty += (plan.perRow - row.length) / plan.perRow;
  }
  for (const band of bands) {
    height += bandHeight(band, width, context) + frameGap;
    const columns = bandColumns(width, context);
    const over = band.children.length % columns;
    if (over > 0 && band.children.length > columns) empty += (2 * (columns - over)) / columns;
  }
  return figureError({ width, height }, context) + empty * 0.12;
}

/** Without upright frames the bands alone set the width: as many cards beside each other as the plan says. */
function bandsWidth(upright: readonly Box[], bands: readonly Box[], plan: FramePlan, context: Context): number {
  if (bands.length === 0) return 0;
  if (upright.length === 0) return frameWidth(plan.columns, context);
  const words = largest(bands.map((band) => naturalWidth(context, band.lines))) + 2 * framePadding;
  return Math.max(Math.min(words, grown(480, context)), cardWidth(context) + 2 * framePadding);
}
