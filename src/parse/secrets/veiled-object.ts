/** An object with masks in place of its secrets, for those who print it whole. */
import { MASK } from '../../base/veil.ts';
import { isObject } from '../text/flatten.ts';
import type { JsonObject, JsonValue } from '../types.ts';
import { findSecrets } from './find-secrets.ts';
import type { Secret } from './secret.ts';
import { masked } from './veil.ts';

/** Returns its argument itself where nothing is secret. */
export function veiledObject(object: JsonObject, secrets: readonly Secret[] = findSecrets(object)): JsonObject {
  const veiled = secrets.length === 0 ? object : replaced(object, secrets, 0);
  return isObject(veiled) ? veiled : {};
}

/** `secrets` are those in this value; their paths are the same up to `depth`. */
function replaced(value: JsonValue | undefined, secrets: readonly Secret[], depth: number): JsonValue {
  const below = new Map<string | number, Secret[]>();
  const own: Secret[] = [];
  for (const secret of secrets) {
    const segment = secret.path[depth];
    if (segment === undefined) {
      // what has no value of its own is in the text alone
      if (secret.value !== '') own.push(secret);
      continue;
    }
    const known = below.get(segment);
    if (known === undefined) below.set(segment, [secret]);
    else known.push(secret);
  }
  if (own.some(({ parts }) => parts === undefined)) return MASK;
  if (typeof value === 'string') return own.reduce((text, { parts = [] }) => (text === value ? masked(value, parts) : text), value);
  if (Array.isArray(value)) return value.map((item: JsonValue, index) => inner(item, index));
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item ?? null, key)]))
    : (value ?? null);

  function inner(item: JsonValue, segment: string | number): JsonValue {
    const of = below.get(segment);
    return of === undefined ? item : replaced(item, of, depth + 1);
  }
}
