/** Where a line may end. */
import { graphemes } from './graphemes.ts';
import { isFullWidth } from './widths.ts';

/** `words`: at spaces, and between ideographs or kana. `anywhere`: also after the punctuation of names and paths, and between Hangul. */
export type BreakMode = 'words' | 'anywhere';

const DELIMITERS = new Set('-./:@_,');
/** Not at the start of a line, and not at its end (after JIS X 4051). */
const CLOSING = new Set('、。，．・：；？！）］｝〉》」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)]},.:;?!%…');
const OPENING = new Set('（［｛〈《「『【〔([{');
/** A piece between delimiters is never shorter: no one-letter lines. */
const SHORTEST = 2;

/** The pieces of a text; lines end only between pieces. A piece keeps its delimiter and the spaces after it. */
export function pieces(text: string, mode: BreakMode): readonly string[] {
  const units = graphemes(text);
  const ends: number[] = [];
  // ends[soft] is an end after a delimiter with too little behind it as yet
  let soft = -1;
  let letters = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? '';
    const next = units[i + 1];
    if (!DELIMITERS.has(unit) && unit !== ' ') letters++;
    const last = next === undefined;
    const wordEnds = last || (unit === ' ' && next !== ' ');
    if (wordEnds || next === ' ') {
      if (soft === ends.length - 1 && soft >= 0 && letters < SHORTEST) ends.pop();
      soft = -1;
      if (wordEnds) ends.push(i + 1);
      letters = 0;
    } else if (betweenIdeographs(unit, next, mode)) {
      ends.push(i + 1);
      letters = 0;
    } else if (mode === 'anywhere' && letters >= SHORTEST && afterDelimiter(units[i - 1], unit, next)) {
      ends.push(i + 1);
      soft = ends.length - 1;
      letters = 0;
    }
  }
  return ends.map((end, i) => units.slice(ends[i - 1] ?? 0, end).join(''));
}

function afterDelimiter(previous: string | undefined, unit: string, next: string): boolean {
  if (!DELIMITERS.has(unit) || DELIMITERS.has(next) || next === '…' || previous === '…') return false;
  // an address, a version, a count or a port stays whole: 10.0.0.7, 1,024, 12:30
  const inNumber = '.,:'.includes(unit) && isDigit(previous) && isDigit(next);
  return !inNumber;
}

function betweenIdeographs(unit: string, next: string, mode: BreakMode): boolean {
  if (CLOSING.has(next) || OPENING.has(unit)) return false;
  const [a, b] = [unit.codePointAt(0) ?? 0, next.codePointAt(0) ?? 0];
  if (!isFullWidth(a) && !isFullWidth(b)) return false;
  // Korean is set in words with spaces; inside a word it breaks only where it must
  return mode === 'anywhere' || !(isHangul(a) || isHangul(b));
}

function isHangul(codePoint: number): boolean {
  return (codePoint >= 0xac00 && codePoint <= 0xd7a3) || (codePoint >= 0x1100 && codePoint <= 0x11ff);
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}
