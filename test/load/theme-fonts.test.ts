/** Fonts that a theme names: which of them are read, and what is said of the others. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFont } from '../../src/pipeline/pipeline.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import { runMain } from '../cli/run-main.ts';

const packageRoot = join(import.meta.dirname, '../..');
const inter = join(packageRoot, 'node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
let directory: string;
const at = (name: string) => join(directory, name);
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'podfig-theme-fonts-'));
  copyFileSync(inter, at('good.ttf'));
  writeFileSync(at('good.ttf.gz'), gzipSync(readFileSync(inter)));
  writeFileSync(at('text.ttf'), 'kind: Pod');
  writeFileSync(at('empty.ttf'), '');
  writeFileSync(at('large.ttf'), '');
  truncateSync(at('large.ttf'), 32 * 1024 * 1024 + 1);
  writeFileSync(at('bomb.ttf.gz'), gzipSync(new Uint8Array(65 * 1024 * 1024)));
  writeFileSync(at('text.ttf.gz'), 'kind: Pod');
  const bytes = bundledFonts().bundled('sans', 400).subset([97]);
  const record = (tag: string) =>
    [...Array(30).keys()].map((index) => 12 + index * 16).find((one) => Buffer.from(bytes).toString('latin1', one, one + 4) === tag) ?? 0;
  const changed = (name: string, change: (copy: DataView) => void) => {
    const copy = Uint8Array.from(bytes);
    change(new DataView(copy.buffer));
    writeFileSync(at(name), copy);
  };
  changed('cff.ttf', (view) => view.setUint8(record('glyf') + 3, 0x67));
  changed('licensed.ttf', (view) => view.setUint16(view.getUint32(record('OS/2') + 8) + 8, 2));
  mkdirSync(at('directory.ttf'));
  execFileSync('mkfifo', [at('pipe.ttf')]);
  symlinkSync('circle.ttf', at('circle.ttf'));
  symlinkSync('/dev/zero', at('device.ttf'));
  symlinkSync('good.ttf', at('link.ttf'));
  writeFileSync(at('web.yaml'), 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: c, image: i}]}\n');
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('a font of a theme', () => {
  it.each(['good.ttf', 'good.ttf.gz', 'link.ttf'])('is read: %s', async (name) => {
    expect(await readFont(at(name), { packageRoot })).toMatchObject({ family: 'Inter' });
  });

  it.each([
    ['missing.ttf', 'there is no such file'],
    ['good.ttf/x.ttf', 'there is no such file'],
    ['circle.ttf', 'it is a link that leads back to itself'],
    ['directory.ttf', 'it is a directory'],
    ['pipe.ttf', 'it is a pipe or a device, not a file'],
    ['device.ttf', 'it is a pipe or a device, not a file'],
    ['large.ttf', 'it is larger than 32 MB'],
    ['bomb.ttf.gz', 'unpacked it is larger than 64 MB'],
    ['text.ttf.gz', 'it is damaged'],
    ['text.ttf', 'it is damaged, or no TrueType font'],
    ['empty.ttf', 'it is damaged, or no TrueType font'],
    ['licensed.ttf', 'its licence does not let it be embedded (fsType of its OS/2 table)'],
    ['cff.ttf', 'its outlines are PostScript, not TrueType'],
    ['nul\0.ttf', 'it cannot be read (ERR_INVALID_ARG_VALUE)'],
  ])('is told of where it cannot be used: %s', async (name, reason) => {
    expect(await readFont(at(name), { packageRoot })).toEqual({ reason });
  });

  it('that cannot be used is a warning where the theme names it, and the figure is drawn in the bundled one', async () => {
    writeFileSync(at('brand.yaml'), 'extends: paper\nfonts:\n  sans: missing.ttf\n  mono: good.ttf\n');
    writeFileSync(at('mono.yaml'), 'extends: paper\nfonts: {mono: good.ttf}\n');
    const argv = (theme: string, ...more: readonly string[]) => [at('web.yaml'), '--theme', at(theme), '-o', at(`${theme}.svg`), ...more];
    const { code, err } = await runMain(argv('brand.yaml'), { real: true });
    expect(code).toBe(0);
    expect(err).toContain("warning[text/bad-font]: The theme's font 'missing.ttf' cannot be used: there is no such file");
    expect(err).toContain(`${at('brand.yaml')}:3:9\n`);
    await runMain(argv('mono.yaml'), { real: true });
    expect(readFileSync(at('brand.yaml.svg'), 'utf8')).toBe(readFileSync(at('mono.yaml.svg'), 'utf8'));
    expect((await runMain(argv('brand.yaml', '--strict'), { real: true })).code).toBe(1);
  });
});
