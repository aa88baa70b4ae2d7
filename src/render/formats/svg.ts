/** SVG: one file that needs no other, in UTF-8. */
import { constants, deflateSync } from 'node:zlib';
import type { Scene } from '../../scene/types.ts';
import { renderSvg } from '../svg/document.ts';
import type { Rendered, RenderOptions } from '../types.ts';

export async function render(scene: Scene, options: RenderOptions): Promise<Rendered> {
  const svg = renderSvg(scene, {
    fonts: options.fonts,
    text: options.text ?? 'fonts',
    background: options.background ?? scene.background,
    deflate,
  });
  return { bytes: new TextEncoder().encode(svg), diagnostics: [] };
}

/** Huffman codes alone: zlib's search for matches differs between processors, and so would the bytes (docs/decisions/fonts.md). */
function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9, strategy: constants.Z_HUFFMAN_ONLY, windowBits: 15, memLevel: 9 });
}
