/** The way of each link, corner by corner, and its words. */
import type { Point } from '../../../base/geometry.ts';
import type { Link } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { grown, lookOf } from '../../blocks/block.ts';
import { fit } from '../../blocks/lines.ts';
import type { PlacedLink, PlacedText } from '../../types.ts';
import type { Columns } from './columns.ts';
import { widestLabel } from './columns.ts';
import type { Branch, Graph } from './graph.ts';
import type { Rows } from './places.ts';
import type { LevelPlan } from './plan.ts';
import type { Step, Vertex } from './vertices.ts';

const radius = 6;

export interface Places {
  readonly rows: Rows;
  readonly columns: Columns;
}

export function routes(graph: Graph, plans: Iterable<LevelPlan>, places: Places, context: Context): readonly PlacedLink[] {
  const stepsOf = new Map<Branch, readonly Step[]>();
  for (const plan of plans) {
    for (const part of plan.rows.flat())
      if (part.type === 'graph') for (const [branch, steps] of part.graph.ways) stepsOf.set(branch, steps);
  }
  return [...graph.ways].map(([link, way]): PlacedLink => {
    const steps = way.flatMap((branch) => stepsOf.get(branch) ?? []);
    const points = steps.flatMap((step) => pointsOf(step, places));
    const last = steps.at(-1);
    return { link, points: straightened(points), radius, labels: last === undefined ? [] : words(link, last, places, context) };
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
  const turn = columns.turnOf(step);
  return turn === undefined ? [start, end] : [start, { x: turn, y: start.y }, { x: turn, y: end.y }, end];
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
function words(link: Link, step: Step, { rows, columns }: Places, context: Context): readonly PlacedText[] {
  return link.label.slice(0, 2).map((span, index): PlacedText => {
    const look = lookOf(context, span.role);
    const text = fit(context, span, look, grown(widestLabel, context), 1)[0] ?? '';
    const y = rows.endOf(step) + (index === 0 ? -6 : grown(16, context));
    return { text, look, anchor: 'start', width: context.measurer.width(text, look), x: columns.wordsAt(step), y };
  });
}
