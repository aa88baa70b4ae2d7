/**
 * Finds the requests of a Markdown file: comments of their own and fenced blocks. What stands in a paragraph, a heading, a table or in code
 * only looks like one.
 *
 *     <!-- podfig src=deploy/ figure=system -->          {/* podfig src=deploy/ *\/} in MDX
 *
 *     ```yaml podfig figure=sidecar
 *     kind: Pod
 *     ```
 */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import { slugOf } from './slug.ts';
import type { Manifest, MarkdownNode, Request, Word } from './types.ts';
import { wordsIn } from './words.ts';

export interface Found {
  readonly requests: readonly Request[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whose children are parts of a sentence. */
const PHRASING = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference']);

const COMMENT = /^(?:<!--|\{\s*\/\*)\s*podfig(?![\w:-])/;
const WHOLE = /^(?:<!--([\s\S]*?)-->|\{\s*\/\*([\s\S]*?)\*\/\s*\})[ \t]*$/;
const INSIDE = /(?:<!--|\{\/\*)\s*podfig\s+[\w-]+=/;
const MANIFEST = /^(?:ya?ml|json|kyaml)$/i;

/** `tree` is that of `text`, which `file` is the name of. */
export function requestsIn(tree: MarkdownNode, text: string, file: string): Found {
  const lines = lineStarts(text);
  const requests: Request[] = [];
  const diagnostics: Diagnostic[] = [];
  let heading: string | undefined;
  visit(tree, undefined);
  return { requests, diagnostics };

  function visit(node: MarkdownNode, parent: MarkdownNode | undefined): void {
    if (node.type === 'heading') heading = slugOf(node);
    const found = node.type === 'code' ? block(node) : isComment(node.type) ? comment(node, parent) : undefined;
    if (found !== undefined) requests.push({ ...found, ...(heading === undefined ? {} : { heading }), number: requests.length + 1 });
    for (const child of node.children ?? []) visit(child, node);
  }

  function comment(node: MarkdownNode, parent: MarkdownNode | undefined): Omit<Request, 'number'> | undefined {
    const span = withoutMargin(spanOf(node));
    if (span === undefined) return undefined;
    const source = text.slice(span.start, span.end);
    const whole = WHOLE.exec(source);
    const isAlone = whole !== null && (parent === undefined || !PHRASING.has(parent.type));
    if (!isAlone || !COMMENT.test(source)) {
      const at = INSIDE.exec(source)?.index;
      if (at !== undefined) diagnostics.push(lost(placeAt(span.start + at, 'podfig'.length)));
      return undefined;
    }
    const from = source.indexOf('podfig') + 'podfig'.length;
    const inner = source.slice(from, source.search(/(?:-->|\*\/\s*\})[ \t]*$/));
    // lines in a quotation begin with its mark
    const words = inner.replace(/\n[ \t]*(?:>[ \t]?)+/g, (start) => ' '.repeat(start.length));
    return { kind: 'comment', words: placed(words, span.start + from), ...around(span, span.start + from - 'podfig'.length) };
  }

  function block(node: MarkdownNode): Omit<Request, 'number'> | undefined {
    const span = spanOf(node);
    if (span === undefined || !MANIFEST.test(node.lang ?? '')) return undefined;
    const source = text.slice(span.start, span.end);
    const [first = '', ...rest] = source.split('\n');
    const [, fence = '', info = ''] = /^(`{3,}|~{3,})(.*?)\r?$/.exec(first) ?? [];
    // words before it are for others: title="pod.yaml" podfig
    const own = wordsIn(info).find(({ key, value, index }) => key === 'podfig' && value === undefined && index > 0);
    if (own === undefined) return undefined;
    const from = span.start + fence.length + own.index + 'podfig'.length;
    const isClosed = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*\\r?$`).test(rest.at(-1) ?? '');
    const value = node.value ?? '';
    const manifest: Manifest = {
      text: value,
      line: (node.position?.start.line ?? 0) + 1,
      indents: value
        .split('\n')
        .map((line, index) => Math.max(0, (rest[index] ?? '').replace(/\r$/, '').length - line.replace(/\r$/, '').length)),
    };
    return {
      kind: 'block',
      words: placed(info.slice(own.index + own.length), from),
      manifest,
      ...(isClosed ? {} : { broken: 'the block is not closed' }),
      ...around(span, from - 'podfig'.length),
    };
  }

  /** HTML begins where its line does, with up to three spaces. */
  function withoutMargin(span: Span | undefined): Span | undefined {
    return span && { ...span, start: span.start + text.slice(span.start, span.end).search(/\S|$/) };
  }

  function around({ start, end }: Span, at: number) {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return { start, end, place: placeAt(at, 'podfig'.length), prefix: line.replace(/[^>\s]/g, ' ') };
  }

  function placed(words: string, offset: number): readonly Word[] {
    return wordsIn(words).map(({ index, length, key, value }) => ({
      key,
      ...(value === undefined ? {} : { value }),
      place: placeAt(offset + index, length),
    }));
  }

  function placeAt(offset: number, length: number): Place {
    const line = lastBelow(lines, offset);
    return { file, line: line + 1, column: offset - (lines[line] ?? 0) + 1, length };
  }
}

/** Of MDX, and of what Docusaurus makes of HTML in it, too. */
function isComment(type: string): boolean {
  return ['html', 'comment', 'mdxFlowExpression', 'mdxTextExpression'].includes(type);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Nodes that another plugin has made have no place. */
function spanOf({ position }: MarkdownNode): Span | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** The index of the last of sorted numbers that is not above `limit`. */
function lastBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lost(place: Place): Diagnostic {
  return {
    code: 'page/no-request',
    severity: 'warning',
    message: 'This comment stands within something else, where it asks for nothing',
    place,
    hint: 'give it lines of its own, with an empty line before and behind it',
  };
}
