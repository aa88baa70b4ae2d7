import { describe, expect, it } from 'vitest';
import { optimizeLate } from '../../src/cli/optimize-late.ts';

const source = (size: number) => ({ name: 'dump.json', content: new Uint8Array(size) });

describe('V8 is told to optimize late', () => {
  it('for inputs that are large together', () => {
    expect(optimizeLate([source(600_000), source(600_000)], '20.19.0')).toBe(true);
  });

  it('but not for small ones, nor where its flags are unknown', () => {
    expect(optimizeLate([source(600_000)], '20.19.0')).toBe(false);
    expect(optimizeLate([source(1_200_000)], '99.0.0')).toBe(false);
  });
});
