/** The characters that the bundled fonts carry, where the source font has them. */

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Latin of Europe; combining marks that have no precomposed letter; what diagrams punctuate, compare and point with. */
export const latin: readonly number[] = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...[0x218, 0x219, 0x21a, 0x21b, 0x1e9e],
  ...[0x2009, 0x200a, 0x2010, 0x202f],
  ...range(0x300, 0x304),
  ...range(0x306, 0x30c),
  ...[0x323, 0x326, 0x327, 0x328],
  ...codePoints('–—―‘’‚“”„†‡•…‰′″‹›⁄€№™−×≤≥≠≈∞←↑→↓↔↕↗↘✓✗⚠●○■□▲▼◆①②③④⑤⑥⑦⑧⑨'),
];

/** Characters drawn with another one's glyph, where the font has none of their own. */
export const lookalikes: ReadonlyMap<number, number> = new Map([
  [0x2011, 0x2d], // non-breaking hyphen
  [0xfffd, 0x25c6], // the replacement character: a black diamond, here without its question mark
]);

export const greek: readonly number[] = [...range(0x384, 0x3ce)];
export const cyrillic: readonly number[] = [...range(0x400, 0x45f), 0x490, 0x491];

/** Hangul syllables in daily use: those of the Korean standard KS X 1001, 2,350 of them, rows 16 to 40. */
export function dailyHangul(): readonly number[] {
  const decoder = new TextDecoder('euc-kr');
  return range(0xb0, 0xc8).flatMap((row) => range(0xa1, 0xfe).flatMap((cell) => codePoints(decoder.decode(Uint8Array.of(row, cell)))));
}

export const allHangul: readonly number[] = range(0xac00, 0xd7a3);
export const compatibilityJamo: readonly number[] = range(0x3131, 0x318e);
export const kana: readonly number[] = [...range(0x3041, 0x3096), ...range(0x3099, 0x30ff), ...range(0xff65, 0xff9f)];
export const cjkPunctuation: readonly number[] = [...range(0x3000, 0x303f), ...range(0xff01, 0xff5e), ...codePoints('￠￡￢￣￤￥￦')];

function codePoints(text: string): readonly number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}
