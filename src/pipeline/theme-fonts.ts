/** A part of the pipeline's page: the bundled fonts, and before them the theme's own, as far as they can be used. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Place } from '../base/place.ts';
import { bundledFonts, withOwnFonts } from '../text/fonts.ts';
import type { Face, Font, FontSet, OwnFace } from '../text/types.ts';
import type { Theme } from '../theme/types.ts';
import type { FontReader, UnreadableFont } from './options.ts';

export interface ThemeFonts {
  readonly fonts: FontSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** `placeOf` says where the user's theme names the font of a face. */
export async function themeFonts(
  theme: Theme,
  readFont: FontReader | undefined,
  placeOf: (face: Face) => Place | undefined,
): Promise<ThemeFonts> {
  const own: Partial<Record<Face, OwnFace>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const face of ['sans', 'mono'] as const) {
    const files = theme.fonts?.[face];
    if (files === undefined || readFont === undefined) continue;
    const read = async (name: string): Promise<Font | undefined> => {
      const font = (await readFont(name)) ?? { reason: 'it cannot be read' };
      if (isFont(font)) return font;
      diagnostics.push(unusable(name, font.reason, placeOf(face)));
      return undefined;
    };
    const [regular, semibold] = [await read(files.regular), files.semibold === undefined ? undefined : await read(files.semibold)];
    if (regular !== undefined) own[face] = { regular, ...(semibold === undefined ? {} : { semibold }) };
  }
  return { fonts: withOwnFonts(bundledFonts(), own), diagnostics };
}

function isFont(font: Font | UnreadableFont): font is Font {
  return 'advance' in font;
}

function unusable(name: string, reason: string, place: Place | undefined): Diagnostic {
  return {
    code: 'text/bad-font',
    severity: 'warning',
    message: `The theme's font '${name}' cannot be used: ${reason}`,
    ...(place === undefined ? {} : { place }),
    hint: 'it is drawn in the bundled font; name a TrueType file by its path from the theme file',
  };
}
