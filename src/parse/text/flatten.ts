import type { JsonObject, JsonValue, Path } from '../types.ts';

/** An object of the input that may be a manifest, and the way to it in its document. */
export interface Candidate {
  readonly value: JsonValue;
  readonly path: Path;
}

/**
 * Takes lists apart: `List`, `PodList` and the like, also inside each other, and JSON arrays. Items of a typed list may leave
 * out kind and apiVersion (`kubectl get --raw` gives such lists): they get the list's.
 */
export function* flatten(value: JsonValue, path: Path = []): Generator<Candidate> {
  const items = listed(value);
  if (items === undefined) {
    yield { value, path };
    return;
  }
  // one after the other: a list may have a hundred million
  const within = Array.isArray(value) ? path : [...path, 'items'];
  for (const [index, item] of items.entries()) yield* flatten(withKind(item, value), [...within, index]);
}

/** How many things a document lists; one that is no list is one itself. */
export function countListed(value: JsonValue): number {
  return listed(value)?.length ?? 1;
}

/** Whether a document is taken apart. */
export function isList(value: JsonValue): boolean {
  return listed(value) !== undefined;
}

function listed(value: JsonValue): readonly JsonValue[] | undefined {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : listItems(value);
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listItems(value: JsonValue): readonly JsonValue[] | undefined {
  if (!isObject(value)) return undefined;
  const { kind, items, apiVersion } = value;
  if (typeof kind !== 'string' || !kind.endsWith('List') || typeof apiVersion !== 'string') return undefined;
  if (items === null) return [];
  return Array.isArray(items) ? (items as readonly JsonValue[]) : undefined;
}

/** An item of a typed list, with the kind that it may leave out. */
export function withKind(item: JsonValue, list: JsonValue): JsonValue {
  if (!isObject(item) || !isObject(list) || item.kind !== undefined || typeof list.kind !== 'string') return item;
  const kind = list.kind.slice(0, -'List'.length);
  return kind === '' ? item : { apiVersion: list.apiVersion, kind, ...item };
}
