/** QUALITY's gates 4 and 5 as functions from a layout to what breaks them. */
import type { Point, Rect } from '../../src/base/geometry.ts';
import type { Layout, PlacedBox, PlacedLink } from '../../src/layout/types.ts';
import type { Measurer } from '../../src/text/types.ts';
import type { Link, View } from '../../src/view/types.ts';
import type { Run } from './pieces.ts';
import { everyBox, everyText, isBar, isLeaf, meet, pieces, rectOfRun, runsOf, show, textRect } from './pieces.ts';

function nameOf({ link }: PlacedLink): string {
  return `${link.relation} ${link.from} → ${link.to}`;
}

export function linksRunStraight(layout: Layout): readonly string[] {
  return layout.links.flatMap((link) => [
    ...(link.points.length < 2 ? [`${nameOf(link)} has ${link.points.length} points`] : []),
    ...runsOf(link)
      .filter(({ from, to }) => (from.x !== to.x) === (from.y !== to.y))
      .map(({ from, to }) => `${nameOf(link)} runs from ${from.x},${from.y} to ${to.x},${to.y}`),
  ]);
}

/** On the border of what it links within 0.5 px, and upright to that border. */
export function linksEndOnBorders(layout: Layout): readonly string[] {
  const boxes = new Map(everyBox(layout).map(({ placed }) => [placed.box.id, placed]));
  return layout.links.flatMap((link) => {
    const runs = runsOf(link);
    const first = runs[0];
    const last = runs.at(-1);
    if (first === undefined || last === undefined) return [];
    const ends = [
      { id: link.link.from, at: first.from, next: first.to },
      { id: link.link.to, at: last.to, next: last.from },
    ];
    return ends.flatMap(({ id, at, next }) => {
      const box = boxes.get(id);
      if (box === undefined) return [`${nameOf(link)}: ${id} is not drawn`];
      // a panel has no outline: its arrow ends where its room does
      const rects = box.box.kind === 'panel' ? [box.rect] : pieces(box);
      return rects.some((rect) => leaves(rect, at, next))
        ? []
        : [`${nameOf(link)} ends at ${at.x},${at.y} on no border of ${id} (${rects.map(show).join(', ')})`];
    });
  });
}

const onBorder = 0.5;

function leaves(rect: Rect, at: Point, next: Point): boolean {
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  const acrossX = at.y > rect.y - onBorder && at.y < bottom + onBorder;
  const acrossY = at.x > rect.x - onBorder && at.x < right + onBorder;
  if (acrossY && Math.abs(at.y - rect.y) <= onBorder && next.y < at.y) return true;
  if (acrossY && Math.abs(at.y - bottom) <= onBorder && next.y > at.y) return true;
  if (acrossX && Math.abs(at.x - rect.x) <= onBorder && next.x < at.x) return true;
  return acrossX && Math.abs(at.x - right) <= onBorder && next.x > at.x;
}

interface LinkRun {
  readonly rect: Rect;
  readonly link: PlacedLink;
}

function everyRun(layout: Layout): readonly LinkRun[] {
  return layout.links.flatMap((link) => runsOf(link).map((run: Run) => ({ rect: rectOfRun(run), link })));
}

/** Not through a leaf at all, nor through what has children and neither holds an end nor is one. The containers that a bar lies on may be left by its link. */
export function linksAvoidBoxes(layout: Layout): readonly string[] {
  const boxes = everyBox(layout);
  const byId = new Map(boxes.map(({ placed }) => [placed.box.id, placed]));
  const liesUnder = (rect: Rect, { link }: PlacedLink) =>
    [link.from, link.to].some((id) => {
      const end = byId.get(id);
      return end !== undefined && isBar(end) && meet(rect, end.rect);
    });
  const ancestors = new Map(boxes.map(({ placed, ancestors: above }) => [placed.box.id, new Set(above.map(({ box }) => box.id))]));
  const obstacles = boxes.flatMap(({ placed }) => (placed.shape.type === 'none' ? [] : pieces(placed).map((rect) => ({ placed, rect }))));
  return everyRun(layout).flatMap(({ rect, link }) =>
    obstacles
      .filter(
        ({ placed, rect: obstacle }) =>
          enters(rect, obstacle) && !liesUnder(obstacle, link) && (isLeaf(placed) || !surrounds(placed, link, ancestors)),
      )
      .map(({ placed, rect: obstacle }) => `${nameOf(link)} (${show(rect)}) runs through ${placed.box.id} (${show(obstacle)})`),
  );
}

