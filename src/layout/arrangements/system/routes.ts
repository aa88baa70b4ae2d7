/** The way of each link, corner by corner, and its words. */
import type { Point } from '../../../base/geometry.ts';
import type { Link, Span } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { grown, lookOf } from '../../blocks/block.ts';
import { fit } from '../../blocks/lines.ts';
import type { PlacedLink, PlacedText } from '../../types.ts';
import type { Columns } from './columns.ts';
import type { Branch, Graph, Wire } from './graph.ts';
import { countOf, widestLabel } from './labels.ts';
import type { Rows } from './places.ts';
import type { LevelPlan } from './plan.ts';
import type { Step, Vertex } from './vertices.ts';
import { sideOf } from './vertices.ts';

const radius = 6;

export interface Places {
  readonly rows: Rows;
  readonly columns: Columns;
}

/** Its corners, and the step with which it ends. */
export interface Way {
  readonly link: Link;
  readonly points: readonly Point[];
  readonly steps: readonly Step[];
}

export function ways(graph: Graph, plans: Iterable<LevelPlan>, places: Places): readonly Way[] {
  const stepsOf = new Map<Branch, readonly Step[]>();
  for (const plan of plans) {
    for (const part of plan.rows.flat())
      if (part.type === 'graph') for (const [branch, steps] of part.graph.ways) stepsOf.set(branch, steps);
  }
  return [...graph.ways].map(([link, branches]): Way => {
    const steps = branches.flatMap((branch) => stepsOf.get(branch) ?? []);
    return { link, steps, points: straightened(steps.flatMap((step) => pointsOf(step, places))) };
  });
}

export function routes(all: readonly Way[], places: Places, context: Context): readonly PlacedLink[] {
  const counted = new Set<Wire>();
  return all.map(({ link, points, steps }): PlacedLink => {
    const last = steps.at(-1);
    const own = last === undefined ? [] : words(link.label, last, places, context);
    const bundle = steps.find(({ wire, to }) => wire.isBundle && to.item !== undefined);
    if (bundle === undefined || counted.has(bundle.wire)) return { link, points, radius, labels: own };
    // the first of them says how many there are
    counted.add(bundle.wire);
    return { link, points, radius, labels: [...words(countOf(bundle), bundle, places, context), ...own] };
  });
}

function pointsOf(step: Step, { rows, columns }: Places): readonly Point[] {
  const xOf = (vertex: Vertex): number => {
    const { item } = vertex;
    if (item === undefined) return columns.sideOf(vertex, step.channel);
    return columns.leftOf(item) + (vertex.layer === step.channel ? columns.widthOf(item) : 0);
  };
  const start = { x: xOf(step.from), y: rows.startOf(step) };
  const end = { x: xOf(step.to), y: rows.endOf(step) };
  const [left, right] = sideOf(step.to, step) === 'right' ? [start, end] : [end, start];
  // level from the left to the first turn, upright to where it goes on, and so on
  const corners: Point[] = [];
  let y = left.y;
  for (const turn of columns.turnsOf(step)) {
    corners.push({ x: turn.x, y });
    y = turn.y ?? right.y;
    corners.push({ x: turn.x, y });
  }
  const points = [left, ...corners, right];
  return left === start ? points : points.reverse();
}

/** Without points in the middle of a straight line, and without doubles. */
function straightened(points: readonly Point[]): readonly Point[] {
  const single = points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  return single.filter((point, index) => {
    const [before, after] = [single[index - 1], single[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !(before.y === point.y && point.y === after.y) && !(before.x === point.x && point.x === after.x);
  });
}

/** One line above the link and one beneath it: each is nearest to its own link. */
function words(spans: readonly Span[], step: Step, { rows, columns }: Places, context: Context): readonly PlacedText[] {
  return spans.slice(0, 2).map((span, index): PlacedText => {
    const look = lookOf(context, span.role);
    const text = fit(context, span, look, grown(widestLabel, context), 1)[0] ?? '';
    const y = rows.endOf(step) + (index === 0 ? -6 : grown(16, context));
    return { text, look, anchor: 'start', width: context.measurer.width(text, look), x: columns.wordsAt(step), y };
  });
}
