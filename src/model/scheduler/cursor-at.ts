/** Reads again what a thing of the model came from. What is wrong there was told when the model was built. */
import type { Origin } from '../../parse/types.ts';
import type { Cursor } from '../reading/read.ts';
import { cursorOf, isList, isObject } from '../reading/read.ts';

export function cursorAt({ manifest, path }: Origin): Cursor | undefined {
  let at = cursorOf(manifest, () => {});
  for (let step = 0; step < path.length; step++) {
    const key = `${path[step]}`;
    const value = at.object[key];
    const next = path[step + 1];
    const index = typeof next === 'number' ? next : -1;
    const found = isList(value) && index >= 0 ? value[index] : value;
    if (!isObject(found)) return undefined;
    at = { manifest, object: found, report: at.report, parent: at, key, index };
    if (index >= 0) step += 1;
  }
  return at;
}
