/** A YAML document in block style as lines of tokens, each with its path and the line that it stands below. */
import type { ListingLine } from '../../base/listing.ts';
import type { Entry } from './entries.ts';
import { entriesOf } from './entries.ts';
import { entriesOfPlain } from './plain-entries.ts';
import type { Mark } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** undefined when the text is no YAML by itself. */
export function readListing(text: string): readonly ListingLine[] | undefined {
  const starts = lineStarts(text);
  const found = text.length > LARGE ? entriesOfPlain(text, starts) : undefined;
  const { marks, entries } = found ?? entriesOf(text, starts) ?? {};
  return marks === undefined || entries === undefined ? undefined : gather(marks, entries);

  function gather(marks: readonly Mark[], entries: ReadonlyMap<number, Entry>): readonly ListingLine[] {
    const rows = tokensOf(text, starts, marks);
    const lines: ListingLine[] = [];
    // from lines of the text to those that are left
    const places = new Map<number, number>([[-1, -1]]);
    let last = -1;
    rows.forEach((row, at) => {
      const entry = entries.get(at);
      const isBlank = row.tokens.every(({ sort }) => sort === 'space');
      if (isBlank && !row.inside) return;
      places.set(at, lines.length);
      if (entry !== undefined) {
        last = lines.length;
        const value = entry.value === undefined ? {} : { value: entry.value };
        lines.push({ tokens: row.tokens, path: entry.path, parent: places.get(entry.parent) ?? -1, sort: 'entry', ...value });
        return;
      }
      const isComment = !row.inside && row.tokens.every(({ sort }) => sort === 'space' || sort === 'comment');
      const below = isComment ? nextEntry(at, entries) : undefined;
      if (below !== undefined)
        lines.push({ tokens: row.tokens, path: below.path, parent: places.get(below.parent) ?? -1, sort: 'comment' });
      else lines.push({ tokens: row.tokens, path: lines[last]?.path ?? [], parent: last, sort: isComment ? 'comment' : 'rest' });
    });
    return lines;
  }

  function nextEntry(at: number, entries: ReadonlyMap<number, Entry>): Entry | undefined {
    for (let line = at + 1; line < starts.length; line++) {
      const entry = entries.get(line);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }
}

/** In characters: the full parser takes a second and a quarter of a gigabyte for a million of them. */
const LARGE = 100_000;

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
