/** Ctrl-C while a file is being written waits until it is whole, then ends the process. At any other time it ends at once. */
import { setImmediate } from 'node:timers';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `work` is synchronous: a signal is kept while it runs, and delivered afterwards. */
export async function keepSignals(work: () => void): Promise<void> {
  let kept: NodeJS.Signals | undefined;
  const keep = (signal: NodeJS.Signals) => {
    kept = signal;
  };
  for (const signal of signals) process.on(signal, keep);
  try {
    work();
    // the event loop hands signals over when it polls: surely between two turns, perhaps not before the first
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
  } finally {
    for (const signal of signals) process.off(signal, keep);
  }
  // without a handler now, so the process ends the way that its parent expects: by the signal, 130 in a shell for Ctrl-C
  if (kept !== undefined) process.kill(process.pid, kept);
}
