/** DOT: the graph as text, which Graphviz lays out; boxes that hold others are clusters. */
import type { Scene } from '../../scene/types.ts';
import { graphOf } from '../graph/graph-of.ts';
import { unsayable } from '../graph/sayable.ts';
import type { Graph, GraphBox, GraphLink } from '../graph/types.ts';
import type { Rendered } from '../types.ts';

export async function render(scene: Scene): Promise<Rendered> {
  const problem = unsayable(scene, 'DOT');
  if (problem !== undefined) return { bytes: new Uint8Array(), diagnostics: [problem] };
  return { bytes: new TextEncoder().encode(dot(graphOf(scene))), diagnostics: [] };
}

/** The text, which ends in a line feed. */
function dot({ title, caption, background, boxes, links }: Graph): string {
  const clusters = clustersIn(boxes);
  const heading = [title, caption].filter((words) => words !== '');
  return [
    'digraph {',
    // compound: lines may end at a cluster's border
    ...attributeLines({
      compound: 'true',
      rankdir: links.length > 0 ? 'LR' : 'TB',
      fontname: FONT,
      bgcolor: background === 'none' ? 'transparent' : background,
      ...(heading.length === 0 ? {} : { label: escString(heading.join('\n')), labelloc: 't', fontsize: '18' }),
    }),
    `  node ${list({ shape: 'box', fontname: FONT, fontsize: '12' })}`,
    `  edge ${list({ fontname: FONT, fontsize: '11' })}`,
    ...boxes.flatMap((box) => boxLines(box, '  ')),
    ...links.map((link) => `  ${linkLine(link, clusters)}`),
    '}',
    '',
  ].join('\n');
}

const FONT = 'Helvetica,Arial,sans-serif';

function boxLines({ id, words, tooltip, shape, look, children }: GraphBox, indent: string): readonly string[] {
  const { fill, stroke, ink, isDashed } = look;
  const isPainted = shape !== 'none';
  const style = [
    ...(shape === 'box' ? ['rounded'] : []),
    ...(isPainted && fill !== 'none' ? ['filled'] : []),
    ...(isDashed ? ['dashed'] : []),
  ];
  const attributes = {
    label: escString(words.join('\n')),
    ...(tooltip === undefined ? {} : { tooltip: escString(tooltip) }),
    ...(style.length === 0 ? {} : { style: style.join() }),
    ...(isPainted && fill !== 'none' ? { fillcolor: fill } : {}),
    color: isPainted && stroke !== 'none' ? stroke : 'transparent',
    ...(ink === undefined ? {} : { fontcolor: ink }),
  };
  if (children.length === 0) {
    const form = shape === 'cylinder' ? { shape: 'cylinder' } : shape === 'none' ? { shape: 'plaintext' } : {};
    return [`${indent}${id} ${list({ ...attributes, ...form })}`];
  }
  const lines = attributeLines({ ...attributes, fontsize: '13', labeljust: 'l' }).map((line) => indent + line);
  return [`${indent}subgraph cluster_${id} {`, ...lines, ...children.flatMap((child) => boxLines(child, `${indent}  `)), `${indent}}`];
}

interface Cluster {
  /** A box in it that holds none: lines are drawn to one, and cut at the cluster's border. */
  readonly leaf: string;
  readonly within: ReadonlySet<string>;
}

function clustersIn(boxes: readonly GraphBox[], found = new Map<string, Cluster>()): ReadonlyMap<string, Cluster> {
  for (const { id, children } of boxes) {
    clustersIn(children, found);
    if (children.length === 0) continue;
    const within = new Set(children.flatMap((child) => [child.id, ...(found.get(child.id)?.within ?? [])]));
    const [first] = children;
    found.set(id, { leaf: (first && found.get(first.id)?.leaf) ?? first?.id ?? id, within });
  }
  return found;
}

function linkLine(link: GraphLink, clusters: ReadonlyMap<string, Cluster>): string {
  const { from, to, words, tooltip, stroke, isDashed, startArrow, endArrow } = link;
  const [tail, head] = [clusters.get(from), clusters.get(to)];
  // a line to what lies within itself cannot be cut at its border
  const isCut = !(from === to || tail?.within.has(to) || head?.within.has(from));
  const attributes = {
    ...(words.length === 0 ? {} : { label: escString(words.join('\n')) }),
    ...(tooltip === undefined ? {} : { tooltip: escString(tooltip) }),
    color: stroke,
    ...(isDashed ? { style: 'dashed' } : {}),
    ...(startArrow && endArrow ? { dir: 'both' } : startArrow ? { dir: 'back' } : endArrow ? {} : { dir: 'none' }),
    ...(tail !== undefined && isCut ? { ltail: `cluster_${from}` } : {}),
    ...(head !== undefined && isCut ? { lhead: `cluster_${to}` } : {}),
  };
  return `${tail?.leaf ?? from} -> ${head?.leaf ?? to} ${list(attributes)}`;
}

function list(attributes: Readonly<Record<string, string>>): string {
  return `[${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}]`;
}

function attributeLines(attributes: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(attributes).map(([name, value]) => `  ${name}="${value}"`);
}

/** An escString in double quotes: backslashes and quotes are escaped, and `&` would begin a character's name (graphviz.org/docs/attr-types/escString). */
function escString(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/[\\"]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
}
