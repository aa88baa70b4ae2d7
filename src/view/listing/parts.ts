/** The parts of an object that a listing brackets: its head, metadata, spec, status, and whatever else its kind has at the margin. */

import type { Descriptor, ListingLine } from '../../base/listing.ts';
import { ownValue } from '../../base/own-value.ts';
import type { BoxStyle, LinkStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { isWorkload } from './choice.ts';
import type { Fold, Row } from './fold.ts';
import { isFold } from './fold.ts';
import type { Path } from './path.ts';
import { isWithin, pathText } from './path.ts';

export interface Part {
  /** `head` (apiVersion and kind), or the key: `spec`; of an inner part its path: `spec.template`. */
  readonly name: string;
  readonly style: BoxStyle & LinkStyle;
  readonly rows: readonly Row[];
  /** A part within, and the row that it begins at. */
  readonly inner?: { readonly at: number; readonly part: Part };
  readonly note: Note;
}

export interface Note {
  readonly name: string;
  /** '' for a field of which nothing is known. */
  readonly text: string;
}

interface Whole {
  readonly descriptor: Descriptor;
  readonly lines: readonly ListingLine[];
  readonly words: Words;
  readonly focus?: Path;
}

export function partsOf(rows: readonly Row[], whole: Whole): readonly Part[] {
  const groups: { readonly name: string; readonly keys: string[]; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const line = whole.lines[isFold(row) ? row.from : row.line];
    const key = String(line?.path[0] ?? '');
    const name = HEAD.has(key) ? 'head' : key;
    const last = groups.at(-1);
    if (last?.name !== name) groups.push({ name, keys: [key], rows: [row] });
    else {
      last.rows.push(row);
      if (!last.keys.includes(key)) last.keys.push(key);
    }
  }
  return groups.map(({ name, keys, rows: own }) => {
    const isHalf = name === 'head' && keys.length === 1;
    const inner = innerOf(own, name, whole);
    return {
      name: isHalf ? (keys[0] ?? name) : name,
      style: styleOf(name),
      rows: own,
      note: noteOf(isHalf ? (keys[0] ?? name) : name, whole),
      ...(inner === undefined ? {} : { inner }),
    };
  });
}

const HEAD: ReadonlySet<string> = new Set(['apiVersion', 'kind']);

function styleOf(name: string): Part['style'] {
  switch (name) {
    case 'head':
      return 'part-head';
    case 'metadata':
      return 'part-metadata';
    case 'spec':
    case 'data':
    case 'stringData':
    case 'binaryData':
      return 'part-spec';
    case 'status':
      return 'part-status';
    default:
      return 'part-other';
  }
}

function noteOf(name: string, { descriptor, words }: Whole): Note {
  const { say } = words;
  const text = (key: string): string => say(`descriptor.says.${key}`);
  switch (name) {
    case 'head':
      return { name: text('head'), text: text('head-says') };
    case 'apiVersion':
      return { name, text: text('api-version-says') };
    case 'kind':
      return { name, text: text('kind-says') };
    case 'metadata':
      return { name, text: text('metadata-says') };
    case 'spec':
      return { name, text: text(specWords(descriptor)) };
    case 'status':
      return { name, text: text('status-says') };
    case 'data':
    case 'stringData':
    case 'binaryData':
      return { name, text: text(descriptor.kind === 'Secret' ? 'secret-data-says' : 'data-says') };
    default:
      return { name, text: FIELDS.has(name) ? say(`descriptor.field.${name}`) : '' };
  }
}

function specWords(descriptor: Descriptor): string {
  if (descriptor.kind === 'Pod') return 'pod-spec-says';
  if (isWorkload(descriptor)) return 'workload-spec-says';
  return descriptor.kind === 'Service' ? 'service-spec-says' : 'spec-says';
}

/** Fields that the words know something of. */
const FIELDS: ReadonlySet<string> = new Set([
  'type',
  'rules',
  'template',
  'containers',
  'initContainers',
  'volumes',
  'ports',
  'env',
  'image',
  'volumeMounts',
  'resources',
  'readinessProbe',
  'livenessProbe',
  'tolerations',
  'selector',
  'replicas',
  'labels',
  'annotations',
  'ownerReferences',
  'conditions',
  'containerStatuses',
]);

/** What the focus opens, or the pod template of what makes pods. */
function innerOf(rows: readonly Row[], name: string, whole: Whole): Part['inner'] {
  const { lines, focus, descriptor, words } = whole;
  const path =
    focus ?? (name === 'spec' && isWorkload(descriptor) ? (ownValue(TEMPLATE, descriptor.kind) ?? ['spec', 'template']) : undefined);
  if (path === undefined || path.length < 2) return undefined;
  const isIn = (row: Row): boolean => {
    const from = isFold(row) ? row.from : row.line;
    const last = isFold(row) ? row.from + row.count - 1 : row.line;
    return isWithin(lines[from]?.path ?? [], path) && isWithin(lines[last]?.path ?? [], path);
  };
  const at = rows.findIndex(isIn);
  if (at <= 0) return undefined;
  const end = rows.findIndex((row, index) => index > at && !isIn(row));
  const own = rows.slice(at, end === -1 ? rows.length : end);
  const field = String(path.findLast((segment) => typeof segment === 'string') ?? '');
  const title = pathText(path);
  const text = FIELDS.has(field) ? words.say(`descriptor.field.${field}`) : '';
  return { at, part: { name: title, style: 'part-inner', rows: own, note: { name: title, text } } };
}

const TEMPLATE: Readonly<Record<string, Path>> = { CronJob: ['spec', 'jobTemplate', 'spec', 'template'] };

export function hiddenIn(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + (isFold(row) ? row.count : 0), 0);
}

export type { Fold };
