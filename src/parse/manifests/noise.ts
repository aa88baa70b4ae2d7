/** What the API server and kubectl keep beside an object for themselves: who set which field, and what was applied last. */

import { LAST_APPLIED } from '../secrets/key-role.ts';
import { isObject } from '../text/flatten.ts';
import type { JsonObject } from '../types.ts';

/** Returns its argument itself where there is none. */
export function withoutNoise(object: JsonObject): JsonObject {
  const { metadata } = object;
  if (!isObject(metadata)) return object;
  const { annotations } = metadata;
  const noisy = isObject(annotations) && Object.hasOwn(annotations, LAST_APPLIED);
  if (!noisy && !Object.hasOwn(metadata, 'managedFields')) return object;
  const kept = without(metadata, 'managedFields');
  return { ...object, metadata: noisy ? { ...kept, annotations: without(annotations, LAST_APPLIED) } : kept };
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));
}
