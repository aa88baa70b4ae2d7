/** Marks as SVG elements, one a line. */
import { directionOf, factsApart } from '../../base/direction.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { GroupMark, ImageMark, LinkMark, Mark, Paint, PathMark, RectMark, TextMark, TextRun } from '../../scene/types.ts';
import { normalizeText } from '../../text/normalize.ts';
import type { Arrowheads } from './arrowheads.ts';
import { headLength } from './arrowheads.ts';
import type { Families } from './families.ts';
import type { Inks } from './inks.ts';
import { linkPath } from './link-path.ts';
import type { Outliner } from './outlines.ts';
import type { Attribute } from './xml.ts';
import { emptyTag, escapeAttribute, escapeText, number, openTag } from './xml.ts';

export interface MarkContext {
  readonly heads: Arrowheads;
  readonly families: Families;
  readonly inks: Inks;
  /** Draws texts as paths; absent for real text. */
  readonly outlines: Outliner | undefined;
}

/** The lines of the document for `marks`, in their order. */
export function writeMarks(marks: readonly Mark[], context: MarkContext): readonly string[] {
  const lines = gatherLines();
  for (const mark of marks) writeMark(mark, context, lines);
  return lines.all();
}

interface Lines {
  readonly push: (line: string) => void;
  readonly all: () => readonly string[];
}

/** Of a large figure many lines are joined at once, so that the pieces that each was made of are not kept until the end. */
function gatherLines(): Lines {
  const joined: string[] = [];
  let open: string[] = [];
  return {
    push: (line) => {
      if (open.push(line) < MOST_OPEN) return;
      joined.push(open.join('\n'));
      open = [];
    },
    all: () => [...joined, ...open],
  };
}

const MOST_OPEN = 500;

function writeMark(mark: Mark, context: MarkContext, lines: Lines): void {
  switch (mark.type) {
    case 'group':
      writeGroup(mark, context, lines);
      break;
    case 'link':
      writeLink(mark, context, lines);
      break;
    case 'rect':
      lines.push(rect(mark, context));
      break;
    case 'path':
      lines.push(path(mark, context));
      break;
    case 'text':
      lines.push(text(mark, context));
      break;
    case 'image':
      lines.push(image(mark));
      break;
    default:
      unreachable(mark);
  }
}

function writeGroup(mark: GroupMark, context: MarkContext, lines: Lines): void {
  lines.push(openTag('g', { class: mark.className || undefined }, dataAttributes(mark.data)) + tooltip(mark.tooltip));
  for (const child of mark.children) writeMark(child, context, lines);
  lines.push('</g>');
}

function writeLink(mark: LinkMark, context: MarkContext, lines: Lines): void {
  const head = mark.strokeWidth * headLength;
  lines.push(openTag('g', { class: 'link' }, dataAttributes({ kind: 'link', ...mark.data })) + tooltip(mark.tooltip));
  lines.push(
    emptyTag(
      'path',
      {
        d: finite(
          mark.d ??
            linkPath(mark.points, {
              radius: mark.radius,
              ...(mark.gaps === undefined ? {} : { gaps: mark.gaps }),
              startHead: mark.startArrow ? head : 0,
              endHead: mark.endArrow ? head : 0,
            }),
        ),
        stroke: mark.stroke,
        'stroke-width': mark.strokeWidth,
        'stroke-dasharray': dashArray(mark.dash),
        'marker-start': mark.startArrow ? context.heads.reference('start', mark) : undefined,
        'marker-end': mark.endArrow ? context.heads.reference('end', mark) : undefined,
      },
      context.inks.attribute(mark.dark),
    ),
  );
  for (const label of mark.labels) lines.push(text(label, context));
  lines.push('</g>');
}

function rect(mark: RectMark, { inks }: MarkContext): string {
  const attributes = {
    x: mark.x,
    y: mark.y,
    width: mark.width,
    height: mark.height,
    rx: mark.radius || undefined,
    ...paint(mark),
  };
  return emptyTag('rect', attributes, inks.attribute(mark.dark));
}

function path(mark: PathMark, { inks }: MarkContext): string {
  return emptyTag('path', { d: finite(mark.d), ...paint(mark) }, inks.attribute(mark.dark));
}

