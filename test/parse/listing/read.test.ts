import { describe, expect, test } from 'vitest';
import type { ListingLine } from '../../../src/base/listing.ts';
import { descriptorsOf } from '../../../src/parse/listing/descriptors.ts';
import { entriesOf } from '../../../src/parse/listing/entries.ts';
import { entriesOfPlain } from '../../../src/parse/listing/plain-entries.ts';
import { readListing } from '../../../src/parse/listing/read.ts';
import { parse } from '../../../src/parse/parse.ts';

/** `key:key punctuation:: string:nginx`, without the space between. */
function sorts(line: ListingLine | undefined): readonly string[] {
  return (line?.tokens ?? []).filter(({ sort }) => sort !== 'space').map(({ text, sort }) => `${sort} ${text}`);
}

function textOf(lines: readonly ListingLine[]): string {
  return lines.map(({ tokens }) => tokens.map(({ text }) => text).join('')).join('\n');
}

async function written(content: string, name = 'a.yaml'): Promise<readonly string[]> {
  const { manifests, texts } = await parse([{ name, content }]);
  return descriptorsOf(manifests, texts).map(({ lines }) => textOf(lines()));
}

describe('a line of YAML has the tokens', () => {
  test.each<readonly [string, readonly string[]]>([
    ['a: b', ['key a', 'punctuation :', 'string b']],
    ['a: 80', ['key a', 'punctuation :', 'number 80']],
    ['a: true', ['key a', 'punctuation :', 'word true']],
    ['a: null', ['key a', 'punctuation :', 'word null']],
    ['a: "80"', ['key a', 'punctuation :', 'string "80"']],
    ["'a b': 'it''s'", ["key 'a b'", 'punctuation :', "string 'it''s'"]],
    ['a: b # why', ['key a', 'punctuation :', 'string b', 'comment # why']],
    ['a: b#c', ['key a', 'punctuation :', 'string b#c']],
    ['a: "# no comment"', ['key a', 'punctuation :', 'string "# no comment"']],
    [
      'a: {b: 1, c: [d, ~]}',
      [
        'key a',
        'punctuation :',
        'punctuation {',
        'key b',
        'punctuation :',
        'number 1',
        'punctuation ,',
        'key c',
        'punctuation :',
        'punctuation [',
        'string d',
        'punctuation ,',
        'word ~',
        'punctuation ]}',
      ],
    ],
    ['a: &x b', ['key a', 'punctuation :', 'word &x', 'string b']],
    ['a: !!str 1', ['key a', 'punctuation :', 'word !!str', 'string 1']],
    ['a: http://b:80/c', ['key a', 'punctuation :', 'string http://b:80/c']],
    ['이름: 값', ['key 이름', 'punctuation :', 'string 값']],
  ])('%s', (text, tokens) => {
    expect(sorts(readListing(text)?.[0])).toEqual(tokens);
  });

  test('nothing is lost: the tokens of a line are the line', () => {
    const text = 'a:   b   # c\nd: |\n  e\n\n   f\ng:\n- - h\n  - { i: "j\n    k" }\n# end\nl: *x'.replace('*x', 'm');
    expect(textOf(readListing(text) ?? [])).toBe(text);
  });

  test('what is no YAML has no lines', () => {
    expect(readListing('a: b: c')).toBeUndefined();
    expect(readListing('just words')).toBeUndefined();
  });
});

describe('what is read quickly is read as ever', () => {
  const startsIn = (text: string) => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

  test.each([
    'kind: Pod\nspec:\n  containers:\n  - name: web # the app\n    ports:\n    - containerPort: 80\n    args: ["a", b]\n',
    'a: "x: y"\nb: \'it\'\'s\'\nc: null\nd: true\ne: 1e3\nf:\n- - g\n  - h: {}\n    i: []\n"k l": m\n',
    '# first\n\na:\n\n  # why\n  b: http://c:80/d#e\n',
    'a: |\n  b\nc: >-\n  d\n',
    'a: "b\n  c"\n',
    '0x10: a\n1.0: b\n',
    'a:\nb: c\n',
    'a: &x b\nc: *x\n',
  ])('%j', (text) => {
    const quick = entriesOfPlain(text, startsIn(text));
    if (quick === undefined) return;
    const { marks, entries } = entriesOf(text, startsIn(text)) ?? {};
    expect(quick.marks).toEqual(marks?.filter(({ start, end }) => end > start));
    expect(quick.entries).toEqual(entries);
  });

  test('but for what the parsers see differently', () => {
    expect(entriesOfPlain('a: b\n', [0, 5])).toBeDefined();
    expect(entriesOfPlain('a: |\n  b\n', [0, 5, 9])).toBeUndefined();
    expect(entriesOfPlain('a: [b]\n', [0, 7])).toBeUndefined();
  });
});

