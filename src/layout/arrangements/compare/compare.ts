/**
 * How it is and how it could be: panels side by side or one above the other, whichever fits the wanted aspect, with an arrow from one to the next.
 * A panel is its words, its pods in rows, and what is said beneath them.
 *
 *     now                          suggested
 *     ┌ shop ───────────────┐      ┌ web ─────┐ ┌ db ──────┐
 *     │ ┌ web ──┐ ┌ db ───┐ │  ──▸ │ ┌ web ─┐ │ │ ┌ db ──┐ │
 *     └─────────────────────┘      └──────────┘ └──────────┘
 */
import { largest, smallest } from '../../../base/extremes.ts';
import type { Point } from '../../../base/geometry.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { ceil4, grown } from '../../blocks/block.ts';
import { columnCounts, figureError, rowsOf } from '../../blocks/grid.ts';
import { naturalWidth, setLines } from '../../blocks/lines.ts';
import type { PlacedLink, PlacedText } from '../../types.ts';
import type { CellPlan } from '../cells.ts';
import { cells, cellsOf, planCells } from '../cells.ts';

const gap = { pods: 16, head: 12, foot: 12, sentences: 4, arrow: 80, arrowDown: 52 } as const;
/** From a panel to its arrow. */
const aside = 16;
/** Words under pods are no wider, or nobody reads them. */
const footWidth = 520;

/** What runs side by side is drawn side by side, as long as it is few. */
const leastPerRow = 3;
const mostPerRow = 12;
/** px */
const widestName = 240;

export function compare(box: Box, context: Context): Block {
  let best: Trial | undefined;
  for (const trial of trials(box, context)) if (best === undefined || trial.error < best.error - 1e-9) best = trial;
  if (best === undefined) throw new Error(`compare: ${box.id} has no panels`);
  return best.block;
}

interface Trial {
  readonly block: Block;
  readonly error: number;
}

function trials(box: Box, context: Context): readonly Trial[] {
  const all = cellsOf(box);
  const most = largest([1, ...box.children.flatMap((panel) => panel.children.map((pod) => pod.children.length))]);
  const pods = largest([1, ...box.children.map((panel) => panel.children.filter(isPod).length)]);
  const given = box.arrangement.name === 'compare' ? box.arrangement.perRow : undefined;
  const [counts, podCounts] = [given === undefined ? countsOf(most) : [given], countsOf(pods)];
  return counts.flatMap((perRow, index) => {
    const plan = withRoomForNames(planCells(all, perRow, context), box, context);
    // rows do not stand beside each other, however many might
    if (plan.perRow !== perRow && index > 0) return [];
    return podCounts.flatMap((podsPerRow): readonly Trial[] => {
      const panels = box.children.map((panel) => panelBlock(panel, { plan, podsPerRow }, context));
      const placed = box.children.length > 1 ? [besideEachOther(box, panels, context), below(box, panels, context)] : [alone(box, panels)];
      return placed.map((block) => ({ block, error: figureError(block, context) }));
    });
  });
}

/** A pod's name is not broken where its box is as wide as one cell. */
function withRoomForNames(plan: CellPlan, box: Box, context: Context): CellPlan {
  const narrow = box.children.flatMap((panel) =>
    panel.children.filter((pod) => isPod(pod) && (plan.perRow === 1 || pod.children.length === 1)),
  );
  const names = narrow.map((pod) => Math.min(grown(widestName, context), ceil4(naturalWidth(context, pod.lines) + 2)));
  return { ...plan, width: largest([plan.width, ...names]) };
}

function countsOf(most: number): readonly number[] {
  return columnCounts(Math.min(most, mostPerRow)).filter((count) => count >= Math.min(most, leastPerRow));
}

function isPod(child: Box): boolean {
  return child.arrangement.name === 'cells';
}

interface PanelPlan {
  readonly plan: CellPlan;
  readonly podsPerRow: number;
}

/** A panel and where its pods are, which is what its arrow points at. */
interface Panel {
  readonly block: Block;
  readonly pods: { readonly top: number; readonly height: number };
}

