/** A part of the pipeline's page: the bundled fonts, and before them those that are asked for, or the theme's own, as far as they can be used. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Place } from '../base/place.ts';
import { bundledFonts, withOwnFonts } from '../text/fonts.ts';
import type { Face, Font, FontSet, OwnFace } from '../text/types.ts';
import type { Theme } from '../theme/types.ts';
import type { DrawOptions, UnreadableFont } from './options.ts';

export interface ThemeFonts {
  readonly fonts: FontSet;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FontChoice extends Pick<DrawOptions, 'font' | 'readFont'> {
  /** It is opened where podfig's own fonts are not. */
  readonly isDeck?: boolean;
}

/** `placeOf` says where the user's theme names the font of a face. */
export async function themeFonts(
  theme: Theme,
  { font: asked, readFont, isDeck = false }: FontChoice,
  placeOf: (face: Face) => Place | undefined,
): Promise<ThemeFonts> {
  const own: Partial<Record<Face, OwnFace>> =
    asked === 'arial' || (isDeck && asked === undefined) ? { ...(await import('../text/twins.ts')).arialTwins() } : {};
  const diagnostics: Diagnostic[] = [];
  for (const face of asked === undefined ? (['sans', 'mono'] as const) : []) {
    const files = theme.fonts?.[face];
    // podfig's own handwriting is in no other program
    if (files === undefined || readFont === undefined || (isDeck && files.regular === 'hand')) continue;
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
