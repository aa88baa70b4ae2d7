import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNotWritable, writeOutput } from '../../../src/cli/output/write-output.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'podfig-write-'));
});
afterEach(() => rmSync(directory, { recursive: true }));
const at = (name: string) => join(directory, name);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeOutput', () => {
  it('writes the file and leaves nothing else', () => {
    writeOutput(at('a.svg'), bytes('new'));
    expect(readFileSync(at('a.svg'), 'utf8')).toBe('new');
    expect(readdirSync(directory)).toEqual(['a.svg']);
  });

  it('gives a new file the permissions of any new file', () => {
    const before = process.umask(0o027);
    writeOutput(at('a.svg'), bytes('new'));
    process.umask(before);
    expect(statSync(at('a.svg')).mode & 0o777).toBe(0o640);
  });

  it('keeps the permissions of a file that it replaces', () => {
    writeFileSync(at('a.svg'), 'old');
    chmodSync(at('a.svg'), 0o606);
    writeOutput(at('a.svg'), bytes('new'));
    expect([readFileSync(at('a.svg'), 'utf8'), statSync(at('a.svg')).mode & 0o777]).toEqual(['new', 0o606]);
  });

  it('replaces what a link leads to, not the link', () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/a.svg'), 'old');
    symlinkSync('real/a.svg', at('one.svg'));
    symlinkSync('one.svg', at('two.svg'));
    writeOutput(at('two.svg'), bytes('new'));
    expect(lstatSync(at('two.svg')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('real/a.svg'), 'utf8')).toBe('new');
  });

  it('makes the file that a dangling link leads to', () => {
    symlinkSync('later.svg', at('a.svg'));
    writeOutput(at('a.svg'), bytes('new'));
    expect(readFileSync(at('later.svg'), 'utf8')).toBe('new');
  });

  it('leaves the old file and nothing else when it fails', () => {
    mkdirSync(at('a.svg'));
    expect(() => writeOutput(at('missing/a.svg'), bytes('new'))).toThrow('ENOENT');
    expect(() => writeOutput(at('a.svg'), bytes('new'))).toThrow('EISDIR');
    expect(readdirSync(directory)).toEqual(['a.svg']);
  });

  it('leaves the old file and nothing else when the disk is full', () => {
    // a file system of 64 KiB: only root may make one, and not in every sandbox
    const small = at('small');
    mkdirSync(small);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'podfig-test', small], { stdio: 'ignore' });
    } catch {
      return;
    }
    try {
      writeFileSync(join(small, 'a.svg'), 'old');
      expect(() => writeOutput(join(small, 'a.svg'), new Uint8Array(200_000))).toThrow('ENOSPC');
      expect(readdirSync(small)).toEqual(['a.svg']);
      expect(readFileSync(join(small, 'a.svg'), 'utf8')).toBe('old');
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('whyNotWritable', () => {
  it('knows directories, and files taken for one', () => {
    writeFileSync(at('file'), '');
    expect(whyNotWritable(directory)).toContain('is a directory');
    expect(whyNotWritable(at('new/'))).toContain('is a directory');
    expect(whyNotWritable(at('no/a.svg'))).toContain('does not exist');
    expect(whyNotWritable(at('file/a.svg'))).toContain('is not a directory');
    expect(whyNotWritable(at('a.svg'))).toBeUndefined();
  });
});
