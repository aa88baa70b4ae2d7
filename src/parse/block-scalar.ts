import { giveUp } from './give-up.ts';

export interface BlockScalarAt {
  /** The `|` or `>`. */
  readonly from: number;
  readonly lineEnd: number;
  /** The line below. */
  readonly next: number;
  /** The end of the document. */
  readonly limit: number;
  /** The indentation of the collection that holds the scalar. */
  readonly parent: number;
}

const HEADER = /^[|>]([-+]?) *(?: #.*)?$/;
const SPACE = 0x20;

/** Reads a literal (`|`) or folded (`>`) block; gives up where the header says the indentation. */
export function blockScalar(text: string, where: BlockScalarAt): { readonly value: string; readonly next: number } {
  const header = HEADER.exec(text.slice(where.from, where.lineEnd));
  if (header === null) giveUp();
  const { lines, next } = blockLines(text, where);
  let last = lines.length;
  while (last > 0 && lines[last - 1] === '') last--;
  const body = lines.slice(0, last);
  const value = text[where.from] === '|' ? body.join('\n') : folded(body);
  const breaks = header[1] === '-' ? 0 : header[1] === '+' ? giveUp() : 1;
  return { value: last === 0 ? '' : value + '\n'.repeat(breaks), next };
}

function blockLines(text: string, where: BlockScalarAt): { readonly lines: readonly string[]; readonly next: number } {
  const lines: string[] = [];
  let column = -1;
  let blanks = 0;
  let line = where.next;
  while (line < where.limit) {
    const newline = text.indexOf('\n', line);
    const next = newline === -1 || newline >= where.limit ? where.limit : newline + 1;
    let end = newline === -1 || newline >= where.limit ? where.limit : newline;
    if (end > line && text.charCodeAt(end - 1) === 0x0d) end--;
    let at = line;
    const stop = column === -1 ? end : Math.min(end, line + column);
    while (at < stop && text.charCodeAt(at) === SPACE) at++;
    if (at === end) {
      // spaces in the lines above the first one of text decide nothing, unless they are deeper than it
      if (column === -1) blanks = Math.max(blanks, at - line);
      lines.push('');
      line = next;
      continue;
    }
    const indent = at - line;
    if (column === -1) {
      if (indent <= where.parent) break;
      if (blanks > indent || text.charCodeAt(at) === 0x09) giveUp();
      column = indent;
    } else if (indent < column) {
      if (indent > where.parent || text.charCodeAt(at) === 0x09) giveUp();
      break;
    }
    lines.push(text.slice(line + column, end));
    line = next;
  }
  return { lines, next: line };
}

/** Single line breaks become spaces, n empty lines n line breaks; around lines that are indented further all breaks stay (YAML 1.2.2, 8.1.3). */
function folded(lines: readonly string[]): string {
  let value = '';
  let breaks = 0;
  let above: 'none' | 'text' | 'deeper' = 'none';
  for (const line of lines) {
    if (line === '') {
      breaks++;
      continue;
    }
    const here = line[0] === ' ' || line[0] === '\t' ? 'deeper' : 'text';
    if (above === 'none') value += '\n'.repeat(breaks);
    else if (above === 'deeper' || here === 'deeper') value += '\n'.repeat(breaks + 1);
    else value += breaks === 0 ? ' ' : '\n'.repeat(breaks);
    value += line;
    above = here;
    breaks = 0;
  }
  return value;
}