test('a line knows its path, and the line that it stands below', () => {
  const lines =
    readListing(
      'kind: Pod\n\nspec:\n  containers:\n  # the first\n  - name: web\n    ports:\n    - containerPort: 80\n  - name: log\n    args:\n      - a\n',
    ) ?? [];
  expect(lines.map(({ path, parent, sort }) => [path.join('.'), parent, sort].join(' '))).toEqual([
    'kind -1 entry',
    'spec -1 entry',
    'spec.containers 1 entry',
    'spec.containers.0.name 2 comment',
    'spec.containers.0.name 2 entry',
    'spec.containers.0.ports 4 entry',
    'spec.containers.0.ports.0.containerPort 5 entry',
    'spec.containers.1.name 2 entry',
    'spec.containers.1.args 7 entry',
    'spec.containers.1.args.0 8 entry',
  ]);
});

test('a block of text goes on with its key', () => {
  const lines = readListing('a: |\n  b\n\n  c\nd: e\n') ?? [];
  expect(lines.map(({ sort, parent }) => `${sort} ${parent}`)).toEqual(['entry -1', 'rest 0', 'rest 0', 'rest 0', 'entry -1']);
});

describe('an object is shown', () => {
  test('as its author wrote it: order, quotes and comments', async () => {
    const pod = 'kind: "Pod" # a kind\napiVersion: v1\nmetadata: { name: \'web\' }\nspec:\n    containers: []';
    expect(await written(`# licence\n---\n${pod}\n# the end\n---\n`)).toEqual([pod]);
  });

  test('without the indentation that a list gives it', async () => {
    const list =
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: a\n\n  spec: {}\n  # of b\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: b\n';
    expect(await written(list)).toEqual([
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec: {}\n# of b'.replace('\n# of b', ''),
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: b',
    ]);
  });

  test('as YAML where it is JSON: in its order, quoted only where YAML needs it', async () => {
    const object = {
      kind: 'Pod',
      apiVersion: 'v1',
      metadata: { name: 'web', labels: { a: 'true', b: 'x' } },
      spec: { containers: [{ name: 'c', args: [] }] },
    };
    const yaml =
      'kind: Pod\napiVersion: v1\nmetadata:\n  name: web\n  labels:\n    a: "true"\n    b: x\nspec:\n  containers:\n  - name: c\n    args: []';
    expect(await written(JSON.stringify(object), 'a.json')).toEqual([yaml]);
    expect(await written(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [object, object] }, null, 2), 'a.json')).toEqual([
      yaml,
      yaml,
    ]);
  });

  test('with masks of one length over what messages mask, also where a mask breaks the text', async () => {
    const env = 'env:\n    - name: A\n      value: "a long # secret: {"\n    - name: B\n      value: |\n        x\n        y';
    const [pod] = await written(`apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: c\n    ${env}\n`);
    expect(pod).toContain('value: •••\n');
    expect(pod).not.toMatch(/secret|•{4}|^\s*[xy]$/m);
    const [json] = await written('{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"data":{"a":"eA==","b":"eQ=="}}', 'a.json');
    expect(json).toBe('apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\ndata:\n  a: •••\n  b: •••');
  });

  test('as it was read, where its own text alone is no YAML', async () => {
    const [pod] = await written(
      '%TAG !e! tag:e,2000:\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: !e!x a }\nspec: { containers: [{ env: [{ name: X, value: y }] }] }\n',
    );
    expect(pod).toBe('apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - env:\n    - name: X\n      value: •••');
  });
});
