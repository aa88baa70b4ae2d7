/**
 * Words that nobody could read are cut in their middle, so that no later stage measures and breaks a megabyte, and no picture holds it ten times.
 * The whole name stays in the tooltip, as far as a tooltip goes; ids and data stay whole while they are such as Kubernetes admits.
 */
import type { Box, Line, Link, Span, View } from './types.ts';

/** In characters: names have 253 at most, images about as many; a figure shows fewer. */
const LONGEST = 500;
/** Of a tooltip, an id, or a value of the data, which nobody sees at once. */
const LONGEST_UNSEEN = 4000;
/** Of the description of a whole figure. */
const LONGEST_TOLD = 40_000;

export function withoutLongWords(view: View): View {
  const idOf = shortIds();
  return {
    ...view,
    name: cut(view.name, LONGEST_UNSEEN),
    title: short(view.title),
    caption: short(view.caption),
    description: cut(view.description, LONGEST_TOLD),
    root: shortBox(view.root, idOf),
    links: each(view.links, (link) => shortLink(link, idOf)),
  };
}

/** Two that are cut alike are told apart by a number. */
function shortIds(): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    if (id.length <= LONGEST_UNSEEN) return id;
    const made = known.get(id) ?? `${cut(id, LONGEST_UNSEEN / 2)}#${known.size + 1}`;
    known.set(id, made);
    return made;
  };
}

function shortBox(box: Box, idOf: (id: string) => string): Box {
  const lines = each(box.lines, shortLine);
  const children = each(box.children, (child) => shortBox(child, idOf));
  const id = idOf(box.id);
  const tooltip = cut(box.tooltip, LONGEST_UNSEEN);
  const data = Object.values(box.data).some((value) => value.length > LONGEST_UNSEEN)
    ? Object.fromEntries(Object.entries(box.data).map(([key, value]) => [key, cut(value, LONGEST_UNSEEN / 2)]))
    : box.data;
  const { arrangement: at } = box;
  const arrangement = at.name === 'outlet' && idOf(at.to) !== at.to ? { ...at, to: idOf(at.to) } : at;
  const standsFor = box.standsFor === undefined ? undefined : each(box.standsFor, idOf);
  const isSame =
    lines === box.lines &&
    children === box.children &&
    id === box.id &&
    tooltip === box.tooltip &&
    data === box.data &&
    arrangement === at &&
    standsFor === box.standsFor;
  return isSame ? box : { ...box, id, tooltip, data, arrangement, lines, children, ...(standsFor === undefined ? {} : { standsFor }) };
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

function shortLink(link: Link, idOf: (id: string) => string): Link {
  const label = each(link.label, shortSpan);
  const [from, to, tooltip] = [idOf(link.from), idOf(link.to), cut(link.tooltip, LONGEST_UNSEEN)];
  const isSame = label === link.label && from === link.from && to === link.to && tooltip === link.tooltip;
  return isSame ? link : { ...link, from, to, tooltip, label };
}

function shortSpan(span: Span): Span {
  return isLong(span.text) ? { ...span, text: short(span.text) } : span;
}

function short(text: string): string {
  return cut(text, LONGEST);
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}` : text;
}

function isLong(text: string | undefined): boolean {
  return text !== undefined && text.length > LONGEST;
}

/** The list itself where nothing changes, as nearly always. */
function each<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}
