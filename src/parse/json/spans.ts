/** Finds many values of a JSON text in one walk: for each path from the start the walk would be as long as the text. */
import type { Span } from '../text/document.ts';
import { skipJson, skipSpace, stringEnd } from '../text/json-walk.ts';
import type { Path } from '../types.ts';

interface Branch {
  /** Of the paths that end here. */
  readonly indexes: number[];
  readonly below: Map<string | number, Branch>;
}

/** For each path its values in the order of the text: several where a key stands more than once, none where there is no such value. */
export function jsonSpans(text: string, extent: Span, paths: readonly Path[]): readonly (readonly Span[])[] {
  const spans: Span[][] = paths.map(() => []);
  const root: Branch = { indexes: [], below: new Map() };
  for (const [index, path] of paths.entries()) branchAt(root, path).indexes.push(index);
  visit(extent.start, root);
  return spans;

  /** Resolves to the end of the value that begins at `start`. */
  function visit(start: number, { indexes, below }: Branch): number {
    const opening = below.size === 0 ? '' : text[start];
    const end = opening === '{' ? mapping(start, below) : opening === '[' ? list(start, below) : skipJson(text, start);
    for (const index of indexes) spans[index]?.push({ start, end });
    return end;
  }

  /** Resolves to the end of the mapping. */
  function mapping(start: number, below: Branch['below']): number {
    let at = skipSpace(text, start + 1);
    while (text[at] === '"') {
      const keyEnd = stringEnd(text, at);
      const value = skipSpace(text, skipSpace(text, keyEnd) + 1);
      const branch = below.get(keyOf(text.slice(at, keyEnd)));
      at = next(branch === undefined ? skipJson(text, value) : visit(value, branch));
    }
    return Math.min(at + 1, text.length);
  }

  function list(start: number, below: Branch['below']): number {
    let at = skipSpace(text, start + 1);
    for (let index = 0; at < text.length && text[at] !== ']'; index++) {
      const branch = below.get(index);
      at = next(branch === undefined ? skipJson(text, at) : visit(at, branch));
    }
    return Math.min(at + 1, text.length);
  }

  /** Behind the comma, or at the bracket that closes. */
  function next(from: number): number {
    const at = skipSpace(text, from);
    return text[at] === ',' ? skipSpace(text, at + 1) : at;
  }
}

function branchAt(root: Branch, path: Path): Branch {
  let at = root;
  for (const segment of path) {
    const known: Branch = at.below.get(segment) ?? { indexes: [], below: new Map() };
    at.below.set(segment, known);
    at = known;
  }
  return at;
}

function keyOf(token: string): string {
  return token.includes('\\') ? String(JSON.parse(token)) : token.slice(1, -1);
}
