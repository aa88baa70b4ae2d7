/** The words and meters above the things of a group. Many plans ask for the same: what they need is worked out once. */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { lookOf } from '../../blocks/block.ts';
import type { LinesRoom } from '../../blocks/lines.ts';
import { naturalWidth, setLines } from '../../blocks/lines.ts';
import type { MeterRows } from '../meter.ts';
import { isMeter, meterInset, meterRows } from '../meter.ts';
import type { Cut } from './cut.ts';

/** The width that the words of all groups need, as far as that is no more than `most`. px */
export function headWidth(packs: readonly Box[], most: number, context: Context): number {
  return Math.min(most, Math.ceil(largest([0, ...packs.map((pack) => headOf(pack, context).first)])));
}

/** In a group of `width` px. */
export function headRoom(width: number, { padding, isSquare }: Cut): LinesRoom {
  return { x: padding, y: padding - 4, width: width - 2 * padding, ...(isSquare ? { maxLines: 1 } : {}) };
}

export function headHeight(pack: Box, width: number, cut: Cut, context: Context): number {
  const head = headOf(pack, context);
  const room = headRoom(width, cut);
  // each of its lines has room, or is shortened
  if (cut.isSquare || head.widest <= room.width) return head.unbroken;
  const height = head.heights.get(room.width) ?? setLines(context, pack.lines, room).height;
  head.heights.set(room.width, height);
  return height;
}

export function metersAt(pack: Box, width: number, { padding }: Cut, context: Context): MeterRows {
  const { meters, meterRowsAt } = headOf(pack, context);
  const inner = width - 2 * (padding - Math.min(meterInset, padding));
  const rows = meterRowsAt.get(inner) ?? meterRows(meters, inner, context);
  meterRowsAt.set(inner, rows);
  return rows;
}

/** What stands in columns: all but the meters. */
export function thingsIn(pack: Box): readonly Box[] {
  return partsOf(pack).things;
}

/** Groups within a group. */
export function innerPacks(pack: Box): readonly Box[] {
  return partsOf(pack).inner;
}

interface Parts {
  readonly things: readonly Box[];
  readonly inner: readonly Box[];
}

const parts = new WeakMap<Box, Parts>();

function partsOf(pack: Box): Parts {
  const known = parts.get(pack);
  if (known !== undefined) return known;
  const { children } = pack;
  const found = {
    things: children.filter((child) => !isMeter(child)),
    inner: children.filter(({ arrangement }) => arrangement.name === 'pack'),
  };
  parts.set(pack, found);
  return found;
}

interface Head {
  /** Of its first line, and of its longest, unbroken. px */
  readonly first: number;
  readonly widest: number;
  /** Its height where no line is broken. px */
  readonly unbroken: number;
  readonly meters: readonly Box[];
  /** By width. */
  readonly heights: Map<number, number>;
  readonly meterRowsAt: Map<number, MeterRows>;
}

const heads = new WeakMap<Context, WeakMap<Box, Head>>();

function headOf(pack: Box, context: Context): Head {
  const known = heads.get(context) ?? new WeakMap<Box, Head>();
  heads.set(context, known);
  const found = known.get(pack);
  if (found !== undefined) return found;
  const { lines, children } = pack;
  const head: Head = {
    first: naturalWidth(context, lines.slice(0, 1)),
    widest: naturalWidth(context, lines),
    unbroken: lines.reduce((sum, { start, end }) => {
      const span = start ?? end;
      return span === undefined ? sum : sum + lookOf(context, span.role).lineHeight;
    }, 0),
    meters: children.filter(isMeter),
    heights: new Map(),
    meterRowsAt: new Map(),
  };
  known.set(pack, head);
  return head;
}
