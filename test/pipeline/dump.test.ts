import { describe, expect, test } from 'vitest';
import { veilOf } from '../../src/parse/secrets/veil.ts';
import { stageAsJson } from '../../src/pipeline/dump.ts';
import { veilIn } from '../veil-in.ts';

describe('a stage as JSON', () => {
  test('has no secret of the input, in whatever it makes of it', () => {
    const veil = veilIn([{ kind: 'Secret', data: { p: 'hunter2' } }]);
    expect(JSON.parse(stageAsJson({ list: ['-p hunter2'], map: { name: 'web' } }, veil).json ?? '')).toEqual({
      list: ['-p •••'],
      map: { name: 'web' },
    });
  });

  test('that has no room in one text is told', () => {
    const long = 'x'.repeat(1 << 28);
    const { json, diagnostics } = stageAsJson([long, long, long], veilOf([]));
    expect([json, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['render/too-long']]);
  });

  test('is nothing where the stage was not reached', () => {
    expect(stageAsJson(undefined, veilOf([]))).toEqual({ diagnostics: [] });
  });
});
