/** Fills and lines. */
import type { Colour, LinkMark, Paint } from '../../scene/types.ts';
import { element } from './element.ts';
import { emu } from './frame.ts';

/** `#RRGGBB`, or 'none'. */
export function fill(colour: Colour): string {
  return colour === 'none' ? element('a:noFill') : element('a:solidFill', {}, element('a:srgbClr', { val: colour.slice(1).toUpperCase() }));
}

export interface Heads {
  readonly start: boolean;
  readonly end: boolean;
}

/** A line of the scene on a slide that is `scale` times as large. */
export function line(
  { stroke, strokeWidth, dash }: Pick<Paint | LinkMark, 'stroke' | 'strokeWidth' | 'dash'>,
  scale: number,
  heads?: Heads,
) {
  if (stroke === 'none' || strokeWidth <= 0) return element('a:ln', {}, element('a:noFill'));
  return element(
    'a:ln',
    { w: Math.max(1, emu(strokeWidth * scale)), cap: 'flat' },
    fill(stroke),
    dashes(dash, strokeWidth),
    element('a:miter', { lim: 800_000 }),
    // the head of the line is where it begins, its tail where it ends; three line widths long and wide
    ...(heads?.start ? [element('a:headEnd', arrow)] : []),
    ...(heads?.end ? [element('a:tailEnd', arrow)] : []),
  );
}

const arrow = { type: 'triangle', w: 'med', len: 'med' } as const;

/** Lengths in thousandths of a percent of the line's width. */
function dashes(dash: readonly number[], strokeWidth: number): string {
  // of an odd number SVG makes twice as many; without any length there are no gaps
  const lengths = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  if (!lengths.some((length) => length > 0)) return element('a:prstDash', { val: 'solid' });
  const thousandths = (length = 0): number => Math.round((length / strokeWidth) * 100_000);
  const pairs = lengths.flatMap((length, index) =>
    index % 2 === 0 ? [element('a:ds', { d: thousandths(length), sp: thousandths(lengths[index + 1]) })] : [],
  );
  return element('a:custDash', {}, ...pairs);
}
