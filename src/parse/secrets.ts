/**
 * Secrets go no further than here. Data of a Secret is dropped from the objects, wherever it stands, and masked in the texts that
 * code frames are cut from. `kubectl apply` keeps a copy of the object in an annotation: dropped too, as is managedFields, which nobody reads.
 */
import type { RawDocument, Span } from './document.ts';
import { isObject } from './flatten.ts';
import type { JsonObject, JsonValue, Path } from './types.ts';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const SECRET_KEYS = ['data', 'stringData'];

/** Whether a text may hold a Secret; asked first, so that other input costs no walk. */
export function mayHoldSecret(text: string): boolean {
  return text.includes('ecret') && /kind\\?["']?\s*:\s*\\?["']?[Ss]ecret/.test(text);
}

/** The object without secrets (looked for inside only when the text may hold one) and without noise. */
export function withoutSecrets(object: JsonObject, deep: boolean): JsonObject {
  const cleaned = deep ? stripDeep(object) : object;
  return withoutNoise(isObject(cleaned) ? cleaned : object);
}

function withoutNoise(object: JsonObject): JsonObject {
  const { metadata } = object;
  if (!isObject(metadata)) return object;
  const { annotations } = metadata;
  const noisy = isObject(annotations) && Object.hasOwn(annotations, LAST_APPLIED);
  if (!noisy && !Object.hasOwn(metadata, 'managedFields')) return object;
  const kept = without(metadata, ['managedFields']);
  return { ...object, metadata: noisy ? { ...kept, annotations: without(annotations, [LAST_APPLIED]) } : kept };
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** Returns its argument itself where nothing changes. */
function stripDeep(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (!isObject(value)) {
    const items = value as readonly JsonValue[];
    const stripped = items.map((item) => stripDeep(item) ?? null);
    return stripped.some((item, index) => item !== items[index]) ? stripped : value;
  }
  const entries = Object.entries(value);
  const secret = isSecret(value);
  const kept = secret ? entries.filter(([key]) => !SECRET_KEYS.includes(key)) : entries;
  const stripped = kept.map(([key, inner]) => [key, stripDeep(inner)] as const);
  const same = stripped.length === entries.length && stripped.every(([, inner], index) => inner === entries[index]?.[1]);
  return same ? value : Object.fromEntries(stripped);
}

function isSecret(value: JsonObject): boolean {
  return typeof value.kind === 'string' && /^secrets?(?:List)?$/i.test(value.kind);
}

/** Where secrets stand in a document: their data, and what `kubectl apply` keeps of them. */
export function secretSpans(document: RawDocument): readonly Span[] {
  const paths: Path[] = [];
  collect(document.value, [], paths);
  return paths.map((path) => document.locate(path).value);
}

function collect(value: JsonValue | undefined, path: Path, found: Path[], inSecrets = false): void {
  if (typeof value !== 'object' || value === null) return;
  if (!isObject(value)) {
    (value as readonly JsonValue[]).forEach((item, index) => void collect(item, [...path, index], found, inSecrets));
    return;
  }
  if (inSecrets || isSecret(value)) {
    for (const key of SECRET_KEYS) if (Object.hasOwn(value, key)) found.push([...path, key]);
    const annotated =
      isObject(value.metadata) && isObject(value.metadata.annotations) && Object.hasOwn(value.metadata.annotations, LAST_APPLIED);
    if (annotated) found.push([...path, 'metadata', 'annotations', LAST_APPLIED]);
  }
  for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], found, value.kind === 'SecretList' && key === 'items');
}

/** What of a text is not to be shown. */
export interface Mask extends Span {
  /** Default: • for every character that is not white space. */
  readonly as?: (body: string) => string;
}

/** The text with its masks; places stay what they are. Of two that overlap, the one that begins first is whole. */
export function masked(text: string, masks: readonly Mask[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, as = maskAll } of [...masks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), as(text.slice(from, end)));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

function maskAll(body: string): string {
  // run by run: a megabyte without white space is one
  return body.replace(/\S+/g, (run) => '•'.repeat(run.length));
}

const HARMLESS = /^\s*(?:- )?["']?(?:apiVersion|kind|metadata|name|namespace|type)["']?\s*:/;

/** Masks a document that could not be read and may hold a Secret: all but keys, and the values that say which object it is. */
export function maskBroken(body: string): string {
  return body
    .split('\n')
    .map((line) => (HARMLESS.test(line) && line.length < 300 ? line : maskLine(line)))
    .join('\n');
}

const HEAD = /^["']?(?:apiVersion|kind)["']?\s*:/;

/** Masks a document that is no manifest: all but its head, and the keys at the margin, which cannot be part of a value. */
export function maskValues(body: string): string {
  const lines = body.split('\n').map((line) => {
    if (/^\s/.test(line)) return maskAll(line);
    return HEAD.test(line) && line.length < 300 ? line : maskLine(line);
  });
  return lines.join('\n');
}

function maskLine(line: string): string {
  const key = /^\s*(?:- )?["']?[\w./-]{1,80}["']?\s*:(?=\s|$)/.exec(line)?.[0] ?? '';
  return key + maskAll(line.slice(key.length));
}
