import type { Theme } from '../types.ts';
import { night } from './night.ts';
import { paper } from './paper.ts';

/** `paper` in light and `night` in dark, as the viewer prefers; PNG and PDF are light. */
export const auto: Theme = {
  ...paper,
  name: 'auto',
  description: 'one SVG for light and dark, as the viewer prefers (prefers-color-scheme)',
  dark: night,
};
