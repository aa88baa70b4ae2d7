/** A graph read from left to right, measured and then placed at the columns that it shares with other graphs. */
import { largest } from '../../../base/extremes.ts';
import type { Point, Size } from '../../../base/geometry.ts';
import type { Box, Link } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { cardWidth, grown, lookOf } from '../../blocks/block.ts';
import { bridged } from '../../blocks/bridges.ts';
import { fit } from '../../blocks/lines.ts';
import type { PlacedLink, PlacedText } from '../../types.ts';
import { card, cardHeight } from '../card.ts';
import { leaf, leafWidth } from '../leaf.ts';
import { isRow, row } from '../row.ts';
import type { Channel, Lane } from './channels.ts';
import { margin, planChannels, track, widestLabel } from './channels.ts';
import type { LayersGraph, Vertex } from './graph.ts';
import { layersGraph } from './graph.ts';
import type { Places } from './places.ts';
import { placeVertices } from './places.ts';

/** The width of a layer's boxes by its index, equal in all graphs of a figure. px */
export type LayerWidths = ReadonlyMap<number, number>;

export interface MeasuredGraph {
  readonly box: Box;
  readonly graph: LayersGraph;
  readonly places: Places;
  readonly channels: readonly Channel[];
}

const widest = 300;
/** A row has all its words in one line, and height to spare. px */
const widestRow = 420;
const narrowest = 112;

export function layerWidths(graphs: readonly Box[], context: Context): LayerWidths {
  const widths = new Map<number, number>();
  for (const layer of graphs.flatMap((graph) => graph.children)) {
    if (layer.arrangement.name !== 'layer') continue;
    const { index } = layer.arrangement;
    const cards = layer.children.some((box) => box.arrangement.name === 'card');
    const leaves = layer.children.map((box) =>
      box.arrangement.name === 'card' ? 0 : leafWidth(box, context, grown(isRow(box) ? widestRow : widest, context)) + context.stretch,
    );
    widths.set(index, largest([widths.get(index) ?? grown(narrowest, context), cards ? cardWidth(context) : 0, ...leaves]));
  }
  return widths;
}

export function measureGraph(box: Box, widths: LayerWidths, context: Context): MeasuredGraph {
  const graph = layersGraph(box, context);
  const places = placeVertices(graph, (layer) => widths.get(graph.indexes[layer] ?? 0) ?? narrowest, context);
  return { box, graph, places, channels: planChannels(graph, places, context) };
}

/** Where each layer begins, so that every channel of these graphs has its width; equal layers stand below each other. px */
export function layerStarts(graphs: readonly MeasuredGraph[], widths: LayerWidths): ReadonlyMap<number, number> {
  const used = [...new Set(graphs.flatMap(({ graph }) => graph.indexes))].sort((a, b) => a - b);
  const starts = new Map<number, number>();
  for (const index of used) {
    let start = 0;
    for (const { graph, channels } of graphs) {
      const layer = graph.indexes.indexOf(index);
      const before = graph.indexes[layer - 1];
      if (layer < 1 || before === undefined) continue;
      start = Math.max(start, (starts.get(before) ?? 0) + (widths.get(before) ?? 0) + (channels[layer - 1]?.width ?? 0));
    }
    starts.set(index, start);
  }
  return starts;
}

export interface Columns {
  readonly starts: ReadonlyMap<number, number>;
  readonly widths: LayerWidths;
}

export function graphBlock({ box, graph, places, channels }: MeasuredGraph, { starts, widths }: Columns, context: Context): Block {
  const startOf = (vertex: Vertex): number => starts.get(graph.indexes[vertex.layer] ?? 0) ?? 0;
  const widthOf = (vertex: Vertex): number => widths.get(graph.indexes[vertex.layer] ?? 0) ?? narrowest;
  const children = graph.layers.map((layer, index): ChildBlock => {
    const x = starts.get(graph.indexes[index] ?? 0) ?? 0;
    const width = widths.get(graph.indexes[index] ?? 0) ?? narrowest;
    const boxes = layer.flatMap((vertex): readonly ChildBlock[] => {
      if (vertex.box === undefined) return [];
      const height = places.heightOf(vertex);
      return [{ block: vertexBlock(vertex.box, { width, height }, context), x: 0, y: (places.middles.get(vertex) ?? 0) - height / 2 }];
    });
    return { block: holder(graph.boxes[index] ?? box, { width, height: places.height }, boxes), x, y: 0 };
  });
  const laneOf = new Map(channels.flatMap(({ lanes }) => lanes.map((lane) => [lane.step, lane] as const)));
  const links = [...graph.ways].map(([link, way]): PlacedLink => {
    const lanes = way.flatMap((step) => laneOf.get(step) ?? []);
    const points = lanes.flatMap((lane) => laneEnds(lane, startOf(lane.step.from) + widthOf(lane.step.from), startOf(lane.step.to)));
    const last = lanes.at(-1);
    const channel = last === undefined ? undefined : channels[last.step.from.layer];
    const labels =
      last === undefined || channel === undefined ? [] : words(link, last, startOf(last.step.to) - margin.after - channel.labels, context);
    return { link, points: straightened(points), radius: 6, labels };
  });
  const width = largest([0, ...children.map((child) => child.x + child.block.width)]);
  return { ...holder(box, { width, height: places.height }, children), links: bridged(links) };
}

function holder(box: Box, size: Size, children: readonly ChildBlock[]): Block {
  return { box, ...size, shape: { type: 'none' }, texts: [], children, links: [] };
}

function vertexBlock(box: Box, room: Size, context: Context): Block {
  if (isRow(box)) return row(box, context, room);
  if (box.arrangement.name !== 'card') return leaf(box, context, room);
  const { head } = cardHeight(box, context);
  return card(box, context, { head, body: room.height - head });
}

function laneEnds(lane: Lane, right: number, left: number): readonly Point[] {
  const start = { x: right, y: lane.from };
  const end = { x: left, y: lane.to };
  if (lane.track < 0) return [start, end];
  const x = right + margin.before + lane.track * track;
  return [start, { x, y: lane.from }, { x, y: lane.to }, end];
}

/** Without points in the middle of a straight line. */
function straightened(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    const level = before.y === point.y && point.y === after.y;
    const upright = before.x === point.x && point.x === after.x;
    return !level && !upright;
  });
}

function words(link: Link, lane: Lane, x: number, context: Context): readonly PlacedText[] {
  // one line above the link and one beneath it: each is nearest to its own link
  return link.label.slice(0, 2).map((span, index): PlacedText => {
    const look = lookOf(context, span.role);
    const text = fit(context, span, look, grown(widestLabel, context), 1)[0] ?? '';
    const y = lane.to + (index === 0 ? -6 : grown(16, context));
    return { text, look, anchor: 'start', width: context.measurer.width(text, look), x, y };
  });
}
