/** A file of diagrams.net read back as its editor reads it: cells with their places on the page, connectors with their corners. */
import type { Point, Rect } from '../../src/base/geometry.ts';
import type { Element } from './xml-document.ts';
import { readXml } from './xml-document.ts';

export interface ReadCell {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string | undefined;
  readonly parent: ReadCell | undefined;
  readonly style: ReadonlyMap<string, string>;
  /** On the page; of an edge where its parent lies. */
  readonly rect: Rect;
  /** Attributes that begin with `podfig-`, without that. */
  readonly data: Readonly<Record<string, string>>;
  readonly edge: ReadEdge | undefined;
}

export interface ReadEdge {
  readonly source: ReadCell | undefined;
  readonly target: ReadCell | undefined;
  /** On the page, both ends among them. */
  readonly points: readonly Point[];
}

export interface ReadPage {
  readonly id: string;
  readonly name: string;
  readonly model: Readonly<Record<string, string>>;
  readonly about: Readonly<Record<string, string>>;
  readonly cells: readonly ReadCell[];
}

export function readDrawio(xml: string): readonly ReadPage[] {
  const elements = readXml(xml);
  const inside = (element: Element, outer: Element): boolean =>
    element.parent !== undefined && (element.parent === outer || inside(element.parent, outer));
  return elements
    .filter(({ name }) => name === 'diagram')
    .map((diagram) => {
      const own = elements.filter((element) => inside(element, diagram));
      const model = own.find(({ name }) => name === 'mxGraphModel')?.attributes ?? {};
      const about = own.find(({ attributes }) => attributes.id === '0')?.attributes ?? {};
      return { id: diagram.attributes.id ?? '', name: diagram.attributes.name ?? '', model, about, cells: readCells(own) };
    });
}

function readCells(elements: readonly Element[]): readonly ReadCell[] {
  const ofCell = new Map<Element | undefined, Element[]>();
  for (const element of elements.filter(({ name }) => name === 'mxGeometry' || name === 'mxPoint')) {
    const cell = cellOf(element);
    ofCell.set(cell, [...(ofCell.get(cell) ?? []), element]);
  }
  const cells = new Map<string, ReadCell>();
  for (const element of elements.filter(({ name }) => name === 'mxCell')) {
    const outer = element.parent?.name === 'object' ? element.parent : undefined;
    const id = outer?.attributes.id ?? element.attributes.id ?? '';
    if (id === '0' || id === '1') continue;
    if (cells.has(id)) throw new Error(`two cells have the id ${id}`);
    const parentId = element.attributes.parent ?? '';
    const parent = cells.get(parentId);
    if (parent === undefined && parentId !== '1') throw new Error(`the parent of ${id} does not stand before it`);
    const style = new Map((element.attributes.style ?? '').split(';').map((one) => splitOnce(one)));
    const [geometry, ...points] = ofCell.get(element) ?? [];
    const end = (name: 'source' | 'target'): ReadCell | undefined => {
      const wanted = element.attributes[name];
      if (wanted !== undefined && !cells.has(wanted)) throw new Error(`${id} leads to ${wanted}, which is not there`);
      return wanted === undefined ? undefined : cells.get(wanted);
    };
    const origin = parent?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    const edge =
      element.attributes.edge === '1' ? edgeOf({ style, source: end('source'), target: end('target'), points, origin }) : undefined;
    const data = Object.fromEntries(
      Object.entries(outer?.attributes ?? {}).flatMap(([key, value]) => (key.startsWith('podfig-') ? [[key.slice(7), value]] : [])),
    );
    cells.set(id, {
      id,
      label: outer?.attributes.label ?? element.attributes.value ?? '',
      tooltip: outer?.attributes.tooltip,
      parent,
      style,
      rect: edge === undefined ? placeOf(geometry, points, parent) : origin,
      data,
      edge,
    });
  }
  return [...cells.values()];
}

function cellOf({ parent }: Element): Element | undefined {
  return parent === undefined || parent.name === 'mxCell' ? parent : cellOf(parent);
}

function splitOnce(entry: string): readonly [string, string] {
  const at = entry.indexOf('=');
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

function placeOf(geometry: Element | undefined, points: readonly Element[], parent: ReadCell | undefined): Rect {
  const { x = '0', y = '0', width = '0', height = '0', relative } = geometry?.attributes ?? {};
  const size = { width: Number(width), height: Number(height) };
  if (relative !== '1') return { x: Number(x) + (parent?.rect.x ?? 0), y: Number(y) + (parent?.rect.y ?? 0), ...size };
  // mxGraphView.getPoint: a label of an edge lies so far along it, in whole pixels
  const line = parent?.edge?.points ?? [];
  const lengths = line.slice(1).map((to, index) => Math.hypot(to.x - (line[index]?.x ?? 0), to.y - (line[index]?.y ?? 0)));
  const distance = Math.round((Number(x) / 2 + 0.5) * lengths.reduce((sum, one) => sum + one, 0));
  let [leg, passed] = [0, 0];
  while (leg < lengths.length - 1 && distance >= Math.round(passed + (lengths[leg] ?? 0))) passed += lengths[leg++] ?? 0;
  const [from = { x: 0, y: 0 }, to = from] = [line[leg], line[leg + 1]];
  const share = (lengths[leg] ?? 0) === 0 ? 0 : (distance - passed) / (lengths[leg] ?? 1);
  const offset = pointOf(points.find(({ attributes }) => attributes.as === 'offset'));
  return { x: from.x + share * (to.x - from.x) + offset.x, y: from.y + share * (to.y - from.y) + offset.y, ...size };
}

interface EdgeParts {
  readonly style: ReadonlyMap<string, string>;
  readonly source: ReadCell | undefined;
  readonly target: ReadCell | undefined;
  readonly points: readonly Element[];
  readonly origin: Point;
}

function edgeOf({ style, source, target, points, origin }: EdgeParts): ReadEdge {
  const end = (cell: ReadCell | undefined, words: 'exit' | 'entry', named: string): Point => {
    if (cell !== undefined) {
      const [x, y] = [`${words}X`, `${words}Y`].map((key) => Number(style.get(key) ?? Number.NaN));
      return { x: cell.rect.x + (x ?? 0) * cell.rect.width, y: cell.rect.y + (y ?? 0) * cell.rect.height };
    }
    return onPage(points.find(({ attributes }) => attributes.as === named));
  };
  const onPage = (element: Element | undefined): Point => {
    const { x, y } = pointOf(element);
    return { x: x + origin.x, y: y + origin.y };
  };
  const between = points.filter(({ attributes }) => attributes.as === undefined).map(onPage);
  return { source, target, points: [end(source, 'exit', 'sourcePoint'), ...between, end(target, 'entry', 'targetPoint')] };
}

function pointOf(element: Element | undefined): Point {
  return { x: Number(element?.attributes.x ?? 0), y: Number(element?.attributes.y ?? 0) };
}
