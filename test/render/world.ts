/** Fonts, a scene and one text, shared by the tests of the formats. */
import type { Mark, Scene, TextMark } from '../../src/scene/types.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import { createMeasurer } from '../../src/text/measure.ts';
import { sampleScene } from './sample-scene.ts';

export const fonts = bundledFonts();
export const measurer = createMeasurer(fonts);
export const sample = sampleScene(measurer);

/** A scene of 100 × 50 px that holds just `marks`. */
export function sceneOf(...marks: readonly Mark[]): Scene {
  return {
    stage: 'scene',
    width: 100,
    height: 50,
    background: '#FFFFFF',
    lang: 'en',
    title: 'A title',
    description: 'Words',
    heading: { title: '', caption: '' },
    marks,
  };
}

export function textOf(text: string, style: Partial<TextMark> = {}): TextMark {
  const mark = { face: 'sans', weight: 400, size: 13, anchor: 'start', fill: '#1B2733', x: 10, y: 30, ...style } as const;
  return { type: 'text', text, ...mark, width: measurer.width(text, mark) };
}
