/**
 * The figure, and beneath it what explains it, across its width.
 *
 *     ┌ worker-1 ─────┐ ┌ worker-2 ─────┐
 *     │  web ①   db   │ │  api          │
 *     └───────────────┘ └───────────────┘
 *     ① talks to the bank
 */
import { largest } from '../../base/extremes.ts';
import type { ArrangedBox, Box } from '../../view/types.ts';
import { isArranged } from '../blocks/arranged.ts';
import type { Block, ChildBlock, Context } from '../blocks/block.ts';
import { ceil4, grown } from '../blocks/block.ts';
import { setLines } from '../blocks/lines.ts';

const gap = 20;
const between = 4;
/** What a note's number takes, before its words. px */
const numberWidth = 24;
/** Notes stand in columns of at least this width. px */
const column = 420;
const columnGap = 32;

/** `arrange` is handed in, since the figure may be of any arrangement. */
export function stack(box: Box, context: Context, arrange: (child: ArrangedBox, context: Context) => Block): Block {
  const figure = box.children.find(isArranged);
  const below = box.children.filter((child) => child !== figure);
  if (figure === undefined) throw new Error('stack: nothing to explain');
  const first = arrange(figure, context);
  const children: ChildBlock[] = [{ block: first, x: 0, y: 0 }];
  let height = first.height;
  for (const child of below) {
    const block = notes(child, context, Math.max(first.width, grown(column, context)));
    children.push({ block, x: 0, y: height + gap });
    height += gap + block.height;
  }
  const width = largest(children.map(({ block }) => block.width));
  return { box, width, height, shape: { type: 'none' }, texts: [], children, links: [] };
}

/** In as many columns as the width has room for, and no more than make sense for so few; read downwards. */
function notes(box: Box, context: Context, width: number): Block {
  const columns = Math.max(
    1,
    Math.min(Math.floor((width + columnGap) / (grown(column, context) + columnGap)), Math.ceil(box.children.length / 2)),
  );
  const each = Math.floor((width - (columns - 1) * columnGap) / columns);
  const rows = Math.ceil(box.children.length / columns);
  const children: ChildBlock[] = [];
  let height = 0;
  for (let c = 0; c < columns; c++) {
    let y = 0;
    for (const child of box.children.slice(c * rows, (c + 1) * rows)) {
      const block = note(child, context, each);
      children.push({ block, x: c * (each + columnGap), y });
      y += block.height + between;
    }
    height = Math.max(height, y - between);
  }
  return { box, width, height, shape: { type: 'none' }, texts: [], children, links: [] };
}

function note(box: Box, context: Context, width: number): Block {
  const indent = grown(numberWidth, context);
  const [number, ...words] = box.lines;
  const mark = setLines(context, number === undefined ? [] : [number], { x: 0, y: 0, width: indent });
  const text = setLines(context, words, { x: indent, y: 0, width: width - indent, maxLines: 4 });
  const height = ceil4(Math.max(mark.height, text.height));
  return { box, width, height, shape: { type: 'none' }, texts: [...mark.texts, ...text.texts], children: [], links: [] };
}
