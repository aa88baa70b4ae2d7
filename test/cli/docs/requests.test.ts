/** What is a request in Markdown, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { asWords, findInMdx, findRequests } from './find-requests.ts';

const FENCE = '```';

describe('a request', () => {
  it.each([
    ['a comment', '<!-- podfig src=a/ figure=pod -->', ['src=a/ figure=pod']],
    ['a comment of several lines', '<!-- podfig src=a/\n     figure=pod\n-->', ['src=a/ figure=pod']],
    ['a comment in a list', '- x\n\n  <!-- podfig src=a -->\n', ['src=a']],
    ['a comment in a quotation, over two lines', '> <!-- podfig src=a\n>   figure=pod -->', ['src=a figure=pod']],
    ['a comment behind front matter', '---\nx: <!-- podfig src=no -->\n---\n<!-- podfig src=a -->', ['src=a']],
    ['a comment behind spaces', '  <!-- podfig src=a -->\r\n', ['src=a']],
    ['a comment right behind a paragraph', 'text\n<!-- podfig src=a -->', ['src=a']],
    ['values in quotes', `<!-- podfig src="a b" title='say "x"' partial -->`, ['src=a b title=say "x" partial']],
    ['a block', `${FENCE}yaml podfig figure=pod\nkind: Pod\n${FENCE}`, ['figure=pod']],
    ['a block of JSON, with waves', '~~~json podfig\n{}\n~~~', ['']],
    ['a block with words for others', `${FENCE}yaml title="a podfig" {1,3} podfig figure=pod\n${FENCE}`, ['figure=pod']],
    ['two', '<!-- podfig src=a -->\n\n<!-- podfig src=b -->', ['src=a', 'src=b']],
  ])('is %s', (_what, text, words) => {
    const found = findRequests(text);
    expect(asWords(found)).toEqual(words);
    expect(found.diagnostics).toEqual([]);
  });

  it.each([
    ['code in a line', 'write `<!-- podfig src=a -->`'],
    ['a block of another language', `${FENCE}sh podfig web.yaml\n${FENCE}`],
    ['a block that quotes one', `${FENCE}${FENCE}md\n${FENCE}yaml podfig\n${FENCE}\n<!-- podfig src=a -->\n${FENCE}${FENCE}`],
    ['indented code', '    <!-- podfig src=a -->'],
    ['a comment about podfig', '<!-- podfigs are figs -->\n\n<!-- podfig: see below -->\n\n<!-- podfig-lint off -->'],
    ['a heading', '# podfig src=a figure=pod'],
    ['a paragraph', 'podfig src=a figure=pod'],
    ['a block whose title is podfig', `${FENCE}yaml title="podfig"\n${FENCE}`],
    ['a block whose value is podfig', `${FENCE}yaml x=podfig\n${FENCE}`],
    ['front matter', '+++\n<!-- podfig src=a -->\n+++\ntext'],
    ['what it has drawn', '<!-- podfig:drawn -->\n\n<!-- podfig:end -->'],
  ])('is not %s', (_what, text) => {
    expect(findRequests(text)).toEqual({ requests: [], diagnostics: [] });
  });

  it.each([
    ['in a sentence', 'text <!-- podfig src=a --> text', 6],
    ['in a heading', '# Web <!-- podfig src=a -->', 7],
    ['in a table', '| a |\n| - |\n| <!-- podfig src=a --> |', 3],
    ['in HTML', '<details><!-- podfig src=a --></details>', 10],
    ['with text behind it', '<!-- podfig src=a --> and more', 1],
  ])('is told of %s, where it asks for nothing', (_what, text, column) => {
    const { requests, diagnostics } = findRequests(text);
    expect(requests).toEqual([]);
    expect(diagnostics.map(({ code, place }) => [code, place?.column])).toEqual([['page/no-request', column]]);
  });

  it('has a place for each word, also where a list indents it and lines end as on Windows', () => {
    const text = 'x\r\n\r\n- y\r\n\r\n  <!-- podfig src=a\r\n    figure=pod -->\r\n';
    const [request] = findRequests(text).requests;
    expect(request?.words.map(({ place }) => [place.line, place.column, place.length])).toEqual([
      [5, 15, 5],
      [6, 5, 10],
    ]);
    expect(request?.place).toEqual({ file: 'page.md', line: 5, column: 8, length: 6 });
    expect(text.slice(request?.start, request?.end)).toBe('<!-- podfig src=a\r\n    figure=pod -->');
  });

  it('knows of a block its manifest, with the lines and columns of the page', () => {
    const text = `> 1. x\n>\n>    ${FENCE}yaml podfig\n>    kind: Pod\n>      a: b\n>    ${FENCE}\n`;
    const [request] = findRequests(text).requests;
    expect(request?.manifest).toEqual({ text: 'kind: Pod\n  a: b', line: 4, indents: [5, 5] });
    expect(request?.broken).toBeUndefined();
  });

  it.each([`${FENCE}yaml podfig\nkind: Pod`, `- ${FENCE}yaml podfig\n  kind: Pod\n\ntext`, `${FENCE}${FENCE}yaml podfig\n${FENCE}`])(
    'is broken where a block is not closed: %j',
    (text) => expect(findRequests(text).requests[0]?.broken).toBe('the block is not closed'),
  );

  it.each([
    ['## How it runs', 'how-it-runs'],
    ['## `web` & *friends*', 'web-friends'],
    ['## 어떻게 도는가', '어떻게-도는가'],
    ['Title\n=====', 'title'],
    ['## Long name {#short}', 'short'],
    ['## !!', undefined],
    ['text', undefined],
    [`# ${'long '.repeat(40)}`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
  ])('is called after the heading above it: %s', (heading, slug) => {
    expect(findRequests(`${heading}\n\n<!-- podfig src=a -->`).requests[0]?.heading).toBe(slug);
  });
});

describe('in MDX a request', () => {
  it('is a comment of its braces, or a block', async () => {
    const text = `import X from './x.js'\n\n# A {1 + 1}\n\n{/* podfig src=a figure=pod */}\n\n<X>\n\n${FENCE}yaml podfig\n${FENCE}\n\n</X>\n`;
    expect(asWords(await findInMdx(text))).toEqual(['src=a figure=pod', '']);
  });

  it('is none in a sentence or in code', async () => {
    expect((await findInMdx('`{/* podfig src=a */}`')).requests).toEqual([]);
    const { requests, diagnostics } = await findInMdx('text {/* podfig src=a */} text');
    expect(requests).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['page/no-request']);
  });
});
