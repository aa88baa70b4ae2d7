/**
 * Arabic letters joined: each in the form that its neighbours ask for, as Unicode's presentation forms (U+FB50, U+FE70) have them. The embedded
 * fonts have no tables that join letters; with these glyphs in the font HarfBuzz joins without such a table, as we do here.
 */

import { once } from '../base/once.ts';
import type { FontRequest, FontSet } from './fonts.ts';
import { fontFor } from './fonts.ts';

const ARABIC = /[\u0621-\u06d3]/;
const TATWEEL = '\u0640';
const mark = once(() => /\p{Mn}/u);

export function isArabic(text: string): boolean {
  return ARABIC.test(text);
}

/** As the fonts of the set draw it: a letter and its form must be of one font. */
export function joinedIn(fonts: FontSet, request: FontRequest, text: string): string {
  if (!isArabic(text)) return text;
  const fontOf = (character: string) => fontFor(fonts, request, character.codePointAt(0) ?? 0);
  return joinArabic(text, (letter, form) => fontOf(letter) !== undefined && fontOf(letter) === fontOf(form));
}

/** By letter (or lam and alef together): alone, at the end, and for letters that join both sides at the beginning and in the middle. */
type Forms = readonly string[];

/** `has` says whether the font that draws the letter has the form too; without it the letter stays. */
export function joinArabic(text: string, has: (letter: string, form: string) => boolean): string {
  const letters = [...text];
  const joined: string[] = [];
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index] ?? '';
    const pair = letter + (letters[index + 1] ?? '');
    const ligature = forms().get(pair);
    const before = joinsOn(neighbour(letters, index, -1)) && joinsBack(letter);
    const ligated = ligature?.[before ? 1 : 0];
    if (ligated !== undefined && has(letter, ligated)) {
      joined.push(ligated);
      index++;
      continue;
    }
    const after = joinsOn(letter) && joinsBack(neighbour(letters, index, 1));
    const form = forms().get(letter)?.[(before ? 1 : 0) + (after ? 2 : 0)];
    joined.push(form !== undefined && has(letter, form) ? form : letter);
  }
  return joined.join('');
}

/** The next letter in a direction; marks stand on letters and part nothing. */
function neighbour(letters: readonly string[], from: number, step: 1 | -1): string {
  let index = from + step;
  while (mark().test(letters[index] ?? '')) index += step;
  return letters[index] ?? '';
}

function joinsOn(letter: string): boolean {
  return letter === TATWEEL || (forms().get(letter)?.length ?? 0) > 2;
}

function joinsBack(letter: string): boolean {
  return letter === TATWEEL || (forms().get(letter)?.length ?? 0) > 1;
}

let known: ReadonlyMap<string, Forms> | undefined;

/** The block names no form, but keeps an order: alone, end, beginning, middle. Made when Arabic is first met. */
function forms(): ReadonlyMap<string, Forms> {
  if (known !== undefined) return known;
  const table = new Map<string, string[]>();
  for (const [first, last] of [
    [0xfb50, 0xfbb1],
    [0xfbd3, 0xfbe7],
    [0xfbfc, 0xfbff],
    [0xfe80, 0xfefc],
  ] as const) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const form = String.fromCodePoint(codePoint);
      const letters = form.normalize('NFKC');
      if (letters !== form) table.set(letters, [...(table.get(letters) ?? []), form]);
    }
  }
  known = table;
  return table;
}
