/**
 * A pod without volumes whose containers are too many for one row: rows of equal containers, read like lines of text.
 *
 *     ┌ pod ───────────────────────┐
 *     │ ┌ init-1 ┐ then ┌ init-2 ┐ │
 *     │ └────────┘ ───▸ └───┬────┘ │
 *     │     ┌──── then ─────┘      │
 *     │ ┌ main ▾─┐                 │
 *     │ └────────┘                 │
 *     └────────────────────────────┘
 */
import { largest } from '../../../base/extremes.ts';
import type { Point } from '../../../base/geometry.ts';
import type { Link } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { ceil4, grown, lookOf } from '../../blocks/block.ts';
import { figureError, rowsOf } from '../../blocks/grid.ts';
import { baseline, setLines, spanWidth } from '../../blocks/lines.ts';
import type { PlacedLink } from '../../types.ts';
import { described, describedHeight, describedWidth } from '../described.ts';
import type { NestRoom } from './frames.ts';
import { nest } from './frames.ts';
import type { MountsParts } from './parts.ts';
import { headRoom, neighbourLink } from './parts.ts';

const padding = 24;
const headGap = 16;
/** Between rows: room for the line to the next one, and its word. */
function rowGapOf(context: Context): number {
  return 38 + lookOf(context, 'label').lineHeight;
}

export function mountsRows(parts: MountsParts, context: Context): Block {
  const tried = plans(parts, context).map((plan) => {
    const { block } = nest(parts, context, { ...roomOf(parts, plan), containers: [] });
    return { plan, error: figureError(block, context) };
  });
  return rowsWith(parts, tried.reduce((best, next) => (next.error < best.error - 1e-9 ? next : best)).plan, context);
}

interface RowsPlan {
  readonly perRow: number;
  /** Of each container. px */
  readonly width: number;
  readonly height: number;
  /** Between the containers of a row. px */
  readonly gap: number;
  /** Between two rows. px */
  readonly rowGap: number;
  /** Where the first row begins. px */
  readonly top: number;
}

/** One for each number of containers in a row. */
function plans(parts: MountsParts, context: Context): readonly RowsPlan[] {
  const words = linksOf(parts, context).map((link) => spanWidth(context, link?.label[0]));
  const gap = ceil4(largest([0, ...words]) + 56);
  const natural =
    largest(parts.containers.map((box) => describedWidth(box, context, { least: grown(220, context), most: grown(352, context) }))) +
    context.stretch;
  const head = headRoom(parts, context);
  const top = padding - 8 + setLines(context, parts.pod.lines, { x: 0, y: 0, width: 4000 }).height + headGap;
  // nearly all plans have one width
  const heights = new Map<number, number>();
  return parts.containers.map((_, index) => {
    const width = Math.max(natural, ceil4((head - index * gap) / (index + 1)));
    const height = heights.get(width) ?? largest([84, ...parts.containers.map((box) => describedHeight(box, width, context))]);
    heights.set(width, height);
    return { perRow: index + 1, width, height, gap, rowGap: rowGapOf(context), top };
  });
}

function linksOf({ containers }: MountsParts, context: Context): readonly (Link | undefined)[] {
  return containers.map((box, index) => neighbourLink(box.id, containers[index + 1]?.id, context));
}

function roomOf({ containers }: MountsParts, { perRow, width, height, gap, rowGap, top }: RowsPlan): Omit<NestRoom, 'containers'> {
  const rows = Math.ceil(containers.length / perRow);
  return {
    innerRight: padding + (perRow - 1) * (width + gap) + width,
    innerBottom: top + (rows - 1) * (height + rowGap) + height,
    volumes: [],
    stacking: 'down',
  };
}

function rowsWith(parts: MountsParts, plan: RowsPlan, context: Context): Block {
  const { perRow, width, height, gap, rowGap, top } = plan;
  const containers: readonly ChildBlock[] = rowsOf(parts.containers, perRow).flatMap((row, r) =>
    row.map((box, c) => ({
      block: described(box, context, { width, height }),
      x: padding + c * (width + gap),
      y: top + r * (height + rowGap),
    })),
  );
  const { block } = nest(parts, context, { ...roomOf(parts, plan), containers });
  const routed = linksOf(parts, context).flatMap((link, index): readonly PlacedLink[] => {
    const [from, to] = [containers[index], containers[index + 1]];
    return link === undefined || from === undefined || to === undefined ? [] : [route(link, from, to, context)];
  });
  return { ...block, links: routed };
}

function route(link: Link, from: ChildBlock, to: ChildBlock, context: Context): PlacedLink {
  const span = link.label[0];
  const look = lookOf(context, 'label');
  const word = (at: Point) =>
    span === undefined ? [] : [{ text: span.text, look, anchor: 'middle' as const, width: context.measurer.width(span.text, look), ...at }];
  if (from.y === to.y) {
    const y = from.y + Math.min(from.block.height / 2, 66);
    const start = from.x + from.block.width;
    return {
      link,
      points: [
        { x: start, y },
        { x: to.x, y },
      ],
      radius: 0,
      labels: word({ x: (start + to.x) / 2, y: y - 9 }),
    };
  }
  const [start, end] = [from.x + from.block.width / 2, to.x + to.block.width / 2];
  const low = from.y + from.block.height;
  const middle = (low + to.y) / 2;
  const points = [
    { x: start, y: low },
    { x: start, y: middle },
    { x: end, y: middle },
    { x: end, y: to.y },
  ];
  if (start === end) {
    const beside = { x: start + 10 + spanWidth(context, span) / 2, y: middle - look.lineHeight / 2 + baseline(look) };
    return {
      link,
      points: [
        { x: start, y: low },
        { x: end, y: to.y },
      ],
      radius: 0,
      labels: word(beside),
    };
  }
  return { link, points, radius: 6, labels: word({ x: (start + end) / 2, y: middle - 8 }) };
}
