/** The registry of themes: one file and one line each. */

import { auto } from './themes/auto.ts';
import { book } from './themes/book.ts';
import { contrast } from './themes/contrast.ts';
import { night } from './themes/night.ts';
import { paper } from './themes/paper.ts';
import { print } from './themes/print.ts';
import { sketch } from './themes/sketch.ts';
import { slide } from './themes/slide.ts';
import type { Theme } from './types.ts';

export const themes: readonly Theme[] = [paper, night, auto, book, print, slide, contrast, sketch];