/** As `number` does: no picture is better than one with a hole in it that nobody is told of. */
function finite(d: string): string {
  if (d.includes('N') || d.includes('I')) throw new Error(`a path has coordinates that are no numbers: ${d.slice(0, 100)}`);
  return d;
}

function text(mark: TextMark, context: MarkContext): string {
  if (context.outlines) return textAsPaths(mark, context.outlines, context.inks).join('\n');
  const words = factsApart(normalizeText(mark.text));
  // source text begins at the left, whatever its words are
  const rightToLeft = mark.runs === undefined && directionOf(words) === 'rtl';
  // where text runs from right to left it starts at its right end
  const anchor = rightToLeft ? turned[mark.anchor] : mark.anchor;
  const attributes = {
    x: mark.x,
    y: mark.y,
    'font-family': mark.face === 'sans' ? undefined : context.families[mark.face],
    'font-size': mark.size,
    'font-weight': mark.weight === 400 ? undefined : mark.weight,
    fill: mark.fill,
    direction: rightToLeft ? 'rtl' : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    // browsers do not inherit it from the root; written only where spaces would be lost
    'xml:space': /^ | $| {2}/.test(words) ? 'preserve' : undefined,
  };
  const tag = openTag('text', attributes, context.inks.attribute(mark.dark));
  return `${tag}${mark.runs === undefined ? escapeText(words) : mark.runs.map((run) => textRun(run, mark, context.inks)).join('')}</text>`;
}

/** Within its text, so that people select and copy a line as one. */
function textRun({ text, weight, fill, dark }: TextRun, within: TextMark, inks: Inks): string {
  const words = escapeText(normalizeText(text));
  if (fill === within.fill && weight === within.weight) return words;
  const look = { fill: fill === within.fill ? undefined : fill, 'font-weight': weight === within.weight ? undefined : weight };
  return `${openTag('tspan', look, inks.attribute(dark))}${words}</tspan>`;
}

function textAsPaths(mark: TextMark, outlines: Outliner, inks: Inks): readonly string[] {
  const { runs, ...whole } = mark;
  if (runs === undefined) return [emptyTag('path', { d: outlines(whole), fill: mark.fill }, inks.attribute(mark.dark))];
  return runs.flatMap(({ text, weight, fill, dx, dark }) =>
    text.trim() === '' ? [] : [emptyTag('path', { d: outlines({ ...whole, x: mark.x + dx, text, weight }), fill }, inks.attribute(dark))],
  );
}

const turned = { start: 'end', middle: 'middle', end: 'start' } as const;

function image(mark: ImageMark): string {
  // the scene's contract; anything else would be loaded from elsewhere
  if (!mark.href.startsWith('data:image/')) throw new Error('an image is not a data: URL');
  return emptyTag('image', { x: mark.x, y: mark.y, width: mark.width, height: mark.height, href: mark.href });
}

// `fill` is 'none' on the root, `stroke` is none by the standard
function paint(mark: Paint): Record<string, Attribute> {
  const stroked = mark.stroke !== 'none' && mark.strokeWidth > 0;
  return {
    fill: mark.fill === 'none' ? undefined : mark.fill,
    stroke: stroked ? mark.stroke : undefined,
    'stroke-width': stroked ? mark.strokeWidth : undefined,
    'stroke-dasharray': stroked ? dashArray(mark.dash) : undefined,
  };
}

function dashArray(dash: readonly number[]): string | undefined {
  return dash.length > 0 ? dash.map(number).join(' ') : undefined;
}

function dataAttributes(data: Readonly<Record<string, string>>): string {
  let list = '';
  for (const name in data) list += ` data-${attributeName(name)}="${escapeAttribute(data[name] ?? '')}"`;
  return list;
}

const attributeNames = new Set<string>();

// scene's own words, so anything unfit for a name is a mistake of ours
function attributeName(name: string): string {
  if (attributeNames.has(name)) return name;
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`not a name for a data attribute: ${name}`);
  attributeNames.add(name);
  return name;
}

function tooltip(words: string | undefined): string {
  return words === undefined ? '' : `<title>${escapeText(words)}</title>`;
}
