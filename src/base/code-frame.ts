/** The lines of a source that a diagnostic speaks of, ready to be shown in a terminal. */
import type { Place } from './place.ts';
import { printable } from './printable.ts';
import type { Excerpt } from './texts.ts';

export interface CodeFrame {
  /** Columns that the line numbers need. */
  readonly margin: number;
  readonly lines: readonly { readonly number: string; readonly text: string }[];
  /** Carets with the spaces in front of them, to stand below the last line. */
  readonly carets: string;
}

/** Columns of a line that are shown at most; longer ones are cut around the caret. */
const WIDTH = 100;
const TAB = 4;

/** The place's line with the one before it; undefined when the text does not hold the place. */
export function codeFrame(excerpt: Excerpt | undefined, place: Place): CodeFrame | undefined {
  if (excerpt === undefined) return undefined;
  const { text } = excerpt;
  const number = place.line - excerpt.line + 1;
  const line = lineOf(text, number);
  if (line === undefined || isHidden(line)) return undefined;
  // what stands before the excerpt in its first line
  const missing = number === 1 ? excerpt.column - 1 : 0;
  // cut by characters first, so that a line of many megabytes costs nothing
  const column = Math.max(0, Math.min(place.column - 1 - missing, line.length));
  const skip = column > WIDTH * 2 ? column - WIDTH : 0;
  const window = line.slice(skip, skip + WIDTH * 4);
  const before = columns(window.slice(0, column - skip));
  const marked = columns(window.slice(column - skip, column - skip + (place.length ?? 1)), before.length);
  const whole = columns(window);
  const from = before.length > WIDTH - 30 ? before.length - WIDTH / 2 : 0;
  const isCut = skip > 0 || from > 0 || missing > 0;
  const shown = cut(whole, from, isCut, line.length > skip + WIDTH * 4);
  const shift = before.length - from + (isCut ? 1 : 0);
  const carets = `${' '.repeat(Math.max(0, shift))}${'^'.repeat(Math.max(1, Math.min(marked.length, WIDTH - (before.length - from))))}`;
  const above = number > 1 ? lineOf(text, number - 1) : undefined;
  const lines = [{ number: String(place.line), text: shown }];
  // of a line that is cut on the left, the line above would show other columns
  if (above !== undefined && above.trim() !== '' && !isCut)
    lines.unshift({ number: String(place.line - 1), text: cut(columns(above.slice(0, WIDTH * 4)), 0, false, false) });
  return { margin: String(place.line).length, lines, carets };
}

/** Nothing of it may be shown: masks alone would say nothing. */
function isHidden(line: string): boolean {
  return line.includes('•') && !/[^\s•]/.test(line);
}

function lineOf(text: string, line: number): string | undefined {
  let start = 0;
  for (let n = 1; n < line; n++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}

/** One entry a terminal column: tabs become spaces, a wide character fills two columns, combining marks none of their own. */
function columns(text: string, offset = 0): readonly string[] {
  const cells: string[] = [];
  for (const char of text) {
    if (char === '\t') {
      do cells.push(' ');
      while ((cells.length + offset) % TAB !== 0);
      continue;
    }
    const width = widthOf(char.codePointAt(0) ?? 0);
    if (width === 0 && cells.length > 0) {
      cells[cells.length - 1] = (cells.at(-1) ?? '') + char;
      continue;
    }
    cells.push(printable(char));
    if (width === 2) cells.push('');
  }
  return cells;
}

/** Unicode's East Asian Width, simplified to the blocks that terminals draw in two columns. */
function widthOf(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  if ((code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0x200d) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

function cut(cells: readonly string[], from: number, left: boolean, right: boolean): string {
  const to = from + WIDTH;
  const more = right || cells.length > to;
  return `${left ? '…' : ''}${cells.slice(from, to).join('').trimEnd()}${more ? '…' : ''}`;
}
