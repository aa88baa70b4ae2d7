import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { excerptAt } from '../../../src/base/texts.ts';
import { readDump } from '../../../src/parse/dump/read-dump.ts';
import type { ReadSource } from '../../../src/parse/read-source.ts';
import { readText } from '../../../src/parse/read-source.ts';
import { veilOf } from '../../../src/parse/secrets/veil.ts';
import { decode } from '../../../src/parse/text/decode.ts';
import type { JsonValue, Path } from '../../../src/parse/types.ts';

/** As the API server keeps it. */
const MANAGED = [{ manager: 'kubelet', operation: 'Update', fieldsV1: { 'f:metadata': { 'f:labels': { '.': {}, 'f:app]"': {} } } } }];

const OWN: readonly JsonValue[] = [
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', managedFields: MANAGED }, data: { password: 'aHVudGVyMl9sb25n' } },
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { managedFields: MANAGED, name: 'café-😀', annotations: { said: 'a "quoted" \\ word, 한글 😀', note: 'hunter2_long' } },
    spec: { containers: [{ name: 'app', image: 'app', env: [{ name: 'DB_PASSWORD', value: 'hunter3_long' }], args: ['--x={{', '$HOME'] }] },
  },
  // names that are numbers are told
  { apiVersion: 'v1', kind: 'Pod', metadata: { name: 8080 }, spec: { managedFields: ['here they mean something'] } },
  { kind: 'ConfigMap', apiVersion: 'v1', metadata: { name: 'x' }, data: { 'a.yaml': 'kind: Secret\nstringData:\n  p: hunter4_long\n' } },
];

let items: readonly JsonValue[] = [];
beforeAll(() => {
  const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ya?ml$/.test(file) && !file.includes('podfig'),
  );
  const read = files.flatMap((file) =>
    parseAllDocuments(readFileSync(`examples/${file}`, 'utf8')).map((document) => document.toJS() as Record<string, JsonValue> | null),
  );
  items = [
    ...OWN,
    ...read.filter((item) => typeof item?.['kind'] === 'string' && typeof item['apiVersion'] === 'string' && item['kind'] !== 'List'),
  ] as JsonValue[];
});

const list = (of: readonly JsonValue[]) => ({ apiVersion: 'v1', items: of, kind: 'List', metadata: { resourceVersion: '' } });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const plainly = (bytes: Uint8Array) => readText('dump.json', decode({ name: 'dump.json', content: bytes }).text);

const WRITTEN: readonly [string, (of: readonly JsonValue[]) => string][] = [
  ['as kubectl prints it', (of) => `${JSON.stringify(list(of), null, 4)}\n`],
  ['with other indentation, and Windows line breaks', (of) => JSON.stringify(list(of), null, 2).replaceAll('\n', '\r\n')],
  ['on one line, as the API server does', (of) => JSON.stringify(list(of))],
  ['behind a byte order mark', (of) => `\ufeff${JSON.stringify(list(of), null, 4)}`],
  [
    'as a list of one kind, whose items have none',
    (of) =>
      JSON.stringify(
        {
          kind: 'PodList',
          apiVersion: 'v1',
          items: of.slice(1, 3).map((item) => ({ ...(item as object), kind: undefined, apiVersion: undefined })),
        },
        null,
        1,
      ),
  ],
];

describe.each(WRITTEN)('a dump %s is read as any other text', (_name, write) => {
  let bytes = new Uint8Array();
  let quick: ReadSource;
  let plain: ReadSource;
  beforeAll(async () => {
    bytes = bytesOf(write(items));
    const read = await readDump('dump.json', bytes);
    if (read === undefined) throw new Error('was not read as a dump');
    quick = read;
    plain = await plainly(bytes);
  });

  test('the same objects at the same places', () => {
    expect(quick.manifests.length).toBeGreaterThan(1);
    expect(quick.manifests.map(toTell)).toEqual(plain.manifests.map(toTell));
    for (const [index, manifest] of quick.manifests.entries()) {
      const other = plain.manifests[index];
      for (const path of pathsIn(manifest.object).slice(0, 300)) {
        expect(manifest.placeOf(path), path.join('.')).toEqual(other?.placeOf(path));
        expect(manifest.placeOf(path, 'key')).toEqual(other?.placeOf(path, 'key'));
      }
    }
  });

  test('the same messages, and the same secrets', () => {
    expect(quick.diagnostics).toEqual(plain.diagnostics);
    const text = new TextDecoder().decode(bytes);
    expect(veilOf(quick.searched).text(text)).toBe(veilOf(plain.searched).text(text));
  });

  test('the same lines of code, with the same masks', () => {
    const { find } = veilOf(plain.searched);
    const whole = plain.text(find) ?? '';
    expect(quick.text(find)).toBe(whole);
    const lines = whole.split('\n');
    for (const manifest of quick.manifests)
      for (const path of pathsIn(manifest.object).slice(0, 60)) {
        const place = manifest.placeOf(path);
        const near = excerptAt({ get: () => undefined, near: () => quick.near?.(place, find) }, place);
        if (near === undefined) throw new Error('no excerpt');
        const shown = near.text.split('\n');
        const [before, own] = [shown[place.line - near.line - 1], shown[place.line - near.line]];
        if (place.line > near.line) expect(own).toBe(lines[place.line - 1]);
        if (place.line > near.line + 1) expect(before).toBe(lines[place.line - 2]);
        // on one line an excerpt begins and ends amid it, and a text hides more: all that stands behind a Secret may be a comment of it
        if (place.line === near.line) expect(secretsIn(own ?? '')).toEqual([]);
      }
  });
});

