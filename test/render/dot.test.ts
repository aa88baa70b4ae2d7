/** DOT is read by Graphviz itself, which has every word, box and link of the figure. */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render as renderDot } from '../../src/render/formats/dot.ts';
import { graphOf } from '../../src/render/graph/graph-of.ts';
import type { GraphBox } from '../../src/render/graph/types.ts';
import type { GroupMark, LinkMark, Scene } from '../../src/scene/types.ts';
import { figuresOfExamples } from './figures-of-examples.ts';
import { sceneOf, textOf } from './world.ts';

const all = await figuresOfExamples(['dot']);
const said = all.filter(({ codes }) => !codes.includes('render/not-a-graph'));
const graphviz = await Graphviz.load();

interface Read {
  /** Words of boxes, those that hold others too. */
  readonly boxes: readonly string[];
  readonly links: readonly string[];
  readonly count: number;
}

/** Without spaces: tools break lines where they like. */
const bare = (words: string): string => words.replace(/\s/g, '');
const sorted = (words: readonly string[]): readonly string[] =>
  words
    .map(bare)
    .filter((one) => one !== '')
    .sort();

interface DotObject {
  readonly name: string;
  readonly label?: string;
}

/** Read and written again by Graphviz; not laid out, which takes seconds for large figures. */
function asDot(text: string): Read {
  const json: { readonly objects?: readonly DotObject[]; readonly edges?: readonly { readonly label?: string }[] } = JSON.parse(
    graphviz.layout(text, 'dot_json', 'nop'),
  );
  const plain = (label = ''): string =>
    label.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character)).replaceAll('&amp;', '&');
  const edges = json.edges ?? [];
  return {
    boxes: (json.objects ?? []).map(({ label }) => plain(label)),
    links: edges.map(({ label }) => plain(label)),
    count: edges.length,
  };
}

function boxesIn(boxes: readonly GraphBox[]): readonly GraphBox[] {
  return boxes.flatMap((box) => [box, ...boxesIn(box.children)]);
}

function wanted(scene: Scene): Read {
  const graph = graphOf(scene);
  const links = graph.links.map(({ words }) => words.join('\n'));
  return { boxes: boxesIn(graph.boxes).map(({ words }) => words.join('\n')), links, count: graph.links.length };
}

function expectSame(read: Read, scene: Scene): void {
  const { boxes, links, count } = wanted(scene);
  expect(sorted(read.boxes)).toEqual(sorted(boxes));
  expect(sorted(read.links)).toEqual(sorted(links));
  expect(read.count).toBe(count);
}

describe.each(said.map((one) => [one.name, one] as const))('%s', (_name, { scene, texts }) => {
  it('has all things and links of the figure, nested as they are', () => {
    const groups: { readonly id: string; readonly within: string | undefined }[] = [];
    const links: LinkMark[] = [];
    const walk = (marks: Scene['marks'], within?: string): void => {
      for (const mark of marks) {
        if (mark.type === 'link' && mark.data.from !== undefined) links.push(mark);
        if (mark.type !== 'group') continue;
        const { id } = mark.data;
        if (id !== undefined) groups.push({ id, within });
        walk(mark.children, id ?? within);
      }
    };
    walk(scene.marks);
    const graph = graphOf(scene);
    const safe = (id: string): string => id.replace(/[^A-Za-z0-9]+/g, '_');
    const nested = (boxes: readonly GraphBox[], within = ''): readonly string[] =>
      boxes.flatMap(({ id, children }) => [`${id} in ${within}`, ...nested(children, id)]);
    const has = nested(graph.boxes);
    // ids are safe ones of the things', at times with a number
    for (const { id, within } of groups) {
      const found = has.some(
        (line) =>
          line.includes(safe(id)) && (within === undefined || line.includes(` in ${safe(within)}`) || line.includes(`box_${safe(within)}`)),
      );
      expect(found ? '' : `${id} in ${within}`).toBe('');
    }
    const ownLinks = links.filter(({ data }) => !(data.relation === 'pod-network' && data.from === data.to));
    expect(graph.links.filter(({ from }) => !from.startsWith('legend')).length).toBe(ownLinks.length);
    expect(boxesIn(graph.boxes).filter(({ kind }) => kind === 'stranger')).toEqual([]);
  });

  it('is DOT', () => expectSame(asDot(texts.dot ?? ''), scene));
});

