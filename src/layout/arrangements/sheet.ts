/**
 * A figure of one pod, and what is said of the pod as a whole: in columns beside it or beneath it, whichever fits the wanted aspect.
 *
 *     ┌ kubia ──────────┐  Identity           ┌ web ───────────────────────┐
 *     │ ┌ main ───────┐ │  namespace default  │ ┌ app ───┐ ┌ shipper ────┐ │
 *     │ └─────────────┘ │                     │ └────────┘ └─────────────┘ │
 *     └─────────────────┘  Placement          └────────────────────────────┘
 *                          on node minikube   Identity     Placement
 */
import { largest } from '../../base/extremes.ts';
import type { ArrangedBox, Box } from '../../view/types.ts';
import type { Block, ChildBlock, Context } from '../blocks/block.ts';
import { ceil4, grown } from '../blocks/block.ts';
import { figureError } from '../blocks/grid.ts';
import { naturalWidth, setLines } from '../blocks/lines.ts';

const gap = { beside: 32, below: 24, columns: 32, groups: 20 } as const;
/** Of a column of facts: they may break, and nobody reads longer lines. px */
const widths = { least: 160, most: 320 } as const;
/** What the words stand in from the figure's edge, so that they are flush with those of the pod. */
const inset = 24;
/** Their first heading stands at the height of the pod’s name. px */
const top = 16;

export function sheet(box: Box, context: Context, arrange: (child: ArrangedBox, context: Context) => Block): Block {
  if (box.arrangement.name !== 'sheet') throw new Error('sheet: not of a sheet');
  const facts = box.children.filter(isFact);
  const main = arrange(
    { ...box, arrangement: { name: box.arrangement.of }, children: box.children.filter((child) => !isFact(child)) },
    context,
  );
  if (facts.length === 0) return { ...main, box };
  // lines lead out of the figure downwards, to what several pods have in common
  const open = main.children.some(({ block }) => block.box.arrangement.name === 'outlet');
  // beneath a wide figure they stand beside each other, however tall the page might be
  const room = facts.map((_, index) => index + 1).filter((columns) => isRoom(main, columns, context));
  const sheets = [
    ...[1, 2].slice(0, facts.length).map((columns) => beside(box, { main, facts, columns }, context)),
    ...(open ? [] : room.slice(-1).map((columns) => beneath(box, { main, facts, columns }, context))),
  ];
  return sheets.reduce((best, one) => (figureError(one, context) < figureError(best, context) - 1e-9 ? one : best));
}

function isFact(child: Box): boolean {
  return child.kind === 'facts';
}

/** So many columns of facts are no wider than the figure. */
function isRoom({ width }: Block, columns: number, context: Context): boolean {
  return 2 * inset + columns * (grown(widths.least, context) + gap.columns) - gap.columns <= width;
}

interface Parts {
  readonly main: Block;
  readonly facts: readonly Box[];
  readonly columns: number;
}

function beside(box: Box, { main, facts, columns }: Parts, context: Context): Block {
  const width = columnWidth(facts, context);
  const blocks = facts.map((fact) => factBlock(fact, width, context));
  const total = blocks.reduce((sum, block) => sum + block.height + gap.groups, 0);
  const children: ChildBlock[] = [];
  let column = 0;
  let y: number = top;
  for (const block of blocks) {
    // a column is full when the middle of the next group would lie beyond its share
    const done = children.reduce((sum, child) => sum + child.block.height + gap.groups, 0);
    const wanted = Math.min(columns - 1, Math.floor(((done + block.height / 2) / total) * columns));
    if (wanted > column) {
      column = wanted;
      y = top;
    }
    children.push({ block, x: main.width + gap.beside + column * (width + gap.columns), y });
    y += block.height + gap.groups;
  }
  return whole(box, main, children);
}

function beneath(box: Box, { main, facts, columns }: Parts, context: Context): Block {
  const room = Math.floor((main.width - 2 * inset - (columns - 1) * gap.columns) / columns);
  const width = Math.max(grown(widths.least, context), Math.min(room, grown(widths.most * 1.5, context)));
  const children: ChildBlock[] = [];
  let y = main.height + gap.below;
  for (let first = 0; first < facts.length; first += columns) {
    const blocks = facts.slice(first, first + columns).map((fact) => factBlock(fact, width, context));
    for (const [column, block] of blocks.entries()) children.push({ block, x: inset + column * (width + gap.columns), y });
    y += largest(blocks.map((block) => block.height)) + gap.groups;
  }
  return whole(box, main, children);
}

function columnWidth(facts: readonly Box[], context: Context): number {
  const natural = largest(facts.map((fact) => ceil4(naturalWidth(context, fact.lines) + 2)));
  return Math.max(grown(widths.least, context), Math.min(grown(widths.most, context), natural));
}

function factBlock(fact: Box, width: number, context: Context): Block {
  const { texts, height } = setLines(context, fact.lines, { x: 0, y: 0, width });
  return { box: fact, width, height, shape: { type: 'none' }, texts, children: [], links: [] };
}

/** The figure's own boxes stay where they are, so that a gallery finds them. */
function whole(box: Box, main: Block, facts: readonly ChildBlock[]): Block {
  const children = [...main.children, ...facts];
  const width = largest([main.width, ...facts.map(({ block, x }) => x + block.width)]);
  const height = largest([main.height, ...facts.map(({ block, y }) => y + block.height)]);
  return { box, width, height, shape: { type: 'none' }, texts: [], children, links: main.links };
}
