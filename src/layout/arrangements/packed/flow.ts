/**
 * Groups of unequal size: each has as many columns as its things need, one follows the other in rows, and those of a row share its width.
 *
 *     ┌ shop ──────────── 50 ┐ ┌ edge ── 12 ┐
 *     │ ▬▬▬ ▬▬▬ ▬▬▬ ▬▬▬ ▬▬▬  │ │ ▬▬▬ ▬▬▬    │
 *     └──────────────────────┘ └────────────┘
 *     ┌ tools ── 3 ┐ ┌ team-a ── 2 ┐
 *     └────────────┘ └─────────────┘
 */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { ChildBlock, Context } from '../../blocks/block.ts';
import { columnCounts, run } from '../../blocks/grid.ts';
import type { Cut } from './cut.ts';
import { headWidth, thingsIn } from './head.ts';
import type { PackPlan } from './pack.ts';
import { bodyHeight, packBlock, packHeight, wordsHeight } from './pack.ts';

export interface Slot {
  readonly pack: Box;
  readonly columns: number;
  /** px */
  readonly width: number;
}

export interface Flow {
  readonly rows: readonly (readonly Slot[])[];
  /** The least at which no row is too long. px */
  readonly width: number;
  /** At that width. px */
  readonly height: number;
}

/** Beyond these, groups are tiles of a wall: all are of one size. */
const mostGroups = 60;
const mostRows = 12;

/** The flows worth trying; none where all groups are of one size. */
export function flowsOf(
  packs: readonly Box[],
  cut: Cut,
  { most, context }: { readonly most: number; readonly context: Context },
): readonly Flow[] {
  const counts = packs.map((pack) => thingsIn(pack).length);
  if (packs.length > mostGroups || new Set(counts).size < 2) return [];
  const sizes = sizesOf(packs, cut, most, context);
  const tried = new Set<string>();
  return columnCounts(largest(counts)).flatMap((depth) => {
    const slots = packs.map((pack, index) => sizes.slot(pack, Math.ceil((counts[index] ?? 0) / depth)));
    return Array.from({ length: Math.min(mostRows, packs.length) }, (_, index) => index + 1).flatMap((rowCount) => {
      const width = leastWidth(slots, rowCount, cut.frameGap);
      const rows = wrapped(slots, width, cut.frameGap);
      const key = rows.map((row) => row.map(({ columns }) => columns).join()).join(';');
      if (tried.has(key)) return [];
      tried.add(key);
      // far from the shape that is wanted
      const first = heightOf(rows, cut, sizes);
      if (width > 4 * context.aspect * first || 4 * width < context.aspect * first) return [];
      const filled = rows.map((row) => withColumns(row, width, cut, sizes));
      return [{ rows: filled, width, height: heightOf(filled, cut, sizes) }];
    });
  });
}

function heightOf(rows: Flow['rows'], { frameGap }: Cut, sizes: Sizes): number {
  return rows.reduce((sum, row) => sum + largest(row.map(sizes.height)) + frameGap, -frameGap);
}

interface Sizes {
  readonly slot: (pack: Box, columns: number) => Slot;
  readonly height: (slot: Slot) => number;
}

/** As high as groups are where their things are no wider than they need be: what is tried by the hundred is worked out once. */
function sizesOf(packs: readonly Box[], cut: Cut, most: number, context: Context): Sizes {
  const heads = new Map(packs.map((pack) => [pack, headWidth([pack], most, context)]));
  const heights = new Map<Box, Map<number, number>>(packs.map((pack) => [pack, new Map()]));
  return {
    slot: (pack, columns) => {
      const head = heads.get(pack) ?? 0;
      const besides = Math.max(1, Math.min(thingsIn(pack).length, Math.floor((head + cut.gap.x) / (cut.width + cut.gap.x))));
      const used = Math.max(1, columns, besides);
      return { pack, columns: used, width: Math.max(run(used, cut.width, cut.gap.x), head) + 2 * cut.padding };
    },
    height: ({ pack, columns, width }) => {
      const known = heights.get(pack);
      const height =
        known?.get(columns) ?? wordsHeight(pack, width, cut, context) + bodyHeight(thingsIn(pack), columns, cut, cut.width) + cut.padding;
      known?.set(columns, height);
      return height;
    },
  };
}

/** Row after row as full as it gets. */
function wrapped(slots: readonly Slot[], width: number, gap: number): readonly (readonly Slot[])[] {
  const rows: Slot[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const slot of slots) {
    if (used + gap + slot.width > width + 1e-6) {
      rows.push([]);
      used = -gap;
    }
    rows.at(-1)?.push(slot);
    used += gap + slot.width;
  }
  return rows;
}

function leastWidth(slots: readonly Slot[], rowCount: number, gap: number): number {
  let low = largest(slots.map(({ width }) => width));
  let high = widthOf(slots, gap);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrapped(slots, middle, gap).length <= rowCount) high = middle;
    else low = middle;
  }
  // the longest row is the width
  return largest(wrapped(slots, high, gap).map((row) => widthOf(row, gap)));
}

function widthOf(row: readonly Slot[], gap: number): number {
  return row.reduce((sum, { width }) => sum + width + gap, -gap);
}

/** The highest group of a row gets one column more, as long as there is room for it. */
function withColumns(row: readonly Slot[], width: number, cut: Cut, sizes: Sizes): readonly Slot[] {
  let slots = row;
  for (;;) {
    const heights = slots.map(sizes.height);
    const highest = heights.indexOf(largest(heights));
    const slot = slots[highest];
    if (slot === undefined || slot.columns >= thingsIn(slot.pack).length) return slots;
    const wider = slots.map((own, index) => (index === highest ? sizes.slot(own.pack, own.columns + 1) : own));
    if (widthOf(wider, cut.frameGap) > width + 1e-6) return slots;
    slots = wider;
  }
}

/** Groups share what room their row leaves, but things are no wider than a third more for it. */
const mostStretch = 0.35;

function stretched(row: readonly Slot[], width: number, cut: Cut): readonly Slot[] {
  const spare = Math.max(0, width - widthOf(row, cut.frameGap));
  const columns = row.reduce((sum, slot) => sum + slot.columns, 0);
  const most = row.reduce((sum, slot) => sum + slot.width, 0) * mostStretch;
  const each = Math.min(spare, most) / columns;
  return row.map((slot) => ({ ...slot, width: slot.width + each * slot.columns }));
}

/** At a width, that of the flow or more. */
export function flowRows(
  { rows }: Flow,
  { width, plan }: { readonly width: number; readonly plan: PackPlan },
  context: Context,
): readonly ChildBlock[] {
  const { cut } = plan;
  const children: ChildBlock[] = [];
  let y = 0;
  for (const row of rows.map((slots) => stretched(slots, width, cut))) {
    const planOf = ({ columns }: Slot): PackPlan => ({ ...plan, columns });
    const height = largest(row.map((slot) => packHeight(slot.pack, { width: slot.width, plan: planOf(slot) }, context)));
    let x = 0;
    for (const slot of row) {
      children.push({ block: packBlock(slot.pack, { width: slot.width, height, plan: planOf(slot) }, context), x, y });
      x += slot.width + cut.frameGap;
    }
    y += height + cut.frameGap;
  }
  return children;
}
