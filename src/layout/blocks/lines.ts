/** Sets lines of text into a width: measured, broken, shortened, each on its baseline. */
import { fitLines } from '../../text/break.ts';
import type { TextLook } from '../../theme/types.ts';
import type { Line, Span } from '../../view/types.ts';
import type { PlacedText } from '../types.ts';
import type { Context } from './block.ts';
import { lookOf } from './block.ts';
import { withFewerAddresses, withWholeAddress } from './whole-address.ts';

export interface SetLines {
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

export interface LinesRoom {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Lines that a start span may take before it is shortened. Default 2; for facts, of which none should be lost, 4, and 3 where they are centred. */
  readonly maxLines?: number;
  /** An address at the end of a line that has no room there stands whole in lines of its own beneath it; else facts beside it go, and it goes where it has no room alone. */
  readonly addressBelow?: boolean;
}

/** What a start has at the least beside an address. px */
const leastStart = 40;

/** Between the words at the start and those at the end of one line. */
const spread = 16;

/** Where the baseline of a line lies below its top: its x-height is centred in the line. */
export function baseline(look: TextLook): number {
  return Math.round(look.lineHeight / 2 + look.size * 0.36);
}

export function spanWidth(context: Context, span: Span | undefined): number {
  return span === undefined ? 0 : context.measurer.width(span.text, lookOf(context, span.role));
}

/** The width at which no line needs to be broken. */
export function naturalWidth(context: Context, lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) {
    const gap = line.start !== undefined && line.end !== undefined ? spread : 0;
    width = Math.max(width, spanWidth(context, line.start) + gap + spanWidth(context, line.end));
  }
  return width;
}

/** Lines from the top left, ends flush right. */
export function setLines(context: Context, lines: readonly Line[], room: LinesRoom): SetLines {
  const texts: PlacedText[] = [];
  let y = room.y;
  for (const line of lines) {
    const height = setLine(context, line, { ...room, y }, texts);
    y += height;
  }
  return { texts, height: y - room.y };
}

function setLine(context: Context, line: Line, room: LinesRoom, texts: PlacedText[]): number {
  const endLook = line.end === undefined ? undefined : lookOf(context, line.end.role);
  const startLook = line.start === undefined ? undefined : lookOf(context, line.start.role);
  const top = startLook ?? endLook;
  if (top === undefined) return 0;
  if (
    line.start !== undefined &&
    line.end !== undefined &&
    room.addressBelow === true &&
    isAddress(line.end) &&
    spanWidth(context, line.end) > endShare(context, line.start, room)
  ) {
    const head = setLine(context, { start: line.start }, room, texts);
    return head + setLine(context, { start: line.end }, { ...room, y: room.y + head, maxLines: 4 }, texts);
  }
  let endWidth = 0;
  if (line.end !== undefined && endLook !== undefined) {
    const share = endShare(context, line.start, room);
    const widthOf = (words: string): number => context.measurer.width(words, endLook);
    const most = room.width - (line.start === undefined ? 0 : spread + leastStart);
    const whole = withWholeAddress(line.end, { widthOf, share, most });
    const isWhole = whole !== undefined && widthOf(whole) <= most;
    const text = isWhole ? whole : (fit(context, { ...line.end, text: whole ?? line.end.text }, endLook, share, 1)[0] ?? '');
    endWidth = context.measurer.width(text, endLook);
    if (text !== '') texts.push({ text, look: endLook, anchor: 'end', width: endWidth, x: room.x + room.width, y: room.y + baseline(top) });
  }
  if (line.start === undefined || startLook === undefined) return top.lineHeight;
  const width = room.width - (endWidth === 0 ? 0 : endWidth + spread);
  const parts = fit(
    context,
    line.start,
    startLook,
    width,
    room.maxLines ?? (line.start.role === 'fact' || line.start.role === 'trouble' ? 4 : 2),
  );
  parts.forEach((text, index) => {
    texts.push({
      text,
      look: startLook,
      anchor: 'start',
      width: context.measurer.width(text, startLook),
      x: room.x,
      y: room.y + baseline(top) + index * startLook.lineHeight,
    });
  });
  return Math.max(1, parts.length) * startLook.lineHeight;
}

/** The end of a line gets what its start leaves, and three fifths at least. px */
function endShare(context: Context, start: Span | undefined, { width }: LinesRoom): number {
  return start === undefined ? width : Math.max(width * 0.6, width - spanWidth(context, start) - spread);
}

