/** Texts as broken editors, networks and hands leave them, and the bytes that they are kept in. */
import { brokenPieces } from './hostile.ts';
import type { Random } from './random.ts';

/** As many changes as asked for, one after the other. */
export function spoiled(text: string, changes: number, random: Random): string {
  let now = text;
  for (let change = 0; change < changes; change++) now = random.pick(ways)(now, random);
  return now;
}

type Way = (text: string, random: Random) => string;

const flip: Way = (text, random) => {
  const at = random.below(text.length);
  return `${text.slice(0, at)}${String.fromCharCode((text.charCodeAt(at) || 32) ^ (1 << random.below(7)))}${text.slice(at + 1)}`;
};

const cut: Way = (text, random) => {
  const at = random.below(text.length);
  return text.slice(0, at) + text.slice(at + 1 + random.below(random.pick([1, 1, 4, 40])));
};

const insert: Way = (text, random) => put(text, random.below(text.length + 1), random.pick(brokenPieces));

const repeat: Way = (text, random) => {
  const at = random.below(text.length);
  const piece = text.slice(at, at + 1 + random.below(40));
  return put(text, at, piece);
};

const end: Way = (text, random) => text.slice(0, random.below(text.length));

const many: Way = (text, random) =>
  put(
    text,
    random.below(text.length + 1),
    random.pick(['[', '{', '- ', '{"a":', '&a *a ', '? ', ' ', '\n', '"', '#']).repeat(random.oneIn(12) ? 3000 : 50),
  );

const doubleLine: Way = (text, random) => onLine(text, random, (line) => `${line}\n${line}`);
const dropLine: Way = (text, random) => onLine(text, random, () => '');
const shiftLine: Way = (text, random) =>
  onLine(text, random, (line) => (random.oneIn(2) ? `${random.pick([' ', '  ', '\t', '    '])}${line}` : line.replace(/^ {1,2}/, '')));
const unquote: Way = (text, random) => onLine(text, random, (line) => line.replace(/["'\]}]\s*,?$/, ''));
const joinLines: Way = (text, random) => onLine(text, random, (line) => line, ' ');
const comment: Way = (text, random) => onLine(text, random, (line) => `${random.pick(['# ', '// ', '; ', '-- '])}${line}`);

/** Between documents, and before and behind all of them. */
const junk: Way = (text, random) => onLine(text, random, (line) => `${line}\n${random.pick(strayLines)}`);

/** Shifts to the left all lines that follow: what a copy out of a chat loses. */
const margin: Way = (text) => text.replace(/^ {2}/gm, '');

const ways: readonly [Way, ...Way[]] = [
  flip,
  flip,
  cut,
  cut,
  insert,
  insert,
  insert,
  repeat,
  end,
  many,
  doubleLine,
  dropLine,
  shiftLine,
  shiftLine,
  unquote,
  joinLines,
  comment,
  junk,
  margin,
];

function put(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

function onLine(text: string, random: Random, change: (line: string) => string, after = '\n'): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines
    .map((line, index) => (index === at ? change(line) : line) + (index === at ? after : '\n'))
    .join('')
    .replace(/\n$/, '');
}

const strayLines = [
  ...([
    'Error from server (NotFound): pods "web" not found',
    'NAME   READY   STATUS',
    'web    1/1     Running',
    '$ kubectl get pods',
    '```yaml',
  ] as const),
  ...([
    '---',
    '...',
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> main',
    '+ added: line',
    '- removed: line',
    '@@ -1,4 +1,4 @@',
    'null',
    '42',
    '"text"',
  ] as const),
  ...([
    '[1, 2, 3]',
    '{}',
    'kind: Pod',
    '# Source: chart/templates/web.yaml',
    '2024-01-01T00:00:00Z INFO started',
    'some words',
    '{"a":',
  ] as const),
] as const;

export type Encoding = 'text' | 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'spoiled';

/** Bytes of a text, or the text itself. Only of `spoiled` the text may read otherwise: some bytes of it are others. */
export function encoded(text: string, encoding: Encoding, random: Random): string | Uint8Array {
  switch (encoding) {
    case 'text':
      return text;
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-mark':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
    case 'utf-16be':
      return utf16(`\ufeff${text}`, encoding === 'utf-16le');
    case 'spoiled': {
      const bytes = random.oneIn(4) ? utf16(`\ufeff${text}`, true) : new TextEncoder().encode(text);
      for (let change = random.below(3); change >= 0; change--)
        bytes[random.below(bytes.length)] = random.pick([0, 0x80, 0xc0, 0xed, 0xff, 0xfe, 0xf8]);
      return bytes;
    }
    default:
      throw new Error(`no such encoding: ${String(encoding satisfies never)}`);
  }
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

/** The text again, as any reader would take it. */
export function decoded(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const [first, second] = content;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}
