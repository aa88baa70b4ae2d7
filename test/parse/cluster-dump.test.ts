import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/load/load.ts';
import { parse } from '../../src/parse/parse.ts';
import { withoutLogs } from '../../src/parse/strangers/container-logs.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { names, read } from './reading.ts';

const list = (kind: string, ...items: readonly string[]): JsonObject => ({
  kind: `${kind}List`,
  apiVersion: 'v1',
  metadata: { resourceVersion: '770' },
  items: items.map((name) => ({ metadata: { name, namespace: 'shop' } })),
});
/** As kubectl prints a list: indented by four spaces. */
const json = (kind: string, ...items: readonly string[]): string => `${JSON.stringify(list(kind, ...items), null, 4)}\n`;
const log = (container: string, pod: string, text: string): string =>
  `==== START logs for container ${container} of pod shop/${pod} ====\n${text}==== END logs for container ${container} of pod shop/${pod} ====\n`;
const FAKE = '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"fake"}}\n';

describe('kubectl cluster-info dump', () => {
  it('is read whole, and its logs are passed over, whatever stands in them', async () => {
    const logs = [
      log('web', 'a', `started\n${FAKE}---\n{ "kind": \n`),
      log('proxy', 'a', ''),
      log('init', 'b', 'no line break at the end'),
      log('web', 'b', `==== START logs for container x of pod y/z ====\n==== END logs for container x of pod y/z ====\n${FAKE}`),
      log('web', 'c', 'Request log error: container "web" is waiting to start\n'),
    ];
    const text = json('Node', 'n') + json('Event') + json('Pod', 'a', 'b', 'c') + logs.join('') + json('Event', 'e') + json('Pod', 'd');
    const { manifests, diagnostics } = await read(text);
    expect(manifests.map(({ kind, name }) => `${kind}/${name}`)).toEqual(['Node/n', 'Pod/a', 'Pod/b', 'Pod/c', 'Event/e', 'Pod/d']);
    expect(diagnostics).toEqual([]);
    const line = text.slice(0, text.indexOf('"name": "d"')).split('\n').length;
    expect(manifests.at(-1)?.placeOf(['metadata', 'name'])).toMatchObject({ line, column: 25 });
  });

  it('may be YAML', async () => {
    const yaml = (name: string) =>
      `apiVersion: v1\nitems:\n- metadata:\n    name: ${name}\nkind: PodList\nmetadata:\n  resourceVersion: "1"\n`;
    const text = `${yaml('a')}${log('web', 'a', '---\napiVersion: v1\nkind: Pod\nmetadata: {name: fake}\n\tx')}---\n${yaml('b')}`;
    expect(await names(text)).toEqual(['Pod/a', 'Pod/b']);
  });

  it('may have been cut off', async () => {
    const text = json('Pod', 'a') + log('web', 'a', `${FAKE}more`).slice(0, -60);
    expect(await names(text)).toEqual(['Pod/a']);
    expect((await read(text)).diagnostics).toEqual([]);
  });

  it.each([
    ['quotes a dump with itself in it', log('web', 'a', json('Pod', 'fake') + log('web', 'a', FAKE) + json('Pod', 'fake')), 1],
    ['quotes its own end', log('web', 'a', `==== END logs for container web of pod shop/a ====\n${FAKE}`), 1],
    ['quotes its own beginning', log('web', 'a', `==== START logs for container web of pod shop/a ====\n${FAKE}`), 1],
    ['stands in it twice, as its namespace does', log('web', 'a', FAKE) + json('Pod', 'a') + log('web', 'a', FAKE), 2],
  ])('is not fooled by a log that %s', async (_, logs, count) => {
    expect(await names(json('Pod', 'a') + logs + json('Pod', 'z'))).toEqual([...Array(count).fill('Pod/a'), 'Pod/z']);
  });

  it('keeps every offset: a log becomes a comment of its length', () => {
    const text = `a\n${log('web', 'a', 'x\r\ny')}b\n`;
    expect(withoutLogs(text)).toMatch(/^a\n# +\nb\n$/);
    expect(withoutLogs(text)).toHaveLength(text.length);
    expect(withoutLogs('a\n')).toBe('a\n');
  });

  it('is read fast, however often one log begins', () => {
    const text = log('web', 'a', '').repeat(50_000) + '==== START logs for container web of pod shop/a ====\n'.repeat(50_000);
    const start = performance.now();
    withoutLogs(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('kubectl cluster-info dump --output-directory', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'podfig-dump-'));
    mkdirSync(join(directory, 'shop/a'), { recursive: true });
    writeFileSync(join(directory, 'nodes.json'), json('Node', 'n'));
    writeFileSync(join(directory, 'shop/events.json'), json('Event'));
    writeFileSync(join(directory, 'shop/pods.json'), json('Pod', 'a'));
    writeFileSync(join(directory, 'shop/a/logs.txt'), log('web', 'a', FAKE));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('is read as a directory; its logs are no manifests', async () => {
    const { sources, diagnostics } = await load([directory], { stdin: (async function* () {})() });
    const parsed = await parse(sources);
    expect(parsed.manifests.map(({ kind, name }) => `${kind}/${name}`)).toEqual(['Node/n', 'Pod/a']);
    expect([...diagnostics, ...parsed.diagnostics]).toEqual([]);
  });

  it('has logs that hold nothing, named themselves', async () => {
    const { sources } = await load([join(directory, 'shop/a/logs.txt')], { stdin: (async function* () {})() });
    const { manifests, diagnostics } = await parse(sources);
    expect([manifests, diagnostics.map(({ code }) => code)]).toEqual([[], ['parse/empty']]);
  });
});

describe('other forms in which kubectl prints objects:', () => {
  const pod = (name: string): string => JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name } });
  it.each([
    [
      'get all -o yaml',
      'apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: a\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata:\n    name: b\nkind: List\nmetadata:\n  resourceVersion: ""\n',
      ['Pod/a', 'Deployment/b'],
    ],
    ['get --raw: a typed list, whose items have no kind', JSON.stringify(list('Pod', 'a', 'b')), ['Pod/a', 'Pod/b']],
    [
      'get -o json --watch: one object after another',
      `${pod('a')}${pod('b')}\n{\n "apiVersion": "v1",\n "kind": "Pod"\n}\n`,
      ['Pod/a', 'Pod/b', 'Pod/'],
    ],
    ['JSON Lines', `${pod('a')}\r\n${pod('b')}\r\n`, ['Pod/a', 'Pod/b']],
    [
      'get -o kyaml',
      '---\n{\n  apiVersion: "v1",\n  kind: "List",\n  items: [{\n    apiVersion: "v1",\n    kind: "Pod",\n    metadata: {\n      name: "a",\n    },\n  }, {\n    apiVersion: "v1",\n    kind: "Pod",\n    metadata: {\n      name: "b",\n    },\n  }],\n}\n---\n{\n  apiVersion: "v1",\n  kind: "Pod",\n  metadata: { name: "c", },\n}\n',
      ['Pod/a', 'Pod/b', 'Pod/c'],
    ],
    ['several calls into one file', `${pod('a')}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: b}\n`, ['Pod/a', 'Pod/b']],
  ])('%s', async (_, text, expected) => {
    expect(await names(text)).toEqual(expected);
    expect((await read(text)).diagnostics).toEqual([]);
  });
});
