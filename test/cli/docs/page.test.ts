/** Laws of pages: what is not podfig's stays byte by byte, and drawing twice is drawing once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageDrawing } from '../../../src/cli/docs/draw-page.ts';
import { drawPage } from '../../../src/cli/docs/draw-page.ts';
import { drawWords } from '../../../src/cli/draw-words.ts';
import * as pipeline from '../../../src/pipeline/pipeline.ts';
import { asWords, findRequests } from './find-requests.ts';

const drawing: PageDrawing = {
  io: {
    stdin: (async function* () {})(),
    write: async () => {},
    isTerminal: () => false,
    columns: () => undefined,
    env: {},
    fontPlaces: { packageRoot: '.', searchFrom: '.' },
    pipeline,
  },
  words: drawWords,
  draw: async (_request, { themes }) => ({
    figures: Array.from({ length: Math.max(1, themes.length) }, () => new Uint8Array([1])),
    alt: 'A [pod] & its *helpers* {1} <x>',
    diagnostics: [],
    texts: new Map(),
  }),
  images: undefined,
  refuse: () => undefined,
};

async function drawn(text: string, path = 'docs/page.md'): Promise<string> {
  return (await drawPage({ path, root: '.' }, text, drawing)).text;
}

const FENCE = '```';
const REQUESTS = [
  '<!-- podfig src=a -->',
  '<!-- podfig src=a\n  theme=paper,night -->',
  '<!--podfig src=a figure=pod-->   ',
  `${FENCE}yaml podfig figure=pod\nkind: Pod\n\n${FENCE}`,
  '~~~~json podfig\n{}\n~~~~',
];
const OTHERS = [
  'text',
  'text `<!-- podfig src=no -->`',
  '# Heading',
  'Heading\n---',
  '| a | b |\n| --- | --- |\n| 1 | <b>2</b> |',
  `${FENCE}js\nlet a\n\n\tb\n${FENCE}`,
  '    indented\n\n    code',
  '<div>\nhtml\n</div>',
  '***',
  '[a]: b',
  '\ttab',
];

/** Pieces at the top, in lists and in quotations, with empty lines between them. */
const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...REQUESTS).map((text) => ({ text, asks: 1 })) },
  { weight: 3, arbitrary: fc.constantFrom(...OTHERS).map((text) => ({ text, asks: 0 })) },
);
const container = fc.constantFrom('', '> ', '- ', '1. ', '> - ', '- > ', '- - ', '> > ');
const block = fc.tuple(container, fc.array(piece, { minLength: 1, maxLength: 4 })).map(([mark, pieces]) => ({
  asks: pieces.reduce((sum, { asks }) => sum + asks, 0),
  text: pieces
    .map(({ text }) => text)
    .join('\n\n')
    .split('\n')
    .map((line, index) => `${index === 0 ? mark : mark.replace(/[^> ]/g, ' ')}${line}`.trimEnd())
    .join('\n'),
}));
const page = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: x\n---\n\n', '\ufeff'),
    fc.array(block, { maxLength: 5 }),
    fc.constantFrom('', '\n', '\n\n'),
    fc.boolean(),
  )
  .map(([front, blocks, end, isWindows]) => {
    // a comment between lists, so that one does not go on in the next
    const text = front + blocks.map((one) => one.text).join('\n\n<!-- -->\n\n') + end;
    return { text: isWindows ? text.replaceAll('\n', '\r\n') : text, asks: blocks.reduce((sum, { asks }) => sum + asks, 0) };
  });

/** What podfig has put into a page. */
const REGION = /(?:\r?\n[ >]*)(?:\r?\n)[ >]*<!-- podfig:drawn -->[\s\S]*?<!-- podfig:end -->/g;

