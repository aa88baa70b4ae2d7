/** One cell of a diagrams.net page, as the XML that its own editor writes (mxGraph's `mxCell` and `mxGeometry`). */
import type { Point, Rect } from '../../base/geometry.ts';
import { printable } from '../../base/printable.ts';
import { emptyTag, escapeText, openTag } from '../svg/xml.ts';
import type { Style } from './style.ts';
import { writeStyle } from './style.ts';

export interface Cell {
  /** Unique on its page. */
  readonly id: string;
  readonly parent: string;
  /** Plain text; markup only where the style says `html`. */
  readonly label: string;
  readonly style: Style;
  readonly geometry: VertexGeometry | EdgeGeometry;
  /** Becomes attributes that the editor shows under 'Edit Data', each with `podfig-` before its name. */
  readonly data?: Readonly<Record<string, string>>;
  readonly tooltip?: string;
}

/** px, from the upper left corner of the parent. */
export interface VertexGeometry extends Rect {
  readonly type: 'vertex';
}

/** A label that lies on an edge: `along` is -1 at its beginning and 1 at its end, `offset` leads from there to the label's upper left corner. px */
export interface LabelGeometry {
  readonly along: number;
  readonly offset: Point;
  readonly width: number;
  readonly height: number;
}

export interface EdgeGeometry {
  readonly type: 'edge';
  /** Ids of cells. An end without one stands at the first or last of `points`. */
  readonly source?: string;
  readonly target?: string;
  /** All corners, both ends among them, from the upper left corner of the parent. px */
  readonly points: readonly Point[];
  readonly labels: readonly { readonly id: string; readonly label: string; readonly style: Style; readonly geometry: LabelGeometry }[];
}

/** The lines of the document for a cell, and for the labels of an edge. */
export function writeCell(cell: Cell): readonly string[] {
  const { id, parent, label, geometry, data, tooltip } = cell;
  const isPlain = data === undefined && tooltip === undefined;
  const attributes = {
    ...(isPlain ? { id, value: label } : {}),
    style: writeStyle(cell.style),
    ...(geometry.type === 'vertex' ? { vertex: '1', parent } : { edge: '1', parent, source: geometry.source, target: geometry.target }),
  };
  const own = `${openTag('mxCell', attributes)}${geometry.type === 'vertex' ? vertexGeometry(geometry) : edgeGeometry(geometry)}</mxCell>`;
  const labels = geometry.type === 'edge' ? geometry.labels.map((one) => writeLabel(one, id)) : [];
  if (isPlain) return [own, ...labels];
  const named = Object.fromEntries(Object.entries(data ?? {}).map(([key, value]) => [`podfig-${key}`, value]));
  // the editor shows tooltips as HTML
  const shown = tooltip === undefined ? {} : { tooltip: escapeText(tooltip) };
  return [`${openTag('object', { id, label, ...shown, ...named })}${own}</object>`, ...labels];
}

function vertexGeometry({ x, y, width, height }: Rect): string {
  return emptyTag('mxGeometry', { x, y, width, height, as: 'geometry' });
}

function edgeGeometry({ source, target, points }: EdgeGeometry): string {
  const [first, last] = [points[0], points.at(-1)];
  const ends = [
    ...(source === undefined && first !== undefined ? [point(first, 'sourcePoint')] : []),
    ...(target === undefined && last !== undefined ? [point(last, 'targetPoint')] : []),
  ];
  const between = points.slice(1, -1).map((one) => point(one));
  const corners = between.length === 0 ? '' : `<Array as="points">${between.join('')}</Array>`;
  return `${openTag('mxGeometry', { relative: '1', as: 'geometry' })}${ends.join('')}${corners}</mxGeometry>`;
}

function writeLabel({ id, label, style, geometry }: EdgeGeometry['labels'][number], parent: string): string {
  const { along, offset, width, height } = geometry;
  // six places: two would move a label on a long line by pixels
  const place = { written: String(Math.round(along * 1e6) / 1e6) };
  return (
    `${openTag('mxCell', { id, value: label, style: writeStyle(style), vertex: '1', connectable: '0', parent })}` +
    `${openTag('mxGeometry', { x: place, y: 0, width, height, relative: '1', as: 'geometry' })}${point(offset, 'offset')}</mxGeometry></mxCell>`
  );
}

function point({ x, y }: Point, as?: string): string {
  return emptyTag('mxPoint', { x, y, as });
}

/** Gives out ids that no other cell of the page has; `0` and `1` are the page's own. */
export function uniqueIds(): (wanted: string) => string {
  const given = new Map<string, number>([
    ['0', 1],
    ['1', 1],
  ]);
  return (wanted) => {
    const words = printable(wanted);
    for (;;) {
      const count = (given.get(words) ?? 0) + 1;
      given.set(words, count);
      const id = count === 1 ? words : `${words}~${count}`;
      if (count === 1 || !given.has(id)) {
        if (count > 1) given.set(id, 1);
        return id;
      }
    }
  };
}
