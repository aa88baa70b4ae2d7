/** Manifests as nobody would write them: real ones, changed at random places by random values. */
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { brokenPieces, hostileTexts } from '../../tools/fuzz/hostile.ts';

export interface Mutation {
  /** Which of all places in the objects, as a share of them. */
  readonly at: number;
  readonly how: 'delete' | 'replace' | 'double' | 'wrap' | 'swap';
  readonly value: JsonValue;
}

/** What breaks programs that trust their input. */
const hostile: readonly JsonValue[] = [
  ...hostileTexts,
  'x'.repeat(5000),
  ...[null, true, false, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, 65536],
  ...[[], {}, [[]], [null], { name: null }, { __proto__: null, constructor: 1 }, [{ name: 'a' }, { name: 'a' }]],
];

const value: fc.Arbitrary<JsonValue> = fc.oneof(
  { arbitrary: fc.constantFrom(...hostile), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
  { arbitrary: fc.integer(), weight: 1 },
);

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    how: fc.constantFrom('delete', 'replace', 'replace', 'replace', 'double', 'wrap', 'swap'),
    value,
  }),
  { minLength: 1, maxLength: 6 },
);

type Step = string | number;

/** The objects with each mutation done after the other; those given stay as they are. */
export function mutated(objects: readonly JsonObject[], all: readonly Mutation[]): readonly JsonValue[] {
  let now: JsonValue = objects;
  for (const { at, how, value: to } of all) {
    const places = placesIn(now);
    const place = places[Math.floor(at * places.length)];
    if (place === undefined) continue;
    const other = places[Math.floor(((at * 7919) % 1) * places.length)] ?? place;
    now = changed(now, place, (old) => change(old, { how, to, other: valueAt(now, other) }));
  }
  return Array.isArray(now) ? now : [now];
}

const GONE = Symbol('gone');

function change(
  old: JsonValue,
  { how, to, other }: { readonly how: Mutation['how']; readonly to: JsonValue; readonly other: JsonValue },
): JsonValue | typeof GONE {
  switch (how) {
    case 'delete':
      return GONE;
    case 'replace':
      return to;
    case 'double':
      return Array.isArray(old) ? [...old, ...old] : [old, old];
    case 'wrap':
      return typeof to === 'string' ? { [to]: old } : [old];
    case 'swap':
      return other;
    default:
      throw new Error(`no way to change: ${how}`);
  }
}

/** The ways to all values but the whole. */
function placesIn(whole: JsonValue, before: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof whole !== 'object' || whole === null || before.length > 12) return [];
  const steps: readonly Step[] = Array.isArray(whole) ? whole.map((_, index) => index) : Object.keys(whole);
  return steps.flatMap((step) => [[...before, step], ...placesIn(childOf(whole, step), [...before, step])]);
}

function childOf(whole: JsonValue, step: Step): JsonValue {
  if (Array.isArray(whole)) return whole[Number(step)] ?? null;
  return typeof whole === 'object' && whole !== null ? (Object.entries(whole).find(([key]) => key === step)?.[1] ?? null) : null;
}

function valueAt(whole: JsonValue, place: readonly Step[]): JsonValue {
  return place.reduce(childOf, whole);
}

function changed(whole: JsonValue, place: readonly Step[], by: (old: JsonValue) => JsonValue | typeof GONE): JsonValue {
  const [step, ...rest] = place;
  if (step === undefined || typeof whole !== 'object' || whole === null) return whole;
  const old = childOf(whole, step);
  const next = rest.length === 0 ? by(old) : changed(old, rest, by);
  if (Array.isArray(whole))
    return next === GONE
      ? whole.filter((_, index) => index !== step)
      : whole.map((item: JsonValue, index) => (index === step ? next : item));
  // fromEntries defines own properties: __proto__ stays a key
  return Object.fromEntries(
    Object.entries(whole).flatMap(([key, item]) => (key !== step ? [[key, item]] : next === GONE ? [] : [[key, next]])),
  );
}

export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly how: 'cut' | 'insert' | 'repeat' | 'end';
  readonly text: string;
}

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.integer({ min: 1, max: 40 }),
    how: fc.constantFrom('cut', 'insert', 'insert', 'repeat', 'end'),
    text: fc.oneof(fc.constantFrom(...brokenPieces), fc.string({ unit: 'binary', maxLength: 4 })),
  }),
  { minLength: 1, maxLength: 5 },
);

export function edited(whole: string, all: readonly Edit[]): string {
  return all.reduce((text, { at, length, how, text: more }) => {
    const start = Math.floor(at * text.length);
    const [before, piece, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
    if (how === 'cut') return before + after;
    if (how === 'insert') return before + more + piece + after;
    return how === 'repeat' ? before + piece + piece + after : before;
  }, whole);
}