const secretsIn = (text: string) => text.match(/aHVudGVyMl9sb25n|hunter._long/g) ?? [];

function toTell({ apiVersion, kind, name, namespace, object }: ReadSource['manifests'][number]) {
  return { apiVersion, kind, name, namespace, object };
}

function pathsIn(value: JsonValue | undefined, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

const POD = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{}}';

test.each([
  ['two lists of items', `{"kind":"List","apiVersion":"v1","items":[${POD}],"items":[${POD}]}`],
  ['a second one in escapes', `{"kind":"List","apiVersion":"v1","items":[${POD}],"\\u0069tems":[${POD}]}`],
  ['a comma too many', `{"kind":"List","apiVersion":"v1","items":[${POD},]}`],
  ['a comma too few', `{"kind":"List","apiVersion":"v1","items":[${POD}${POD}]}`],
  ['no colon', `{"kind":"List","apiVersion":"v1","items"[${POD}]}`],
  ['something behind it', `{"kind":"List","apiVersion":"v1","items":[${POD}]} {}`],
  ['nothing that closes it', `{"kind":"List","apiVersion":"v1","items":[${POD}]`],
  ['no items', '{"kind":"List","apiVersion":"v1","items":[]}'],
  ['an item that is no object', `{"kind":"List","apiVersion":"v1","items":[${POD},1]}`],
  ['an item that is no JSON', `{"kind":"List","apiVersion":"v1","items":[${POD},{"kind":Pod}]}`],
  ['an item that is a list', `{"kind":"List","apiVersion":"v1","items":[{"kind":"List","apiVersion":"v1","items":[${POD}]}]}`],
  ['an item without a kind', `{"kind":"List","apiVersion":"v1","items":[{"name":"x"}]}`],
  ['a kind that is no list', `{"kind":"Pod","apiVersion":"v1","items":[${POD}]}`],
  ['Secrets that need not say so', '{"kind":"SecretList","apiVersion":"v1","items":[{"metadata":{"name":"a"},"data":{}}]}'],
  ['a template', `{"kind":"List","apiVersion":"v1","items":[${POD.replace('web', '{{ .Values.name }}')}]}`],
  [
    'brackets without end',
    `{"kind":"List","apiVersion":"v1","items":[{"kind":"Pod","apiVersion":"v1","x":${'['.repeat(600)}${']'.repeat(600)}}]}`,
  ],
])('%s: read as a text, which knows what to say', async (_name, text) => {
  expect(await readDump('dump.json', bytesOf(text))).toBeUndefined();
});

test('bytes that are no UTF-8 are read as a text', async () => {
  const bytes = bytesOf(`{"kind":"List","apiVersion":"v1","items":[${POD}]}`);
  bytes[bytes.indexOf(0x77)] = 0xff;
  expect(await readDump('dump.json', bytes)).toBeUndefined();
});

test('whatever becomes of its bytes, a dump is read as its text is, or not at all', async () => {
  const bytes = bytesOf(JSON.stringify(list(OWN), null, 4));
  const change = fc.record({
    at: fc.nat(bytes.length - 1),
    cut: fc.nat(3),
    put: fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '0', ' ', '\n', 'é'),
  });
  let isRead = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 2 }), async (changes) => {
      let text = new TextDecoder().decode(bytes);
      for (const { at, cut, put } of changes) text = text.slice(0, at) + put + text.slice(at + cut);
      const quick = await readDump('dump.json', bytesOf(text));
      if (quick === undefined) return;
      isRead++;
      const plain = await plainly(bytesOf(text));
      // what is left out unread may be no JSON
      if (plain.manifests.length === 0 && /managedFields/.test(text)) return;
      expect(quick.manifests.map(toTell)).toEqual(plain.manifests.map(toTell));
      expect(quick.diagnostics).toEqual(plain.diagnostics);
      expect(veilOf(quick.searched).text(text)).toBe(veilOf(plain.searched).text(text));
    }),
    { numRuns: 300, seed: 11 },
  );
  expect(isRead).toBeGreaterThan(20);
});
