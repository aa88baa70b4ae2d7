/**
 * What a picture holds and nobody sees at once: tooltips, ids and data of things, its title and description. Whole while they are such as Kubernetes
 * admits; of longer ones both ends, so that a name of a megabyte is not in the picture ten times.
 */
import type { Mark, Scene } from './types.ts';

/** In characters. */
const longest = 4000;
const longestDescription = 40_000;

export function withShortData(scene: Scene): Scene {
  const numbers = new Map<string, number>();
  /** Ids that are cut alike are told apart by a number. */
  const cutId = (text: string): string => {
    if (text.length <= longest) return text;
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return `${cut(text, longest)}#${number}`;
  };
  const short = (mark: Mark): Mark => {
    if (mark.type !== 'group' && mark.type !== 'link') return mark;
    const { tooltip, data } = mark;
    const cutTooltip = tooltip === undefined ? {} : { tooltip: cut(tooltip, longest) };
    const entries = Object.entries(data).map(([key, value]) => [key, isId(key) ? cutId(value) : cut(value, longest)]);
    const own = { ...cutTooltip, data: Object.values(data).every(isShort) ? data : Object.fromEntries(entries) };
    return mark.type === 'group' ? { ...mark, ...own, children: mark.children.map(short) } : { ...mark, ...own };
  };
  return {
    ...scene,
    title: cut(scene.title, longest),
    description: cut(scene.description, longestDescription),
    // nearly always all of it is short, and a scene may have a hundred thousand marks
    marks: scene.marks.every(hasShortData) ? scene.marks : scene.marks.map(short),
  };
}

/** The mark, and all that is in it. */
function hasShortData(mark: Mark): boolean {
  if (mark.type !== 'group' && mark.type !== 'link') return true;
  const { tooltip, data } = mark;
  if (tooltip !== undefined && !isShort(tooltip)) return false;
  for (const key in data) if (!isShort(data[key] ?? '')) return false;
  return mark.type === 'link' || mark.children.every(hasShortData);
}

/** As both ends of a link name it. */
function isId(key: string): boolean {
  return key === 'id' || key === 'from' || key === 'to';
}

function isShort(text: string): boolean {
  return text.length <= longest;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most / 2)}…${text.slice(-most / 2)}`;
}
