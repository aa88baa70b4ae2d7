/**
 * What the values of a text take in memory, estimated from its signs before anything is made of them: `[1,1,…]` or `{}{}{}…` of some hundred
 * megabytes would end the process. The objects of Kubernetes take about as much as their text.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Place } from '../base/place.ts';

/** Bytes for each sign, as V8 needs them (an empty object, an empty list, a place in a list, a key), and some for what it leaves behind. */
const ofJson: ReadonlyMap<number, number> = signs({ '{': 56, '[': 40, ',': 16, ':': 24 });
/** js-yaml makes an event of 100 bytes of each value and of each end; a value of YAML follows a sign and white space, or stands between brackets. */
const ofYaml: ReadonlyMap<number, number> = signs({
  '{': 250,
  '[': 250,
  ',': 125,
  ':': 250,
  '-': 200,
  '?': 250,
  '*': 250,
  '!': 100,
  '%': 100,
  '\n': 40,
});

/** Beside its text, that much for each of its characters. */
const most = 4;
/** Less than this is no matter. Bytes. */
const small = 100_000_000;

/** Where the values of JSON become too many; undefined for all that people have. */
export function tooHeavyJson(text: string, start: number, end: number): number | undefined {
  // what could be too heavy at its worst
  if ((end - start) * 19 < small) return undefined;
  return firstBeyond(text, { start, end }, ofJson, () => true);
}

/** The same for YAML, whose signs also stand in texts. */
export function tooHeavyYaml(text: string, start: number, end: number): number | undefined {
  if ((end - start) * 250 < small) return undefined;
  return firstBeyond(text, { start, end }, ofYaml, (code, next) => !BEFORE_SPACE.has(code) || next === SPACE || next === NEWLINE);
}

/** `:`, `-` and `?` are signs where white space follows. */
const BEFORE_SPACE: ReadonlySet<number> = new Set([0x3a, 0x2d, 0x3f]);
const SPACE = 0x20;
const NEWLINE = 0x0a;

interface Range {
  readonly start: number;
  readonly end: number;
}

function firstBeyond(
  text: string,
  { start, end }: Range,
  weights: ReadonlyMap<number, number>,
  counts: (code: number, next: number) => boolean,
): number | undefined {
  const table = new Uint16Array(128);
  for (const [code, weight] of weights) table[code] = weight;
  const limit = small + most * (end - start);
  let weight = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const own = table[code] ?? 0;
    if (own === 0 || !counts(code, text.charCodeAt(at + 1))) continue;
    weight += own;
    if (weight > limit) return at;
  }
  return undefined;
}

function signs(weights: Readonly<Record<string, number>>): ReadonlyMap<number, number> {
  return new Map(Object.entries(weights).map(([sign, weight]) => [sign.charCodeAt(0), weight]));
}

export function tooManyValues(place: Place, yaml: boolean): Diagnostic {
  return {
    code: 'parse/too-many-values',
    severity: 'error',
    message: 'From here on these are more values than can be read at once: they would take many times the memory of their text',
    place,
    hint: yaml
      ? 'get it as JSON, which takes less: kubectl get … -o json | podfig -; or a part of it, such as one namespace'
      : 'draw a part of the cluster, such as one namespace: kubectl get pods,nodes -n NAME -o json | podfig -',
  };
}
