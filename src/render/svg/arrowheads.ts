/** Arrowheads: a marker for each colour and end in use. */
import type { Colour, LinkMark, Mark } from '../../scene/types.ts';
import type { Written } from './xml.ts';
import { escapeAttribute } from './xml.ts';

export interface Arrowheads {
  /** `<defs>` with the markers; no line when no link has an arrowhead. */
  readonly definitions: readonly string[];
  /** What stands in marker-start and marker-end. */
  readonly reference: (end: LinkEnd, colour: Colour) => Written;
}

export type LinkEnd = 'start' | 'end';

/** How long a head is, in stroke widths. */
export const headLength = 7;

export function arrowheads(marks: readonly Mark[], prefix: string): Arrowheads {
  const colours = { start: new Set<Colour>(), end: new Set<Colour>() };
  for (const link of links(marks)) {
    if (link.startArrow) colours.start.add(link.stroke);
    if (link.endArrow) colours.end.add(link.stroke);
  }
  const all = [...new Set([...colours.start, ...colours.end])];
  const id = (end: LinkEnd, colour: Colour): string => `${prefix}-${end}-${all.indexOf(colour)}`;
  const markers = all.flatMap((colour) =>
    (['start', 'end'] as const).filter((end) => colours[end].has(colour)).map((end) => marker(id(end, colour), end, colour)),
  );
  return {
    definitions: markers.length > 0 ? ['<defs>', ...markers, '</defs>'] : [],
    reference: (end, colour) => ({ written: `url(#${id(end, colour)})` }),
  };
}

// The unit is the link's stroke width. The tip lies on the link's end and is as wide as the line that it covers,
// so that the line, which reaches the very end, shows nowhere beside it.
//   ▔▔▔──__
//   ━━━━━━━▌ tip
//   ▁▁▁──‾‾
// Two shapes rather than orient="auto-start-reverse", which resvg 2.6 and older viewers do not know.
function marker(id: string, end: LinkEnd, colour: Colour): string {
  const shape = { start: { tip: 0, d: 'M7 0L0 2.5V3.5L7 6z' }, end: { tip: headLength, d: 'M0 0L7 2.5V3.5L0 6z' } }[end];
  return (
    `<marker id="${id}" viewBox="0 0 7 6" refX="${shape.tip}" refY="3" markerWidth="7" markerHeight="6" orient="auto">` +
    `<path d="${shape.d}" fill="${escapeAttribute(colour)}"/></marker>`
  );
}

function links(marks: readonly Mark[]): readonly LinkMark[] {
  const found: LinkMark[] = [];
  for (const mark of marks) {
    if (mark.type === 'link') found.push(mark);
    else if (mark.type === 'group') found.push(...links(mark.children));
  }
  return found;
}