describe('a page', () => {
  it('gets a picture for each request, and keeps all else, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(page, async ({ text, asks }) => {
        const after = await drawn(text);
        expect(after.match(REGION)?.length ?? 0).toBe(asks);
        expect(after.replace(REGION, '')).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same when it is drawn again', async () => {
    await fc.assert(
      fc.asyncProperty(page, async ({ text }) => {
        const once = await drawn(text);
        expect(await drawn(once)).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  it('asks for the same as before: a picture becomes no part of something else', async () => {
    await fc.assert(
      fc.asyncProperty(page, async ({ text }) => {
        const [before, after] = [findRequests(text), findRequests(await drawn(text))];
        expect(asWords(after)).toEqual(asWords(before));
        expect(after.requests.map(({ heading, prefix }) => [heading, prefix])).toEqual(
          before.requests.map(({ heading, prefix }) => [heading, prefix]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('has lines of Windows where it had them, also behind a request in its last line', async () => {
    expect(await drawn('a\r\n\r\n<!-- podfig src=a -->')).toBe(
      'a\r\n\r\n<!-- podfig src=a -->\r\n\r\n<!-- podfig:drawn -->\r\n\r\n![A \\[pod\\] & its \\*helpers\\* \\{1\\} \\<x\\>](page-1.svg)\r\n\r\n<!-- podfig:end -->',
    );
  });

  it('takes what stands between the marks for its own, whatever it is', async () => {
    const text = '<!-- podfig src=a -->\n\n\n<!-- podfig:drawn -->\nold\n- words\n<!-- podfig:end --> after\n';
    expect(await drawn(text)).toMatch(
      /^<!-- podfig src=a -->\n\n<!-- podfig:drawn -->\n\n!\[.*\]\(page-1\.svg\)\n\n<!-- podfig:end --> after\n$/,
    );
  });

  it('stays as it is where a picture has lost its end: what is behind it may be the user’s', async () => {
    for (const text of [
      '<!-- podfig src=a -->\n\n<!-- podfig:drawn -->\n\n![](x.svg)\n\ntext\n',
      '<!-- podfig src=a -->\n\n<!-- podfig:drawn -->\n\ntext\n\n<!-- podfig src=b -->\n\n<!-- podfig:drawn -->\n\n<!-- podfig:end -->\n',
    ]) {
      const { text: after, diagnostics } = await drawPage({ path: 'page.md', root: '.' }, text, drawing);
      expect(diagnostics.map(({ code }) => code)).toEqual(['page/no-end', 'page/not-drawn']);
      expect(after.startsWith(text.slice(0, text.indexOf('<!-- podfig src=b') + 1 || text.length))).toBe(true);
    }
  });

  it('shows two themes in one picture, for light pages and for dark ones', async () => {
    expect(await drawn('# Web\n<!-- podfig src=a theme=paper,night -->\n')).toContain(
      '<picture>\n  <source media="(prefers-color-scheme: dark)" srcset="page-web-night.svg">\n  <img alt="A [pod] &amp; its *helpers* {1} &lt;x&gt;" src="page-web-paper.svg">\n</picture>\n',
    );
  });

  it('of MDX gets comments and tags that MDX has', async () => {
    const text = '# Web\n\n{/* podfig src=a theme=paper,night */}\n\n<X>{1}</X>\n';
    const after = await drawn(text, 'docs/page.mdx');
    expect(after).toContain(
      '{/* podfig:drawn */}\n\n<picture>\n  <source media="(prefers-color-scheme: dark)" srcSet="page-web-night.svg" />',
    );
    expect(await drawn(after, 'docs/page.mdx')).toBe(after);
    expect(after.replace(/\n\n\{\/\* podfig:drawn[\s\S]*podfig:end \*\/\}/, '')).toBe(text);
  });

  it('that is no MDX is told with its place, and stays', async () => {
    const { text, diagnostics, failed } = await drawPage({ path: 'page.mdx', root: '.' }, 'podfig\n\n<div>\n', drawing);
    expect(text).toBe('podfig\n\n<div>\n');
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['page/no-mdx', 3]]);
    expect(failed).toBe(1);
  });
});
