/**
 * The order in which text is seen, by Unicode Standard Annex 9 without embeddings (which `normalizeText` takes away) and without its rule for
 * pairs of brackets: for what draws glyphs itself.
 */

import { directionOf, hasRightToLeft } from '../base/direction.ts';
import { largest } from '../base/extremes.ts';

type Class = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'ON';

/** The characters from left to right as they are seen; brackets that turn around are mirrored. */
export function visualOrder(text: string): readonly string[] {
  const characters = [...text];
  if (!hasRightToLeft(text)) return characters;
  const base = directionOf(text) === 'rtl' ? 1 : 0;
  const levels = levelsOf(characters.map(classOf), base);
  const order = characters.map((character, index) => ((levels[index] ?? 0) % 2 === 1 ? (mirrored.get(character) ?? character) : character));
  // marks follow their letter in memory; where both turn around they must follow it still
  const units = order.map((character, index) => ({ character, level: levels[index] ?? 0 }));
  for (let level = largest(levels); level >= 1; level--) reverseRuns(units, level);
  return marksBehind(units.map(({ character }) => character));
}

const mirrored = new Map(
  [...'()[]{}<>«»‹›'].map((bracket, index, all) => [bracket, all[index % 2 === 0 ? index + 1 : index - 1] ?? bracket]),
);

function classOf(character: string): Class {
  if (/\p{Mn}/u.test(character)) return 'NSM';
  if (/[\u0660-\u0669\u066b\u066c]/.test(character)) return 'AN';
  if (/[0-9\u06f0-\u06f9]/.test(character)) return 'EN';
  if (/[\u0600-\u07bf\u0860-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/.test(character)) return 'AL';
  if (hasRightToLeft(character)) return 'R';
  if (/[+-]/.test(character)) return 'ES';
  if (/[#$%°\u20a0-\u20cf]/.test(character)) return 'ET';
  if (/[,./:\u00a0]/.test(character)) return 'CS';
  return /[\p{L}\p{N}\p{Mc}\u200e]/u.test(character) ? 'L' : 'ON';
}

/** Rules W1 to N2 and I1, I2. */
function levelsOf(classes: readonly Class[], base: 0 | 1): readonly number[] {
  const start: Class = base === 1 ? 'R' : 'L';
  const types = [...classes];
  let strong: Class = start;
  types.forEach((type, index) => {
    if (type === 'NSM') types[index] = types[index - 1] ?? start;
    else if (type === 'EN' && strong === 'AL') types[index] = 'AN';
    if (type === 'L' || type === 'R' || type === 'AL') strong = type;
  });
  types.forEach((type, index) => {
    const [before, after] = [types[index - 1], types[index + 1]];
    if (type === 'AL') types[index] = 'R';
    else if ((type === 'ES' || type === 'CS') && before === 'EN' && after === 'EN') types[index] = 'EN';
    else if (type === 'CS' && before === 'AN' && after === 'AN') types[index] = 'AN';
    else if (type === 'ET' && (before === 'EN' || after === 'EN')) types[index] = 'EN';
  });
  strong = start;
  types.forEach((type, index) => {
    if (type === 'ES' || type === 'ET' || type === 'CS') types[index] = 'ON';
    else if (type === 'EN' && strong === 'L') types[index] = 'L';
    if (type === 'L' || type === 'R') strong = type;
  });
  const side = (type: Class | undefined): Class => (type === undefined ? start : type === 'L' ? 'L' : 'R');
  for (let index = 0; index < types.length; index++) {
    if (types[index] !== 'ON') continue;
    let end = index;
    while (types[end] === 'ON') end++;
    const [before, after] = [side(types[index - 1]), side(types[end])];
    types.fill(before === after ? before : start, index, end);
    index = end;
  }
  return types.map((type) => (base === 1 ? (type === 'R' ? 1 : 2) : type === 'L' ? 0 : type === 'R' ? 1 : 2));
}

function reverseRuns(units: { readonly character: string; readonly level: number }[], level: number): void {
  for (let first = 0; first < units.length; first++) {
    if ((units[first]?.level ?? 0) < level) continue;
    let end = first;
    while ((units[end]?.level ?? 0) >= level) end++;
    for (const [index, unit] of units.slice(first, end).reverse().entries()) units[first + index] = unit;
    first = end;
  }
}

/** A mark is drawn over what stands before it. Turned around it stands before its letter: they change places. */
function marksBehind(characters: readonly string[]): readonly string[] {
  const ordered: string[] = [];
  let waiting: string[] = [];
  for (const character of characters) {
    if (/\p{Mn}/u.test(character) && !isLetterOfLeft(ordered.at(-1))) waiting.push(character);
    else {
      ordered.push(character);
      for (const mark of waiting.reverse()) ordered.push(mark);
      waiting = [];
    }
  }
  return [...ordered, ...waiting];
}

function isLetterOfLeft(character: string | undefined): boolean {
  return character !== undefined && !hasRightToLeft(character) && /\p{L}/u.test(character);
}
