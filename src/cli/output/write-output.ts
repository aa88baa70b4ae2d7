/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed over it. Everything is
 * synchronous, so a signal with a handler comes before or after a file, never amid one.
 */

import type { Stats } from 'node:fs';
import { closeSync, fchmodSync, openSync, renameSync, rmSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { whereItLeads } from '../input/where-it-leads.ts';
import { temporaryName } from './left-overs.ts';

/** One after the other. */
type Parts = Iterable<Uint8Array>;

/** Throws the system's error (ENOSPC, EACCES…) with the old file untouched and nothing left behind. */
export function writeOutput(path: string, given: Uint8Array | Parts): void {
  const content = given instanceof Uint8Array ? [given] : given;
  const old = look(path);
  // a device, a pipe: nothing to replace; renaming a file over /dev/null would be a bad surprise
  if (typeof old === 'object' && !old.isFile()) return writeInPlace(path, content);
  const target = whereItLeads(path);
  const temporary = join(dirname(target), temporaryName(target));
  try {
    writeTemporary(temporary, content, typeof old === 'object' ? old.mode & 0o777 : undefined);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Throws the system's error with nothing left behind: EEXIST where something is, be it a link to nothing. */
export function writeNewFile(path: string, content: Uint8Array, write = writeAll): void {
  const file = openSync(path, 'wx', 0o666);
  try {
    write(file, content);
  } catch (error) {
    // it is ours: nobody else could have made it
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Why nothing can be written there, in plain words, or undefined: asked before drawing, which may take long. */
export function whyNotWritable(path: string): string | undefined {
  const old = look(path);
  if (typeof old === 'object') return old.isDirectory() ? `'${path}' is a directory` : undefined;
  if (path.endsWith('/')) return `'${path}' is a directory`;
  const directory = dirname(path);
  const found = look(dirname(whereItLeads(path)));
  if (found === 'nothing') return `the directory '${directory}' does not exist`;
  if (found === 'no directory' || (typeof found === 'object' && !found.isDirectory())) return `'${directory}' is not a directory`;
  return undefined; // what may not even be looked at will be told when it is written
}

function look(path: string): Stats | 'nothing' | 'no directory' | 'hidden' {
  try {
    return statSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' ? 'nothing' : code === 'ENOTDIR' ? 'no directory' : 'hidden';
  }
}

/** An old file's mode is kept. */
function writeTemporary(temporary: string, content: Parts, mode: number | undefined): void {
  const file = openNew(temporary);
  try {
    if (mode !== undefined) fchmodSync(file, mode);
    for (const part of content) writeAll(file, part);
  } finally {
    closeSync(file);
  }
}

/** 0o666 and not less: the umask decides, as for any new file. */
function openNew(path: string): number {
  try {
    return openSync(path, 'wx', 0o666);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
    unlinkSync(path); // left by a killed process that had our number
    return openSync(path, 'wx', 0o666);
  }
}

function writeInPlace(target: string, content: Parts): void {
  const file = openSync(target, 'w');
  try {
    for (const part of content) writeAll(file, part);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, content: Uint8Array): void {
  for (let written = 0; written < content.length; ) written += writeSync(file, content, written);
}