function panelBlock(panel: Box, { plan, podsPerRow }: PanelPlan, context: Context): Panel {
  const rows = rowsOf(
    panel.children.filter(isPod).map((pod) => cells(pod, plan, context)),
    podsPerRow,
  );
  const width = largest(rows.map((row) => row.reduce((sum, pod) => sum + pod.width + gap.pods, -gap.pods)));
  const { texts, height: head } = setLines(context, panel.lines, { x: 0, y: 0, width: Math.max(width, grown(footWidth / 2, context)) });
  const widest = largest([width, ...texts.map((text) => Math.ceil(text.width))]);
  const children: ChildBlock[] = [];
  const top = head > 0 ? head + gap.head : 0;
  let y = top;
  for (const row of rows) {
    const height = largest(row.map((pod) => pod.height));
    let x = 0;
    for (const pod of row) {
      children.push({ block: { ...pod, height }, x, y });
      x += pod.width + gap.pods;
    }
    y += height + gap.pods;
  }
  y -= gap.pods;
  const pods = { top, height: y - top };
  for (const foot of panel.children.filter((child) => !isPod(child))) {
    const block = footBlock(foot, Math.min(Math.max(width, grown(footWidth / 2, context)), grown(footWidth, context)), context);
    children.push({ block, x: 0, y: y + gap.foot });
    y += gap.foot + block.height;
  }
  const outer = largest([widest, ...children.map((child) => child.x + child.block.width)]);
  return { block: { box: panel, width: outer, height: y, shape: { type: 'none' }, texts, children, links: [] }, pods };
}

/** Flush with the pods above it. */
function footBlock(box: Box, width: number, context: Context): Block {
  const texts: PlacedText[] = [];
  let height = -gap.sentences;
  for (const line of box.lines) {
    const set = setLines(context, [line], { x: 0, y: height + gap.sentences, width, maxLines: 4 });
    for (const text of set.texts) texts.push(text);
    height += gap.sentences + set.height;
  }
  const widest = Math.ceil(largest([0, ...texts.map((text) => text.width)]));
  return { box, width: widest, height, shape: { type: 'none' }, texts, children: [], links: [] };
}

function alone(box: Box, panels: readonly Panel[]): Block {
  const children = panels.map(({ block }) => ({ block, x: 0, y: 0 }));
  return whole(box, children, []);
}

function besideEachOther(box: Box, panels: readonly Panel[], context: Context): Block {
  const middle = ceil4(smallest(panels.map(({ pods }) => pods.top + pods.height / 2)));
  const children: ChildBlock[] = [];
  let x = 0;
  panels.forEach(({ block }, index) => {
    // the panel reaches to where its arrows end
    const [before, after] = [index === 0 ? 0 : aside, index === panels.length - 1 ? 0 : aside];
    children.push({ block: widened(block, { before, after }), x, y: 0 });
    x += before + block.width + after + gap.arrow;
  });
  return whole(
    box,
    children,
    arrows(context, children, (from, to) => [
      { x: from.x + from.block.width, y: middle },
      { x: to.x, y: middle },
    ]),
  );
}

function widened(block: Block, { before, after }: { readonly before: number; readonly after: number }): Block {
  return {
    ...block,
    width: before + block.width + after,
    texts: block.texts.map((text) => ({ ...text, x: text.x + before })),
    children: block.children.map((child) => ({ ...child, x: child.x + before })),
  };
}

function below(box: Box, panels: readonly Panel[], context: Context): Block {
  const children: ChildBlock[] = [];
  let y = 0;
  panels.forEach(({ block }, index) => {
    const [before, after] = [index === 0 ? 0 : aside / 2, index === panels.length - 1 ? 0 : aside / 2];
    children.push({ block: heightened(block, { before, after }), x: 0, y });
    y += before + block.height + after + gap.arrowDown;
  });
  return whole(
    box,
    children,
    arrows(context, children, (from, to) => [
      { x: 40, y: from.y + from.block.height },
      { x: 40, y: to.y },
    ]),
  );
}

function heightened(block: Block, { before, after }: { readonly before: number; readonly after: number }): Block {
  return {
    ...block,
    height: before + block.height + after,
    texts: block.texts.map((text) => ({ ...text, y: text.y + before })),
    children: block.children.map((child) => ({ ...child, y: child.y + before })),
  };
}

function arrows(
  context: Context,
  panels: readonly ChildBlock[],
  route: (from: ChildBlock, to: ChildBlock) => readonly Point[],
): readonly PlacedLink[] {
  return panels.slice(1).flatMap((to, index) => {
    const from = panels[index];
    if (from === undefined) return [];
    const links = (context.linksFrom.get(from.block.box.id) ?? []).filter((link) => link.to === to.block.box.id);
    return links.map((link): PlacedLink => ({ link, points: route(from, to), radius: 0, labels: [] }));
  });
}

function whole(box: Box, children: readonly ChildBlock[], links: readonly PlacedLink[]): Block {
  const width = largest(children.map(({ block, x }) => x + block.width));
  const height = largest(children.map(({ block, y }) => y + block.height));
  return { box, width, height, shape: { type: 'none' }, texts: [], children, links };
}
