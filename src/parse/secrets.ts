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

/** The text with • for every character of the spans that is not white space; places stay what they are. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    masked += text.slice(at, from) + text.slice(from, end).replace(/\S/g, '•');
    at = end;
  }
  return masked + text.slice(at);
}

const HARMLESS = /^\s*(?:- )?["']?(?:apiVersion|kind|metadata|name|namespace|type)["']?\s*:/;

/** Masks a document that could not be read and may hold a Secret: all but keys, and the values that say which object it is. */
export function maskBroken(text: string, extent: Span): string {
  const body = text.slice(extent.start, extent.end);
  const masked = body
    .split('\n')
    .map((line) => (HARMLESS.test(line) && line.length < 300 ? line : maskLine(line)))
    .join('\n');
  return text.slice(0, extent.start) + masked + text.slice(extent.end);
}

const HEAD = /^["']?(?:apiVersion|kind)["']?\s*:/;

/** Masks a document that is no manifest: all but its head, and the keys at the margin, which cannot be part of a value. */
export function maskValues(text: string, extent: Span): string {
  const body = text.slice(extent.start, extent.end).split('\n');
  const masked = body.map((line) => {
    if (/^\s/.test(line)) return line.replace(/\S/g, '•');
    return HEAD.test(line) && line.length < 300 ? line : maskLine(line);
  });
  return text.slice(0, extent.start) + masked.join('\n') + text.slice(extent.end);
}

function maskLine(line: string): string {
  const key = /^\s*(?:- )?["']?[\w./-]{1,80}["']?\s*:(?=\s|$)/.exec(line)?.[0] ?? '';
  return key + line.slice(key.length).replace(/\S/g, '•');
}