function isAddress({ role }: Span): boolean {
  return role === 'address' || role === 'machine';
}

/** Lines in the middle of a room of `width` × `height`; only starts are set. Returns the height that they need. */
export function setCentred(context: Context, lines: readonly Line[], room: LinesRoom & { readonly height?: number }): SetLines {
  const rows: { text: string; look: TextLook }[] = [];
  for (const line of lines) {
    if (line.start === undefined) continue;
    const look = lookOf(context, line.start.role);
    const maxLines = line.start.keep === 'tail' ? 1 : (room.maxLines ?? (line.start.role === 'fact' ? 3 : 2));
    for (const text of fit(context, line.start, look, room.width, maxLines)) rows.push({ text, look });
  }
  const height = rows.reduce((sum, row) => sum + row.look.lineHeight, 0);
  let y = room.y + Math.max(0, ((room.height ?? height) - height) / 2);
  const texts = rows.map(({ text, look }): PlacedText => {
    const placed = {
      text,
      look,
      anchor: 'middle' as const,
      width: context.measurer.width(text, look),
      x: room.x + room.width / 2,
      y: y + baseline(look),
    };
    y += look.lineHeight;
    return placed;
  });
  return { texts, height };
}

/** One span broken to a width, in its own look; where it has to be shortened, no address in it is cut. */
export function fit(context: Context, span: Span, look: TextLook, maxWidth: number, maxLines: number): readonly string[] {
  const lines = broken(context, span, look, maxWidth, maxLines);
  // an image's tag is no address
  if (span.keep === 'tail' || !isShortened(span.text, lines)) return lines;
  let fewer: readonly string[] | undefined;
  for (const text of withFewerAddresses(span.text)) {
    fewer = broken(context, { ...span, text }, look, maxWidth, maxLines);
    if (!isShortened(text, fewer)) return fewer;
  }
  return fewer ?? lines;
}

/** At the end of a line its spaces go, and dots between facts; signs that are no address's may be drawn as others. */
function isShortened(text: string, lines: readonly string[]): boolean {
  if (!lines.some((line) => line.includes('…'))) return false;
  const marks = (part: string): string => part.replace(/[^\x21-\x7e…]+/g, '');
  return marks(lines.join('')) !== marks(text);
}

function broken(context: Context, span: Span, look: TextLook, maxWidth: number, maxLines: number): readonly string[] {
  const keep = span.keep ?? 'ends';
  // sums of widths differ in their last digits
  const room = maxWidth + 0.01;
  if (keep === 'tail' && maxLines > 1) {
    const halves = atSlash(context, span.text, look, room);
    if (halves !== undefined) return halves;
  }
  const facts = maxLines > 1 ? betweenFacts(context, span, look, room) : undefined;
  if (facts !== undefined && facts.length <= maxLines) return facts;
  return fitLines(span.text, { style: look, maxWidth: room, maxLines, measurer: context.measurer, keep });
}

const separator = ' · ';

/** Facts in one line (`Running · 0 of 1 ready`) are broken at their dots, which then go; one that does not fit gets two lines of its own. */
function betweenFacts(context: Context, { text, keep = 'ends' }: Span, look: TextLook, room: number): readonly string[] | undefined {
  if (!text.includes(separator) || context.measurer.width(text, look) <= room) return undefined;
  const lines: string[] = [];
  for (const fact of text.split(separator)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}${separator}${fact}`;
    if (last !== undefined && context.measurer.width(longer, look) <= room) lines[lines.length - 1] = longer;
    else
      for (const line of fitLines(fact, { style: look, maxWidth: room, maxLines: 2, measurer: context.measurer, keep })) lines.push(line);
  }
  return lines;
}

/** An image's name or a path that needs two lines is broken at a slash if it can be, the first line as full as possible. */
function atSlash(context: Context, text: string, look: TextLook, room: number): readonly string[] | undefined {
  const { width } = context.measurer;
  if (width(text, look) <= room) return undefined;
  for (let slash = text.lastIndexOf('/', text.length - 2); slash > 0; slash = text.lastIndexOf('/', slash - 1)) {
    const halves = [text.slice(0, slash + 1), text.slice(slash + 1)];
    if (halves.every((half) => width(half, look) <= room)) return halves;
  }
  return undefined;
}
