/**
 * Which lines of a text a page has room for. The keys at the margin always stay; then lines are taken in the order of what they teach, each with
 * those that it stands below, as long as the page holds them; what lies between is folded into one line that counts it. A fold of a
 * single line would win nothing, so that line stays.
 */
import type { ListingLine } from '../../base/listing.ts';
import { noiseIn } from './noise.ts';
import type { Path } from './path.ts';
import { isWithin } from './path.ts';
import { weightOf } from './weights.ts';

export type Row = { readonly line: number } | Fold;

/** Lines that are not shown, from `from` on. */
export interface Fold {
  readonly from: number;
  readonly count: number;
}

export interface Page {
  /** Rows that it holds, folds included; more only if there are more keys at the margin. */
  readonly rows: number;
  /** Opened first, and noise too; of all others only what matters most is shown then. */
  readonly focus?: Path;
  /** Nothing is folded. */
  readonly whole: boolean;
}

export function isFold(row: Row): row is Fold {
  return 'count' in row;
}

export function fold(lines: readonly ListingLine[], page: Page): readonly Row[] {
  if (page.whole) return lines.map((_, line) => ({ line }));
  const noise = noiseIn(lines);
  const sheet = sheetOf(lines);
  for (const index of inOrder(lines, noise, page.focus)) sheet.tryOn(index, page.rows);
  return rowsOf(lines, sheet, noise);
}

/** Below this, a line outside of the focus is folded. */
const BESIDE_FOCUS = 90;

/** Lines that say something by themselves, the weightiest first; those that only hold others come with these. */
function inOrder(lines: readonly ListingLine[], noise: ReadonlySet<number>, focus: Path | undefined): readonly number[] {
  const holders = new Set(lines.map(({ parent }) => parent));
  const weighed = lines.flatMap((line, index) => {
    const isFocus = focus !== undefined && isWithin(line.path, focus);
    if ((holders.has(index) && line.value === undefined) || (noise.has(index) && !isFocus)) return [];
    const weight = weightOf(line);
    if (isFocus) return [{ index, weight: 1000 }];
    return focus !== undefined && weight < BESIDE_FOCUS ? [] : [{ index, weight }];
  });
  return weighed.sort((a, b) => b.weight - a.weight || a.index - b.index).map(({ index }) => index);
}

interface Sheet {
  readonly isShown: (index: number) => boolean;
  /** Shows a line and all that it stands below, unless that takes more rows than there are. */
  readonly tryOn: (index: number, most: number) => void;
}

/** Which lines are shown, and how many rows they and the folds between them take. */
function sheetOf(lines: readonly ListingLine[]): Sheet {
  const shown = lines.map(({ parent, sort }) => parent === -1 && sort === 'entry');
  let rows = shown.filter((one, index) => one || shown[index - 1] !== false).length;
  // a fold is split in two, gets shorter, or goes
  const cost = (at: number): number => Number(shown[at - 1] === false) + Number(shown[at + 1] === false);
  return {
    isShown: (index) => shown[index] === true,
    tryOn: (index, most) => {
      const before = rows;
      const added: number[] = [];
      for (let at = index; at >= 0 && !shown[at]; at = lines[at]?.parent ?? -1) {
        rows += cost(at);
        shown[at] = true;
        added.push(at);
      }
      if (rows <= Math.max(most, before)) return;
      for (const at of added) shown[at] = false;
      rows = before;
    },
  };
}

function rowsOf(lines: readonly ListingLine[], { isShown }: Sheet, noise: ReadonlySet<number>): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (isShown(at)) {
      rows.push({ line: at });
      continue;
    }
    let end = at;
    while (end < lines.length && !isShown(end)) end++;
    const isLone = end - at === 1 && !noise.has(at);
    rows.push(isLone ? { line: at } : { from: at, count: end - at });
    at = end - 1;
  }
  return rows;
}
