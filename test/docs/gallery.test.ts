/** The pictures in output/ are what the built podfig draws today: `npm run gallery` draws them anew. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('has no picture in output/ that is stale, missing or left over', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'tools/gallery.mjs'), '--check'], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
