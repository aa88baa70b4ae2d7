/** QUALITY's gates 1 and 2 as functions from a layout to what breaks them. */
import type { Rect } from '../../src/base/geometry.ts';
import type { Layout, PlacedBox } from '../../src/layout/types.ts';
import type { Measurer } from '../../src/text/types.ts';
import type { Words } from './pieces.ts';
import { everyBox, everyText, holds, isBar, isLeaf, meet, pairs, pieces, show } from './pieces.ts';

/** Gate 1 asks for 2 px to the border; half of them is the stroke's and the face's own bearing. */
const inset = 1;

export function textsLieInside(layout: Layout, measurer: Measurer): readonly string[] {
  return everyText(layout, measurer).flatMap(({ text, rect, box }) => {
    if (box === undefined) return [];
    const rooms = roomsOf(box);
    // a row's name has no border that it could cross
    const room = box.shape.type === 'none' ? 0 : inset;
    return rooms.some((outer) => holds(outer, rect, room))
      ? []
      : [`'${text.text}' (${show(rect)}) leaves ${box.box.id} (${rooms.map(show).join(', ')})`];
  });
}

/** A cylinder's front lid hangs 14 px into it. */
export function roomsOf(box: PlacedBox): readonly Rect[] {
  const { rect, shape } = box;
  if (shape.type === 'none') return [rect];
  if (shape.type === 'cylinder') return [{ ...rect, y: rect.y + 12, height: rect.height - 12 }];
  return pieces(box);
}

export function textsDoNotTouch(layout: Layout, measurer: Measurer): readonly string[] {
  return pairs(everyText(layout, measurer), 0.25).map(
    ([a, b]) => `'${a.text.text}' (${show(a.rect)}) touches '${b.text.text}' (${show(b.rect)})`,
  );
}

/** No box is drawn over a text that is not its own. */
export function textsAreNotCovered(layout: Layout, measurer: Measurer): readonly string[] {
  const leaves = everyBox(layout).flatMap(({ placed }) => (isLeaf(placed) ? pieces(placed).map((rect) => ({ rect, box: placed })) : []));
  const texts: readonly (Words & { readonly cover?: PlacedBox })[] = everyText(layout, measurer);
  const items: readonly { readonly rect: Rect; readonly box?: PlacedBox; readonly text?: string; readonly owner?: PlacedBox }[] = [
    ...leaves,
    ...texts.map(({ rect, text, box }) => ({ rect, text: text.text, ...(box === undefined ? {} : { owner: box }) })),
  ];
  return pairs(items, 0).flatMap(([a, b]) => {
    const [cover, words] = a.text === undefined ? [a, b] : [b, a];
    if (cover.box === undefined || words.text === undefined || cover.box === words.owner) return [];
    // a bar lies on the containers that share it, and its words on the bar
    if (words.owner !== undefined && isBar(words.owner) && !isBar(cover.box)) return [];
    return meet(cover.rect, words.rect, 0.5)
      ? [`${cover.box.box.id} (${show(cover.rect)}) covers '${words.text}' (${show(words.rect)})`]
      : [];
  });
}

/** The layout's word on a width is the measurer's, which the browser's agrees with. */
export function widthsAreMeasured(layout: Layout, measurer: Measurer): readonly string[] {
  return everyText(layout, measurer).flatMap(({ text }) => {
    const width = measurer.width(text.text, text.look);
    return Math.abs(width - text.width) < 0.01 && text.text !== ''
      ? []
      : [`'${text.text}' is said to be ${text.width} wide, and measures ${width}`];
  });
}

/** Nothing falls below 11 px (DESIGN §2). */
export function textsAreLargeEnough(layout: Layout, measurer: Measurer): readonly string[] {
  return everyText(layout, measurer).flatMap(({ text }) => (text.look.size >= 11 ? [] : [`'${text.text}' is ${text.look.size} px small`]));
}
