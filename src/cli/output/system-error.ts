/** What the operating system refused, in plain words. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EFBIG: 'the file would be too large',
  ENAMETOOLONG: 'the name is too long',
  EISDIR: 'it is a directory',
  ENOENT: 'the directory does not exist',
  EIO: 'the device failed',
};

/** What `cannotWrite` calls it. */
export const standardOutput = 'standard output';

/** Throws again what is not an error of the system: that is our mistake. */
export function cannotWrite(target: string, error: unknown): Diagnostic {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  // /proc is there, and takes no new files
  const takesNone = error.code === 'ENOENT' && target !== standardOutput && existsSync(dirname(target));
  const reason = takesNone ? 'no file can be made in its directory' : (reasons[error.code] ?? error.message);
  return {
    code: 'cli/cannot-write',
    severity: 'error',
    message: `cannot write ${target === standardOutput ? target : `'${target}'`}: ${reason}`,
    ...(target === standardOutput ? {} : { hint: 'what was there before is untouched' }),
  };
}

/** Whether the system could not say where we are. */
export function hasNoDirectory(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

export const NO_DIRECTORY: Diagnostic = {
  code: 'cli/no-directory',
  severity: 'error',
  message: 'the working directory does not exist any more',
  hint: 'it was deleted or moved: cd to another one, or to the same name again',
};
