/** A part of the pipeline's page: the theme that a figure is drawn in, one of podfig's or one of the user's. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Place } from '../base/place.ts';
import type { Source } from '../base/source.ts';
import type { Texts } from '../base/texts.ts';
import type { KnownNames } from '../settings/types.ts';
import type { Face } from '../text/types.ts';
import type { Theme } from '../theme/types.ts';

export interface ChosenTheme {
  /** Absent when the user's cannot be used; the diagnostics say why. */
  readonly theme?: Theme;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the user's file, for code frames. */
  readonly texts: Texts;
  /** Where the user's file names the font of a face; undefined of one of podfig's. */
  readonly placeOfFont: (face: Face) => Place | undefined;
}

/** `wanted` is a name of the registry (an unknown one throws a RangeError) or a file of the user's. */
export async function chooseTheme(wanted: string | Source, themes: readonly Theme[], known: KnownNames): Promise<ChosenTheme> {
  if (typeof wanted === 'string') return { theme: named(themes, wanted), diagnostics: [], texts: new Map(), placeOfFont: () => undefined };
  const { readTheme, themeOfFile, lowContrast } = await import('../settings/settings.ts');
  const text = typeof wanted.content === 'string' ? wanted.content : new TextDecoder().decode(wanted.content);
  const reading = readTheme(text, wanted.name, known);
  const texts = new Map(reading.isSettings ? [[wanted.name, text]] : []);
  const { value: file, placeOf } = reading;
  const placeOfFont = (face: Face) => (file?.fonts?.[face] === undefined ? undefined : placeOf(['fonts', face]));
  if (file === undefined) return { diagnostics: reading.diagnostics, texts, placeOfFont };
  const theme = themeOfFile(file, named(themes, file.extends ?? 'paper'), wanted.name);
  return { theme, diagnostics: [...reading.diagnostics, ...lowContrast(theme, reading)], texts, placeOfFont };
}

function named(themes: readonly Theme[], name: string): Theme {
  const found = themes.find((theme) => theme.name === name);
  if (found === undefined) throw new RangeError(`unknown theme '${name}': expected ${themes.map((theme) => theme.name).join(', ')}`);
  return found;
}
