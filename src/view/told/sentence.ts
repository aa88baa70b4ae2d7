/** Sentences about boxes: what each is called, what its words say of it, and what is in it. */
import { capital } from '../../template/heading.ts';
import type { Words } from '../../words/types.ts';
import { isRole, textOf, unsaidMark } from '../legend/says.ts';
import type { Box, Line } from '../types.ts';
import type { Names } from './names.ts';
import { hasHead, kindOf } from './names.ts';

export interface Sentence {
  readonly text: string;
  /** It tells of something that fails. */
  readonly isTrouble: boolean;
}

export interface Telling {
  readonly words: Words;
  readonly names: Names;
  /** By the id of a box: some of its children reach each other by localhost. */
  readonly joined: ReadonlySet<string>;
  /** Containers of several roles are drawn, so that the look of each says something. */
  readonly roles: boolean;
  /** How long a sentence may still be, in characters: one that is longer is counted, and not read. */
  readonly room: (isTrouble: boolean) => number;
  /** The same of the sentence at hand. */
  readonly most: number;
}

/** A box as a sentence of its own: `Pod web (10.1.1.7): nginx (main).`, `web: main, nginx:1.`; nothing of one without words. */
export function sentenceOf(box: Box, telling: Telling, around = ''): readonly Sentence[] {
  const { words, names } = telling;
  const facts = factsOf(box, telling, around);
  const isTrouble = isTroubled(box);
  const inner = insideOf(box, { ...telling, most: telling.room(isTrouble) }, around);
  const name = hasHead(box) ? names.full(box) : '';
  const text =
    inner === ''
      ? name === ''
        ? facts.join(', ')
        : facts.length === 0
          ? name
          : words.say('told.so', { name, facts: facts.join(', ') })
      : words.say(box.kind === 'node' ? 'told.runs' : 'told.holds', { name: withFacts(name, facts, words), things: inner });
  return text === ''
    ? []
    : [
        {
          text: words.say('sentence', { text: isOwnWord(name, box, telling) ? capital(text) : text }),
          isTrouble,
        },
      ];
}

/** Whether a name begins with what podfig calls the box: names and facts of the input stay as they are written. */
function isOwnWord(name: string, box: Box, { names }: Telling): boolean {
  return name !== '' && !name.startsWith(names.short(box));
}

/** `web (main, :80)`, and what is in it: `web-1 (10.1.1.7; web, log)`. */
export function named(box: Box, telling: Telling, name: string, around = ''): string {
  const facts = factsOf(box, telling, around).join(', ');
  const inner = insideOf(box, telling, around);
  return withFacts(name, [[facts, inner].filter((part) => part !== '').join('; ')], telling.words);
}

/** What is in it; what only says more of it (how full a node is) is one of its facts. */
function insideOf(box: Box, telling: Telling, around: string): string {
  const inner = box.children.filter((child) => child.kind !== 'resource' && hasWords(child));
  if (inner.length === 0) return '';
  const near = `${around}\n${textOf(box)}`;
  const things = untilTooLong(inner, telling.most, (child) => named(child, telling, hasHead(child) ? nameOf(child, telling) : '', near));
  const separator = inner.some(({ children }) => children.length > 0) ? '; ' : ', ';
  if (telling.joined.has(box.id)) return telling.words.say('told.by-localhost', { names: telling.words.list(things) });
  return things.join(separator);
}

/** With its kind where that is one of its words, which are told without it. */
function nameOf(box: Box, { names }: Telling): string {
  const saysKind = box.lines.slice(1).some((line) => piecesOf(line).includes(kindOf(box)));
  return saysKind ? names.full(box) : names.short(box);
}

/** Of a hundred thousand things as many as make a sentence too long to be read. */
export function untilTooLong(boxes: readonly Box[], most: number, tell: (box: Box) => string): readonly string[] {
  const told: string[] = [];
  let length = 0;
  for (const box of boxes) {
    const words = tell(box);
    told.push(words);
    length += words.length;
    if (length > most) break;
  }
  return told;
}

function withFacts(name: string, facts: readonly string[], { say }: Words): string {
  const all = facts.filter((fact) => fact !== '').join(', ');
  if (all === '' || name === '') return name + all;
  return say('told.named', { name, facts: all });
}

/** What its lines say beyond its name, and what its look says where no words near to it do. */
function factsOf(box: Box, { words, roles }: Telling, around: string): readonly string[] {
  // a network's bar has its words in several lengths, of which one is drawn
  const lines = box.kind === 'network' ? box.lines.slice(0, 1) : box.lines;
  const [first, ...rest] = hasHead(box) ? [withoutHead(lines[0]), ...lines.slice(1)] : [undefined, ...lines];
  const said = [first, ...rest, ...box.children.filter(({ kind }) => kind === 'resource').flatMap((child) => child.lines)]
    .flatMap((line) => (line === undefined ? [] : piecesOf(line)))
    .filter((piece) => piece !== kindOf(box) && !isNamed(piece, box));
  const mark = isRole(box) && !roles ? '' : unsaidMark(box, around, words);
  return mark === '' ? said : [...said, mark];
}

/** The lines of such a box are names, all of which it is called by. */
function isNamed(piece: string, { kind, data }: Box): boolean {
  return kind === 'callers' && data['name']?.includes(piece) === true;
}

/** Its count is a part of its name. */
function withoutHead(line: Line | undefined): Line | undefined {
  return line?.end === undefined || line.end.role === 'count' ? undefined : { end: line.end };
}

function piecesOf({ start, end }: Line): readonly string[] {
  const text = [start?.text ?? '', end?.text ?? ''].filter((part) => part !== '').join(' ');
  if (text === '') return [];
  return text.includes('·') ? text.split(/\s+·\s+/) : [text];
}

export function hasWords(box: Box): boolean {
  return box.lines.some(({ start, end }) => start !== undefined || end !== undefined) || box.children.some(hasWords);
}

export function isTroubled({ lines, children }: Box): boolean {
  return lines.some(({ start, end }) => start?.role === 'trouble' || end?.role === 'trouble') || children.some(isTroubled);
}
