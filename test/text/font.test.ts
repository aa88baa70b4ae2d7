import { constants, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFont } from '../../src/text/font.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import { readTables, viewOf } from '../../src/text/sfnt.ts';
import { toWoff } from '../../src/text/woff.ts';

const sans = bundledFonts().bundled('sans', 600);
const codePoints = (text: string): readonly number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

describe('a subset', () => {
  it('has the advances, the name and the measures of its font, and nothing that was not asked for', () => {
    const characters = fc.uniqueArray(fc.integer({ min: 0x20, max: 0x460 }), { maxLength: 60 });
    fc.assert(
      fc.property(characters, (asked) => {
        const subset = parseFont(sans.subset(asked));
        expect(subset).toMatchObject({ family: 'Podfig Sans', weight: 600, unitsPerEm: sans.unitsPerEm, ascent: sans.ascent });
        for (let codePoint = 0x20; codePoint <= 0x460; codePoint++) {
          expect(subset.advance(codePoint)).toBe(asked.includes(codePoint) ? sans.advance(codePoint) : undefined);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same whatever the order of the request', () => {
    expect(sans.subset(codePoints('kubia é'))).toEqual(sans.subset(codePoints('é aibuk')));
  });

  it('brings the parts of composed letters along', () => {
    // é is made of e and an acute: 0, é and the two
    const maxp = readTables(sans.subset(codePoints('é'))).get('maxp');
    expect(maxp && viewOf(maxp).getUint16(4)).toBe(4);
  });

  it('has neither layout nor hinting', () => {
    expect([...readTables(sans.subset(codePoints('AV fi'))).keys()].sort()).toEqual(
      ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'].sort(),
    );
  });

  it('has checksums that are right', () => {
    const bytes = sans.subset(codePoints('kubia'));
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + viewOf(bytes).getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('leaves its font as it was', () => {
    const before = sans.subset(codePoints('é'));
    sans.subset(codePoints('kubia é'));
    expect(sans.subset(codePoints('é'))).toEqual(before);
  });

  it('can be cut again', () => {
    expect(parseFont(sans.subset(codePoints('kubia é'))).subset(codePoints('é'))).toEqual(sans.subset(codePoints('é')));
  });
});

describe('a WOFF', () => {
  const huffman = (bytes: Uint8Array) => deflateSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY });

  it('of 45 characters is small', () => {
    const characters = codePoints('Podsrela7xf98b6c5-2z4kuiyw.01tnNATSGgmhv:/3CM');
    expect(new Set(characters).size).toBe(45);
    for (const face of ['sans', 'mono'] as const) {
      const font = bundledFonts().bundled(face, 400);
      expect(toWoff(font.subset(characters), huffman).length).toBeLessThan(5250);
    }
  });

  it('deflates long outlines, and them alone', () => {
    const ttf = sans.subset(Array.from({ length: 400 }, (_, i) => 0x20 + i));
    const plain = tablesOfWoff(toWoff(ttf));
    const packed = tablesOfWoff(toWoff(ttf, huffman));
    for (const [tag, { data, length }] of packed) {
      const original = plain.get(tag)?.data ?? new Uint8Array();
      expect(length).toBe(original.length);
      expect(data.length < length).toBe(length >= 5000);
      expect(data.length < length ? new Uint8Array(inflateSync(data)) : data).toEqual(original);
    }
    expect(packed.get('glyf')?.data.length).toBeLessThan((packed.get('glyf')?.length ?? 0) * 0.85);
  });
});

/** https://www.w3.org/TR/WOFF/#TableDirectory: tag, offset, length in the file, length unpacked, checksum. */
function tablesOfWoff(woff: Uint8Array): ReadonlyMap<string, { readonly data: Uint8Array; readonly length: number }> {
  const view = new DataView(woff.buffer, woff.byteOffset);
  return new Map(
    Array.from({ length: view.getUint16(12) }, (_, i) => {
      const [tag, offset, size, length] = [0, 4, 8, 12].map((at) => view.getUint32(44 + i * 20 + at));
      const name = [24, 16, 8, 0].map((shift) => String.fromCharCode(((tag ?? 0) >> shift) & 255)).join('');
      return [name, { data: woff.slice(offset, (offset ?? 0) + (size ?? 0)), length: length ?? 0 }];
    }),
  );
}

describe('bytes that are no font', () => {
  it('are refused', () => {
    expect(() => parseFont(new Uint8Array())).toThrow('not a TrueType or OpenType font');
    expect(() => parseFont(Uint8Array.from('<html><body>', (c) => c.charCodeAt(0)))).toThrow('not a TrueType or OpenType font');
  });

  it('are refused when they are cut off', () => {
    const bytes = sans.subset(codePoints('kubia'));
    expect(() => parseFont(bytes.subarray(0, bytes.length - 40))).toThrow('cut off');
  });
});
