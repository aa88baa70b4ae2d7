/** The pictures of examples/docs are those that its page asks for, as the built podfig draws them today. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('has no picture in examples/docs that is stale or missing', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/bin.cjs'), 'docs', 'examples/docs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '2 figures; 3 files as drawn today, 0 stale or missing\n', stderr: '' });
});
