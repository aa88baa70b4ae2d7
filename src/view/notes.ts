/** The user's notes: each gets a number, which stands behind the name of what it is about, and is read beneath the figure. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { nearMiss } from '../base/near-miss.ts';
import { box, group } from './boxes/box.ts';
import type { Box, Line, View } from './types.ts';

export interface Note {
  /** What it is about: `pod/web`, `pod/shop/web`, `pod/web/nginx` (a container), `node/worker-1`, `service/web`, or a name alone. */
  readonly on: string;
  readonly text: string;
}

export interface Noted {
  readonly view: View;
  readonly diagnostics: readonly Diagnostic[];
}

/** A note on what is not drawn is told, and left out. */
export function withNotes(view: View, notes: readonly Note[]): Noted {
  if (notes.length === 0) return { view, diagnostics: [] };
  const bearing = boxesOf(view.root).filter((one) => one.lines.some(({ start, end }) => start !== undefined || end !== undefined));
  const marks = new Map<Box, string[]>();
  const written: Box[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const note of notes) {
    const about = bearing.filter((one) => isAbout(one, note.on));
    if (about.length === 0) {
      diagnostics.push(onNothing(note, bearing));
      continue;
    }
    const mark = numeral(written.length + 1);
    written.push(noteBox(note, mark));
    for (const one of about) marks.set(one, [...(marks.get(one) ?? []), mark]);
  }
  if (written.length === 0) return { view, diagnostics };
  const notesBox = box({ id: 'notes', kind: 'notes', style: 'plain', arrangement: { name: 'notes' }, children: written });
  const root = group('noted', { name: 'stack' }, [marked(view.root, marks), notesBox]);
  return { view: { ...view, root }, diagnostics };
}

function boxesOf(root: Box): readonly Box[] {
  return [root, ...root.children.flatMap(boxesOf)];
}

/** With or without the namespace; a name alone is about everything that bears it. */
function isAbout(one: Box, on: string): boolean {
  return namesOf(one).includes(on);
}

function namesOf({ id, kind, data, standsFor = [] }: Box): readonly string[] {
  const { name, namespace } = data;
  const own =
    name === undefined || name === ''
      ? []
      : [name, `${kind}/${name}`, ...(namespace === undefined ? [] : [`${kind}/${namespace}/${name}`])];
  return [...own, ...[id, ...standsFor].flatMap((one) => [one, withoutNamespace(one)])];
}

/** `pod/default/web/nginx` → `pod/web/nginx`. */
function withoutNamespace(id: string): string {
  const [kind = '', , ...rest] = id.split('/');
  return rest.length === 0 ? id : [kind, ...rest].join('/');
}

/** ① to ⑨, which the fonts have, then (10). */
function numeral(number: number): string {
  return number < 10 ? String.fromCharCode(0x245f + number) : `(${number})`;
}

function noteBox({ on, text }: Note, mark: string): Box {
  return box({
    id: `note/${mark}`,
    kind: 'note',
    data: { on },
    style: 'plain',
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: mark, role: 'count' } }, { start: { text, role: 'bar' } }],
  });
}

function marked(root: Box, marks: ReadonlyMap<Box, readonly string[]>): Box {
  const own = marks.get(root);
  const children = root.children.map((child) => marked(child, marks));
  return { ...root, children, lines: own === undefined ? root.lines : withMark(root, own.join(' ')) };
}

/** Behind the first words; a network's bar has its words in several lengths, of which one is drawn. */
function withMark({ lines, kind }: Box, mark: string): readonly Line[] {
  const first = lines.findIndex(({ start }) => start !== undefined);
  return lines.map((line, index) => {
    const { start, end } = line;
    if (start !== undefined && (index === first || kind === 'network'))
      return { ...line, start: { ...start, text: `${start.text} ${mark}` } };
    return first === -1 && index === 0 && end !== undefined ? { ...line, end: { ...end, text: `${end.text} ${mark}` } } : line;
  });
}

/** Nobody reads more. */
const mostListed = 12;

function onNothing({ on }: Note, bearing: readonly Box[]): Diagnostic {
  const known = [...new Set(bearing.flatMap(({ kind, data }) => (data.name ? [`${kind}/${data.name}`] : [])))];
  const near = nearMiss(on, known);
  const listed = known.slice(0, mostListed).join(', ') + (known.length > mostListed ? `, and ${known.length - mostListed} more` : '');
  return {
    code: 'view/note-on-nothing',
    severity: 'warning',
    message: `the figure does not draw '${on}', which a note is about`,
    hint: `${near === undefined ? '' : `did you mean '${near}'? `}it draws ${listed === '' ? 'nothing that has a name' : listed}`,
  };
}
