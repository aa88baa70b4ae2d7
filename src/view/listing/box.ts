/** The boxes of a listing: a page with its parts and lines, the notes, and the links that join them. */
import { smallest } from '../../base/extremes.ts';
import type { Descriptor, ListingLine, Token, TokenSort } from '../../base/listing.ts';
import type { TextRole } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { box, group } from '../boxes/box.ts';
import type { PodPart } from '../pod/one-pod.ts';
import type { Box, Link, Span } from '../types.ts';
import { nameOf } from './choice.ts';
import type { Fold, Row } from './fold.ts';
import { isFold } from './fold.ts';
import type { Part } from './parts.ts';
import { pathText } from './path.ts';

export interface ListingText {
  readonly descriptor: Descriptor;
  readonly lines: readonly ListingLine[];
  readonly parts: readonly Part[];
  readonly words: Words;
}

/** In the order of the figure; an object that stands in the input twice gets a number behind its id. */
export function listingBoxes(texts: readonly ListingText[]): readonly PodPart[] {
  const uniqueId = uniqueIds();
  return texts.map((text) => listingBox(text, uniqueId(idOf(text.descriptor))));
}

/** Numbers the second and later bearers of an id: `a`, `a#2`, `a#3`. */
function uniqueIds(): (id: string) => string {
  const usedIds = new Map<string, number>();
  return (id) => {
    const count = (usedIds.get(id) ?? 0) + 1;
    usedIds.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  };
}

function idOf({ kind, namespace, name }: Descriptor): string {
  return ['descriptor', kind.toLowerCase(), namespace, name]
    .filter((word) => word !== '')
    .map(encoded)
    .join('/');
}

function listingBox(text: ListingText, id: string): PodPart {
  const { descriptor, parts } = text;
  const { kind, namespace, name } = descriptor;
  const numbered = uniqueIds();
  const uniqueId = (path: string): string => numbered(`${id}/${path}`);
  const notes: Box[] = [];
  const links: Link[] = [];
  const partBox = (part: Part): Box => {
    const own = uniqueId(encoded(part.name));
    const note = noteBox(part, `${own}/note`);
    notes.push(note);
    links.push(linkTo(part, own, note.id));
    const { inner } = part;
    const boxesOf = (rows: readonly Row[]): readonly Box[] => rows.map((row) => rowBox(row, text, uniqueId));
    return box({
      id: own,
      kind: 'part',
      data: { name: part.name },
      style: part.style,
      arrangement: { name: 'part' },
      children:
        inner === undefined
          ? boxesOf(part.rows)
          : [...boxesOf(part.rows.slice(0, inner.at)), partBox(inner.part), ...boxesOf(part.rows.slice(inner.at + inner.part.rows.length))],
      tooltip: '',
    });
  };
  const page = box({
    id,
    kind: 'descriptor',
    data: { name, namespace, 'object-kind': kind },
    style: 'page',
    arrangement: { name: 'page' },
    children: parts.map(partBox),
    tooltip: nameOf(descriptor),
  });
  return { root: group(`${id}/listing`, { name: 'listing' }, [page, ...notes]), links };
}

function encoded(word: string): string {
  return /[%/#]/.test(word) ? word.replaceAll('%', '%25').replaceAll('/', '%2F').replaceAll('#', '%23') : word;
}

function noteBox({ name, style, note }: Part, id: string): Box {
  const lines = [{ start: { text: note.name, role: 'row-name' as const } }];
  return box({
    id,
    kind: 'note',
    data: { name },
    style,
    arrangement: { name: 'note' },
    lines: note.text === '' ? lines : [...lines, { start: { text: note.text, role: 'bar' as const } }],
  });
}

function linkTo({ style }: Part, from: string, to: string): Link {
  return { from, to, relation: 'notes', style, startArrow: false, endArrow: false, label: [], tooltip: '' };
}

function rowBox(row: Row, text: ListingText, uniqueId: (path: string) => string): Box {
  return isFold(row) ? foldBox(row, text, uniqueId) : lineBox(text.lines[row.line], uniqueId);
}

/** In characters: what is longer may be shortened, so that its tooltip says it whole. */
const LONG = 40;

function lineBox(line: ListingLine | undefined, uniqueId: (path: string) => string): Box {
  const { path = [], tokens = [] } = line ?? {};
  const whole = tokens.map(({ text }) => text).join('');
  const isPart = path.length === 1;
  return box({
    id: uniqueId(`line/${encoded(pathText(path))}`),
    kind: 'line',
    data: { path: pathText(path) },
    style: 'plain',
    arrangement: { name: 'code' },
    lines: [
      { code: readable(tokens).map(({ text, sort }): Span => ({ text, role: isPart && sort === 'key' ? 'code-part' : ROLES[sort] })) },
    ],
    tooltip: whole.length > LONG ? whole.trim() : '',
  });
}

/** Of one line, in words and characters: no page is wider, and each word of a line is measured many times while it is shortened. */
const MOST = { words: 200, characters: 1000 } as const;

/** The first words of a line that nobody could read; its tooltip says it whole. */
function readable(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= MOST.words && tokens.every(({ text }) => text.length <= MOST.characters)) return tokens;
  const kept: Token[] = [];
  let room: number = MOST.characters;
  for (const { text, sort } of tokens.slice(0, MOST.words)) {
    if (room <= 0) break;
    kept.push({ text: text.slice(0, room), sort });
    room -= text.length;
  }
  return [...kept, { text: ' …', sort: 'comment' }];
}

const ROLES: Readonly<Record<TokenSort, TextRole>> = {
  key: 'code-key',
  string: 'code-string',
  number: 'code-number',
  word: 'code-word',
  comment: 'code-comment',
  punctuation: 'code-punctuation',
  space: 'code-punctuation',
};

/** Names of what is folded that are told; nobody reads more. */
const mostNames = 12;

/** A comment of YAML, so that what is copied stays YAML. */
function foldBox({ from, count }: Fold, { lines, words }: ListingText, uniqueId: (path: string) => string): Box {
  const hidden = lines.slice(from, from + count);
  const indent = smallest(hidden.map(indentOf));
  const names = [
    ...new Set(
      hidden.filter((line) => indentOf(line) === indent).flatMap(({ tokens }) => tokens.find(({ sort }) => sort === 'key')?.text ?? []),
    ),
  ];
  return box({
    id: uniqueId(`line/${encoded(pathText(hidden[0]?.path ?? []))}`),
    kind: 'fold',
    data: { lines: String(count) },
    style: 'plain',
    arrangement: { name: 'code' },
    lines: [
      {
        code: [
          ...(indent === 0 ? [] : [{ text: ' '.repeat(indent), role: 'code-punctuation' as const }]),
          { text: `# ${words.say('descriptor.more-lines', { count })}`, role: 'code-comment' },
        ],
      },
    ],
    tooltip: names.length > mostNames ? [...names.slice(0, mostNames), '…'].join(', ') : names.join(', '),
  });
}

function indentOf({ tokens }: ListingLine): number {
  const [first] = tokens;
  return first?.sort === 'space' ? first.text.length : 0;
}
