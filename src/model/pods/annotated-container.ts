/** Which member of spec.containers the annotation names, by which kubectl chooses one too. */
import { nearMiss } from '../../base/near-miss.ts';
import type { Cursor } from '../reading/read.ts';
import { isList, isObject, object, placeOf, string } from '../reading/read.ts';

const ANNOTATION = 'kubectl.kubernetes.io/default-container';

/** Its index in spec.containers; undefined where none is named. */
export function annotatedContainer(spec: Cursor, metadata: Cursor | undefined): number | undefined {
  const names = namesIn(spec, 'containers');
  const annotations = metadata && object(metadata, 'annotations');
  const wanted = annotations && string(annotations, ANNOTATION);
  if (annotations === undefined || wanted === undefined || !names.some((name) => name !== undefined)) return undefined;
  const index = names.indexOf(wanted);
  if (index >= 0) return index;
  // kubectl takes init and ephemeral containers too; these keep their own roles
  const others = [...namesIn(spec, 'initContainers'), ...namesIn(spec, 'ephemeralContainers')];
  if (!others.includes(wanted)) reportUnknown(annotations, wanted, [...names, ...others]);
  return undefined;
}

/** The name of each member, '' if it has none; undefined for members that are no containers. */
function namesIn(spec: Cursor, key: string): readonly (string | undefined)[] {
  const members = spec.object[key];
  if (!isList(members)) return [];
  return members.map((member) => (isObject(member) ? (typeof member.name === 'string' ? member.name : '') : undefined));
}

function reportUnknown(annotations: Cursor, wanted: string, names: readonly (string | undefined)[]): void {
  const { kind, name } = annotations.manifest;
  const known = names.filter((known): known is string => known !== undefined && known !== '');
  const near = nearMiss(wanted, known);
  annotations.report({
    code: 'model/default-container',
    severity: 'warning',
    message: `the annotation ${ANNOTATION} names ${wanted}, but ${kind} ${name} has no such container; it says nothing then`,
    about: annotations.manifest.name,
    place: placeOf(annotations, ANNOTATION),
    hint: near === undefined ? `its containers are: ${known.join(', ')}` : `did you mean ${near}?`,
  });
}
