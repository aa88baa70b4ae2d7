/** One line on a terminal that says what takes so long, gone again when it is done. */
import { setImmediate, setTimeout } from 'node:timers';
import { printable } from '../../base/printable.ts';
import type { CliIo } from './io.ts';

/** ms; who waits for less does not wonder. */
const patience = 1000;

/** Does the work; says `what` meanwhile, if standard error is a terminal and it lasts. */
export async function withProgress<T>(what: string, io: CliIo, work: () => Promise<T>): Promise<T> {
  if (!io.isTerminal('stderr') || io.env['TERM'] === 'dumb') return work();
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    void io.write('stderr', `podfig: ${printable(what)} …`);
  }, patience);
  try {
    // before a stage that keeps the thread busy, a line that is due gets its turn
    await new Promise((resolve) => setImmediate(resolve));
    return await work();
  } finally {
    clearTimeout(timer);
    if (shown) await io.write('stderr', '\r\x1b[K');
  }
}
