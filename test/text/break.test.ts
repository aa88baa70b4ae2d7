import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FitOptions } from '../../src/text/break.ts';
import { fitLines } from '../../src/text/break.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import { createMeasurer } from '../../src/text/measure.ts';

const measurer = createMeasurer(bundledFonts());
const style = { face: 'sans', weight: 600, size: 14 } as const;
const linesOf = (text: string, maxWidth: number, options: Partial<FitOptions> = {}): readonly string[] =>
  fitLines(text, { style, maxWidth, maxLines: 1, measurer, ...options });

describe('a text that fits', () => {
  it('stays as it is, also in a box made to its measure', () => {
    expect(linesOf('reloader-7d9f', measurer.width('reloader-7d9f', style))).toEqual(['reloader-7d9f']);
  });

  it('needs no line when it is blank', () => {
    expect(linesOf(' \n ', 100)).toEqual([]);
  });
});

describe('a text that is too long', () => {
  it('breaks after the punctuation of names, into lines of about one length', () => {
    expect(linesOf('reloader-7d9f8b6c5d-x2x4z', 160, { maxLines: 2 })).toEqual(['reloader-', '7d9f8b6c5d-x2x4z']);
    expect(linesOf('registry.example.com/team/kubia', 160, { maxLines: 2 })).toEqual(['registry.example.', 'com/team/kubia']);
  });

  it('breaks at spaces rather than inside words', () => {
    expect(linesOf('pods of kube-system on node', 150, { maxLines: 2 })).toEqual(['pods of kube-system', 'on node']);
  });

  it('keeps an address in one piece', () => {
    for (const line of linesOf('10.244.1.17 10.244.1.18', 90, { maxLines: 2 })) expect(line).toMatch(/^10\.244\.1\.1[78]$/);
  });

  it('breaks Chinese and Japanese between characters, but never before a full stop', () => {
    const lines = linesOf('安装一个容器，然后重启。', 100, { maxLines: 3 });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('安装一个容器，然后重启。');
    for (const line of lines) expect(line).not.toMatch(/^[，。]/);
  });

  it('breaks Korean at spaces while that is enough', () => {
    expect(linesOf('쿠버네티스 파드 그림을 그립니다', 130, { maxLines: 2 })).toEqual(['쿠버네티스 파드', '그림을 그립니다']);
  });
});

describe('a text that is too long for all its lines', () => {
  it('keeps both ends of a name: the last part tells replicas apart', () => {
    expect(linesOf('reloader-7d9f8b6c5d-x2x4z', 110)).toEqual(['reload…-x2x4z']);
    expect(linesOf('kube-controller-manager-kind-control-plane', 110)).toEqual(['kube-…-plane']);
  });

  it('keeps the last part of an image and its tag', () => {
    expect(linesOf('registry.example.com/team/kubia:latest', 110, { keep: 'tail' })).toEqual(['…/kubia:latest']);
    expect(linesOf('registry.example.com/team/kubia:latest', 150, { keep: 'tail' })).toEqual(['…/team/kubia:latest']);
    expect(linesOf('kubia:latest', 60, { keep: 'tail' })[0]).toMatch(/^ku?.*….*t$/);
  });

  it('cuts a sentence at its end', () => {
    expect(linesOf('a very long caption that goes on', 110)).toEqual(['a very long…']);
  });

  it('says at least that there was something', () => {
    expect(linesOf('kubia', 1)).toEqual(['…']);
  });
});

describe('for every text, width and number of lines', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnop0123456789-./:@_, ', 'é', 'e\u030a', '쿠', '容', '。', '🚀', '👩🏽‍🚀', '\u0301');
  const texts = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
  const boxes = fc.record({
    text: texts,
    maxWidth: fc.double({ min: 0, max: 300, noNaN: true }),
    maxLines: fc.integer({ min: 1, max: 4 }),
    keep: fc.constantFrom('ends', 'tail'),
  });
  const law = (check: (box: { text: string; maxWidth: number; maxLines: number }, lines: readonly string[]) => void): void => {
    fc.assert(
      fc.property(boxes, (box) => {
        check(box, linesOf(box.text, box.maxWidth, { maxLines: box.maxLines, keep: box.keep }));
      }),
    );
  };

  it('no line is wider than the box, unless it is a lone …', () => {
    law(({ maxWidth }, lines) => {
      for (const line of lines) if (line !== '…') expect(measurer.width(line, style)).toBeLessThanOrEqual(maxWidth);
    });
  });

  it('there are no more lines than allowed, and none is blank or framed by spaces', () => {
    law(({ maxLines }, lines) => {
      expect(lines.length).toBeLessThanOrEqual(maxLines);
      for (const line of lines) expect(line).toBe(line.trim() === '' ? 'not blank' : line.trim());
    });
  });

  it('the lines say the text, but for spaces and what one … stands for', () => {
    law(({ text }, lines) => {
      const said = lines.join('').replaceAll(' ', '').split('…');
      const whole = text.normalize('NFC').replaceAll(' ', '');
      expect(said.length).toBeLessThanOrEqual(2);
      expect(whole.startsWith(said[0] ?? '') || said[0] === '').toBe(true);
      expect(whole.endsWith(said.at(-1) ?? '')).toBe(true);
      if (said.length === 1) expect(said[0]).toBe(whole);
    });
  });

  it('no letter loses its mark, no emoji its parts', () => {
    law(({ text }, lines) => {
      // where the text itself has a mark without a letter, a line may begin with it
      if (/(^|[ …])[\u0301\u030a]/.test(text)) return;
      for (const line of lines) {
        expect(line).not.toMatch(/^(?:\u0301|\u030a|\u200d|\u{1f3fd})/u);
        expect(line).not.toMatch(/…(?:\u0301|\u030a|\u200d|\u{1f3fd})/u);
        expect(line).not.toMatch(/\p{Surrogate}/u);
      }
    });
  });

  it('a measurer that has seen other texts gives the same lines', () => {
    law(({ text, maxWidth, maxLines }, lines) => {
      const fresh = createMeasurer(bundledFonts());
      const again = ['ends', 'tail'].map((keep) =>
        linesOf(text, maxWidth, { maxLines, measurer: fresh, keep: keep === 'tail' ? 'tail' : 'ends' }).join('\n'),
      );
      expect(again).toContain(lines.join('\n'));
    });
  });
});
