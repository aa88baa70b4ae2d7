/** What the user sets in files of his own: figure templates, themes, the list of a repository's pictures. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Place } from '../base/place.ts';

/** A way into the settings: `['figures', 0, 'theme']`. */
export type SettingPath = readonly (string | number)[];

/** What a file of settings says. */
export interface Reading<T> {
  /** Absent when there is an error. */
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value at a path stands, or the key in front of it; the nearest that there is, where nothing stands there. */
  readonly placeOf: (path: SettingPath, part?: 'key') => Place;
}

/** The names that settings may use: what the registries hold. */
export interface KnownNames {
  readonly figures: readonly string[];
  readonly themes: readonly string[];
  readonly shown: readonly string[];
  readonly languages: readonly string[];
  readonly formats: readonly string[];
}
