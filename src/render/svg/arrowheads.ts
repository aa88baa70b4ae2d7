/** Arrowheads: one marker for each colour in use. */
import type { Colour, LinkMark, Mark } from '../../scene/types.ts';
import { escapeAttribute } from './xml.ts';

export interface Arrowheads {
  /** `<defs>` with the markers; no line when no link has an arrowhead. */
  readonly definitions: readonly string[];
  /** What stands in marker-start and marker-end for a colour. */
  readonly reference: (colour: Colour) => string;
}

export function arrowheads(marks: readonly Mark[], prefix: string): Arrowheads {
  const colours = [...new Set(arrows(marks).map((link) => link.stroke))];
  const id = (colour: Colour): string => `${prefix}-arrow-${colours.indexOf(colour)}`;
  const markers = colours.map((colour) => marker(id(colour), colour));
  return {
    definitions: markers.length > 0 ? ['<defs>', ...markers, '</defs>'] : [],
    reference: (colour) => `url(#${id(colour)})`,
  };
}

// The unit is the link's stroke width. The tip lies on the link's end and is as wide as the line that it covers,
// so that the line, which reaches the very end, shows nowhere beside it.
//   ▔▔▔──__
//   ━━━━━━━▌ tip
//   ▁▁▁──‾‾
function marker(id: string, colour: Colour): string {
  return (
    `<marker id="${id}" viewBox="0 0 7 6" refX="7" refY="3" markerWidth="7" markerHeight="6" orient="auto-start-reverse">` +
    `<path d="M0 0L7 2.5V3.5L0 6z" fill="${escapeAttribute(colour)}"/></marker>`
  );
}

function arrows(marks: readonly Mark[]): readonly LinkMark[] {
  return marks.flatMap((mark) => {
    if (mark.type === 'group') return arrows(mark.children);
    return mark.type === 'link' && (mark.startArrow || mark.endArrow) ? [mark] : [];
  });
}
