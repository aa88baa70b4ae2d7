/** Words that nobody could read are cut in their middle, so that no later stage measures and breaks a megabyte. The whole name stays in the tooltip. */
import type { Box, Line, Link, Span, View } from '../types.ts';

/** In characters: names have 253 at most, images about as many; a figure shows fewer. */
const LONGEST = 500;

export function withoutLongWords(view: View): View {
  return {
    ...view,
    title: short(view.title),
    caption: short(view.caption),
    root: shortBox(view.root),
    links: each(view.links, shortLink),
  };
}

function shortBox<B extends Box>(box: B): B {
  const lines = each(box.lines, shortLine);
  const children = each(box.children, shortBox);
  return lines === box.lines && children === box.children ? box : { ...box, lines, children };
}

function shortLine(line: Line): Line {
  const { start, end, code } = line;
  if (code !== undefined) {
    const spans = each(code, shortSpan);
    return spans === code ? line : { code: spans };
  }
  if (!isLong(start?.text) && !isLong(end?.text)) return line;
  return { ...(start === undefined ? {} : { start: shortSpan(start) }), ...(end === undefined ? {} : { end: shortSpan(end) }) };
}

function shortLink(link: Link): Link {
  const label = each(link.label, shortSpan);
  return label === link.label ? link : { ...link, label };
}

function shortSpan(span: Span): Span {
  return isLong(span.text) ? { ...span, text: short(span.text) } : span;
}

function short(text: string): string {
  return isLong(text) ? `${text.slice(0, LONGEST / 2)}…${text.slice(-LONGEST / 2)}` : text;
}

function isLong(text: string | undefined): boolean {
  return text !== undefined && text.length > LONGEST;
}

/** The list itself where nothing changes, as nearly always. */
function each<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}