describe('a figure whose places are its meaning', () => {
  const refused = new Set(all.filter(({ codes }) => codes.includes('render/not-a-graph')).map(({ figure }) => figure));
  it('is refused, and no other', () => {
    expect([...refused].sort()).toEqual(['descriptor', 'labels', 'lifecycle', 'namespaces']);
    // where there are many, `labels` is boxes in boxes
    expect(new Set(said.flatMap(({ figure }) => (refused.has(figure) ? [figure] : [])))).toEqual(new Set(['labels']));
  });
  it('gives no text', () => {
    for (const { codes, texts } of all) if (codes.includes('render/not-a-graph')) expect(texts).toEqual({ dot: undefined });
  });
});

/** Two pods in a node and a link with a label, all with the same words. */
function hostileScene(words: string): Scene {
  const rect = {
    type: 'rect',
    x: 0,
    y: 0,
    width: 9000,
    height: 50,
    radius: 0,
    fill: '#FFFFFF',
    stroke: '#000000',
    strokeWidth: 1,
    dash: [],
  } as const;
  const pod = (id: string): GroupMark => ({
    type: 'group',
    className: 'pod',
    data: { kind: 'pod', id, name: words },
    tooltip: words,
    children: [rect, textOf(words)],
  });
  const children = [rect, textOf(words), pod(words), pod(`pod/${words}/two`)];
  const link: LinkMark = {
    type: 'link',
    data: { kind: 'link', relation: 'calls', from: words, to: `pod/${words}/two` },
    tooltip: words,
    points: [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ],
    radius: 0,
    stroke: '#000000',
    strokeWidth: 1,
    dash: [],
    startArrow: false,
    endArrow: true,
    labels: [textOf(words)],
  };
  const scene = sceneOf(
    { type: 'group', className: 'caption', data: { kind: 'caption' }, children: [textOf(words, { size: 22 }), textOf(words)] },
    { type: 'group', className: 'node', data: { kind: 'node', id: 'node/n' }, children },
    link,
  );
  return { ...scene, title: words };
}

const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...'ab1 "\'`#;:%{}[]()<>|&\\/$-*_=.~@!?^+,\n쿠é😀') }) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'end',
    'graph',
    'subgraph',
    'style',
    'class',
    'click',
    'default',
    'digraph',
    'node',
    'edge',
    'strict',
    'label',
    'shape',
    'near',
    'null',
    'title',
    'layers',
    'vars',
    'style a:b#c;',
    'classDef x:#1;',
    '%%{init: {"theme":"dark"}}%%',
    '%% x',
    '1. one',
    '- item',
    '+ item',
    '`code`',
    '**bold**',
    '&quot;',
    '&#34;',
    '#quot;',
    '#35;',
    '$x',
    '$'.concat('{vars.x}'),
    '$$x^2$$',
    '|md x |',
    '\\N',
    '\\G \\l \\r',
    '<b>x</b>',
    '<script>alert(1)</script>',
    'a --> b',
    '"]; x["y',
    'o',
    'x',
    '*',
    '(suspend)',
    '---',
    '@{ shape: rect }',
    'fa:fa-car',
    'http://x.example/a_b_c',
  ),
);

describe('any words', () => {
  /** What a tool may show otherwise: unprintable characters are one sign, and blanks at the ends go. */
  const check = async (text: string, read: (text: string) => Read | Promise<Read>, scene: Scene): Promise<void> =>
    expectSame(await read(text), scene);
  const decode = ({ bytes }: { readonly bytes: Uint8Array }): string => new TextDecoder().decode(bytes);

  it('are words in DOT', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (one) => check(decode(await renderDot(hostileScene(one))), asDot, hostileScene(one))),
      { numRuns: 300 },
    );
  });
});