function surrounds({ box }: PlacedBox, { link }: PlacedLink, ancestors: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [link.from, link.to].some((id) => ancestors.get(id)?.has(box.id));
}

/** More than 1 px deep, for a run that has no thickness. */
function enters(run: Rect, box: Rect): boolean {
  const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
  return run.x < inner.x + inner.width && run.x + run.width > inner.x && run.y < inner.y + inner.height && run.y + run.height > inner.y;
}

/** Not over its own label either: that stands beside it. */
export function linksAvoidTexts(layout: Layout, measurer: Measurer): readonly string[] {
  const texts = everyText(layout, measurer);
  return everyRun(layout).flatMap(({ rect, link }) =>
    texts
      .filter((words) => enters(rect, words.rect))
      .map((words) => `${nameOf(link)} (${show(rect)}) runs over '${words.text.text}' (${show(words.rect)})`),
  );
}

export function labelsAreNearestToTheirLink(layout: Layout, measurer: Measurer): readonly string[] {
  const runs = everyRun(layout);
  return layout.links.flatMap((link) =>
    link.labels.flatMap((label) => {
      const rect = textRect(label, measurer);
      const own = Math.min(...runs.filter((run) => run.link === link).map((run) => distance(run.rect, rect)));
      const nearer = runs.find((run) => run.link !== link && distance(run.rect, rect) < own - 0.01);
      return nearer === undefined
        ? []
        : [`'${label.text}' (${show(rect)}) of ${nameOf(link)} is nearer to ${nameOf(nearer.link)} (${show(nearer.rect)})`];
    }),
  );
}

function distance(a: Rect, b: Rect): number {
  const dx = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const dy = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.hypot(dx, dy);
}

/** Lines of the pod network may be gathered into one trunk; mounts of different volumes or containers may not be mistaken for one another. */
export function mountsDoNotMerge(layout: Layout): readonly string[] {
  const runs = everyRun(layout).filter(({ link }) => link.link.relation === 'mounts');
  return runs.flatMap((one, index) =>
    runs
      .slice(index + 1)
      .filter((other) => other.link !== one.link && alongside(one.rect, other.rect))
      .map((other) => `${nameOf(one.link)} (${show(one.rect)}) lies on ${nameOf(other.link)} (${show(other.rect)})`),
  );
}

/** Less than 4 px apart over more than 2 px. */
function alongside(a: Rect, b: Rect): boolean {
  const upright = a.width === 0 && b.width === 0;
  const level = a.height === 0 && b.height === 0;
  if (upright) return Math.abs(a.x - b.x) < 4 && meet({ ...a, x: 0, width: 9 }, { ...b, x: 0, width: 9 }, 2);
  return level && Math.abs(a.y - b.y) < 4 && meet({ ...a, y: 0, height: 9 }, { ...b, y: 0, height: 9 }, 2);
}

/** Layout leaves out and adds nothing: each link of the view is drawn once; the joints of one network are from and to itself. */
export function linksAreThoseOfTheView(layout: Layout, view: View): readonly string[] {
  const drawn = layout.links.map(({ link }) => link);
  const asked = new Set<Link>(view.links);
  return [
    ...view.links
      .filter((link) => drawn.filter((other) => other === link).length !== 1)
      .map((link) => `${link.relation} ${link.from} → ${link.to} is drawn ${drawn.filter((other) => other === link).length} times`),
    ...drawn
      .filter((link) => !asked.has(link) && link.from !== link.to)
      .map((link) => `${link.relation} ${link.from} → ${link.to} is not of the view`),
  ];
}
