/**
 * What the values of a text take in memory, estimated from its signs before anything is made of them: `[1,1,…]` or `{}{}{}…` of some hundred
 * megabytes would end the process. The objects of Kubernetes take two or three times their text.
 */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import { stringEnd } from '../text/json-walk.ts';

/** Beside its text, that much for each of its characters. */
const most = 4;
/** Less than this is no matter. Bytes. */
const small = 64_000_000;

/** Bytes, as V8 needs them while it reads JSON. */
const json = { object: 56, list: 48, item: 24, entry: 8, key: 200, text: 20 };
/** An object of more keys becomes a table of them. */
const fewKeys = 1000;

/** Where the values of JSON become too many; undefined for all that people have. */
export function tooHeavyJson(text: string, start: number, end: number): number | undefined {
  // what could be too heavy at its worst
  if ((end - start) * 30 < small) return undefined;
  const limit = small + most * (end - start);
  /** By depth, the colons of the object that is open there; -1 in a list. Depth has been looked at before. */
  const open: number[] = [];
  let weight = 0;
  let keys = -1;
  for (let at = start; at < end; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const behind = stringEnd(text, at);
        // of keys that come again and again there is one
        if (text.charCodeAt(behind) !== COLON) weight += json.text + (behind - at);
        at = behind - 1;
        break;
      }
      case COLON:
        keys++;
        weight += keys > fewKeys ? json.key : json.entry;
        break;
      case COMMA:
        if (keys === -1) weight += json.item;
        break;
      case OPEN_MAP:
        open.push(keys);
        keys = 0;
        weight += json.object;
        break;
      case OPEN_LIST:
        open.push(keys);
        keys = -1;
        weight += json.list;
        break;
      case CLOSE_MAP:
      case CLOSE_LIST:
        keys = open.pop() ?? -1;
        break;
      default:
    }
    if (weight > limit) return at;
  }
  return undefined;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_MAP = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_MAP = 0x7d;
const CLOSE_LIST = 0x5d;

/** js-yaml makes an event of 100 bytes of each value and of each end; a value of YAML follows a sign and white space, or stands between brackets. */
const yaml = weightsOf({
  ...{ '{': 250, '[': 250, ',': 125, ':': 250, '-': 200, '?': 250, '*': 250, '!': 100, '%': 100 },
  ...{ '\n': 40, "'": 20, '"': 20 },
});
const smallYaml = 100_000_000;

/** The same for YAML, whose signs also stand in texts. */
export function tooHeavyYaml(text: string, start: number, end: number): number | undefined {
  if ((end - start) * 250 < smallYaml) return undefined;
  const limit = smallYaml + most * (end - start);
  let weight = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const own = yaml[code] ?? 0;
    if (own === 0 || (BEFORE_SPACE.has(code) && !isSpace(text.charCodeAt(at + 1)))) continue;
    weight += own;
    if (weight > limit) return at;
  }
  return undefined;
}

/** `:`, `-` and `?` are signs where white space follows. */
const BEFORE_SPACE: ReadonlySet<number> = new Set([COLON, 0x2d, 0x3f]);

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d;
}

/** By character code. */
function weightsOf(weights: Readonly<Record<string, number>>): Uint16Array {
  const table = new Uint16Array(128);
  for (const [sign, weight] of Object.entries(weights)) table[sign.charCodeAt(0)] = weight;
  return table;
}

export function tooManyValues(place: Place, format: 'JSON' | 'YAML'): Diagnostic {
  return {
    code: 'parse/too-many-values',
    severity: 'error',
    message: 'From here on these are more values than can be read at once: they would take many times the memory of their text',
    place,
    hint:
      format === 'YAML'
        ? 'get it as JSON, which takes less: kubectl get … -o json | podfig -; or a part of it, such as one namespace'
        : 'draw a part of the cluster, such as one namespace: kubectl get pods,nodes -n NAME -o json | podfig -',
  };
}
