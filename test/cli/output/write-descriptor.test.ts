import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { writeDescriptor } from '../../../src/cli/output/write-descriptor.ts';

const noStream = (): Writable => {
  throw new Error('opened a stream');
};

it('writes all of it, however much, without opening a stream', async () => {
  const path = join(tmpdir(), `podfig-descriptor-${process.pid}`);
  const fd = openSync(path, 'w');
  await writeDescriptor({ fd, stream: noStream }, new Uint8Array(3_000_000).fill(65));
  closeSync(fd);
  expect(readFileSync(path).length).toBe(3_000_000);
  rmSync(path);
});

it('rejects with the system’s error', async () => {
  const fd = openSync('/dev/full', 'w');
  await expect(writeDescriptor({ fd, stream: noStream }, new Uint8Array(1))).rejects.toThrow('ENOSPC');
  closeSync(fd);
});

it('hands the rest to the stream where a pipe takes no more for now', async () => {
  // the pipe to a child of Node's is non-blocking: a full one says EAGAIN
  const child = spawn('sh', ['-c', 'sleep 0.2; wc -c'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const handle: unknown = Reflect.get(child.stdin, '_handle');
  const fd = Number(Reflect.get(Object(handle), 'fd'));
  let counted = '';
  child.stdout.on('data', (chunk) => {
    counted += chunk;
  });
  await writeDescriptor({ fd, stream: () => child.stdin }, new Uint8Array(1_000_000));
  child.stdin.end();
  await new Promise((resolve) => child.on('close', resolve));
  expect(Number(counted)).toBe(1_000_000);
});
