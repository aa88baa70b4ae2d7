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
  /** Its text may be quoted. Of any other file, which settings may name too, only the name is told. */
  readonly isSettings: boolean;
}

/** The names that settings may use: what the registries hold. */
export interface KnownNames {
  readonly figures: readonly string[];
  readonly themes: readonly string[];
  readonly shown: readonly string[];
  readonly languages: readonly string[];
  readonly formats: readonly string[];
  readonly pages: readonly string[];
  readonly phases: readonly string[];
}

type Words = string | readonly string[];
type Localized = string | Readonly<Record<string, string>>;

/** What podfig.yaml says of one picture, or of all of them; schemas/project.ts says what each key means. */
export interface PictureSettings {
  readonly input?: Words;
  readonly figure?: string;
  readonly template?: string;
  readonly theme?: string;
  readonly themes?: readonly string[];
  readonly lang?: string;
  readonly languages?: readonly string[];
  readonly select?: {
    readonly namespaces?: Words;
    readonly selectors?: Words;
    readonly kinds?: Words;
    readonly names?: Words;
    readonly nodes?: Words;
    readonly phases?: Words;
    readonly exclude?: Words;
    readonly excludeFinished?: boolean;
  };
  readonly pods?: Words;
  readonly nodes?: number | 'input';
  readonly legend?: 'auto' | 'always' | 'never';
  readonly partial?: boolean;
  readonly group?: Words;
  readonly show?: readonly string[];
  readonly hide?: readonly string[];
  readonly title?: Localized;
  readonly caption?: Localized;
  /** By what they are about. */
  readonly options?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, Localized>>;
  /** A page's name, or `900x1200`. */
  readonly page?: string;
  readonly aspect?: string;
  readonly focus?: string;
  readonly fold?: 'auto' | 'none';
  readonly scale?: number;
  readonly width?: number;
  readonly background?: string;
  readonly text?: 'fonts' | 'outlines';
  readonly font?: 'arial' | 'inter';
  readonly engine?: 'resvg' | 'chromium';
  readonly outputs?: Words;
}

export interface ProjectFile {
  readonly defaults?: PictureSettings;
  /** By the pictures' names. */
  readonly figures: Readonly<Record<string, PictureSettings>>;
}
