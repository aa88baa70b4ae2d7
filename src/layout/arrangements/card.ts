/**
 * A pod: its lines above, its containers in rows of equal cells that fill the card, and room for the localhost bracket.
 *
 *     ┌ web-7f6b ────── 10.1.1.7 ┐
 *     │ ┌────────┐ ┌───────────┐ │
 *     │ │  web   │ │log-shipper│ │
 *     │ └───┬────┘ └─────┬─────┘ │
 *     │     └┄┄localhost┄┘       │
 *     └──────────────────────────┘
 */
import { largest } from '../../base/extremes.ts';
import type { Point } from '../../base/geometry.ts';
import type { TextRole } from '../../theme/types.ts';
import type { Box } from '../../view/types.ts';
import type { Block, CardHeight, CardPlan, ChildBlock, Context } from '../blocks/block.ts';
import { cardPadding, cardWidth, ceil4, cellGap, grown, lookOf } from '../blocks/block.ts';
import { baseline, naturalWidth, setLines } from '../blocks/lines.ts';
import type { PlacedLink, PlacedText } from '../types.ts';
import { leaf, leafHeight, leafPadding, leafWidth } from './leaf.ts';

const headGap = 12;
/** Beyond these, words are broken; cards without containers are narrower, for there are many of them. */
const widest = { card: 340, name: 184, list: 240, cell: 176, described: 272 } as const;
const narrowest = 148;

function isSentence(role: TextRole | undefined): boolean {
  return role === 'fact' || role === 'trouble';
}

/** One plan for all cards of a figure, from the widest words among them. */
export function planCards(cards: readonly Box[], context: Omit<Context, 'cards'>): CardPlan {
  const none: CardPlan = { width: 0, perRow: 1, cellHeight: 0, rowHeights: new Map(), heights: new Map(), naturalRows: new Map() };
  const measuring: Context = { ...context, cards: none };
  let most = 0;
  let cell = 0;
  let head = 0;
  for (const card of cards) {
    most = Math.max(most, card.children.length);
    // sentences may be broken; names, addresses, what stands in two columns and the rows of a list had better not
    const kept = isList(card) ? card.lines : card.lines.filter(({ start, end }) => !isSentence(start?.role) || end !== undefined);
    head = Math.max(head, naturalWidth(measuring, kept) + (isList(card) ? 2 * (leafPadding.x - cardPadding) + 2 : 0));
    for (const child of card.children)
      cell = Math.max(cell, leafWidth(child, measuring, grown(child.centred ? widest.cell : widest.described, context)));
  }
  const perRow = Math.max(1, Math.min(3, most));
  const inner = Math.max(
    perRow * cell + (perRow - 1) * cellGap,
    Math.min(
      head,
      most > 0 ? grown(widest.card, context) - 2 * cardPadding : grown(cards.every(isList) ? widest.list : widest.name, context),
    ),
    grown(narrowest, context),
  );
  const width = ceil4(inner) + 2 * cardPadding + context.stretch;
  let cellHeight = 0;
  const planned = new Map<string, readonly number[]>();
  const natural = new Map(cards.map((card) => [card, naturalRows(card, { perRow, width }, measuring)]));
  for (const [card, own] of natural) {
    if (card.children.every(({ centred }) => centred)) {
      cellHeight = largest([cellHeight, ...own]);
      continue;
    }
    const shape = shapeOf(card);
    const known = planned.get(shape);
    planned.set(
      shape,
      own.map((height, row) => Math.max(height, known?.[row] ?? 0)),
    );
  }
  const plan: CardPlan = { width, perRow, cellHeight, rowHeights: planned, heights: new Map(), naturalRows: natural };
  return { ...plan, heights: new Map(cards.map((card) => [card, heightUnder(plan, card, measuring)])) };
}

function isList({ arrangement }: Box): boolean {
  return arrangement.name === 'leaf';
}

/** The height a card needs under the figure's plan. */
export function cardHeight(box: Box, context: Context): CardHeight {
  return context.cards.heights.get(box) ?? heightUnder(context.cards, box, context);
}

function heightUnder(plan: CardPlan, box: Box, context: Context): CardHeight {
  const { width } = plan;
  const rows = rowHeights(plan, box, context);
  const cells = rows.length === 0 ? 0 : headGap + rows.reduce((sum, height) => sum + height + cellGap, -cellGap);
  const head = setLines(context, box.lines, { x: 0, y: 0, width: width - 2 * cardPadding, addressBelow: true }).height;
  return { head: cardPadding + head, body: cells + (hasBracket(box) ? bracketHeight(context) : 0) + cardPadding };
}

