/**
 * Small typed readers over the plain data of an object. A known field of the wrong type is told (`model/wrong-type`) and then
 * treated as absent, or as what was plainly meant (`containerPort: "80"`); null is absent, as it is for Kubernetes.
 */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import type { JsonObject, JsonValue, Manifest, Origin, Path } from '../../parse/types.ts';
import { kindCalled } from './ids.ts';

export type Report = (diagnostic: Diagnostic) => void;

/** An object of the input while it is read: where it stands, and whom to tell what is wrong with it. */
export interface Cursor {
  readonly manifest: Manifest;
  readonly object: JsonObject;
  readonly report: Report;
  /** The way here: absent for the object itself. Kept as links, since most paths are never asked for. */
  readonly parent: Cursor | undefined;
  readonly key: string;
  /** The index in the list at `key`, or -1. */
  readonly index: number;
}

export function cursorOf(manifest: Manifest, report: Report): Cursor {
  return { manifest, object: manifest.object, report, parent: undefined, key: '', index: -1 };
}

/** The object at `key`, already known to be one. */
export function inside(parent: Cursor, key: string, object: JsonObject): Cursor {
  return { manifest: parent.manifest, object, report: parent.report, parent, key, index: -1 };
}

export function pathOf(at: Cursor): Path {
  const steps: (string | number)[] = [];
  for (let cursor = at; cursor.parent !== undefined; cursor = cursor.parent) {
    if (cursor.index >= 0) steps.push(cursor.index);
    steps.push(cursor.key);
  }
  return steps.reverse();
}

export function originOf(at: Cursor): Origin {
  return { manifest: at.manifest, path: pathOf(at) };
}

/** Where the object stands, or what is at `path` in it. */
export function placeOf(at: Cursor, ...path: Path): Place {
  return at.manifest.placeOf([...pathOf(at), ...path]);
}

export function string(at: Cursor, key: string): string | undefined {
  const value = at.object[key];
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
  const usable = typeof value === 'number' || typeof value === 'boolean';
  wrongType(at, [key], { expected: 'text', found: value, usable, ...(usable ? { hint: `put it in quotes: ${key}: "${value}"` } : {}) });
  return usable ? String(value) : undefined;
}

export function number(at: Cursor, key: string): number | undefined {
  const value = at.object[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const usable = typeof value === 'string' && /^\d{1,9}$/.test(value);
  wrongType(at, [key], {
    expected: 'a number',
    found: value,
    usable,
    ...(usable ? { hint: `write it without quotes: ${key}: ${value}` } : {}),
  });
  return usable ? Number(value) : undefined;
}

/** IntOrString of k8s.io/apimachinery/pkg/util/intstr. Digits in quotes are a text to Kubernetes, which then refuses them: told, and taken for the number. */
export function numberOrText(at: Cursor, key: string): number | string | undefined {
  const value = at.object[key];
  return typeof value === 'string' && !/^\d{1,9}$/.test(value) ? value : number(at, key);
}

export function boolean(at: Cursor, key: string): boolean | undefined {
  const value = at.object[key];
  if (value === undefined || value === null || typeof value === 'boolean') return value ?? undefined;
  const meant = value === 'true' ? true : value === 'false' ? false : undefined;
  const hint = meant === undefined ? 'write true or false' : `write it without quotes: ${key}: ${meant}`;
  wrongType(at, [key], { expected: 'true or false', found: value, usable: meant !== undefined, hint });
  return meant;
}

export function object(at: Cursor, key: string): Cursor | undefined {
  const value = at.object[key];
  if (value === undefined || value === null) return undefined;
  if (isObject(value)) return inside(at, key, value);
  wrongType(at, [key], { expected: 'a map', found: value, usable: false });
  return undefined;
}

/** The maps of a list; members that are no maps are told and left out. */
export function list(at: Cursor, key: string): readonly Cursor[] {
  const value = at.object[key];
  if (value === undefined || value === null) return [];
  if (!isList(value)) {
    const hint = isObject(value) ? `put a dash before each member of ${key}` : undefined;
    wrongType(at, [key], { expected: 'a list', found: value, usable: false, ...(hint === undefined ? {} : { hint }) });
    return [];
  }
  const members: Cursor[] = [];
  for (let index = 0; index < value.length; index++) {
    const member = value[index] ?? null;
    if (isObject(member)) members.push({ manifest: at.manifest, object: member, report: at.report, parent: at, key, index });
    else wrongType(at, [key, index], { expected: 'a map', found: member, usable: false });
  }
  return members;
}

/** A list of texts (`podCIDRs`). */
export function strings(at: Cursor, key: string): readonly string[] {
  const value = at.object[key];
  if (value === undefined || value === null) return [];
  if (!isList(value)) {
    wrongType(at, [key], { expected: 'a list', found: value, usable: false });
    return [];
  }
  return value.filter((member, index): member is string => {
    if (typeof member === 'string') return true;
    wrongType(at, [key, index], { expected: 'text', found: member, usable: false });
    return false;
  });
}

/** A map of texts (labels, annotations), sorted by key so that the order of writing does not show. */
export function labels(at: Cursor | undefined, key: string): Readonly<Record<string, string>> {
  const map = at && object(at, key);
  if (!map) return {};
  const entries: [string, string][] = [];
  for (const name of Object.keys(map.object).sort()) {
    const value = string(map, name);
    if (value !== undefined) entries.push([name, value]);
  }
  // fromEntries defines own properties: a label named __proto__ stays a label
  return Object.fromEntries(entries);
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** `spec.containers[0].ports[1].containerPort`, as Kubernetes writes the ways into an object. */
export function formatPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

interface Mismatch {
  readonly expected: string;
  readonly found: JsonValue;
  /** True when the meaning is plain and was used all the same. */
  readonly usable: boolean;
  readonly hint?: string;
}

function wrongType(at: Cursor, steps: Path, { expected, found, usable, hint }: Mismatch): void {
  const path = [...pathOf(at), ...steps];
  at.report({
    code: 'model/wrong-type',
    severity: usable ? 'warning' : 'error',
    message: `${formatPath(path)} of ${kindCalled(at.manifest)} ${at.manifest.name} must be ${expected}, but is ${typeName(found)}${usable ? '' : '; it is left out'}`,
    about: at.manifest.name,
    place: at.manifest.placeOf(path),
    ...(hint === undefined ? {} : { hint }),
  });
}

function typeName(value: JsonValue): string {
  if (value === null) return 'empty';
  if (isList(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : String(value);
}
