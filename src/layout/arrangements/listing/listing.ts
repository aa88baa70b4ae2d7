/**
 * A page of source text whose parts stand one above the other, and to the right of it the notes about them. A note stands at the height of its
 * part as far as the others let it, so that nearly every line to it is straight.
 *
 *     ╭──────────────────────╮
 *     │ apiVersion: v1      ⎤├──── ▏API version and kind
 *     │ kind: Pod           ⎦│     ▏…
 *     │ metadata:           ⎤├──── ▏metadata
 *     │   name: kubia       ⎦│     ▏…
 *     ╰──────────────────────╯
 */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { ceil4 } from '../../blocks/block.ts';
import { naturalWidth, setLines } from '../../blocks/lines.ts';
import { roomOn } from '../../blocks/page.ts';
import { codeWidth } from './code.ts';
import type { Tied } from './links.ts';
import { tie } from './links.ts';
import { innerFrame, page, pageFrame, pageHeight, partsOf } from './page.ts';

/** Between the page and its notes: room for the lines. */
const gutter = 56;
const noteGap = 12;
const notePadding = { x: 12, y: 2 } as const;
/** Of the text's width. */
const mostSpare = 0.7;
/** Of notes and text, for type of the usual size. px */
const leastWidths = { note: 216, code: 280 } as const;
const mostWidths = { note: 400, code: 560 } as const;

export function listing(box: Box, context: Context): Block {
  const [paper, ...notes] = box.children;
  if (paper === undefined) throw new Error('a listing has a page');
  const height = pageHeight(paper, context);
  const size = sizes(paper, notes, { ...context, height });
  const sheet = page(paper, context, size.code);
  const x = sheet.width + (notes.length === 0 ? 0 : gutter);
  const gutterAt = { from: sheet.width, to: x, gap: noteGap };
  const tied = tie(partsOf(sheet), notesAt(notes, size.note, context), gutterAt, ({ id }) => context.linksFrom.get(id)?.[0]);
  const bottom = largest([sheet.height, ...tied.notes.map(({ y, block }) => y + block.height)]);
  return {
    box,
    width: x + (notes.length === 0 ? 0 : size.note),
    height: bottom,
    shape: { type: 'none' },
    texts: [],
    children: [{ block: opened(sheet, tied), x: 0, y: 0 }, ...tied.notes],
    links: tied.links,
  };
}

interface Sizes {
  readonly code: number;
  readonly note: number;
}

/** As wide as the wanted aspect asks for: first the notes get room, then the text. */
function sizes(paper: Box, notes: readonly Box[], { height, ...context }: Context & { readonly height: number }): Sizes {
  const { margin, scale } = context.metrics;
  const least = { note: leastWidths.note * scale, code: leastWidths.code * scale };
  const most = { note: mostWidths.note * scale, code: mostWidths.code * scale };
  const wide = context.aspect * (height + context.above + 2 * margin);
  // a page that is as high as it likes is not as wide
  const wanted = (Number.isFinite(context.page.height) ? wide : Math.min(wide, roomOn(context.page, context.metrics).width)) - 2 * margin;
  const natural = largest([least.code, ...needs(paper, 0, context).map((need) => ceil4(need + 1))]);
  const longestNote = ceil4(largest([0, ...notes.map((note) => naturalWidth(context, note.lines))]) + 2 * notePadding.x);
  const mostNote = Math.max(least.note, Math.min(most.note, longestNote));
  const room = wanted - pageFrame - (notes.length === 0 ? 0 : gutter);
  const code = Math.min(natural, most.code, Math.max(least.code, ceil4(room - least.note)));
  const note = Math.max(least.note, Math.min(mostNote, ceil4(room - code)));
  const spare = Math.max(0, room - code - note);
  // white space beside short lines is no loss, but not as much again
  return { code: code + Math.min(ceil4(spare), ceil4(code * mostSpare)), note };
}

/** What each line needs of the page's text; a line of a part within another has less room. */
function needs(box: Box, depth: number, context: Context): readonly number[] {
  if (box.arrangement.name === 'code') return [codeWidth(box, context) + (depth - 1) * innerFrame];
  return box.children.flatMap((child) => needs(child, depth + (box.arrangement.name === 'part' ? 1 : 0), context));
}

function notesAt(notes: readonly Box[], width: number, context: Context): readonly Block[] {
  return notes.map((box) => {
    const set = setLines(context, box.lines, { x: notePadding.x, y: notePadding.y, width: width - notePadding.x - 4, maxLines: 5 });
    return {
      box,
      width,
      height: ceil4(set.height + 2 * notePadding.y),
      shape: { type: 'bar' },
      texts: set.texts,
      children: [],
      links: [],
    };
  });
}

/** Brackets are open where the line of a part within passes them. */
function opened(sheet: Block, { passing }: Tied): Block {
  const open = (child: ChildBlock, top: number): ChildBlock => {
    const { block } = child;
    const at = top + child.y;
    const children = block.children.map((inner) => open(inner, at));
    if (block.shape.type !== 'bracket') return { ...child, block: { ...block, children } };
    const openings = passing.filter(({ box }) => box === block.box).map(({ y }) => y - at);
    return { ...child, block: { ...block, children, shape: { type: 'bracket', openings } } };
  };
  return open({ block: sheet, x: 0, y: 0 }, 0).block;
}
