import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeNewFile } from '../../src/cli/output/write-output.ts';
import { draw, knownNames, list, starter } from '../../src/pipeline/pipeline.ts';
import { readTheme } from '../../src/settings/settings.ts';
import { examples } from '../laws/stages.ts';
import { runMain } from './run-main.ts';

const directory = mkdtempSync(join(tmpdir(), 'podfig-new-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe('podfig new', () => {
  it('writes a file that is not there, and says how to draw with it', async () => {
    const path = join(directory, 'mine');
    expect(await runMain(['new', 'figure', path, '--from', 'sidecar'])).toMatchObject({
      code: 0,
      err: '',
      out: `${path}.yaml: draw with it by: podfig INPUT --template ${path}.yaml\n`,
    });
    expect(readFileSync(`${path}.yaml`, 'utf8')).toBe('extends: sidecar # a figure\n');
  });

  it('never overwrites', async () => {
    const path = join(directory, 'brand.yaml');
    await runMain(['new', 'theme', path]);
    const again = await runMain(['new', 'theme', path, '--from', 'night']);
    expect(again.code).toBe(1);
    expect(again.err).toContain('error[cli/exists]');
    expect(readFileSync(path, 'utf8')).toBe('extends: paper # a theme\n');
  });

  it('leaves no file where it cannot be written whole', () => {
    const error = (code: string) => Object.assign(new Error(code), { code });
    for (const code of ['ENOSPC', 'EIO']) {
      const path = join(directory, `${code}.yaml`);
      expect(() =>
        writeNewFile(path, new Uint8Array(9), () => {
          throw error(code);
        }),
      ).toThrow(code);
      expect(existsSync(path)).toBe(false);
    }
  });

  it.each([
    [['new', 'figur', 'x'], "did you mean 'figure'?"],
    [['new', 'figure', 'x', '--from', 'clustr'], "did you mean 'cluster'?"],
    [['new', 'figure', '/nowhere/at/all/x'], "the directory '/nowhere/at/all' does not exist"],
    [['new', 'figure'], "missing required argument 'NAME'"],
  ])('%s is told', async (argv, words) => {
    const { code, err } = await runMain(argv);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('what it writes', () => {
  it.each(list('figures').map(({ name }) => name))('draws what %s draws', async (name) => {
    const content = await starter('figure', name);
    for (const { sources } of examples.slice(0, 3)) {
      const { output, diagnostics } = await draw(sources, { template: { name: 'mine.yaml', content } });
      const plain = await draw(sources, { figure: name });
      expect(diagnostics).toEqual(plain.diagnostics);
      expect(Buffer.from(output ?? []).equals(Buffer.from(plain.output ?? []))).toBe(true);
    }
  });

  it.each(list('themes').map(({ name }) => name))('is a theme that extends %s', async (name) => {
    const { value, diagnostics } = readTheme(await starter('theme', name), 'mine.yaml', knownNames());
    expect(diagnostics).toEqual([]);
    expect(value?.extends).toBe(name);
  });
});
