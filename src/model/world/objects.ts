/**
 * The objects of the input: each once, with its kind, name and id, in an order that does not depend on the order of the input.
 * An object that is in the input twice (a file given twice, two dumps) counts once; when the two differ, that is told.
 */
import { formatPlace } from '../../base/place.ts';
import { compareNames } from '../../base/sort-names.ts';
import type { JsonValue, Manifest } from '../../parse/types.ts';
import { customWorkload } from '../custom/other-workload.ts';
import type { Kind, Reading } from '../kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import { hasStatus } from '../pods/status.ts';
import { ELLIPSIS, idOf, kindCalled, namespaceOf, objectId, uniqueIds } from '../reading/ids.ts';
import { METADATA_FIELDS, unknownFields } from '../reading/known-fields.ts';
import type { Cursor, Report } from '../reading/read.ts';
import { cursorOf, inside, isList, isObject } from '../reading/read.ts';
import { asMeant } from './as-meant.ts';

export interface KubeObject {
  readonly id: string;
  readonly name: string;
  /** `default` when the object does not say; '' for what lives outside of namespaces. */
  readonly namespace: string;
  readonly uid?: string;
  readonly at: Cursor;
  /** What its kind reads in it; absent for kinds that nobody reads. */
  readonly reading?: Reading;
}

export function collectObjects(manifests: readonly Manifest[], report: Report): readonly KubeObject[] {
  const named = new Map<string, Identified[]>();
  const generated: Identified[] = [];
  for (const manifest of manifests) {
    const identified = identify(asMeant(manifest, report));
    if (identified.generated) generated.push(identified);
    else {
      const same = named.get(identified.id);
      if (same === undefined) named.set(identified.id, [identified]);
      else same.push(identified);
    }
  }
  const chosen = [...named.values()].map((same) => choose(same, report));
  const unique = uniqueIds();
  return [...chosen, ...generated].sort(compareIdentified).map((identified) => toObject(identified, unique(identified.id), report));
}

interface Identified {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  /** Without a name of its own: two of these are two objects, however equal. */
  readonly generated: boolean;
  readonly manifest: Manifest;
  readonly kind: Kind | undefined;
}

function identify(manifest: Manifest): Identified {
  const kind = kindOf(manifest);
  const { metadata } = manifest.object;
  const generated = manifest.name === '' || (isObject(metadata) && !metadata.name && manifest.name === metadata.generateName);
  const name = generated ? manifest.name + ELLIPSIS : manifest.name;
  const namespace = kind?.namespaced === false ? '' : namespaceOf(manifest);
  const id = namespace === '' ? idOf(manifest.kind.toLowerCase(), name) : objectId({ ...manifest, namespace, name });
  return { id, name, namespace, generated, manifest, kind };
}

function toObject({ name, namespace, manifest, kind }: Identified, id: string, report: Report): KubeObject {
  const at = cursorOf(manifest, report);
  const reading = kind === undefined ? customWorkload(at) : kind.read(at);
  const { metadata } = manifest.object;
  if (kind !== undefined && isObject(metadata)) unknownFields(inside(at, 'metadata', metadata), METADATA_FIELDS);
  const uid = isObject(metadata) && typeof metadata.uid === 'string' && metadata.uid !== '' ? { uid: metadata.uid } : {};
  return { id, name, namespace, ...uid, at, ...(reading === undefined ? {} : { reading }) };
}

/** Ids first; objects without a name share one and go by their text. */
function compareIdentified(a: Identified, b: Identified): number {
  if (a.id !== b.id) return compareNames(a.id, b.id);
  return compareText(canonical(a.manifest.object), canonical(b.manifest.object));
}

/** Of the objects with one id: the one with a status, then the newest, then the longest (a patch of it says less); told when they differ. */
function choose(same: readonly Identified[], report: Report): Identified {
  const [only] = same;
  if (only === undefined) throw new Error('choose: no object');
  if (same.length === 1) return only;
  const versions = new Map<string, Identified>();
  for (const identified of same) {
    const text = canonical(identified.manifest.object);
    if (!versions.has(text)) versions.set(text, identified);
  }
  const [best, ...others] = [...versions]
    .sort(([textA, a], [textB, b]) => compareVersions(b.manifest, a.manifest) || textB.length - textA.length || compareText(textB, textA))
    .map(([, identified]) => identified);
  if (best === undefined) throw new Error('choose: no version');
  for (const other of others) reportDuplicate(best, other, report);
  return best;
}

function compareVersions(a: Manifest, b: Manifest): number {
  return Number(hasStatus(a.object)) - Number(hasStatus(b.object)) || compareNames(resourceVersion(a), resourceVersion(b));
}

function resourceVersion({ object: { metadata } }: Manifest): string {
  return isObject(metadata) && typeof metadata.resourceVersion === 'string' ? metadata.resourceVersion : '';
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The object as text, keys sorted: equal objects give equal texts, in whatever order they were written. */
function canonical(value: JsonValue | undefined): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function reportDuplicate(best: Identified, other: Identified, report: Report): void {
  const path = ['metadata', 'name'];
  const use = best.kind === undefined && customWorkload(cursorOf(best.manifest, () => undefined)) === undefined ? 'counted' : 'drawn';
  report({
    code: 'model/duplicate',
    severity: 'warning',
    message: `${kindCalled(other.manifest)} ${other.name} is in the input twice and differs; the one at ${formatPlace(best.manifest.placeOf(path))} is ${use}`,
    about: other.manifest.name,
    place: other.manifest.placeOf(path),
    hint: 'give one of them another name or namespace, or leave one out',
  });
}
