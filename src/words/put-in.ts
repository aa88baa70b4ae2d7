/** `{name}` in a text becomes the value of that name; what is no such value stays as it is written. */

import { keptTogether } from '../base/direction.ts';
import { ownValue } from '../base/own-value.ts';
import type { Values } from './types.ts';

export function putIn(text: string, values: Values): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{([a-z][A-Za-z0-9-]*)\}/g, (whole, name: string) => keptTogether(`${ownValue(values, name) ?? whole}`, text));
}
