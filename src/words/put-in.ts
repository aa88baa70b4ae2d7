/** `{name}` in a text becomes the value of that name; what is no such value stays as it is written. */
import type { Values } from './types.ts';

export function putIn(text: string, values: Values): string {
  return text.includes('{') ? text.replace(/\{([a-z][A-Za-z0-9-]*)\}/g, (whole, name: string) => `${values[name] ?? whole}`) : text;
}
