/** A page of source text: parts one above the other, each a band of lines with a bracket at its right; a part may hold another. */
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { code, codeHeight } from './code.ts';

/** Around the parts, and between them. px */
const padding = 8;
const gap = 4;
/** In a part: left of the text, above and below it, and right of it, where the bracket stands. px */
const inside = { left: 16, above: 8, right: 24 } as const;

/** Of a part within a part: what it leaves to the sides. px */
const inner = { left: 8, right: 20 } as const;

/** By how much less room its text has. */
export const innerFrame = inner.right;

/** What the page takes in width besides its text. */
export const pageFrame = 2 * padding + inside.left + inside.right;

export function pageHeight(box: Box, context: Context): number {
  return 2 * padding + stacked(box.children.map((child) => heightOf(child, context)));
}

/** `width` is the text's. */
export function page(box: Box, context: Context, width: number): Block {
  const whole = width + inside.left + inside.right;
  const children: ChildBlock[] = [];
  let y = padding;
  for (const child of box.children) {
    const block = part(child, context, whole);
    children.push({ block, x: padding, y });
    y += block.height + gap;
  }
  const height = y - gap + padding;
  return { box, width: width + pageFrame, height, shape: { type: 'rect' }, texts: [], children, links: [] };
}

/** A part at its place in the page. */
export interface PlacedPart {
  readonly box: Box;
  readonly top: number;
  readonly bottom: number;
  /** Its right border, where its line begins. */
  readonly right: number;
  /** Parts that it lies in. */
  readonly within: readonly Box[];
  /** Where the first part within it begins. */
  readonly innerTop?: number;
}

/** All parts of a page, outer before inner. */
export function partsOf(sheet: Block): readonly PlacedPart[] {
  const gather = (child: ChildBlock, x: number, y: number, within: readonly Box[]): readonly PlacedPart[] => {
    const { block } = child;
    if (block.shape.type !== 'bracket') return [];
    const left = x + child.x;
    const top = y + child.y;
    const inner = block.children.flatMap((one) => gather(one, left, top, [...within, block.box]));
    const innerTop = inner[0]?.top;
    const own = { box: block.box, top, bottom: top + block.height, right: left + block.width, within };
    return [innerTop === undefined ? own : { ...own, innerTop }, ...inner];
  };
  return sheet.children.flatMap((child) => gather(child, 0, 0, []));
}

function heightOf(box: Box, context: Context): number {
  if (box.arrangement.name === 'code') return codeHeight(context);
  return 2 * inside.above + box.children.reduce((sum, child, index) => sum + gapAbove(box, index) + heightOf(child, context), 0);
}

/** Text keeps away from the band of a part within. */
function gapAbove({ children }: Box, index: number): number {
  const isPart = (at: number): boolean => children[at]?.arrangement.name === 'part';
  return index > 0 && (isPart(index) || isPart(index - 1)) ? gap : 0;
}

function stacked(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height + gap, -gap);
}

/** Text stands in one column, whatever it lies in: `left` is where, from the left of the part. */
function part(box: Box, context: Context, width: number, left: number = inside.left): Block {
  const children: ChildBlock[] = [];
  let y = inside.above;
  for (const [index, child] of box.children.entries()) {
    y += gapAbove(box, index);
    const isLine = child.arrangement.name === 'code';
    const block = isLine
      ? code(child, context, width - left - inside.right)
      : part(child, context, width - inner.left - inner.right, inside.left - inner.left);
    children.push({ block, x: isLine ? left : inner.left, y });
    y += block.height;
  }
  return { box, width, height: y + inside.above, shape: { type: 'bracket', openings: [] }, texts: [], children, links: [] };
}
