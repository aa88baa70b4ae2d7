import { describe, expect, test } from 'vitest';
import { lineIndex } from '../../src/parse/text/line-index.ts';
import { locate } from '../../src/parse/text/span-map.ts';
import type { JsonValue, Path } from '../../src/parse/types.ts';
import { readYamlList } from '../../src/parse/yaml/list.ts';
import { readQuickYaml } from '../../src/parse/yaml/quick-yaml.ts';
import { pod, read } from './reading.ts';

async function codes(text: string): Promise<readonly string[]> {
  return (await read(text)).diagnostics.map(({ code }) => code);
}

describe('of values without end', () => {
  test.each([
    ['numbers in a list', `[${'1,'.repeat(1_000_000)}1]`],
    ['objects in a list', `[${'{},'.repeat(500_000)}{}]`],
    ['items of a List', `{"apiVersion":"v1","kind":"List","items":[${'null,'.repeat(500_000)}1]}`],
    ['lines of JSON', '{}\n'.repeat(500_000)],
    ['documents of YAML', '---\na: b\n'.repeat(100_000)],
    ['items of YAML', '- a\n'.repeat(100_000)],
  ])('the first 5000 are looked at, and told once: %s', async (_what, text) => {
    const { diagnostics, manifests } = await read(text);
    expect(manifests).toEqual([]);
    expect(diagnostics).toHaveLength(2);
    expect(diagnostics[0]?.message).toContain('5000 more documents of this file likewise');
    expect(diagnostics[1]).toMatchObject({ code: 'parse/too-strange', severity: 'error' });
  });

  test.each([
    ['numbers', `[${'1,'.repeat(8_000_000)}1]`],
    ['objects', `[${'{},'.repeat(2_000_000)}{}]`],
    ['keys', `{${Array.from({ length: 600_000 }, (_, key) => `"k${key}":1`).join()}}`],
    ['words of YAML', Array.from({ length: 500_000 }, (_, key) => `k${key}: v\n`).join('')],
    ['signs of YAML', `a: [${'[], '.repeat(1_000_000)}]`],
  ])('none is made where they would take many times their text: %s', async (_what, text) => {
    expect(await codes(text)).toEqual(['parse/too-many-values']);
  });

  test('a long text is none of them', async () => {
    const long = 'x: [1], '.repeat(2_000_000);
    const { manifests } = await read(JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { key: long } }));
    expect(manifests[0]?.object.data).toEqual({ key: long });
  });

  test('brackets that open without end are nested too deep, before anything is made of them', async () => {
    expect(await codes('['.repeat(20_000_000))).toEqual(['parse/too-deep']);
    expect(await codes(`{"apiVersion":"${'['.repeat(2000)}","kind":"A"}`)).toEqual(['parse/bad-api-version']);
  });

  test('objects of Kubernetes that are smaller than those of a cluster are read by the ten thousands', async () => {
    const object = (index: number) => `{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"n${index}"}}`;
    const all = Array.from({ length: 30_000 }, (_, index) => object(index));
    for (const text of [all.join('\n'), `{"apiVersion":"v1","kind":"List","items":[${all.join()}]}`, all.join('\n---\n')]) {
      const { manifests, diagnostics } = await read(text);
      expect(manifests.length).toBeGreaterThanOrEqual(20_000);
      expect(manifests.length).toBeLessThan(20_010);
      expect(diagnostics.map(({ code }) => code)).toEqual(['parse/too-many-objects']);
    }
  });

  test('objects as large as those of a cluster are read, however many', async () => {
    const object = (index: number) =>
      JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `c${index}` }, data: { a: 'x'.repeat(2000) } });
    const { manifests, diagnostics } = await read(Array.from({ length: 21_000 }, (_, index) => object(index)).join('\n'));
    expect([manifests.length, diagnostics.length]).toEqual([21_000, 0]);
  });
});

