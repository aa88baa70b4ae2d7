/** The bytes of a font file: of a regular file, and not of more than any font needs. */
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Why a font cannot be used: `there is no such file`. */
export interface UnreadableFont {
  readonly reason: string;
}

interface Most {
  /** Bytes. */
  readonly packed: number;
  readonly unpacked: number;
}

const MB = 1024 * 1024;
export const mostOfTheme: Most = { packed: 32 * MB, unpacked: 64 * MB };
/** Collections for all of East Asia, which an operating system brings along. */
export const mostOfMachine: Most = { packed: 512 * MB, unpacked: 64 * MB };

/** A file that ends in `.gz` is unpacked. Never waits: a pipe or a device is not even opened, as opening one may do something. */
export function readFontBytes(path: string, most: Most): Uint8Array | UnreadableFont {
  try {
    const before = whyNot(statSync(path), most);
    if (before !== undefined) return { reason: before };
    // what the name means may have changed meanwhile; O_NONBLOCK is absent on Windows
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const now = whyNot(fstatSync(file), most);
      if (now !== undefined) return { reason: now };
      const bytes = readFileSync(file);
      return path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: most.unpacked }) : bytes;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { reason: reasonOf(error, most) };
  }
}

function whyNot(stats: ReturnType<typeof statSync>, most: Most): string | undefined {
  if (stats === undefined) return 'there is no such file';
  if (stats.isDirectory()) return 'it is a directory';
  if (!stats.isFile()) return 'it is a pipe or a device, not a file';
  return stats.size > most.packed ? `it is larger than ${most.packed / MB} MB` : undefined;
}

function reasonOf(error: unknown, most: Most): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // an error without a code is no answer of the system but our own mistake
  if (typeof code !== 'string') throw error;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'its permissions forbid to read it';
    case 'ELOOP':
      return 'it is a link that leads back to itself';
    case 'ERR_BUFFER_TOO_LARGE':
      return `unpacked it is larger than ${most.unpacked / MB} MB`;
    default:
      return code.startsWith('Z_') ? 'it is damaged' : `it cannot be read (${code})`;
  }
}
