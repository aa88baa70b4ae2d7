/** `font-family` lists: the embedded faces, what a machine may have, a generic one. */
import type { FontSet } from '../../text/fonts.ts';
import type { Face } from '../../text/types.ts';
import type { FontUse } from './font-use.ts';

export type Families = Readonly<Record<Face, string>>;

/** For each face its families in the order in which `fontFor` asks them, as far as `uses` needs them, then stand-ins of about the same width. */
export function familyLists(uses: readonly FontUse[], fonts: FontSet): Families {
  return { sans: list('sans', uses, fonts), mono: list('mono', uses, fonts) };
}

/** Of the same widths as the twins of Arial and Courier New. */
const likeTwins = {
  sans: ['Arial', "'Liberation Sans'", 'Helvetica', 'sans-serif'],
  mono: ["'Courier New'", "'Liberation Mono'", 'monospace'],
} as const;

const standIns = {
  sans: ['Inter', 'Arial', "'Liberation Sans'", 'sans-serif'],
  mono: ["'DejaVu Sans Mono'", 'monospace'],
} as const;

function list(face: Face, uses: readonly FontUse[], fonts: FontSet): string {
  const used = new Set(uses.filter((use) => use.faces.has(face)).map((use) => use.font.family));
  const own = fonts.own?.[face];
  const order = [
    ...(own === undefined ? [] : [own.regular.family, ...(own.semibold === undefined ? [] : [own.semibold.family])]),
    fonts.bundled(face, 400).family,
    fonts.bundled('sans', 400).family,
    ...fonts.fallbacks.map((font) => font.family),
  ];
  const named = [...new Set(order)].filter((family) => used.has(family));
  return [...named.map((family) => `'${cssString(family)}'`), ...(own?.twinOf === undefined ? standIns : likeTwins)[face]].join();
}

/** A font's name inside single quotes of CSS: quotes, backslashes and line ends are escaped by their code point. */
export function cssString(text: string): string {
  return text.replace(/['"\\<>&\n\r\f\0]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
}
