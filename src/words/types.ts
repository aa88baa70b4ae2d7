/** The words that podfig puts into a figure, in one language. Each stands in templates/words/LANG.yaml. */

/** What stands in for `{name}`; `count` chooses between singular and plural. */
export type Values = Readonly<Record<string, string | number>>;

export interface Words {
  /** BCP 47, as the file is called: `en`, `ko`. */
  readonly lang: string;
  /** The words of a key (`pod-card.no-ip`) with its values put in. Throws for a key that no file has: our mistake, not the user's. */
  readonly say: (key: string, values?: Values) => string;
  /** `a`, `a and b`, `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  /** `a`, `a or b`, `a, b or c`; with `more` that are not named, `a, b or 2 more`. */
  readonly either: (items: readonly string[], more?: number) => string;
}

/** A text in one or more languages, as templates hold it; a plain string is for all of them. */
export type Localized = string | Readonly<Record<string, string>>;
