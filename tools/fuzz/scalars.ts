/** One text of YAML in all the ways it may be written. */
import type { Random } from './random.ts';

export const scalarStyles = ['plain', 'single', 'double', 'escaped', 'folded', 'literal', 'tagged', 'mixed'] as const;
export type ScalarStyle = (typeof scalarStyles)[number];

export interface Scalars {
  readonly style: ScalarStyle;
  readonly random: Random;
}

/** `indent` is that of the lines below, where there may be any: not in flow style. */
export function scalar(text: string, { style, random }: Scalars, indent?: number): string {
  const chosen = style === 'mixed' ? random.pick(scalarStyles) : style;
  switch (chosen) {
    case 'plain':
    case 'mixed':
      return plain(text) ?? doubleQuoted(text);
    case 'single':
      return singleQuoted(text) ?? doubleQuoted(text);
    case 'double':
      return indent === undefined ? doubleQuoted(text) : foldedInQuotes(text, indent, random);
    case 'escaped':
      return doubleQuoted(text, random);
    case 'folded':
      return (indent === undefined ? undefined : folded(text, indent)) ?? plain(text) ?? doubleQuoted(text);
    case 'literal':
      return (indent === undefined ? undefined : literal(text, indent)) ?? plain(text) ?? doubleQuoted(text);
    case 'tagged':
      return `!!str ${random.oneIn(2) ? (singleQuoted(text) ?? doubleQuoted(text)) : (plain(text) ?? doubleQuoted(text))}`;
    default:
      throw new Error(`no way to write: ${String(chosen satisfies never)}`);
  }
}

/** Only what no reader of YAML takes for anything else, in brackets neither. */
export function plain(text: string): string | undefined {
  const isSafe = /^[A-Za-z/][\w./=+$@-]*(?: [\w./=+$@-]+)*$|^[A-Za-z][\w.-]*:\/\/[\w.:/@-]*\w$/.test(text);
  return isSafe && !/^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i.test(text) ? text : undefined;
}

export function singleQuoted(text: string): string | undefined {
  return PRINTABLE.test(text) ? `'${text.replaceAll("'", "''")}'` : undefined;
}

const PRINTABLE = /^[ -~\u00a0-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;

/** With `random` some characters are escaped that need not be. */
export function doubleQuoted(text: string, random?: Random): string {
  const pieces = Array.from({ length: text.length }, (_, at) => {
    const character = text.charAt(at);
    const code = text.charCodeAt(at);
    const hex = (digits: number): string => code.toString(16).padStart(digits, '0');
    if (character === '"' || character === '\\') return `\\${character}`;
    if (character === '\n') return '\\n';
    if (character === '\t') return '\\t';
    if (random !== undefined && code < 0x100 && random.oneIn(8)) return `\\x${hex(2)}`;
    if (code < 0x20 || (code > 0x7e && code < 0xa0) || code > 0xd7ff || code === 0x2028 || code === 0x2029) return `\\u${hex(4)}`;
    return random?.oneIn(5) === true ? `\\u${hex(4)}` : character;
  });
  return `"${pieces.join('')}"`;
}

/** Broken where a blank is, and in the middle of words behind a backslash. */
function foldedInQuotes(text: string, indent: number, random: Random): string {
  const quoted = doubleQuoted(text);
  if (text.length < 12 || !random.oneIn(3)) return quoted;
  const pad = `\n${' '.repeat(indent)}`;
  const blanks = quoted.replace(/(?<=[^\s\\]) (?=[^\s])/g, () => (random.oneIn(2) ? pad : ' '));
  return random.oneIn(2) ? blanks.replace(/(?<=[A-Za-z]{4})(?=[A-Za-z]{4})/, `\\${pad}`) : blanks;
}

function literal(text: string, indent: number): string | undefined {
  if (!isBlock(text)) return undefined;
  const lines = text.replace(/\n$/, '').split('\n');
  return `|${text.endsWith('\n') ? '' : '-'}\n${lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line)).join('\n')}`;
}

/** A line break is one of its own where two stand; long lines break at blanks. */
function folded(text: string, indent: number): string | undefined {
  if (!isBlock(text) || /\n[ \t]/.test(text) || /\n\n/.test(text)) return undefined;
  const lines = text.replace(/\n$/, '').split('\n');
  const pad = ' '.repeat(indent);
  const broken = lines.map((line) => pad + line.replace(/(?<=\S) (?=[^\s])/g, `\n${pad}`));
  return `>${text.endsWith('\n') ? '' : '-'}\n${broken.join('\n\n')}`;
}

/** What a block of lines can hold without an indicator: it begins with no blank, and ends with one line break at most. */
function isBlock(text: string): boolean {
  return /^[^\s#]/.test(text) && !/\n\n$/.test(text) && !/^[ \t]+$/m.test(text) && text.split('\n').every((line) => PRINTABLE.test(line));
}
