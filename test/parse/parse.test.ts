import { describe, expect, it } from 'vitest';
import { names, pod, read, said } from './reading.ts';

describe('documents', () => {
  it('are separated by ---, also with white space or a comment behind it', async () => {
    expect(await names(`--- \n${pod('a')}---\t# second\n${pod('b')}...\n---\n${pod('c')}`)).toEqual(['Pod/a', 'Pod/b', 'Pod/c']);
  });
  it('that are empty or hold comments alone do not count', async () => {
    expect(await names(`---\n# nothing\n---\n\n---\n${pod('a')}---\n`)).toEqual(['Pod/a']);
  });
  it('after an end mark need no ---', async () => {
    expect(await names(`${pod('a')}...\n${pod('b')}`)).toEqual(['Pod/a', 'Pod/b']);
  });
  it('keep their directives', async () => {
    expect(await names(`%YAML 1.1\n---\n${pod('a')}...\n%YAML 1.1\n---\n${pod('b')}`)).toEqual(['Pod/a', 'Pod/b']);
  });
  it('with an error are left out, and the others go on', async () => {
    const text = `${pod('a')}---\na: "unclosed\n---\n${pod('c')}`;
    expect(await names(text)).toEqual(['Pod/a', 'Pod/c']);
    expect(await said(text)).toEqual(['error parse/unclosed-quote 10:4']);
  });
  it('may be no more than a comment: the file says so', async () => {
    expect(await said('# nothing here\n')).toEqual(['note parse/empty 1:1']);
  });
});

describe('JSON', () => {
  const one = (name: string): string => JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name } });
  it('is read as one value, as lines, or as values in a row', async () => {
    expect(await names(` ${one('a')}\n`)).toEqual(['Pod/a']);
    expect(await names(`${one('a')}\n${one('b')}\n`)).toEqual(['Pod/a', 'Pod/b']);
    expect(await names(`${one('a')}${one('b')}\n---\n${one('c')}`)).toEqual(['Pod/a', 'Pod/b', 'Pod/c']);
  });
  it('may be an array of objects', async () => {
    expect(await names(`[${one('a')}, ${one('b')}]`)).toEqual(['Pod/a', 'Pod/b']);
  });
  it('with a broken line goes on at the next one', async () => {
    const text = `${one('a')}\n{"kind": }\n${one('c')}\n`;
    expect(await names(text)).toEqual(['Pod/a', 'Pod/c']);
    expect(await said(text)).toEqual(['error parse/json 2:10']);
  });
  it('that is broken says where', async () => {
    expect(await said('{"apiVersion": "v1",\n "kind" "Pod"}', 'in.json')).toEqual(['error parse/json 2:9']);
    expect(await said('{"apiVersion": "v1",\n "kind":', 'in.json')).toEqual(['error parse/json 2:8']);
  });
  it('is told from flow-style YAML', async () => {
    expect(await names('{apiVersion: v1, kind: Pod, metadata: {name: a}}')).toEqual(['Pod/a']);
    expect(await names('---\n{\n  apiVersion: "v1",\n  kind: "Pod", # KYAML\n  metadata: {\n    name: "a",\n  },\n}\n')).toEqual(['Pod/a']);
  });
});

describe('lists', () => {
  it('are taken apart, also inside each other', async () => {
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [{ apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }] }],
    };
    expect(await names(JSON.stringify(list))).toEqual(['Pod/a']);
  });
  it('with a type give it to items without one', async () => {
    const { manifests } = await read(
      'apiVersion: apps/v1\nkind: DeploymentList\nitems:\n- metadata: {name: web}\n- metadata: {name: db}\n',
    );
    expect(manifests.map(({ apiVersion, kind, name }) => [apiVersion, kind, name])).toEqual([
      ['apps/v1', 'Deployment', 'web'],
      ['apps/v1', 'Deployment', 'db'],
    ]);
  });
  it('may be empty', async () => {
    expect(await said('apiVersion: v1\nkind: PodList\nitems: []\n')).toEqual([]);
    expect(await said('{"apiVersion": "v1", "kind": "List", "items": null}')).toEqual([]);
  });
});

describe('encodings', () => {
  const text = pod('käse').replaceAll('\n', '\r\n');
  const utf16 = (little: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((char) => char.charCodeAt(0));
    return new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 little endian', utf16(true, true)],
    ['UTF-16 big endian', utf16(false, true)],
    ['UTF-16 without a mark', utf16(true, false)],
    ['UTF-32', new Uint8Array([...`\uFEFF${text}`].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8, 0, 0]))],
  ])('%s is read', async (_name, bytes) => {
    expect(await names(bytes)).toEqual(['Pod/käse']);
    expect(await said(bytes)).toEqual([]);
  });
  it('that are broken are told at the first bad byte, and the rest is read', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('apiVersion: v1\nkind: Pod # é'),
      0xe9,
      ...new TextEncoder().encode('\nmetadata: {name: a}\n'),
    ]);
    expect(await said(bytes)).toEqual(['warning parse/bad-encoding 2:14']);
    expect(await names(bytes)).toEqual(['Pod/a']);
  });
});

describe('names', () => {
  it('fall back to generateName, and to nothing', async () => {
    expect(await names('apiVersion: v1\nkind: Pod\nmetadata: {generateName: web-}\n---\napiVersion: v1\nkind: Pod\n')).toEqual([
      'Pod/web-',
      'Pod/',
    ]);
  });
  it('that YAML takes for numbers are text, with a warning', async () => {
    expect(await names('apiVersion: v1\nkind: Pod\nmetadata:\n  name: 123\n')).toEqual(['Pod/123']);
    expect(await said('apiVersion: v1\nkind: Pod\nmetadata:\n  name: 123\n')).toEqual(['warning parse/bad-name 4:9']);
  });
  it('in metadata of a wrong shape are told, and the object goes on', async () => {
    expect(await said('apiVersion: v1\nkind: Pod\nmetadata: [a]\n')).toEqual(['warning parse/bad-metadata 3:11']);
    expect(await names('apiVersion: v1\nkind: Pod\nmetadata: [a]\n')).toEqual(['Pod/']);
  });
});

describe('YAML is resolved', () => {
  it('with anchors, aliases and merge keys, where explicit keys win', async () => {
    const { manifests } = await read('apiVersion: v1\nkind: ConfigMap\nbase: &base {a: 1, b: 2}\nuse:\n  b: 3\n  <<: *base\nsame: *base\n');
    expect(manifests[0]?.object).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      base: { a: 1, b: 2 },
      use: { a: 1, b: 3 },
      same: { a: 1, b: 2 },
    });
  });
  it('with keys that are no words', async () => {
    const { manifests } = await read('apiVersion: v1\nkind: ConfigMap\ndata: {1: a, true: b, "x y": c}\n');
    expect(manifests[0]?.object.data).toEqual({ 1: 'a', true: 'b', 'x y': 'c' });
  });
  it('with tags that only say what the value is', async () => {
    const { manifests } = await read('apiVersion: v1\nkind: ConfigMap\ndata: [!!str 123, !!int "7", !custom x]\n');
    expect(manifests[0]?.object.data).toEqual(['123', 7, 'x']);
  });
});
