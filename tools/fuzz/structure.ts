/** Objects as nobody should write them: keys dropped, doubled, moved and renamed, and values of the wrong sort. */

import type { JsonValue, Path } from '../../src/parse/types.ts';
import { hostileTexts } from './hostile.ts';
import { changedAt, isMap, mapOf, placesIn, valueAt } from './places.ts';
import type { Random } from './random.ts';

/** As many changes as asked for, one after the other; documents may be dropped, and become something else than objects. */
export function restructured(documents: readonly JsonValue[], changes: number, random: Random): readonly JsonValue[] {
  let whole: JsonValue = documents;
  for (let change = 0; change < changes; change++) {
    const place = random.any(placesIn(whole));
    if (place !== undefined) whole = random.pick(ways)(whole, place, random);
  }
  return Array.isArray(whole) ? whole : [whole];
}

type Way = (whole: JsonValue, place: Path, random: Random) => JsonValue;

const drop: Way = (whole, place) =>
  atParent(whole, place, {
    list: (items, at) => items.filter((_, index) => index !== at),
    map: (entries, key) => entries.filter(([name]) => name !== key),
  });

/** An item twice in its list; a value once more under another key. */
const double: Way = (whole, place, random) =>
  atParent(whole, place, {
    list: (items, at) => items.flatMap((item, index) => (index === at ? [item, item] : [item])),
    map: (entries, key) => [
      ...entries,
      ...entries.filter(([name]) => name === key).map(([, value]) => [random.pick(keys), value] as const),
    ],
  });

const rename: Way = (whole, place, random) =>
  atParent(whole, place, {
    list: (items) => [...items].reverse(),
    map: (entries, key) => entries.map(([name, value]) => [name === key ? renamed(name, random) : name, value]),
  });

const replace: Way = (whole, place, random) => changedAt(whole, place, () => strange(random));

const wrap: Way = (whole, place, random) => changedAt(whole, place, (old) => (random.oneIn(2) ? [old] : mapOf([[random.pick(keys), old]])));

/** Out of its place, and into another mapping or list. */
const move: Way = (whole, place, random) => {
  const value = valueAt(whole, place);
  const rest = drop(whole, place, random);
  const to = random.any(placesIn(rest));
  if (value === undefined || to === undefined) return whole;
  return changedAt(rest, to, (old) => {
    if (Array.isArray(old)) return [...old, value];
    return isMap(old)
      ? mapOf([...Object.entries(old).map(([key, item]) => [key, item ?? null] as const), [random.pick(keys), value]])
      : value;
  });
};

const swap: Way = (whole, place, random) => {
  const other = random.any(placesIn(whole));
  const [one, two] = [valueAt(whole, place), other === undefined ? undefined : valueAt(whole, other)];
  if (other === undefined || one === undefined || two === undefined || isWithin(place, other) || isWithin(other, place)) return whole;
  return changedAt(
    changedAt(whole, place, () => two),
    other,
    () => one,
  );
};

const ways: readonly [Way, ...Way[]] = [drop, double, rename, rename, replace, replace, wrap, move, swap];

function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((step, index) => inner[index] === step);
}

interface AtParent {
  readonly list: (items: readonly JsonValue[], at: number) => readonly JsonValue[];
  readonly map: (entries: readonly (readonly [string, JsonValue])[], key: string) => readonly (readonly [string, JsonValue])[];
}

function atParent(whole: JsonValue, place: Path, { list, map }: AtParent): JsonValue {
  const step = place.at(-1);
  return changedAt(whole, place.slice(0, -1), (parent) => {
    if (Array.isArray(parent) && typeof step === 'number') return list(parent, step);
    if (!isMap(parent) || typeof step !== 'string') return parent;
    return mapOf(
      map(
        Object.entries(parent).map(([key, value]) => [key, value ?? null] as const),
        step,
      ),
    );
  });
}

const keys = [
  ...([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    ' ',
    '-',
    '<<',
    '*',
    '&',
    '?',
    ': ',
    '#',
    'x: y',
    "it's",
    '"',
    '\\',
    'null',
  ] as const),
  ...([
    'true',
    '1',
    '0x1F',
    '~',
    'name',
    'kind',
    'spec',
    'data',
    'metadata',
    'labels',
    'items',
    'value',
    'x-defaults',
    'ключ',
    '漢字',
    'a\nb',
    '\u0000',
  ] as const),
] as const;

function renamed(key: string, random: Random): string {
  const at = random.below(key.length);
  switch (random.below(5)) {
    case 0:
      return key.toLowerCase();
    case 1:
      return key.slice(0, 1).toUpperCase() + key.slice(1);
    case 2:
      return key.slice(0, at) + key.slice(at + 1);
    case 3:
      return key.slice(0, at) + (key[at + 1] ?? 's') + (key[at] ?? '') + key.slice(at + 2);
    default:
      return random.pick(keys);
  }
}

/** What breaks programs that trust their input. */
function strange(random: Random): JsonValue {
  switch (random.below(12)) {
    case 0:
      return 'x'.repeat(random.pick([300, 5_000]));
    case 1:
      return nested(random.pick([5, 40, 150]), random.oneIn(2));
    case 2:
      return random.pick<JsonValue>([
        [],
        {},
        [[]],
        [null],
        [{}],
        { name: null },
        mapOf([['__proto__', null]]),
        [{ name: 'a' }, { name: 'a' }],
      ]);
    case 3:
      return random.pick<JsonValue>([0, -1, 1.5, 1e21, -1e300, 5e-324, 9007199254740992, 65536, 2147483648]);
    case 4:
      return random.pick<JsonValue>([null, true, false]);
    default:
      return random.pick(hostileTexts);
  }
}

function nested(levels: number, inLists: boolean): JsonValue {
  let value: JsonValue = 'deep';
  for (let level = 0; level < levels; level++) value = inLists ? [value] : { a: value };
  return value;
}
