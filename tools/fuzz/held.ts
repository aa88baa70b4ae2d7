/**
 * Which markers must not show, decided anew and more narrowly than podfig does it: a mutation may have taken a marker out of the place that made
 * it a secret. What is not surely secret any more is let go; why, is said at each rule.
 */
import type { JsonValue, Path } from '../../src/parse/types.ts';
import { LAST_APPLIED, tellingKeys } from './containers.ts';
import type { Marker } from './markers.ts';
import { flags, formsOf, HEADS } from './markers.ts';
import { childOf, isMap } from './places.ts';

/** How a marker stands in values: `free` where one of its places need not be hidden. */
export type Standing = 'held' | 'free' | 'absent';

/** What is known of markers by the values that podfig reads. */
export function standingIn(documents: readonly JsonValue[], markers: readonly Marker[]): ReadonlyMap<Marker, Standing> {
  const standing = new Map<Marker, Standing>(markers.map((marker) => [marker, 'absent']));
  for (const document of documents) visit(document, [], [document]);
  return standing;

  function visit(value: JsonValue, path: Path, above: readonly JsonValue[]): void {
    if (typeof value === 'string') return leaf(value, path, above);
    if (Array.isArray(value)) for (const [index, item] of value.entries()) inner(item, index);
    if (isMap(value)) {
      for (const key of Object.keys(value)) {
        // keys are shown everywhere
        for (const marker of markersIn(key, markers)) standing.set(marker, 'free');
        inner(value[key] ?? null, key);
      }
    }

    function inner(item: JsonValue, step: string | number): void {
      visit(item, [...path, step], [...above, item]);
    }
  }

  function leaf(text: string, path: Path, above: readonly JsonValue[]): void {
    for (const marker of markersIn(text, markers)) {
      if (!isHeld({ text, path, above }, marker)) standing.set(marker, 'free');
      else if (standing.get(marker) === 'absent') standing.set(marker, 'held');
    }
  }
}

export function markersIn(text: string, markers: readonly Marker[]): readonly Marker[] {
  const forms = formsOf(text).filter((form) => HEADS.some((head) => form.includes(head)));
  return forms.length === 0 ? [] : markers.filter(({ tokens }) => tokens.some((token) => forms.some((form) => form.includes(token))));
}

interface Leaf {
  readonly text: string;
  readonly path: Path;
  /** The values on the way, the whole first, the leaf last. */
  readonly above: readonly JsonValue[];
}

const NOT_DATA: ReadonlySet<string | number> = new Set(['apiVersion', 'kind', 'metadata', 'type', 'immutable', 'items']);
/** Keys of what things are called. */
export const NAMING = /^(?:name|generateName|namespace|image|kind|apiVersion|type|host|hostname|subdomain|app)$|Name$/;
const TELLING: ReadonlySet<string | number> = new Set(tellingKeys.flatMap((key) => [key, `example.com/${key}`]));

function isHeld(leaf: Leaf, marker: Marker): boolean {
  const { text, path, above } = leaf;
  // names of fields, of which podfig shows nothing but in the text itself
  if (path.includes('managedFields')) return false;
  const key = path.at(-1);
  if (isInSecret(leaf) || isVariable(leaf)) return true;
  if (key === LAST_APPLIED) return true;
  // what an object is called is said of it everywhere
  if (typeof key === 'string' && NAMING.test(key)) return false;
  // labels are names, whatever their keys say: selectors pick by them
  if (path.at(-2) === 'labels') return false;
  // a text that says it itself says it everywhere, as long as it is whole: what has lost its end may have lost its word
  if (marker.sort === 'text' && sameLines(text) === sameLines(marker.text)) return true;
  // in a schema (`type: string` beside it) a key says what others may have
  const holder = above.at(-2);
  if (marker.sort === 'value' && key !== undefined && TELLING.has(key))
    return text === marker.text && childOf(holder, 'type') === undefined;
  if (marker.sort !== 'flag' || typeof key !== 'number') return false;
  const before = childOf(holder, key - 1);
  return text === marker.text && flags.some((flag) => flag === before);
}

/** In a Secret everything is data that is not one of six fields, whatever the key was renamed to; `kind` must still say that it is one. */
function isInSecret({ path, above }: Leaf): boolean {
  // a document, an item of a List, an item of a SecretList, which says it for all of them
  const inItems = path[0] === 'items' && typeof path[1] === 'number';
  const kinds = (inItems ? [above[0], above[2]] : [above[0]]).map((holder) => childOf(holder, 'kind'));
  const step = inItems ? path[2] : path[0];
  return step !== undefined && !NOT_DATA.has(step) && kinds.some((kind) => kind === 'Secret' || kind === 'SecretList');
}

/** A variable's value under any key but its name; `valueFrom` says where the value is. `name` may have got it from a swap. */
function isVariable({ path }: Leaf): boolean {
  return path.some((step, depth) => {
    const [index, key] = [path[depth + 1], path[depth + 2]];
    if (step !== 'env' && step !== 'extraEnv') return false;
    if (typeof index !== 'number') return path.length === depth + 2;
    // deeper in it other rules may hold: `valueFrom`, and lists in place of a text
    return path.length === depth + 2 || (path.length === depth + 3 && key === 'value');
  });
}

/** Line breaks are what the writing made of them. */
function sameLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
