/** Reads the plain data of a container or a pod where it stands in the input: what the model has not kept of it. */
import type { JsonObject, JsonValue, Origin } from '../../parse/types.ts';
import { isList, isObject } from '../reading/read.ts';

/** The object at an origin; what is none is empty. */
export function objectAt({ manifest, path }: Origin): JsonObject {
  let value: JsonValue | undefined = manifest.object;
  for (const step of path) {
    if (typeof step === 'number') value = isList(value) ? value[step] : undefined;
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return isObject(value) ? value : {};
}

/** The maps of a list. */
export function maps(value: JsonValue | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}