/** Cells with few words are equally high in all cards; where there is more to say, the rows of cards with the same containers are. */
function rowHeights(plan: CardPlan, box: Box, context: Context): readonly number[] {
  const own = plan.naturalRows.get(box) ?? naturalRows(box, plan, context);
  const planned = plan.rowHeights.size === 0 ? own : (plan.rowHeights.get(shapeOf(box)) ?? own);
  return own.map((height, row) => Math.max(plan.cellHeight, planned[row] ?? height));
}

/** What each row of cells needs. */
function naturalRows({ children }: Box, { perRow, width }: Pick<CardPlan, 'perRow' | 'width'>, context: Context): readonly number[] {
  const rows = rowsOf(children, perRow);
  // the last row may be shorter; its cells are as wide as the others
  const columns = rows[0]?.length ?? 1;
  const cellWidth = (width - 2 * cardPadding - (columns - 1) * cellGap) / columns;
  return rows.map((row) => largest(row.map((child) => leafHeight(child, cellWidth, context))));
}

/** Pods of one template have containers of the same names. */
function shapeOf({ children }: Box): string {
  return children.map(({ data }) => data.name).join('\n');
}

/** `head` and `body` are those of its row, so that the containers of neighbours are aligned. */
export function card(box: Box, context: Context, { head, body }: CardHeight): Block {
  const { perRow } = context.cards;
  const width = cardWidth(context);
  const height = head + body;
  const inner = width - 2 * cardPadding;
  const { texts } = setLines(context, box.lines, { x: cardPadding, y: cardPadding - 2, width: inner, addressBelow: true });
  const rows = rowsOf(box.children, perRow);
  const top = head + headGap;
  const children: ChildBlock[] = [];
  const columns = rows[0]?.length ?? 1;
  const cellWidth = (inner - (columns - 1) * cellGap) / columns;
  const heights = rowHeights(context.cards, box, context);
  let y = top;
  rows.forEach((row, r) => {
    const cellHeight = heights[r] ?? 0;
    row.forEach((child, c) => {
      const block = leaf(child, context, { width: cellWidth, height: cellHeight });
      children.push({ block, x: cardPadding + c * (cellWidth + cellGap), y });
    });
    y += cellHeight + cellGap;
  });
  return { box, width, height, shape: { type: 'rect' }, texts, children, links: brackets(children, context) };
}

/** Room beneath the containers for the localhost bracket and its word. */
function bracketHeight(context: Context): number {
  return 22 + lookOf(context, 'label').lineHeight;
}

function hasBracket(box: Box): boolean {
  return box.arrangement.name === 'card' && box.arrangement.bracket;
}

/** Containers in rows as equal as can be: four in rows of three are 2 + 2. */
function rowsOf(children: readonly Box[], perRow: number): readonly (readonly Box[])[] {
  const rows = Math.ceil(children.length / perRow);
  const each = Math.ceil(children.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, r) => children.slice(r * each, (r + 1) * each));
}

/** Links between neighbours run beneath them; a container in the middle of a row has two feet, 16 px apart. */
function brackets(cells: readonly ChildBlock[], context: Context): readonly PlacedLink[] {
  const byId = new Map(cells.map((cell) => [cell.block.box.id, cell]));
  const routed: PlacedLink[] = [];
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return [];
  // one word for all, in the middle
  const middle = (first.x + last.x + last.block.width) / 2;
  for (const cell of cells) {
    for (const link of context.linksFrom.get(cell.block.box.id) ?? []) {
      const other = byId.get(link.to);
      if (other === undefined || other === cell || link.relation !== 'localhost') continue;
      const from = under(cell, cell === first ? 0 : 8);
      const to = under(other, other === last ? 0 : -8);
      const low = Math.max(from.y, to.y) + 14;
      const points = [from, { x: from.x, y: low }, { x: to.x, y: low }, to];
      const label = link.label[0];
      routed.push({ link, points, radius: 4, labels: label === undefined ? [] : [wordBelow(label.text, middle, low, context)] });
    }
  }
  return routed;
}

function under(cell: ChildBlock, aside: number): Point {
  return { x: Math.round(cell.x + cell.block.width / 2) + aside, y: cell.y + cell.block.height };
}

function wordBelow(text: string, x: number, y: number, context: Context): PlacedText {
  const look = lookOf(context, 'label');
  return { text, look, anchor: 'middle', width: context.measurer.width(text, look), x, y: y + 4 + baseline(look) };
}
