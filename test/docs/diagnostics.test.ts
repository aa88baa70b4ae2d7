/** docs/diagnostics.md is whole and true: `npm run docs` writes what its examples print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesIn, codesInSource } from './codes-in-source.ts';

const root = join(import.meta.dirname, '../..');

interface Section {
  readonly code: string;
  /** The severities in its first paragraph. */
  readonly severities: readonly string[];
  /** What its commands print. */
  readonly printed: string;
}

const sections: readonly Section[] = readFileSync(join(root, 'docs/diagnostics.md'), 'utf8')
  .split(/^(?=##)/m)
  .flatMap((text) => {
    const [, code, words] = /^### (\S+)\n\n(.*)\n/.exec(text) ?? [];
    if (code === undefined || words === undefined) return [];
    const severities = [...words.matchAll(/\*\*(error|warning|note)\b/g)].flatMap(([, severity]) => severity ?? []);
    const printed = [...text.matchAll(/^```console\n(.*?)^```$/gms)].map(([, output]) => output ?? '').join('');
    return [{ code, severities, printed }];
  });

/** They need 512 MiB, a certain font, a browser that is broken in a certain way, a terminal, a shell that stays in a deleted directory: the document quotes them. */
const NOT_RUN: ReadonlySet<string> = new Set([
  'render/no-outlines',
  'render/too-long',
  'render/browser-failed',
  'cli/binary-to-terminal',
  'cli/no-directory',
]);

describe('docs/diagnostics.md', () => {
  it('explains each code of the source, and no other, once', () => {
    expect(sections.map(({ code }) => code).sort()).toEqual(codesInSource(join(root, 'src')));
  });

  it.each(sections.filter(({ code }) => !NOT_RUN.has(code)))(
    'shows $code in an example, with its severity',
    ({ code, severities, printed }) => {
      const [, severity] = new RegExp(`^(\\w+)\\[${code}\\]: `, 'm').exec(printed) ?? [];
      expect(severities).toContain(severity);
    },
  );
});

describe('the scan of the source', () => {
  it('finds codes in literals and in known templates, and none in comments or paths', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source
    const source = "// 'parse/no'\n/* 'parse/no' */ import x from './parse/no.ts'; say('note', 'parse/json'); code: `cli/unknown-${what}`";
    expect(codesIn(source)).toEqual(['parse/json', 'cli/unknown-figure', 'cli/unknown-theme', 'cli/unknown-format']);
  });

  it('asks about a template that it does not know', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source
    expect(() => codesIn('code: `view/${slug}`')).toThrow('view/');
  });
});
