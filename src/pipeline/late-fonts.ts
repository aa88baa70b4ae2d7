/** The fonts of a figure: those of its theme, and others for characters that these lack, looked for once a figure says such a character. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { withFallbacks } from '../text/fonts.ts';
import { createMeasurer, missingCharacters } from '../text/measure.ts';
import { normalizeText } from '../text/normalize.ts';
import type { FontSet, Measurer } from '../text/types.ts';
import { noFont } from './diagnose.ts';
import type { DrawOptions } from './options.ts';

export interface LateFonts {
  /** As they are when all is measured. */
  readonly fonts: () => FontSet;
  readonly measurerFor: (words: string) => Promise<Measurer>;
  readonly diagnostics: () => readonly Diagnostic[];
}

export function lateFonts(given: FontSet, find: DrawOptions['findFonts']): LateFonts {
  let fonts = given;
  let isAsked = false;
  let diagnostics: readonly Diagnostic[] = [];
  return {
    fonts: () => fonts,
    diagnostics: () => diagnostics,
    measurerFor: async (words) => {
      const missing = isAsked ? [] : missingCharacters(fonts, normalizeText(words));
      if (missing.length > 0) {
        isAsked = true;
        const found = await (find?.(missing) ?? { fonts: [], missing });
        fonts = withFallbacks(fonts, found.fonts);
        if (found.missing.length > 0) diagnostics = [noFont(found.missing)];
      }
      return createMeasurer(fonts);
    },
  };
}
