import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpanMap } from '../../../src/parse/text/document.ts';
import type { JsonValue } from '../../../src/parse/types.ts';
import { readFullYaml } from '../../../src/parse/yaml/full-yaml.ts';
import { readQuickYaml } from '../../../src/parse/yaml/quick-yaml.ts';

/** What the quick reader makes of a text; undefined when it leaves it to the full parser. */
function quick(text: string): { readonly value: JsonValue; readonly spans: SpanMap } | undefined {
  const spans: SpanMap = new Map();
  const read = readQuickYaml(text, { start: 0, end: text.length }, spans);
  return read === undefined ? undefined : { value: read.value, spans };
}

describe('the quick reader reads', () => {
  it.each([
    ['a: 1\nb:\n  c: x\n', { a: 1, b: { c: 'x' } }],
    ['a:\n- 1\n- - 2\n  - 3\n- b: 4\n  c: 5\n', { a: [1, [2, 3], { b: 4, c: 5 }] }],
    ['"a b": \'it\'\'s\' # why\nc: "x\\ty"\n', { 'a b': "it's", c: 'x\ty' }],
    ['a: [x, "y z", {b: 1}]\nc: {}\nd: []\n', { a: ['x', 'y z', { b: 1 }], c: {}, d: [] }],
    ['a: |\n  x\n   y\n\n  z\n\nb: |-\n  q\n', { a: 'x\n y\n\nz\n', b: 'q' }],
    ['a: >\n  x\n  y\n\n  z\nb: 1\n', { a: 'x y\nz\n', b: 1 }],
    ['a: one\n  two\n  three # end\nb:\n  four\n  five\n', { a: 'one two three', b: 'four five' }],
    ['a: --flag=x\nb: http://x:80/#y\nc: a:b\n', { a: '--flag=x', b: 'http://x:80/#y', c: 'a:b' }],
    ['b: |+\n  y\n\nc: 1\n', { b: 'y\n\n', c: 1 }],
    ['word\n', 'word'],
    ['{"a":1, yes: 0644, 2: no}\n', { a: 1, true: 420, 2: false }],
    ['a:\nb: ~\n', { a: null, b: null }],
    ['{\n  a: [{\n    "b": "x", # c\n  }, {\n  }],\n}\n', { a: [{ b: 'x' }, {}] }],
    ["a: 'one\n  two''s\n\n  three'\nb: 1\n", { a: "one two's\nthree", b: 1 }],
    ['a: "one\\n\n  two \\\n  \\ three\\U0001F600\\x41"\n', { a: 'one\n two  three\u{1F600}A' }],
  ])('%j', (text, value) => {
    expect(quick(text)?.value).toEqual(value);
  });
});

describe('the quick reader leaves to the full parser', () => {
  it.each([
    'a: &x 1\n',
    'a: *x\n',
    'a: !!str 1\n',
    'a: 1\na: 2\n',
    'a:\n\tb: 1\n',
    'a: b: c\n',
    '<<: {a: 1}\n',
    '%YAML 1.2\n---\na: 1\n',
    '"a": 1\na: 2\n',
    'a: [b: c]\n',
    '? a\n: b\n',
    'a: [\n  x\n]\n',
    'a:\n- []b: 1\n',
    'a: |2\n   x\n',
    'a: "x\n',
    'a\rb\n',
    `${'['.repeat(200)}${']'.repeat(200)}\n`,
    '',
  ])('%j', (text) => {
    expect(quick(text)).toBeUndefined();
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
  ' \t\n',
  '|1\n',
  '|2-\n',
  '>+\n',
  '|+\n\n',
  '\n # c\n',
  '[a: b]',
  '\u2028',
  '"a\n b"',
  "'a\n\n  b'",
  '>-\n  a\n   b\n\n  c\n',
);
const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const entry = fc.tuple(
  fc.constantFrom('a: ', 'b: ', '- ', 'c:', '', '- d: ', '- - ', '"e": '),
  soup,
  fc.constantFrom('\n', '\n', '\n  ', '\n    ', '\n\n'),
);
const document = fc.array(entry, { minLength: 1, maxLength: 6 }).map((entries) => entries.flat().join(''));

const MANIFESTS = [
  'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, data: {p: x}}\n- kind: Pod\n  metadata: {name: "q", labels: {a: \'b\'}}\n',
  'kind: ConfigMap\ndata:\n  script: |\n    if [ -z "$x" ]; then\n      echo "y: z"\n    fi\n  folded: >-\n    one\n    two\n  q: "a\n    b"\n  s: one\n    two\n',
  JSON.stringify({ kind: 'Pod', spec: { containers: [{ name: 'c', args: ['-c', 'a\nb'] }] } }, null, 2),
];
/** One edit: characters taken out at a place, and others put there. */
const edit = fc.tuple(fc.nat(300), fc.nat(12), fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })));
const mutated = fc.tuple(fc.constantFrom(...MANIFESTS), fc.array(edit, { minLength: 1, maxLength: 5 })).map(([manifest, edits]) =>
  edits.reduce((text, [at, drop, put]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + drop);
  }, manifest),
);

/** Document marks are cut away, and control characters refused, before a document is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NEVER_READ = /^(?:---|\.\.\.)(?=\s|$)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/m;
/** yaml 2.9.1 takes the line behind a plain scalar that begins below such a comment for a part of it: `a:\n#\n b\nc:`. */
const MISREAD = /[:-]\s*\n#/;

describe('where the quick reader answers, the full parser agrees', () => {
  it.each([
    ['soup', document, 6000, 150],
    ['mutated manifests', mutated, 2000, 150],
  ])('about the value, about there being no error, and about places, in %s', (_name, texts, numRuns, least) => {
    let answered = 0;
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!NEVER_READ.test(text) && !MISREAD.test(text));
        const read = quick(text);
        if (read === undefined) return;
        answered++;
        const [full, ...more] = readFullYaml(text, { start: 0, end: text.length });
        expect(more).toEqual([]);
        expect(full?.problems).toEqual([]);
        expect(read.value).toEqual(full?.value);
        if (full !== undefined) compareSpans(read.value, full.value, read.spans, full.spanMap);
      }),
      { numRuns },
    );
    expect(answered).toBeGreaterThan(least);
  });
});

function compareSpans(a: JsonValue | undefined, b: JsonValue | undefined, spansA: SpanMap, spansB: SpanMap): void {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return;
  for (const [key, span] of spansA.get(a) ?? []) {
    const other = spansB.get(b)?.get(key);
    expect(span.key?.start).toBe(other?.key?.start);
    expect(span.block).toBe(other?.block);
    if (!span.block && span.value.end > span.value.start) expect(span.value.start).toBe(other?.value.start);
    const innerA = Object.entries(a).find(([name]) => name === String(key))?.[1];
    const innerB = Object.entries(b).find(([name]) => name === String(key))?.[1];
    compareSpans(innerA, innerB, spansA, spansB);
  }
}
