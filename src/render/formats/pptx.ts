/** PPTX: a deck of slides, one for each figure, in shapes that can be edited. */
import { deckOf } from '../pptx/deck.ts';
import type { Render, RenderPages } from '../types.ts';

export const render: Render = (scene, { fonts, ...options }) => renderPages([{ scene, fonts }], options);

export const renderPages: RenderPages = async (pages, options) => {
  const background = options.background ?? pages[0]?.scene.background ?? 'none';
  const bytes = deckOf(pages, { background, page: options.slide ?? slide });
  return { bytes, diagnostics: [] };
};

/** px */
const slide = { width: 1280, height: 720 };
