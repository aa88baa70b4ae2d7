import type { Place } from './place.ts';

/** The texts of the sources by name, for code frames, with masks over what may be secret. A text is made when it is first asked for. */
export interface Texts {
  readonly get: (name: string) => string | undefined;
  /** Of a large text only what stands around a place; undefined where the whole text is as cheap. */
  readonly near?: (place: Place) => Excerpt | undefined;
}

/** A part of a text in which the line of a place stands whole, as does the one before it. */
export interface Excerpt {
  readonly text: string;
  /** Where it begins; from 1, as in Place. */
  readonly line: number;
  readonly column: number;
}

/** What stands around a place: a part of its text, or all of it. */
export function excerptAt(texts: Texts | undefined, place: Place): Excerpt | undefined {
  const part = texts?.near?.(place);
  if (part !== undefined) return part;
  const text = texts?.get(place.file);
  return text === undefined ? undefined : { text, line: 1, column: 1 };
}

/** The first that has a text of a name gives it. */
export function joinedTexts(all: readonly Texts[]): Texts {
  return { get: (name) => firstOf((texts) => texts.get(name)), near: (place) => firstOf((texts) => excerptAt(texts, place)) };

  function firstOf<T>(read: (texts: Texts) => T | undefined): T | undefined {
    for (const texts of all) {
      const found = read(texts);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
