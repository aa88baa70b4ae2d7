import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import type { Source } from '../../base/source.ts';
import { lineIndex } from './line-index.ts';

export interface Decoded {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Bytes to text: UTF-8, or the Unicode encoding that a byte order mark or a pattern of zeros tells. The mark is not part of the text. */
export function decode(source: Source): Decoded {
  const decoded = decodeBytes(source);
  // files that `cat` joined have a mark before each document
  const text = decoded.text.includes('\n\uFEFF') ? decoded.text.replace(/\n\uFEFF+(?=---|[A-Za-z{[#"])/g, '\n') : decoded.text;
  return { ...decoded, text };
}

function decodeBytes(source: Source): Decoded {
  const { content, name } = source;
  if (typeof content === 'string') return { text: content.startsWith('\uFEFF') ? content.slice(1) : content, diagnostics: [] };
  const encoding = encodingOf(content);
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return { text: decodeUtf32(content, encoding === 'utf-32le'), diagnostics: [] };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(content), diagnostics: [] };
  } catch {
    return decodeBroken(name, content, encoding);
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** YAML 1.2.2, 5.2: the encoding shows in the first four bytes, with a mark or without. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && (c === 0xfe || c === 0) && d !== undefined && d !== 0) return 'utf-32be';
  if (a === 0 && b !== undefined && b !== 0) return 'utf-16be';
  if (a !== 0 && b === 0) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  return 'utf-8';
}

/** In bytes: an entry for each character of a large text would take more than the text. */
const BLOCK = 65_536;

function decodeUtf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks: string[] = [];
  for (let from = 0; from + 4 <= bytes.length; from += BLOCK) {
    const characters: string[] = [];
    for (let at = from; at + 4 <= Math.min(bytes.length, from + BLOCK); at += 4) {
      const code = view.getUint32(at, little);
      if (code !== 0xfeff || at > 0) characters.push(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));
    }
    blocks.push(characters.join(''));
  }
  return blocks.join('');
}

/** The text with a replacement character for each bad byte, and a warning that points at the first one. */
function decodeBroken(name: string, bytes: Uint8Array, encoding: string): Decoded {
  let text: string;
  try {
    text = new TextDecoder(encoding).decode(bytes);
  } catch {
    const message = `${name} is too large to be read as one text`;
    return {
      text: '',
      diagnostics: [{ code: 'parse/too-large', severity: 'error', message, hint: 'draw a part of the cluster, such as one namespace' }],
    };
  }
  return {
    text,
    diagnostics: [
      {
        code: 'parse/bad-encoding',
        severity: 'warning',
        message: `These bytes are no ${encoding.toUpperCase()}; they are read as \uFFFD`,
        place: encoding === 'utf-8' ? placeOfByte(name, bytes, firstInvalidUtf8(bytes)) : placeOfFirst(name, text, '\uFFFD'),
        hint: 'save the file as UTF-8',
      },
    ],
  };
}

function placeOfFirst(file: string, text: string, sign: string): Place {
  const start = Math.max(0, text.indexOf(sign));
  return lineIndex(file, text.slice(0, start + 1)).placeOf({ start, end: start + 1 });
}

/** Without a text of all that stands before it. */
function placeOfByte(file: string, bytes: Uint8Array, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < offset; at = bytes.indexOf(NEWLINE, start)) {
    line++;
    start = at + 1;
  }
  // the mark at the beginning is no character of the text
  return { file, line, column: new TextDecoder().decode(bytes.subarray(start, offset)).length + 1 };
}

const NEWLINE = 0x0a;

/** The offset of the first byte that begins no well-formed sequence (Unicode 15, table 3-7). */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return at;
    const second = bytes[at + 1] ?? 0;
    if (length > 1 && (second < secondFrom(lead) || second > secondTo(lead))) return at;
    for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return at;
    at += length;
  }
  return at;
}

function secondFrom(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
}

function secondTo(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
}
