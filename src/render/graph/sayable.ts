/** Figures whose places are their meaning: no language that lays things out by itself can say them. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Mark, Scene } from '../../scene/types.ts';

/** Kinds of things that only such figures have, and what their places mean. */
const placed: Readonly<Record<string, string>> = {
  descriptor: 'the lines of a text, with brackets beside them',
  axis: 'a course of time',
  cell: 'rows and columns',
  row: 'bars that reach across containers',
};

/** Why there is no text in this language; undefined where there is one. */
export function unsayable(scene: Scene, language: string): Diagnostic | undefined {
  const meaning = meaningIn(scene.marks);
  if (meaning === undefined) return undefined;
  return {
    code: 'render/not-a-graph',
    severity: 'error',
    message: `${language} cannot say this figure: it shows ${meaning}, not boxes in boxes with links`,
    hint: 'draw it as .svg, .png, .pdf or .drawio, or tell it in words: podfig describe',
  };
}

function meaningIn(marks: readonly Mark[]): string | undefined {
  for (const mark of marks) {
    if (mark.type !== 'group') continue;
    const found = placed[mark.data.kind ?? ''] ?? meaningIn(mark.children);
    if (found !== undefined) return found;
  }
  return undefined;
}
