import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/load/load.ts';
import type { Chunks, Loaded } from '../../src/load/types.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'podfig-load-'));
  mkdirSync(join(root, 'dir', 'sub', 'node_modules'), { recursive: true });
  mkdirSync(join(root, 'dir', '.hidden'));
  mkdirSync(join(root, 'empty'));
  for (const name of [
    'dir/b.yaml',
    'dir/a.yml',
    'dir/B.json',
    'dir/notes.txt',
    'dir/.x.yaml',
    'dir/.hidden/h.yaml',
    'dir/sub/c.YAML',
    'dir/sub/node_modules/m.yaml',
    'manifest',
  ])
    writeFileSync(join(root, name), `# ${name}`);
  symlinkSync('..', join(root, 'dir', 'sub', 'loop'));
  symlinkSync('b.yaml', join(root, 'dir', 'z-link.yaml'));
  symlinkSync('nowhere', join(root, 'dir', 'y-dangling.yaml'));
  symlinkSync('self', join(root, 'self'));
  writeFileSync(join(root, 'image.yaml'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0]));
  writeFileSync(join(root, 'packed.yaml'), new Uint8Array([0x1f, 0x8b, 8, 0]));
  writeFileSync(join(root, 'utf16.yaml'), new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3a, 0]));
  writeFileSync(join(root, 'locked.yaml'), 'a: 1');
  chmodSync(join(root, 'locked.yaml'), 0);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function* chunks(...parts: readonly (string | Uint8Array)[]): Chunks {
  yield* parts;
}

async function inputs(...names: readonly string[]): Promise<Loaded> {
  return load(
    names.map((name) => (name === '-' ? name : join(root, name))),
    { stdin: chunks('apiVersion: ', new TextEncoder().encode('v1')) },
  );
}

function namesOf({ sources }: Loaded): readonly string[] {
  return sources.map(({ name }) => name.replace(`${root}/`, ''));
}

describe('inputs are', () => {
  it('files, whatever their names', async () => {
    const loaded = await inputs('manifest');
    expect(namesOf(loaded)).toEqual(['manifest']);
    expect(loaded.sources.map(({ content }) => Buffer.from(content).toString())).toEqual(['# manifest']);
  });
  it('directories with what is below them, sorted, without hidden files, node_modules and loops', async () => {
    const loaded = await inputs('dir');
    expect(namesOf(loaded)).toEqual(['dir/B.json', 'dir/a.yml', 'dir/b.yaml', 'dir/sub/c.YAML']);
    expect(loaded.diagnostics.map(({ code, message }) => `${code} ${message.replace(root, '')}`)).toEqual([
      'load/not-found /dir/y-dangling.yaml does not exist',
    ]);
  });
  it('directories, of which no entry hides another: loops, pipes', async () => {
    mkdirSync(join(root, 'odd'));
    symlinkSync('a.yaml', join(root, 'odd', 'a.yaml'));
    execFileSync('mkfifo', [join(root, 'odd', 'b.yaml')]);
    writeFileSync(join(root, 'odd', 'c.yaml'), '# c');
    const loaded = await inputs('odd');
    expect(namesOf(loaded)).toEqual(['odd/c.yaml']);
    expect(loaded.diagnostics.map(({ code, message }) => `${code} ${message.replace(root, '')}`)).toEqual([
      'load/unreadable /odd/a.yaml is a link that leads back to itself',
      'load/unreadable /odd/b.yaml is a pipe or a device, which is not read unless it is typed as an INPUT',
    ]);
  });
  it('pipes where they are typed, and not where settings name them', async () => {
    const loaded = await load([join(root, 'odd', 'b.yaml')], { stdin: chunks(), onlyFiles: true });
    expect([loaded.sources, loaded.diagnostics.map(({ code }) => code)]).toEqual([[], ['load/unreadable']]);
  });
  it('standard input, once', async () => {
    const loaded = await inputs('-', 'manifest', '-');
    expect(namesOf(loaded)).toEqual(['<stdin>', 'manifest']);
    expect(Buffer.from(loaded.sources[0]?.content ?? '').toString()).toBe('apiVersion: v1');
  });
  it('read once, however often they are named', async () => {
    expect(namesOf(await inputs('dir/b.yaml', 'dir/../dir/b.yaml', 'dir/z-link.yaml', 'dir/a.yml'))).toEqual(['dir/b.yaml', 'dir/a.yml']);
  });
  it('text in UTF-16 too', async () => {
    expect(namesOf(await inputs('utf16.yaml'))).toEqual(['utf16.yaml']);
  });
});

describe('what cannot be read is told, and the others go on', () => {
  it.each([
    ['missing.yaml', 'load/not-found', 'error'],
    ['manifest/below.yaml', 'load/not-found', 'error'],
    ['empty', 'load/no-manifests', 'warning'],
    ['image.yaml', 'load/binary', 'error'],
    ['packed.yaml', 'load/binary', 'error'],
    ['self', 'load/unreadable', 'error'],
    ['nul\u0000', 'load/unreadable', 'error'],
  ])('%s: %s', async (name, code, severity) => {
    const loaded = await inputs(name, 'manifest');
    expect(namesOf(loaded)).toEqual(['manifest']);
    expect(loaded.diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.severity])).toEqual([[code, severity]]);
  });
  it('a name that no file can have', async () => {
    expect((await inputs('x'.repeat(5000))).diagnostics.map(({ code, message }) => [code, message.length < 100])).toEqual([
      ['load/not-found', true],
    ]);
  });
  it.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    expect((await inputs('locked.yaml')).diagnostics.map(({ code }) => code)).toEqual(['load/unreadable']);
  });
  it('an empty or failing standard input', async () => {
    const empty = await load(['-'], { stdin: chunks() });
    expect(empty.diagnostics.map(({ code }) => code)).toEqual(['load/empty-stdin']);
    // biome-ignore lint/correctness/useYield: it fails before
    const failing = (async function* (): Chunks {
      throw new Error('EIO');
    })();
    expect((await load(['-'], { stdin: failing })).diagnostics.map(({ code }) => code)).toEqual(['load/unreadable']);
  });
});
