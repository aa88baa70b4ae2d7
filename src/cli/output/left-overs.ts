/** Temporary files beside outputs, and what of them a killed process has left behind. */
import { lstatSync, readdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { groupBy } from '../../base/group-by.ts';
import { whereItLeads } from '../input/where-it-leads.ts';

/** `.x.svg.1234.tmp`: hidden, of this output, of this process. */
export function temporaryName(target: string): string {
  return `.${stemOf(target)}.${process.pid}.tmp`;
}

/** Clears what runs that are over have left of these outputs, and nothing else. To be called before they are written; looks into each directory once. */
export function clearLeftOvers(paths: readonly string[]): void {
  for (const [directory, targets] of groupBy(paths.map(whereItLeads), dirname)) {
    const stems = new Set(targets.map(stemOf));
    for (const name of namesIn(directory)) {
      const [, stem = '', pid = ''] = /^\.(.+)\.([1-9]\d{0,9})\.tmp$/s.exec(name) ?? [];
      if (stems.has(stem) && isGone(Number(pid))) remove(join(directory, name));
    }
  }
}

/** 200 bytes of the name, which leave room for the rest: a file's name has at most 255. */
function stemOf(target: string): string {
  const bytes = new TextEncoder().encode(basename(target));
  // a letter that is cut through is left out
  return bytes.length <= 200 ? basename(target) : new TextDecoder().decode(bytes.subarray(0, 200)).replace(/\ufffd+$/, '');
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return []; // not there yet, or not to be looked into
  }
}

/** A process of someone else's (EPERM) lives. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function remove(path: string): void {
  try {
    if (lstatSync(path).isFile()) unlinkSync(path);
  } catch {
    // another run was faster, or it may not be removed: it does no harm
  }
}
