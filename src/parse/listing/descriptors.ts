/**
 * Manifests as their authors wrote them: the lines of each, cut out of its text. The text is the one with masks that messages are made of, so
 * that a figure cannot show what they may not. JSON and what stands in brackets are written anew as block YAML, in the same order; only as
 * much is changed otherwise as a line needs to stand alone: the indentation of a list item goes, and so do blank lines.
 */
import { Document, isCollection, isScalar, parseDocument, visit } from 'yaml';
import type { Descriptor, ListingLine } from '../../base/listing.ts';
import type { Place } from '../../base/place.ts';
import type { Excerpt, Texts } from '../../base/texts.ts';
import { excerptAt } from '../../base/texts.ts';
import { MASK } from '../../base/veil.ts';
import { veiledObject } from '../secrets/veiled-object.ts';
import { skipJson } from '../text/json-walk.ts';
import type { Manifest } from '../types.ts';
import { readListing } from './read.ts';

export function descriptorsOf(manifests: readonly Manifest[], texts: Texts): readonly Descriptor[] {
  return manifests.map((manifest) => {
    const { apiVersion, kind, name, namespace } = manifest;
    let lines: readonly ListingLine[] | undefined;
    return {
      apiVersion,
      kind,
      name,
      namespace,
      lines: () => {
        lines ??= linesOf(manifest, texts);
        return lines;
      },
    };
  });
}

/** In characters: the parser takes a second for a million of them. */
const LONGEST = 500_000;

function linesOf(manifest: Manifest, texts: Texts): readonly ListingLine[] {
  const place = manifest.placeOf([]);
  const written = excerptAt(texts, place);
  const text = written === undefined ? undefined : cut(written, place);
  const own = text === undefined || text.length > LONGEST ? undefined : asBlocks(shortMasks(text));
  // what cannot be read by itself: an alias whose anchor stands in another item of a list, a mask over half of a bracket
  const read = own === undefined ? undefined : readListing(own);
  return read ?? readListing(rewritten(manifest.object)) ?? [];
}

/** The object that begins at a place, without what stands before and after it. */
function cut({ text, ...first }: Excerpt, { line, column }: Place): string | undefined {
  let start = line === first.line ? 1 - first.column : 0;
  for (let at = first.line; at < line; at++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  start += column - 1;
  if (text[start] === '{') return text.slice(start, skipJson(text, start));
  const lines = text.slice(start).split(/\r?\n/);
  const indent = column - 1;
  const end = lines.findIndex((content, index) => index > 0 && isBeyond(content, indent));
  const own = (end === -1 ? lines : lines.slice(0, end)).map((content, index) =>
    index === 0 ? content : content.slice(Math.min(indent, content.length - content.trimStart().length)),
  );
  while (/^(?:\s*|#.*)$/.test(own.at(-1) ?? 'x')) own.pop();
  return own.map((content) => content.trimEnd()).join('\n');
}

/** Whether a line belongs to what follows an object at this indentation. */
function isBeyond(content: string, indent: number): boolean {
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(content)) return true;
  const own = content.length - content.trimStart().length;
  return own < indent && !/^\s*(?:#|$)/.test(content);
}

/** As it is when it stands in block style. */
function asBlocks(text: string): string | undefined {
  if (!text.startsWith('{')) return text;
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  if (document.errors.length > 0) return undefined;
  let isWhole = true;
  visit(document, {
    // its anchor stands in another object, or behind a mask
    Alias: (_key, node) => {
      isWhole &&= node.resolve(document) !== undefined;
    },
    Collection: (_key, node) => {
      if (isCollection(node)) node.flow = node.items.length === 0;
    },
    Scalar: (_key, node) => {
      if (isScalar(node) && node.type === 'QUOTE_DOUBLE') delete node.type;
    },
  });
  return isWhole ? print(document) : undefined;
}

function rewritten(object: Manifest['object']): string {
  return print(new Document(veiledObject(object), { aliasDuplicateObjects: false }));
}

/** As kubectl prints: lists are not indented, long texts not broken. */
function print(document: Pick<Document, 'toString'>): string {
  return shortMasks(document.toString({ indentSeq: false, lineWidth: 0, flowCollectionPadding: false }).trimEnd());
}

/** Masks of one length. */
function shortMasks(text: string): string {
  return text.replace(/•+(?: +•+)*/g, MASK);
}
