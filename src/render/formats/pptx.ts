/** PPTX: a deck of slides, one for each figure, in shapes that can be edited. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Mark } from '../../scene/types.ts';
import { deckOf } from '../pptx/deck.ts';
import type { Render, RenderPages } from '../types.ts';

export const render: Render = (scene, { fonts, ...options }) => renderPages([{ scene, fonts }], options);

export const renderPages: RenderPages = async (pages, options) => {
  const background = options.background ?? pages[0]?.scene.background ?? 'none';
  const bytes = deckOf(pages, { background, page: options.slide ?? slide });
  return { bytes, diagnostics: pages.some(({ scene }) => hasImage(scene.marks)) ? [imagesLeftOut] : [] };
};

/** px */
const slide = { width: 1280, height: 720 };

const imagesLeftOut: Diagnostic = {
  code: 'render/no-images',
  severity: 'warning',
  message: 'pictures within the figure are left out: a slide has shapes alone',
  hint: 'draw it as SVG, PNG or PDF',
};

function hasImage(marks: readonly Mark[]): boolean {
  return marks.some((mark) => mark.type === 'image' || (mark.type === 'group' && hasImage(mark.children)));
}
