import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlockYaml } from '../../src/parse/block-yaml.ts';
import type { SpanMap } from '../../src/parse/document.ts';
import { readFullYaml } from '../../src/parse/full-yaml.ts';
import type { JsonValue } from '../../src/parse/types.ts';

/** What the fast reader makes of a text; undefined when it leaves it to the full parser. */
function fast(text: string): { readonly value: JsonValue; readonly spans: SpanMap } | undefined {
  const spans: SpanMap = new Map();
  const read = readBlockYaml(text, { start: 0, end: text.length }, spans);
  return read === undefined ? undefined : { value: read.value, spans };
}

describe('the fast reader reads', () => {
  it.each([
    ['a: 1\nb:\n  c: x\n', { a: 1, b: { c: 'x' } }],
    ['a:\n- 1\n- - 2\n  - 3\n- b: 4\n  c: 5\n', { a: [1, [2, 3], { b: 4, c: 5 }] }],
    ['"a b": \'it\'\'s\' # why\nc: "x\\ty"\n', { 'a b': "it's", c: 'x\ty' }],
    ['a: [x, "y z", {b: 1}]\nc: {}\nd: []\n', { a: ['x', 'y z', { b: 1 }], c: {}, d: [] }],
    ['a: |\n  x\n   y\n\n  z\n\nb: |-\n  q\n', { a: 'x\n y\n\nz\n', b: 'q' }],
    ['a: >\n  x\n  y\n\n  z\nb: 1\n', { a: 'x y\nz\n', b: 1 }],
    ['a: one\n  two\n  three # end\nb:\n  four\n  five\n', { a: 'one two three', b: 'four five' }],
    ['a: --flag=x\nb: http://x:80/#y\nc: a:b\n', { a: '--flag=x', b: 'http://x:80/#y', c: 'a:b' }],
    ['a:\nb: ~\n', { a: null, b: null }],
    ['{\n  a: [{\n    "b": "x", # c\n  }, {\n  }],\n}\n', { a: [{ b: 'x' }, {}] }],
    ['a: [\n  x,\n  z\n]\nb: 1\n', { a: ['x', 'z'], b: 1 }],
    ["a: 'one\n  two''s\n\n  three'\nb: 1\n", { a: "one two's\nthree", b: 1 }],
    ['a: "one\\n\n  two \\\n  \\ three\\U0001F600\\x41"\n', { a: 'one\n two  three\u{1F600}A' }],
  ])('%j', (text, value) => {
    expect(fast(text)?.value).toEqual(value);
  });
});

describe('the fast reader leaves to the full parser', () => {
  it.each([
    'a: &x 1\n',
    'a: *x\n',
    'a: !!str 1\n',
    'a: 1\na: 2\n',
    'a:\n\tb: 1\n',
    'a: b: c\n',
    '__proto__: 1\n',
    '<<: {a: 1}\n',
    '? a\n: b\n',
    'word\n',
    'a: |2\n   x\n',
  ])('%j', (text) => {
    expect(fast(text)).toBeUndefined();
  });
});

/** Pieces of YAML that like to go wrong side by side. */
const piece = fc.constantFrom(
  'a',
  'b',
  'key',
  ':',
  ': ',
  '- ',
  '-',
  '\n',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  ' ',
  '"',
  "'",
  '"x"',
  "'y'",
  '#',
  ' # c',
  '|',
  '>',
  '|-',
  '|+',
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '\\',
  '\\n',
  '&a',
  '*a',
  '!t',
  '?',
  '? ',
  '%',
  '\\\n',
  '\\ ',
  '\n\n',
  '\n  ]',
  '\n}',
  ': "',
  ": '",
  ': [',
  ': {a: ',
  '@',
  '`',
  '~',
  '<<',
  '1',
  '0644',
  'yes',
  '---',
  '...',
  '\t',
  '\r\n',
  'é',
  '\u00a0',
  '--',
  '/',
);
const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const entry = fc.tuple(
  fc.constantFrom('a: ', 'b: ', '- ', 'c:', '', '- d: ', '- - ', '"e": '),
  soup,
  fc.constantFrom('\n', '\n', '\n  ', '\n    ', '\n\n'),
);
const document = fc.array(entry, { minLength: 1, maxLength: 6 }).map((entries) => entries.flat().join(''));

describe('where the fast reader answers, the full parser agrees', () => {
  it('about the value, about there being no error, and about places', () => {
    let answered = 0;
    fc.assert(
      fc.property(document, (text) => {
        // document marks are cut away before
        fc.pre(!/^(?:---|\.\.\.)(?=\s|$)/m.test(text));
        const read = fast(text);
        if (read === undefined) return;
        answered++;
        const [full, ...more] = readFullYaml(text, { start: 0, end: text.length });
        expect(more).toEqual([]);
        expect(full?.problems).toEqual([]);
        expect(read.value).toEqual(full?.value);
        if (full !== undefined) compareSpans(read.value, full.value, read.spans, full.spanMap);
      }),
      { numRuns: 6000 },
    );
    expect(answered).toBeGreaterThan(200);
  });
});

function compareSpans(a: JsonValue | undefined, b: JsonValue | undefined, spansA: SpanMap, spansB: SpanMap): void {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return;
  for (const [key, span] of spansA.get(a) ?? []) {
    const other = spansB.get(b)?.get(key);
    expect(span.key).toEqual(other?.key);
    expect(span.block).toBe(other?.block);
    if (!span.block && span.value.end > span.value.start) expect(span.value.start).toBe(other?.value.start);
    const innerA = Object.entries(a).find(([name]) => name === String(key))?.[1];
    const innerB = Object.entries(b).find(([name]) => name === String(key))?.[1];
    compareSpans(innerA, innerB, spansA, spansB);
  }
}
