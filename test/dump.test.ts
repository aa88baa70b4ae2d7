import { describe, expect, test } from 'vitest';
import { stageAsJson } from '../src/dump.ts';

describe('a stage as JSON', () => {
  test('has no values of environment variables, however they are written', () => {
    const env = [{ name: 'A', value: 'hunter2' }, { name: 'B', valueFrom: { secretKeyRef: { name: 's' } } }, 'C=hunter2', null];
    expect(JSON.parse(stageAsJson({ list: { env }, map: { env: { A: 'hunter2' } }, text: { env: 'hunter2' } }).json ?? '')).toEqual({
      list: { env: [{ name: 'A', value: '…' }, { name: 'B', valueFrom: { secretKeyRef: { name: 's' } } }, '…', null] },
      map: { env: { A: '…' } },
      text: { env: '…' },
    });
  });

  test('that has no room in one text is told', () => {
    const long = 'x'.repeat(1 << 28);
    const { json, diagnostics } = stageAsJson([long, long, long]);
    expect([json, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['render/too-long']]);
  });

  test('is nothing where the stage was not reached', () => {
    expect(stageAsJson(undefined)).toEqual({ diagnostics: [] });
  });
});
