/**
 * Each file here says itself what podfig says about it: a comment `# error[parse/x]:7 words of it` concerns the next line that
 * is no such comment, and column 7 of it (`# ^error…` the line above). All that is said stands there, and all that stands there is said.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

const directory = new URL('.', import.meta.url);
const fixtures = readdirSync(directory).filter((name) => name.endsWith('.yaml'));

describe('diagnostics stand in the files that they are about', () => {
  it.each(fixtures)('%s', async (name) => {
    const text = readFileSync(new URL(name, directory), 'utf8');
    const { diagnostics } = await read(text, name);
    const wanted = expected(text);
    expect(diagnostics.map(({ severity, code, place }) => `${severity}[${code}] ${place?.line}:${place?.column}`)).toEqual(
      wanted.map(({ at }) => at),
    );
    for (const [index, { message, hint }] of diagnostics.entries()) expect(`${message}; ${hint ?? ''}`).toContain(wanted[index]?.words);
  });
});
