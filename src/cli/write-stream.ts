/** Writing to standard output and standard error, whose reader may go away at any time (`podfig … | head`). */
import type { Writable } from 'node:stream';

/**
 * Resolves once the bytes are handed over. A reader that closed the pipe has read enough: that ends quietly. Rejects with
 * any other error of the system, such as ENOSPC where the output goes to a file on a full disk.
 */
export function writeStream(stream: Writable, content: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    // the stream emits the error as well as handing it to the callback; without a listener that would end the process
    if (stream.listenerCount('error') === 0) stream.on('error', () => {});
    stream.write(content, (error) => {
      if (error === null || error === undefined || isClosedPipe(error)) resolve();
      else reject(error);
    });
  });
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
