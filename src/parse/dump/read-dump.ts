/**
 * What `kubectl get -o json` prints, read item by item out of its bytes: several times faster than the whole text at once, in a fraction of the memory.
 * Only for lists in which nothing is wrong but what figures may say of objects: all others the caller reads as a text, and says what is wrong in it.
 */

import { mayHoldYaml } from '../json/read.ts';
import { isBeyondStorage, isCrowd, MOST_SMALL, tooManyObjects } from '../limits/crowd.ts';
import { makeManifest } from '../manifests/manifest.ts';
import type { ReadSource } from '../read-source.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import type { YamlInText } from '../secrets/parts-of-text.ts';
import { isSecretKind } from '../secrets/secret.ts';
import { seenTexts } from '../secrets/seen.ts';
import { addNames, gatherer } from '../secrets/veil.ts';
import { recognise } from '../strangers/recognise.ts';
import { marksIn, unfinished } from '../strangers/unfinished.ts';
import { isList, isObject, withKind } from '../text/flatten.ts';
import { oncePerSource } from '../text/once-per-source.ts';
import type { JsonObject, Manifest } from '../types.ts';
import type { Dump } from './dump.ts';
import { decoded, objectIn } from './dump.ts';
import { excerptOf, placeInItem, wholeText } from './excerpt.ts';
import { itemPlaces } from './places.ts';
import type { UnreadItem } from './unread-list.ts';
import { beginOf, unreadList } from './unread-list.ts';

/** Undefined where the text must be read as a whole. */
export async function readDump(name: string, bytes: Uint8Array): Promise<ReadSource | undefined> {
  const list = unreadList(bytes);
  // the items of a list of Secrets are Secrets, whatever they say
  if (list === undefined || !isList(list.head) || isSecretKind(list.head['kind'])) return undefined;
  const isTooMany = isCrowd(list.items.length, bytes.length);
  const start = beginOf(bytes);
  const dump: Dump = { name, bytes, start, list, places: itemPlaces(bytes, list.items) };
  const manifests: Manifest[] = [];
  const told = oncePerSource();
  const values = gatherer();
  const seen = seenTexts();
  const textOf = textsIn(bytes);
  let yaml: YamlInText | undefined;
  for (const [index, unread] of list.items.entries()) {
    if (isTooMany && index >= MOST_SMALL) {
      const place = placeInItem(dump, index, []);
      told.tell('parse/too-many-objects', () => tooManyObjects(place));
      break;
    }
    const text = textOf(unread);
    const value = text === undefined ? undefined : objectIn(text);
    if (text === undefined || value === undefined) return undefined;
    const item = withKind(value, list.head);
    if (!isObject(item) || isOdd(item, text, name)) return undefined;
    let secrets = findSecrets(item, yaml, seen);
    if (yaml === undefined && seen.isYamlAsked() && mayHoldYaml(text)) {
      yaml = (await import('../secrets/yaml-in-text.ts')).yamlInText;
      secrets = findSecrets(item, yaml, seen);
    }
    values.add(secrets);
    const made = makeManifest(item, (path, part) => placeInItem(dump, index, path, part), secrets);
    if (made.manifest === undefined) return undefined;
    manifests.push(made.manifest);
    for (const diagnostic of made.diagnostics) told.tell(diagnostic.code, () => diagnostic);
  }
  let whole: { readonly text: string | undefined } | undefined;
  return {
    manifests,
    diagnostics: told.all(),
    searched: [
      {
        secrets: () => values,
        addNames: (names) => {
          for (const { object } of [{ object: list.head }, ...manifests]) addNames(object, names);
        },
      },
    ],
    text: (find) => {
      whole ??= { text: wholeText(dump, { find, yaml }) };
      return whole.text;
    },
    near: (place, find) => excerptOf(dump, place, { find, yaml }),
  };
}

/** Texts of items, with `null` in place of what says which program has set which field. */
function textsIn(bytes: Uint8Array): (item: UnreadItem) => string | undefined {
  // for one item after the other: what is not on V8's heap is freed late
  let kept = new Uint8Array(0);
  return (item) => {
    const { start, end, noise } = item;
    if (noise === undefined) return decoded(bytes, item);
    const behind = noise.start - start + NULL.length;
    const length = behind + end - noise.end;
    if (kept.length < length) kept = new Uint8Array(2 * length);
    kept.set(bytes.subarray(start, noise.start));
    kept.set(NULL, noise.start - start);
    kept.set(bytes.subarray(noise.end, end), behind);
    return decoded(kept, { start: 0, end: length });
  };
}

const NULL = new TextEncoder().encode('null');

/** What is not read as it stands, or is told something of. */
function isOdd(item: JsonObject, text: string, name: string): boolean {
  if (isList(item) || recognise(item, name) !== undefined || (text.length > LARGE && isBeyondStorage(item))) return true;
  const marks = marksIn(text);
  return marks.length > 0 && unfinished(item, marks) !== undefined;
}

/** In characters: what is smaller has no object of too many values. */
const LARGE = 1_000_000;
