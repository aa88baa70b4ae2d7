/** Fonts of the same widths as those that office programs and wikis have: what is laid out with these fits where it is drawn in those. */
import { once } from '../base/once.ts';
import { arimo400 } from './fonts/arimo-400.ts';
import { arimo700 } from './fonts/arimo-700.ts';
import { cousine400 } from './fonts/cousine-400.ts';
import { cousine700 } from './fonts/cousine-700.ts';
import { parseEncoded } from './fonts.ts';
import type { Face, OwnFace } from './types.ts';

/** Arimo for Arial, Cousine for Courier New, in their regular and their bold. */
export const arialTwins = once(
  (): Readonly<Record<Face, OwnFace>> => ({
    sans: { regular: parseEncoded(arimo400), semibold: parseEncoded(arimo700), twinOf: 'Arial' },
    mono: { regular: parseEncoded(cousine400), semibold: parseEncoded(cousine700), twinOf: 'Courier New' },
  }),
);
