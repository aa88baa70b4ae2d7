/** Values of JSON by their ways, changed without touching those given. `__proto__` is a key as any other. */
import type { JsonObject, JsonValue, Path } from '../../src/parse/types.ts';

export function isMap(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The way to every value but the whole, parents before what is in them. */
export function placesIn(whole: JsonValue, before: Path = []): readonly Path[] {
  if (typeof whole !== 'object' || whole === null || before.length > 14) return [];
  return stepsOf(whole).flatMap((step) => [[...before, step], ...placesIn(childOf(whole, step) ?? null, [...before, step])]);
}

function stepsOf(whole: JsonValue): Path {
  if (Array.isArray(whole)) return whole.map((_, index) => index);
  return isMap(whole) ? Object.keys(whole) : [];
}

export function childOf(whole: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (Array.isArray(whole)) return typeof step === 'number' ? whole[step] : undefined;
  return isMap(whole) && Object.hasOwn(whole, step) ? whole[step] : undefined;
}

export function valueAt(whole: JsonValue, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(childOf, whole);
}

/** The whole with the value at a way replaced by what is made of it. */
export function changedAt(whole: JsonValue, path: Path, change: (old: JsonValue) => JsonValue): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return change(whole);
  const old = childOf(whole, step);
  if (old === undefined) return whole;
  const next = changedAt(old, rest, change);
  if (Array.isArray(whole)) return whole.map((item: JsonValue, index) => (index === step ? next : item));
  return isMap(whole) ? mapOf(Object.entries(whole).map(([key, item]) => [key, key === step ? next : (item ?? null)])) : whole;
}

/** fromEntries defines own properties, whatever they are called. */
export function mapOf(entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return Object.fromEntries(entries);
}
