/**
 * A large List of YAML, as `kubectl get -o yaml` prints it, read item by item: the events of all of it at once would take many times its memory.
 * Only what is plainly written so is taken, everything else is left to the reader of whole documents:
 *
 *     apiVersion: v1
 *     items:             ← at the margin, alone in its line
 *     - apiVersion: v1   ← each item begins with a dash in one column; nothing else stands in it or left of it
 *       kind: Pod
 *     kind: List         ← what stands left of it ends the items
 */
import { once } from '../../base/once.ts';
import { isCrowd, MOST_SMALL } from '../limits/crowd.ts';
import type { Located, RawDocument, Span, SpanMap } from '../text/document.ts';
import { locate } from '../text/span-map.ts';
import type { JsonObject, JsonValue, Path } from '../types.ts';
import { withoutManagedFields } from './managed-fields.ts';
import { readQuickYaml } from './quick-yaml.ts';

export function readYamlList(text: string, extent: Span): RawDocument | undefined {
  const parts = partsOf(text, extent);
  if (parts === undefined) return undefined;
  const { key, starts, end } = parts;
  const [first = end] = starts;
  const before = mappingIn(text, { start: extent.start, end: key.start });
  const behind = mappingIn(text, { start: end, end: extent.end });
  if (before === undefined || behind === undefined) return undefined;
  const itemAt = (index: number): Span => ({ start: starts[index] ?? end, end: starts[index + 1] ?? end });
  const items: JsonValue[] = [];
  let last: Span = key;
  // who looks at the items says that these are too many
  const readable = isCrowd(starts.length, extent.end - extent.start) ? MOST_SMALL + 1 : starts.length;
  for (let index = 0; index < readable; index++) {
    const span = itemAt(index);
    // of the last one it matters where it ends
    const short = index === readable - 1 ? undefined : withoutManagedFields(text.slice(span.start, span.end));
    const read = short === undefined ? readQuickYaml(text, span) : readQuickYaml(short, { start: 0, end: short.length });
    const [item] = read !== undefined && Array.isArray(read.value) && read.value.length === 1 ? (read.value as readonly JsonValue[]) : [];
    if (read === undefined || item === undefined) return undefined;
    items.push(item);
    last = read.extent;
  }
  // a key that is indented is not beside `items`
  if (before.extent !== undefined && before.extent.start > extent.start && text[before.extent.start - 1] !== '\n') return undefined;
  const isTwice = Object.keys(before.value).some((name) => Object.hasOwn(behind.value, name));
  if (isTwice || [before, behind].some(({ value }) => Object.hasOwn(value, 'items'))) return undefined;
  const whole: Span = { start: before.extent?.start ?? key.start, end: behind.extent?.end ?? last.end };
  let known: { readonly index: number; readonly find: (path: Path) => Located } | undefined;
  const find = (path: Path): Located => {
    const [head, index, ...rest] = path;
    if (head === undefined) return { depth: 0, value: whole, block: false };
    if (head !== 'items') {
      const holding = typeof head === 'string' && Object.hasOwn(before.value, head) ? before : behind;
      return locatorIn(text, holding.span, whole)(path);
    }
    const list: Located = { depth: 1, key, value: { start: first, end: last.end }, block: true };
    if (typeof index !== 'number' || index >= items.length) return list;
    // a message speaks of several places of one object
    if (known?.index !== index) known = { index, find: locatorIn(text, itemAt(index), whole) };
    const found = known.find([0, ...rest]);
    return { ...found, depth: found.depth + 1 };
  };
  return {
    value: { ...before.value, items, ...behind.value },
    extent: whole,
    locate: find,
    locateAll: (paths) => paths.map((path) => [find(path).value]),
    ...(isOfSecrets({ ...before.value, ...behind.value }) ? {} : { itemsAt }),
  };

  function itemsAt(span: Span): readonly RawDocument[] | undefined {
    if (span.start < first || span.end > end) return undefined;
    const from = starts.findLastIndex((start) => start <= span.start);
    const found: RawDocument[] = [];
    for (let index = from; index < starts.length && itemAt(index).start < span.end; index++) {
      const value = items[index];
      if (value === undefined) return undefined;
      const extent = itemAt(index);
      const locator = once(() => locatorIn(text, extent, extent));
      const locateItem = (path: Path): Located => locator()([0, ...path]);
      found.push({ value, extent, locate: locateItem, locateAll: (paths) => paths.map((path) => [locateItem(path).value]) });
    }
    return found;
  }
}

/** What stands in a list of them, or of what makes them, is secret, whatever it says itself. */
function isOfSecrets({ kind }: JsonObject): boolean {
  return typeof kind === 'string' && /secret/i.test(kind);
}

interface Parts {
  /** The word `items`. */
  readonly key: Span;
  /** Where the lines of items begin. */
  readonly starts: readonly number[];
  /** Where the line behind the items begins. */
  readonly end: number;
}

function partsOf(text: string, extent: Span): Parts | undefined {
  const start = lineOfItems(text, extent);
  if (start === undefined) return undefined;
  const starts: number[] = [];
  let column = -1;
  let line = nextLine(text, start, extent.end);
  for (; line < extent.end; line = nextLine(text, line, extent.end)) {
    let at = line;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (at >= extent.end || code === NEWLINE || code === RETURN || code === HASH) continue;
    const isItem = code === DASH && text.charCodeAt(at + 1) === SPACE;
    if (column === -1) {
      if (!isItem) return undefined;
      column = at - line;
    }
    if (at - line > column) continue;
    if (at - line === column && isItem) starts.push(line);
    else if (at === line) break;
    else return undefined;
  }
  return starts.length === 0 ? undefined : { key: { start, end: start + 'items'.length }, starts, end: Math.min(line, extent.end) };
}

/** Where the line begins; undefined where it is not alone in it. */
function lineOfItems(text: string, { start, end }: Span): number | undefined {
  const first = text.startsWith('items:', start) ? start : text.indexOf('\nitems:', start) + 1;
  if (first === 0 && start > 0) return undefined;
  if (first >= end || !text.startsWith('items:', first)) return undefined;
  const rest = text.slice(first + 'items:'.length, Math.min(nextLine(text, first, end), first + 200));
  return /^[ \t]*\r?\n$/.test(rest) ? first : undefined;
}

function nextLine(text: string, from: number, end: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 || newline >= end ? end : newline + 1;
}

interface Mapping {
  readonly value: JsonObject;
  readonly span: Span;
  /** Absent where nothing stands. */
  readonly extent?: Span;
}

/** What stands before and behind the items; undefined where it is no mapping. */
function mappingIn(text: string, span: Span): Mapping | undefined {
  if (/^(?:---[ \t]*)?\s*$/.test(text.slice(span.start, Math.min(span.end, span.start + 200))) && span.end - span.start < 200)
    return { value: {}, span };
  const read = readQuickYaml(text, span);
  if (read === undefined || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) return undefined;
  return { value: read.value as JsonObject, span, extent: read.extent };
}

/** Reads a part once more, this time noting where everything stands. */
function locatorIn(text: string, span: Span, whole: Span): (path: Path) => Located {
  const spanMap: SpanMap = new Map();
  const read = readQuickYaml(text, span, spanMap);
  return (path) => locate(read?.value ?? null, spanMap, whole, path);
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const HASH = 0x23;
const DASH = 0x2d;
