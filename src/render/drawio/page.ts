/**
 * A scene as the cells of one page. A thing of the scene becomes a cell that holds its parts: its outline, where that is around all of them,
 * else a group around it; so a pod moves with its containers. Links come last, each in the innermost cell that holds both of its ends.
 */
import type { Point, Rect } from '../../base/geometry.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { GroupMark, LinkMark, Mark, RectMark, Scene } from '../../scene/types.ts';
import { cylinderAt } from '../shapes/cylinder.ts';
import type { Families } from '../svg/families.ts';
import { boundsOf, contains, textRect } from './bounds.ts';
import type { Cell } from './cell.ts';
import { uniqueIds } from './cell.ts';
import type { Outlined } from './edge.ts';
import { anchorStyle, edgeStyle, labelGeometry, nearest } from './edge.ts';
import { labelOf } from './label.ts';
import type { DeflateRaw } from './stencil.ts';
import { boundsOfPath, stencil } from './stencil.ts';
import type { Style } from './style.ts';
import { paintStyle } from './style.ts';

export interface PageContext {
  readonly families: Families;
  readonly deflate: DeflateRaw;
}

/** The layer that all lies in. */
const LAYER = '1';

/** In drawing order, each behind its parent. */
export function cellsOf(scene: Scene, { families, deflate }: PageContext): readonly Cell[] {
  const cells: Cell[] = [];
  const links: LinkMark[] = [];
  /** Where each cell lies, px of the scene, and what holds it. */
  const places = new Map<string, { readonly origin: Point; readonly parent?: string }>([[LAYER, { origin: { x: 0, y: 0 } }]]);
  /** By the id of a thing, its cells. */
  const shapes = new Map<string, Outlined[]>();
  const idFor = uniqueIds();

  const originOf = (cell: string): Point => places.get(cell)?.origin ?? { x: 0, y: 0 };

  interface Vertex extends Partial<Pick<Cell, 'data' | 'tooltip'>> {
    readonly id: string;
    readonly rect: Rect;
    readonly style: Style;
    readonly label?: string;
  }

  const add = ({ id, rect, style, label = '', ...rest }: Vertex, parent: string): string => {
    const origin = originOf(parent);
    const given = idFor(id);
    const geometry = { type: 'vertex', x: rect.x - origin.x, y: rect.y - origin.y, width: rect.width, height: rect.height } as const;
    cells.push({ id: given, parent, label, style, geometry, ...rest });
    places.set(given, { origin: { x: rect.x, y: rect.y }, parent });
    return given;
  };

  const addGroup = (group: GroupMark, parent: string): void => {
    const bounds = boundsOf(group.children);
    const { id } = group.data;
    const name = id ?? group.data.kind ?? 'group';
    const named = { id: name, data: group.data, ...(group.tooltip === undefined ? {} : { tooltip: group.tooltip }) };
    if (bounds === undefined) {
      // holds nothing to see but links
      addAll(group.children, parent, name);
      return;
    }
    const own = ownOutline(group.children, bounds);
    const cell = add({ ...named, rect: own?.rect ?? bounds, style: { ...(own?.style ?? invisible), ...container } }, parent);
    if (id !== undefined) shapes.set(id, [...(shapes.get(id) ?? []), { cell, rect: own?.rect ?? bounds }]);
    addAll(group.children.slice(own?.marks ?? 0), cell, name, id);
  };

  const addAll = (marks: readonly Mark[], parent: string, name: string, thing?: string): void => {
    for (let index = 0; index < marks.length; index++) {
      const mark = marks[index];
      if (mark === undefined) continue;
      const cylinder = cylinderAt(marks, index);
      if (cylinder !== undefined) {
        const cell = add({ id: `${name}#cylinder`, rect: cylinder.rect, style: cylinderStyle(cylinder) }, parent);
        if (thing !== undefined) shapes.get(thing)?.push({ cell, rect: cylinder.rect });
        index++;
      } else addMark(mark, parent, name, thing);
    }
  };

  const addMark = (mark: Mark, parent: string, name: string, thing: string | undefined): void => {
    switch (mark.type) {
      case 'group':
        addGroup(mark, parent);
        break;
      case 'link':
        links.push(mark);
        break;
      case 'rect': {
        const cell = add({ id: `${name}#box`, rect: mark, style: rectStyle(mark) }, parent);
        if (thing !== undefined) shapes.get(thing)?.push({ cell, rect: mark });
        break;
      }
      case 'path': {
        const rect = boundsOfPath(mark.d);
        add({ id: `${name}#path`, rect, style: { shape: stencil(mark, rect, deflate), ...paintStyle(mark) } }, parent);
        break;
      }
      case 'text':
        add({ id: `${name}#${mark.text}`, rect: textRect(mark), ...labelOf(mark, families) }, parent);
        break;
      case 'image':
        add({ id: `${name}#image`, rect: mark, style: imageStyle(mark.href) }, parent);
        break;
      default:
        unreachable(mark);
    }
  };

  /** A cell and all that hold it, the innermost first. */
  const holders = (cell: string | undefined): readonly string[] => (cell === undefined ? [] : [cell, ...holders(places.get(cell)?.parent)]);

  const addLink = (link: LinkMark): void => {
    const { relation = 'line', from = '', to = '', id = `${relation}: ${from} → ${to}` } = link.data;
    const [first, last] = [link.points[0], link.points.at(-1)];
    const source = first === undefined ? undefined : nearest(shapes.get(from) ?? [], first);
    const target = last === undefined ? undefined : nearest(shapes.get(to) ?? [], last);
    const around = holders(target?.cell);
    const parent = holders(source?.cell).find((cell) => around.includes(cell)) ?? LAYER;
    const origin = originOf(parent);
    const given = idFor(id);
    const labels = link.labels.map((mark) => ({
      id: idFor(`${given}#${mark.text}`),
      ...labelOf(mark, families),
      geometry: labelGeometry(link.points, textRect(mark)),
    }));
    cells.push({
      id: given,
      parent,
      label: '',
      style: {
        ...edgeStyle(link),
        ...(source !== undefined && first !== undefined ? anchorStyle('exit', source, first) : {}),
        ...(target !== undefined && last !== undefined ? anchorStyle('entry', target, last) : {}),
      },
      geometry: {
        type: 'edge',
        ...(source === undefined ? {} : { source: source.cell }),
        ...(target === undefined ? {} : { target: target.cell }),
        points: link.points.map(({ x, y }) => ({ x: x - origin.x, y: y - origin.y })),
        labels,
      },
      data: link.data,
      ...(link.tooltip === undefined ? {} : { tooltip: link.tooltip }),
    });
  };

  addAll(scene.marks, LAYER, 'page');
  // the editor leaves gaps where a line crosses earlier ones
  const [whole, gapped] = [links.filter(({ gaps = [] }) => gaps.length === 0), links.filter(({ gaps = [] }) => gaps.length > 0)];
  for (const link of [...whole, ...gapped]) addLink(link);
  return cells;
}

