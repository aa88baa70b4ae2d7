/** A list in its bytes, of which any item can be read at any time. */
import type { Span } from '../text/document.ts';
import { isObject } from '../text/flatten.ts';
import type { JsonObject, JsonValue } from '../types.ts';
import type { ItemPlaces } from './places.ts';
import type { UnreadList } from './unread-list.ts';

export interface Dump {
  /** Of its source. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the text begins: behind a byte order mark. */
  readonly start: number;
  readonly list: UnreadList;
  readonly places: ItemPlaces;
}

/** Undefined for what is no UTF-8. */
export function decoded(bytes: Uint8Array, { start, end }: Span): string | undefined {
  try {
    return decoder.decode(bytes.subarray(start, end));
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Undefined for what is no JSON. */
export function objectIn(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
