import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFont } from '../../src/text/font.ts';
import { bundledFonts, fontFor, withFallbacks } from '../../src/text/fonts.ts';
import { createMeasurer, missingCharacters } from '../../src/text/measure.ts';

const bundled = bundledFonts();
const hangul = parseFont(gunzipSync(readFileSync(join(import.meta.dirname, '../../fonts/hangul.ttf.gz'))));
const sans = { face: 'sans', weight: 400, size: 10 } as const;

describe('the bundled faces', () => {
  it('have figures of one width, and a mono face of one width', () => {
    const { width } = createMeasurer(bundled);
    for (const weight of [400, 600] as const) {
      expect(new Set([...'0123456789'].map((figure) => width(figure, { ...sans, weight }))).size).toBe(1);
      for (const letter of 'iW.é→') expect(width(letter, { face: 'mono', weight, size: 10 })).toBeCloseTo(6, 9);
    }
  });

  it('say who they are', () => {
    expect(bundled.bundled('sans', 600)).toMatchObject({ family: 'Podfig Sans', weight: 600, outlines: 'glyf', embeddable: true });
    expect(bundled.bundled('mono', 400)).toMatchObject({ family: 'Podfig Mono', weight: 400 });
  });

  it('have the letters of Europe, and the signs that diagrams need', () => {
    expect(missingCharacters(bundled, 'ÀßŁőąğİž ΑΩάω БЯёґ – — … ‘’“” • · ‹› × − ≤ ≥ ≠ ≈ ∞ → ← ↑ ↓ ↔ ✓ ⚠ \ufffd')).toEqual([]);
  });
});

describe('a text', () => {
  it('is as wide as its characters together', () => {
    const { width } = createMeasurer(bundled);
    expect(width('kubia', sans)).toBeCloseTo(
      [...'kubia'].reduce((sum, letter) => sum + width(letter, sans), 0),
      9,
    );
    expect(width('kubia', { ...sans, size: 20 })).toBeCloseTo(2 * width('kubia', sans), 9);
  });

  it('gets no wider by marks, controls and marks of direction', () => {
    const { width } = createMeasurer(bundled);
    expect(width('x\u0323\u200f\u0000\ufeff\u200b', sans)).toBe(width('x', sans));
  });

  it('borrows letters from the sans face where the mono face has none', () => {
    const { width } = createMeasurer(bundled);
    expect(fontFor(bundled, { face: 'mono', weight: 600 }, 0x416)?.family).toBe('Podfig Sans');
    expect(width('Ж', { face: 'mono', weight: 600, size: 10 })).toBe(width('Ж', { ...sans, weight: 600 }));
  });
});

describe('characters that no font has', () => {
  it('are guessed: Hangul 0.92 em, ideographs and kana 1 em, emoji 1.25 em', () => {
    const { width } = createMeasurer(bundled);
    expect([...'쿠容か🚀'].map((character) => width(character, { ...sans, size: 100 }))).toEqual([92, 100, 100, 125]);
  });

  it('are told once each', () => {
    expect(missingCharacters(bundled, 'kubia 쿠쿠容')).toEqual([0x5bb9, 0xcfe0]);
  });

  it('are measured by a fallback font once there is one', () => {
    const set = withFallbacks(bundled, [hangul]);
    expect(missingCharacters(set, '쿠버네티스 カナ 容')).toEqual([0x5bb9]);
    expect(fontFor(set, { face: 'mono', weight: 600 }, 0xcfe0)).toBe(hangul);
    expect(createMeasurer(set).width('쿠', sans)).toBeCloseTo(9.2, 9);
  });

  it('come from the first of two fallbacks of one family', () => {
    expect(withFallbacks(bundled, [hangul, { ...hangul }]).fallbacks).toEqual([hangul]);
  });
});