const container: Style = { container: 1, collapsible: 0, recursiveResize: 0, html: 0 };
const invisible: Style = { group: true, fillColor: 'none', strokeColor: 'none' };

/** The outline that a thing begins with, if it is around all else of it. */
function ownOutline(
  children: readonly Mark[],
  bounds: Rect,
): { readonly rect: Rect; readonly style: Style; readonly marks: number } | undefined {
  const [first] = children;
  const cylinder = cylinderAt(children, 0);
  if (cylinder !== undefined && contains(cylinder.rect, bounds)) return { rect: cylinder.rect, style: cylinderStyle(cylinder), marks: 2 };
  return first?.type === 'rect' && contains(first, bounds) ? { rect: first, style: rectStyle(first), marks: 1 } : undefined;
}

function rectStyle(mark: RectMark): Style {
  // of boxes the radius is half of it, where it is absolute
  const corners = mark.radius > 0 ? { rounded: 1, absoluteArcSize: 1, arcSize: 2 * mark.radius } : { rounded: 0 };
  return { ...corners, ...paintStyle(mark) };
}

function cylinderStyle({ body, lid }: NonNullable<ReturnType<typeof cylinderAt>>): Style {
  return { shape: 'cylinder3', boundedLbl: 1, backgroundOutline: 1, size: lid, ...paintStyle(body) };
}

/** A style has no semicolon in a value: the editor writes data URLs without `;base64`, and reads what follows the comma as base64. */
function imageStyle(href: string): Style {
  const found = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=]*)$/.exec(href);
  if (found === null) throw new Error('an image is not a data: URL of base64');
  return { shape: 'image', imageAspect: 0, image: `data:${found[1]},${found[2]}` };
}
