import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const tool = join(import.meta.dirname, '../../tools/docs.mjs');

it('docs/kinds.md and the messages in docs/diagnostics.md are what `npm run docs` writes', { timeout: 120_000 }, () => {
  const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
