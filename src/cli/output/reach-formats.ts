/** Who may reach whom, in the formats of `podfig reach`. Pairs may be millions: each format comes in parts of whole lines. */
import { escapeUnprintable, printable } from '../../base/printable.ts';
import type { Connections, Reach } from '../../pipeline/options.ts';

export interface ReachFormat {
  readonly name: string;
  /** Of files in this format. */
  readonly extension: string;
  readonly write: (pairs: readonly Reach[]) => Iterable<string>;
}

export const reachFormats: readonly ReachFormat[] = [
  {
    name: 'text',
    extension: 'txt',
    write: (pairs) => parts(pairs, ({ from, to, connections }) => `${from} → ${to}  ${words(connections)}`),
  },
  {
    name: 'csv',
    extension: 'csv',
    write: (pairs) => parts(pairs, (pair) => cellsOf(pair).map(cell).join(','), { head: 'from,to,connections\n' }),
  },
  {
    name: 'json',
    extension: 'json',
    // a lone line would be hard to read, and to compare
    write: (pairs) =>
      parts(pairs, ({ from, to, connections }) => `  ${JSON.stringify({ from, to, connections })}`, {
        head: '[\n',
        between: ',',
        foot: ']\n',
        clean: escapeUnprintable,
      }),
  },
  {
    name: 'md',
    extension: 'md',
    write: (pairs) =>
      parts(pairs, (pair) => `| ${cellsOf(pair).map(escaped).join(' | ')} |`, {
        head: '| from | to | connections |\n| --- | --- | --- |\n',
      }),
  },
];

interface Around {
  readonly head?: string;
  /** Behind each line but the last. */
  readonly between?: string;
  readonly foot?: string;
  /** What becomes of characters that no terminal should act on. */
  readonly clean?: (line: string) => string;
}

const LINES = 10_000;

function* parts(pairs: readonly Reach[], line: (pair: Reach) => string, around: Around = {}): Generator<string> {
  const { head = '', between = '', foot = '', clean = printable } = around;
  yield head;
  for (let start = 0; start < pairs.length; start += LINES) {
    const lines = pairs.slice(start, start + LINES).map((pair) => clean(line(pair)));
    const isLast = start + LINES >= pairs.length;
    yield `${lines.join(`${between}\n`)}${isLast ? '' : between}\n`;
  }
  yield foot;
}

function cellsOf({ from, to, connections }: Reach): readonly string[] {
  return [from, to, words(connections)];
}

/** `TCP 80,8080-8090; UDP 53` */
function words(connections: Connections): string {
  if (connections === 'all') return 'all';
  return Object.entries(connections)
    .map(([protocol, ports]) => `${protocol} ${ports}`)
    .join('; ');
}

/** RFC 4180. What a spreadsheet would take for a formula is made a text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** In a cell of a table of GitHub's Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~#&]/g, (char) => (char === '<' ? '&lt;' : char === '&' ? '&amp;' : `\\${char}`));
}
