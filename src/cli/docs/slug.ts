/** A heading as a part of a file’s name: the anchor that GitHub gives it, cut where it is long. */
import type { MarkdownNode } from './types.ts';

/** In characters: more of a name nobody reads. */
const LONGEST = 60;

/** `{#id}` at the end of a heading is its anchor in Docusaurus and VitePress. Undefined where nothing is left. */
export function slugOf(heading: MarkdownNode): string | undefined {
  const text = textOf(heading).trim();
  const own = /\{#([\w-]+)\}$/.exec(text)?.[1];
  const slug = (own ?? text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/[\s_-]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? undefined : slug;
}

function textOf({ value = '', children = [] }: MarkdownNode): string {
  return children.length === 0 ? value : children.map(textOf).join('');
}
