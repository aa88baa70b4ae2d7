/** Writing to standard output and standard error without opening them as streams, which takes 4 ms. */
import { writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

export interface Descriptor {
  readonly fd: number;
  /** Opens it as a stream, for a pipe that somebody has made non-blocking. */
  readonly stream: () => Writable;
}

/**
 * Resolves once the bytes are handed over. A reader that closed the pipe (`podfig … | head`) has read enough: that ends quietly.
 * Rejects with any other error of the system, such as ENOSPC where a full disk is behind.
 */
export async function writeDescriptor({ fd, stream }: Descriptor, content: Uint8Array): Promise<void> {
  let written = 0;
  try {
    while (written < content.length) written += writeSync(fd, content, written);
  } catch (error) {
    if (hasCode(error, 'EAGAIN')) return writeStream(stream(), content.subarray(written));
    if (!hasCode(error, 'EPIPE')) throw error;
  }
}

function writeStream(stream: Writable, content: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // the stream emits the error as well as handing it to the callback; without a listener that would end the process
    if (stream.listenerCount('error') === 0) stream.on('error', () => {});
    stream.write(content, (error) => {
      if (error === null || error === undefined || hasCode(error, 'EPIPE') || hasCode(error, 'ERR_STREAM_DESTROYED')) resolve();
      else reject(error);
    });
  });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
