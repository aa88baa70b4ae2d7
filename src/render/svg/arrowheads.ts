/** Arrowheads: a marker for each colour and end in use. */
import type { LinkMark, Mark } from '../../scene/types.ts';
import type { Inks } from './inks.ts';
import type { Written } from './xml.ts';
import { escapeAttribute } from './xml.ts';

export interface Arrowheads {
  /** `<defs>` with the markers; no line when no link has an arrowhead. */
  readonly definitions: readonly string[];
  /** What stands in marker-start and marker-end. */
  readonly reference: (end: LinkEnd, link: HeadPaint) => Written;
}

export type LinkEnd = 'start' | 'end';

/** How long a head is, in stroke widths. */
export const headLength = 7;

export function arrowheads(marks: readonly Mark[], prefix: string, inks: Inks): Arrowheads {
  const heads = { start: new Map<string, string>(), end: new Map<string, string>() };
  const all: string[] = [];
  const lookOf = ({ stroke, dark }: HeadPaint): string => `fill="${escapeAttribute(stroke)}"${inks.attribute({ fill: dark?.stroke })}`;
  const id = (end: LinkEnd, look: string): string => `${prefix}-${end}-${all.indexOf(look)}`;
  for (const link of links(marks)) {
    if (!(link.startArrow || link.endArrow)) continue;
    const look = lookOf(link);
    if (!all.includes(look)) all.push(look);
    if (link.startArrow) heads.start.set(look, marker(id('start', look), 'start', look));
    if (link.endArrow) heads.end.set(look, marker(id('end', look), 'end', look));
  }
  const markers = all.flatMap((look) => (['start', 'end'] as const).flatMap((end) => heads[end].get(look) ?? []));
  return {
    definitions: markers.length > 0 ? ['<defs>', ...markers, '</defs>'] : [],
    reference: (end, link) => ({ written: `url(#${id(end, lookOf(link))})` }),
  };
}

type HeadPaint = Pick<LinkMark, 'stroke' | 'dark'>;

// The unit is the link's stroke width. The tip lies on the link's end and is as wide as the line that it covers,
// so that the line, which reaches the very end, shows nowhere beside it.
//   ▔▔▔──__
//   ━━━━━━━▌ tip
//   ▁▁▁──‾‾
// Two shapes rather than orient="auto-start-reverse", which resvg 2.6 and older viewers do not know.
function marker(id: string, end: LinkEnd, look: string): string {
  const shape = { start: { tip: 0, d: 'M7 0L0 2.5V3.5L7 6z' }, end: { tip: headLength, d: 'M0 0L7 2.5V3.5L0 6z' } }[end];
  return (
    `<marker id="${id}" viewBox="0 0 7 6" refX="${shape.tip}" refY="3" markerWidth="7" markerHeight="6" orient="auto">` +
    `<path d="${shape.d}" ${look}/></marker>`
  );
}

function links(marks: readonly Mark[]): readonly LinkMark[] {
  const found: LinkMark[] = [];
  for (const mark of marks) {
    if (mark.type === 'link') found.push(mark);
    else if (mark.type === 'group') for (const one of links(mark.children)) found.push(one);
  }
  return found;
}
