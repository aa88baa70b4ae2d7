/** A scene as a graph: the nesting of its things, their words and looks, and what is linked. Places are forgotten. */
import { printable, printableLines } from '../../base/printable.ts';
import type { GroupMark, LinkMark, Mark, RectMark, Scene, TextMark } from '../../scene/types.ts';
import { cylinderAt } from '../shapes/cylinder.ts';
import type { SafeIds } from './safe-ids.ts';
import { safeIds } from './safe-ids.ts';
import type { Graph, GraphBox, GraphLink, GraphLook } from './types.ts';
import { plainRows, wordsOf } from './words.ts';

interface Gathered {
  readonly ids: SafeIds;
  /** By the id of a thing, that of its first box. */
  readonly boxOf: Map<string, string>;
  readonly links: LinkMark[];
}

export function graphOf(scene: Scene): Graph {
  const gathered: Gathered = { ids: safeIds(), boxOf: new Map(), links: [] };
  const boxes = boxesOf(scene.marks, gathered);
  const strangers: GraphBox[] = [];
  const ends = new Map(gathered.boxOf);
  const end = (thing: string): string => {
    const known = ends.get(thing);
    if (known !== undefined) return known;
    const box = {
      id: gathered.ids.give(thing),
      kind: 'stranger',
      words: [printable(thing)],
      shape: 'box',
      look: plain,
      children: [],
    } as const;
    strangers.push(box);
    ends.set(thing, box.id);
    return box.id;
  };
  const links: GraphLink[] = [];
  const swatches: GraphBox[] = [];
  for (const link of gathered.links) {
    const { relation, from, to, id } = link.data;
    if (from !== undefined && to !== undefined) {
      // the bars of the network, joined: one box here
      if (relation === 'pod-network' && from === to) continue;
      links.push({ from: end(from), to: end(to), ...lookOfLink(link) });
    } else if (id !== undefined) {
      const entry = gathered.boxOf.get(id.replace(/\/swatch$/, ''));
      if (entry === undefined) continue;
      const begin = { id: gathered.ids.give(id), kind: 'swatch', words: [], shape: 'none', look: plain, children: [] } as const;
      swatches.push(begin);
      links.push({ from: begin.id, to: entry, ...lookOfLink(link) });
    }
  }
  const withSwatches = boxes.map((box) => (box.kind === 'legend' ? { ...box, children: [...box.children, ...swatches] } : box));
  const heading = headingOf(scene.marks);
  return {
    title: heading.length > 0 ? printable(scene.title) : '',
    caption: plainRows(captionOf(heading)).join(' '),
    lang: scene.lang,
    background: scene.background,
    boxes: [...withSwatches, ...strangers],
    links,
  };
}

const plain: GraphLook = { fill: 'none', stroke: 'none', isDashed: false };

function headingOf(marks: readonly Mark[]): readonly TextMark[] {
  const group = marks.find((mark) => mark.type === 'group' && mark.data.kind === 'caption');
  return group?.type === 'group' ? group.children.flatMap((mark) => (mark.type === 'text' ? [mark] : [])) : [];
}

/** The title is set larger than what stands beneath it. */
function captionOf(heading: readonly TextMark[]): readonly TextMark[] {
  const largest = Math.max(0, ...heading.map(({ size }) => size));
  return heading.filter(({ size }) => size < largest);
}

function boxesOf(marks: readonly Mark[], gathered: Gathered): readonly GraphBox[] {
  return marks.flatMap((mark) => {
    if (mark.type === 'link') gathered.links.push(mark);
    if (mark.type !== 'group' || mark.data.kind === 'caption') return [];
    return mark.data.kind === 'figure' ? boxesOf(mark.children, gathered) : boxOf(mark, gathered);
  });
}

function boxOf(group: GroupMark, gathered: Gathered): readonly GraphBox[] {
  const { kind = 'group', role, id: thing } = group.data;
  const id = gathered.ids.give(thing ?? kind);
  if (thing !== undefined && !gathered.boxOf.has(thing)) gathered.boxOf.set(thing, id);
  const words = wordsOf(group);
  const children = boxesOf(group.children, gathered);
  const { shape, ...look } = lookOf(group);
  if (words.length === 0 && shape === 'none' && children.length === 0 && kind !== 'legend') return [];
  return [
    {
      id,
      kind: [kind, ...(role === undefined ? [] : [role])].join('_').replace(/\W/g, '_'),
      words,
      ...(group.tooltip === undefined ? {} : { tooltip: printableLines(group.tooltip) }),
      shape,
      look,
      children,
    },
  ];
}

function lookOf({ children }: GroupMark): GraphLook & Pick<GraphBox, 'shape'> {
  const ink = largestOf(children.flatMap((mark) => (mark.type === 'text' ? [mark] : [])))?.fill;
  const inked = ink === undefined ? {} : { ink };
  const cylinder = cylinderAt(children, 0);
  if (cylinder !== undefined) {
    const { fill, stroke, dash } = cylinder.body;
    return { shape: 'cylinder', fill, stroke, isDashed: dash.length > 0, ...inked };
  }
  const outline = frontOf(children);
  // drawn by hand: the pen's strokes are paths upon the box
  const pen = children.find((mark) => mark.type === 'path' && mark.stroke !== 'none');
  const path = pen?.type === 'path' ? pen : undefined;
  if (outline === undefined) {
    const filled = children.find((mark) => mark.type === 'path' && mark.fill !== 'none');
    const fill = filled?.type === 'path' ? filled.fill : 'none';
    return { ...plain, shape: path === undefined && fill === 'none' ? 'none' : 'box', fill, stroke: path?.stroke ?? 'none', ...inked };
  }
  const stroke = outline.stroke === 'none' ? (path?.stroke ?? 'none') : outline.stroke;
  return { shape: 'box', fill: outline.fill, stroke, isDashed: outline.dash.length > 0, ...inked };
}

/** The first of the largest: names stand out. */
function largestOf(texts: readonly TextMark[]): TextMark | undefined {
  return texts.reduce<TextMark | undefined>(
    (largest, text) => (largest === undefined || text.size > largest.size ? text : largest),
    undefined,
  );
}

/** Of a stacked card the one in front: the last that is as large as the first. */
function frontOf(children: readonly Mark[]): RectMark | undefined {
  const rects = children.flatMap((mark) => (mark.type === 'rect' ? [mark] : []));
  const [first] = rects;
  return rects.findLast(({ width, height }) => width === first?.width && height === first.height);
}

function lookOfLink({ labels, tooltip, stroke, dash, startArrow, endArrow }: LinkMark): Omit<GraphLink, 'from' | 'to'> {
  const words = plainRows(labels);
  return {
    words,
    ...(tooltip === undefined ? {} : { tooltip: printableLines(tooltip) }),
    stroke,
    isDashed: dash.length > 0,
    startArrow,
    endArrow,
  };
}
