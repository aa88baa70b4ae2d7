import { afterEach, expect, it, vi } from 'vitest';
import { keepSignals } from '../../../src/cli/output/keep-signals.ts';

afterEach(() => vi.restoreAllMocks());

it('lets the work end before the signal does its own', async () => {
  const send = process.kill.bind(process);
  const log: string[] = [];
  vi.spyOn(process, 'kill').mockImplementation((_pid, signal) => {
    log.push(`delivered ${signal}`);
    return true;
  });
  await keepSignals(() => {
    send(process.pid, 'SIGINT');
    log.push('written');
  });
  expect(log).toEqual(['written', 'delivered SIGINT']);
});

it('leaves no handler behind, so that Ctrl-C ends a long drawing at once', async () => {
  const before = process.listenerCount('SIGINT');
  await expect(
    keepSignals(() => {
      throw new Error('disk full');
    }),
  ).rejects.toThrow('disk full');
  expect(process.listenerCount('SIGINT')).toBe(before);
});
