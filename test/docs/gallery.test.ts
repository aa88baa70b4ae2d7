/** The pictures in output/ are those of podfig.yaml, as the built podfig draws them today: `npm run gallery` draws them anew. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('has no picture in output/ that is stale or missing', { timeout: 300_000 }, () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/bin.cjs'), 'build', '--check', '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  });
  // examples/system shows a call that a policy forbids
  expect([...stderr.matchAll(/^(?:error|warning)\[(.*?)\]/gm)].map(([, code]) => code)).toEqual(['model/call-forbidden']);
  expect(status).toBe(0);
});

it('has none left over: docs/gallery.md shows all that podfig.yaml lists', () => {
  const page = readFileSync(join(root, 'docs/gallery.md'), 'utf8');
  const pictures = readdirSync(join(root, 'output'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svg|png|pdf)$/.test(name));
  expect(pictures.filter((name) => !page.includes(`../output/${name}`))).toEqual([]);
});