describe('a List of YAML is read item by item as it is read at once', () => {
  const item = (indent: string) => pod('web').trimEnd().replaceAll('\n', `\n${indent}  `).replace(/^/, `${indent}- `);
  test.each([
    ['as kubectl prints it', `apiVersion: v1\nitems:\n${item('')}\n${item('')}\nkind: List\nmetadata:\n  resourceVersion: ""\n`],
    ['its items indented, and last', `apiVersion: v1\nkind: List\nitems:\n${item('  ')}\n${item('  ')}\n`],
    ['behind a marker', `---\napiVersion: v1\nkind: List\nitems:\n${item('  ')}\n`],
    ['its items first', `items:\n${item('')}\nkind: List\n`],
    ['with comments', `# a\nkind: List # b\nitems:  \n# c\n${item('')}\n# d\n  # e\n${item('')}\n# f\nmetadata: {}\n`],
    ['with blocks of text', 'kind: List\nitems:\n- a: |\n    - x\n\n      y\n  b: >-\n   z\n- c: "x\n    y"\nd: 1\n'],
    ['with other items', 'items:\n- 1\n- - 2\n  - 3\n-   a: 4\n- [5, {b: 6}]\n'],
  ])('%s', (_what, text) => {
    const extent = { start: 0, end: text.length };
    const spans = new Map();
    const whole = readQuickYaml(text, extent, spans);
    const list = readYamlList(text, extent);
    expect(list?.value).toEqual(whole?.value);
    expect(list?.extent).toEqual(whole?.extent);
    for (const path of pathsOf(whole?.value ?? null)) {
      if (path.length === 1 && path[0] === 'items') continue;
      const found = list?.locate(path);
      const wanted = locate(whole?.value ?? null, spans, extent, path);
      if (path.length > 0) expect([path, found]).toEqual([path, wanted]);
    }
    expect(list?.locate(['items'])).toMatchObject({
      depth: 1,
      block: true,
      key: locate(whole?.value ?? null, spans, extent, ['items']).key,
    });
  });

  test.each([
    ['items within something else', 'a:\n  items:\n  - b\n'],
    ['an items that is no list', 'items:\n  a: b\n'],
    ['a list in brackets', 'items: [a]\n'],
    ['a key that stands twice', 'kind: List\nitems:\n- a\nkind: List\n'],
    ['a mistake in an item', 'items:\n- a: b: c\n- d\n'],
    ['an anchor', 'items:\n- &a b\n- *a\n'],
    ['a line that is no item', 'items:\n  - a\n  b: c\n'],
    ['a text that is not closed before', 'a: "b\nitems:\n- c\n'],
    ['keys that are indented', ' a: b\nitems:\n- c\n'],
  ])('but for %s', (_what, text) => {
    expect(readYamlList(text, { start: 0, end: text.length })).toBeUndefined();
  });
});

function pathsOf(value: JsonValue | undefined, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

test('a dump of YAML with thousands of pods tells the place of one', async () => {
  const many = Array.from({ length: 30_000 }, (_, index) => `- ${pod(`web-${index}`).trimEnd().replaceAll('\n', '\n  ')}\n`);
  const text = `apiVersion: v1\nitems:\n${many.join('')}kind: List\n`;
  const { manifests } = await read(text);
  expect(manifests[17]?.placeOf(['spec', 'containers', 0, 'image'])).toEqual({
    file: 'in.yaml',
    line: 3 + 17 * 8 + 7,
    column: 14,
    length: 5,
  });
});

test('places are right in a text of millions of lines', () => {
  const { placeOf } = lineIndex('in.yaml', `${'\n'.repeat(5_000_001)}a: b\n\nc: d`);
  expect(placeOf({ start: 5_000_001, end: 5_000_002 })).toEqual({ file: 'in.yaml', line: 5_000_002, column: 1 });
  expect(placeOf({ start: 5_000_004, end: 5_000_005 })).toMatchObject({ line: 5_000_002, column: 4 });
  expect(placeOf({ start: 5_000_007, end: 5_000_011 })).toMatchObject({ line: 5_000_004, column: 1, length: 4 });
  expect(placeOf({ start: 7, end: 8 })).toMatchObject({ line: 8, column: 1 });
});
