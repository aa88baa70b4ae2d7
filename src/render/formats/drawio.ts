/** diagrams.net (draw.io): shapes that can be moved and changed, and links that follow them; a page for each figure. */
import { constants, deflateRawSync } from 'node:zlib';
import type { Scene } from '../../scene/types.ts';
import { drawioDocument } from '../drawio/document.ts';
import type { Rendered, RenderOptions, RenderPages } from '../types.ts';

export async function render(scene: Scene, options: RenderOptions): Promise<Rendered> {
  return renderPages([{ scene, fonts: options.fonts }], options);
}

export const renderPages: RenderPages = async (pages, { background }) => {
  const document = drawioDocument(pages, { ...(background === undefined ? {} : { background }), deflate });
  return { bytes: new TextEncoder().encode(document), diagnostics: [] };
};

/** Huffman codes alone, as for embedded fonts: zlib's search for matches differs between processors (docs/decisions/fonts.md). */
function deflate(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: 9, strategy: constants.Z_HUFFMAN_ONLY, windowBits: 15, memLevel: 9 });
}
