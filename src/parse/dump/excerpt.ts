/** What stands at a place of a dump and around it: one item is decoded, not all of them. */
import type { Place } from '../../base/place.ts';
import type { Excerpt } from '../../base/texts.ts';
import { jsonDocument } from '../json/read.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import type { Finder } from '../secrets/finder.ts';
import type { SearchedDocument } from '../secrets/hiding.ts';
import { hiding } from '../secrets/hiding.ts';
import type { YamlInText } from '../secrets/parts-of-text.ts';
import type { Span } from '../text/document.ts';
import { pointAt } from '../text/document.ts';
import { withKind } from '../text/flatten.ts';
import { jsonLocator } from '../text/json-walk.ts';
import { lineIndex } from '../text/line-index.ts';
import type { JsonValue, Path } from '../types.ts';
import type { Dump } from './dump.ts';
import { decoded, objectIn } from './dump.ts';

/** Where the value at `path` of an item stands, or its nearest ancestor; or the key in front of it. */
export function placeInItem({ name, bytes, list, places }: Dump, index: number, path: Path, part?: 'key'): Place {
  const text = decoded(bytes, list.items[index] ?? NOTHING) ?? '';
  const located = jsonLocator(text, { start: 0, end: text.length })(path);
  const within = lineIndex(name, text).placeOf(part === 'key' && located.key !== undefined ? located.key : pointAt(located));
  const from = places.startOf(index);
  return { ...within, line: within.line + from.line - 1, column: within.column + (within.line === 1 ? from.column - 1 : 0) };
}

const NOTHING: Span = { start: 0, end: 0 };

export interface Hiding {
  readonly find: Finder;
  readonly yaml: YamlInText | undefined;
}

/** The item at a place, with the one before it and the one behind it, whose lines it may share; masks over what is secret. */
export function excerptOf({ bytes, start, list, places }: Dump, place: Place, { find, yaml }: Hiding): Excerpt | undefined {
  const index = places.itemAt(place);
  const first = Math.max(0, index - 1);
  const items = list.items.slice(first, index + 2);
  // what stands before the first item has keys and signs alone
  const from = index === 0 ? start : (items[0]?.start ?? start);
  const text = decoded(bytes, { start: from, end: items.at(-1)?.end ?? from }) ?? '';
  const lengthTo = (end: number) => (decoded(bytes, { start: from, end }) ?? '').length;
  const documents: SearchedDocument[] = [];
  // what stands before the first item has keys and signs alone, as has an item with a part that has not been read
  const suspects: Span[] = index === 0 ? [{ start: 0, end: lengthTo(items[0]?.start ?? from) }] : [];
  for (const item of items) {
    const extent = { start: lengthTo(item.start), end: lengthTo(item.end) };
    const read = objectIn(text.slice(extent.start, extent.end));
    if (read === undefined) suspects.push(extent);
    else documents.push(searchedDocument(text, { value: withKind(read, list.head), extent }, yaml));
  }
  const shown = hiding(text, { text: text, documents, strangers: [], suspects, meant: () => [], find });
  return shown === undefined ? undefined : { text: shown, ...(index === 0 ? { line: 1, column: 1 } : places.startOf(first)) };
}

/** All of it. */
export function wholeText({ bytes, start }: Dump, { find, yaml }: Hiding): string | undefined {
  const text = decoded(bytes, { start, end: bytes.length }) ?? '';
  const value = JSON.parse(text) as JsonValue;
  const documents = [searchedDocument(text, { value, extent: { start: 0, end: text.trimEnd().length } }, yaml)];
  return hiding(text, { text, documents, strangers: [], suspects: [], meant: () => [], find });
}

function searchedDocument(
  text: string,
  read: { readonly value: JsonValue; readonly extent: Span },
  yaml: YamlInText | undefined,
): SearchedDocument {
  return { document: jsonDocument(text, read), secrets: () => findSecrets(read.value, yaml) };
}
