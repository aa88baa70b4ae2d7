/**
 * Each file here says itself what podfig says about it: a comment `# error[parse/x]:7 words of it` concerns the next line that
 * is no such comment, and column 7 of it (`# ^error…` the line above). All that is said stands there, and all that stands there is said.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { buildTopology } from '../../src/model/build.ts';
import { codesInSource } from '../docs/codes-in-source.ts';
import { read } from '../parse/reading.ts';

const EXPECTED = /^\s*# (\^?)((?:error|warning|note)\[[a-z/-]+\]):(\d+) (.*)$/;

interface Saying {
  readonly at: string;
  readonly words: string;
}

function expected(text: string): readonly Saying[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const [all, above, head, column, words] = EXPECTED.exec(line) ?? [];
    if (all === undefined) return [];
    const concerned = above === '^' ? index : lines.findIndex((other, at) => at > index && !EXPECTED.test(other)) + 1;
    return [{ at: `${head} ${concerned}:${column}`, words: words ?? '' }];
  });
}

/** Of the files in model/ the model speaks as well. */
const stages: Readonly<Record<string, (text: string, name: string) => Promise<readonly Diagnostic[]>>> = {
  parse: async (text, name) => (await read(text, name)).diagnostics,
  model: async (text, name) => {
    const { manifests, diagnostics } = await read(text, name);
    return [...diagnostics, ...buildTopology(manifests).diagnostics];
  },
};

/** What no small file with comments can show: bytes, sizes, JSON, a selection, or an example placement. Tested beside what says it. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['parse/bad-encoding', 'parse/empty', 'parse/indented-anew', 'parse/json', 'parse/too-broken', 'parse/too-deep', 'parse/too-large'],
  ...['parse/too-many-objects', 'parse/too-many-values', 'parse/too-strange'],
  ...['model/more-nodes', 'model/no-nodes', 'model/too-many-relations'],
  // told by reach alone
  ...[
    'model/address-family',
    'model/host-network-exempt',
    'model/no-ends',
    'model/nobody-reaches',
    'model/unknown-labels',
    'model/unmatched-end',
  ],
  ...['model/nothing-selected', 'model/passed-over', 'model/selected-away', 'model/unmatched-selection'],
]);

const directory = new URL('.', import.meta.url);
const fixtures = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const stageOf = (name: string): string => (name.startsWith('model/') ? 'model' : 'parse');

describe('diagnostics stand in the files that they are about', () => {
  it.each(fixtures)('%s', async (name) => {
    const text = readFileSync(new URL(name, directory), 'utf8');
    const diagnostics = (await stages[stageOf(name)]?.(text, name)) ?? [];
    const wanted = expected(text);
    expect(diagnostics.map(({ severity, code, place }) => `${severity}[${code}] ${place?.line}:${place?.column}`)).toEqual(
      wanted.map(({ at }) => at),
    );
    for (const [index, { message, hint }] of diagnostics.entries()) expect(`${message}; ${hint ?? ''}`).toContain(wanted[index]?.words);
  });

  it('each code of the two stages that can have a place has such a file', () => {
    const shown = new Set(
      fixtures.flatMap((name) => expected(readFileSync(new URL(name, directory), 'utf8')).map(({ at }) => /\[(.*)\]/.exec(at)?.[1])),
    );
    const codes = codesInSource(new URL('../../src', import.meta.url).pathname).filter((code) => /^(?:parse|model)\//.test(code));
    expect(codes.filter((code) => !shown.has(code) && !ELSEWHERE.has(code))).toEqual([]);
  });
});
