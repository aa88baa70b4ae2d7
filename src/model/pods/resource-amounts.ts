/** Reads `resources`: requests and limits as they are written. */
import type { JsonValue } from '../../parse/types.ts';
import { quantity } from '../reading/quantity.ts';
import type { Cursor } from '../reading/read.ts';
import { isObject } from '../reading/read.ts';
import type { Amounts, Resources } from './detail-types.ts';

/** undefined where none is written. */
export function readResources({ object: { resources } }: Cursor): Resources | undefined {
  if (!isObject(resources)) return undefined;
  const found = { requests: readAmounts(resources['requests']), limits: readAmounts(resources['limits']) };
  return Object.keys(found.requests).length + Object.keys(found.limits).length === 0 ? undefined : found;
}

/** What is no quantity is left out. */
export function readAmounts(map: JsonValue | undefined): Amounts {
  if (!isObject(map)) return {};
  const written = Object.keys(map)
    .sort()
    .flatMap((name): readonly (readonly [string, string])[] => (quantity(map[name]) === undefined ? [] : [[name, String(map[name])]]));
  return Object.fromEntries(written);
}
