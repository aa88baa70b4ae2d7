/** `font-family` lists: the embedded face, what a machine may have, a generic one. */
import type { Face } from '../../text/types.ts';
import type { FontUse } from './font-use.ts';

export type Families = Readonly<Record<Face, string>>;

/** For each face the families of the fonts that `uses` names for it, in their order, then stand-ins of about the same width. */
export function familyLists(uses: readonly FontUse[]): Families {
  return { sans: list('sans', uses), mono: list('mono', uses) };
}

const standIns = {
  sans: ["'DejaVu Sans'", 'sans-serif'],
  mono: ["'DejaVu Sans Mono'", 'monospace'],
} as const;

function list(face: Face, uses: readonly FontUse[]): string {
  const own = uses.filter((use) => use.faces.has(face)).map((use) => `'${use.font.family}'`);
  return [...new Set(own), ...standIns[face]].join();
}
