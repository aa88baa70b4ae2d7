/** The laws of geometry over generated systems: sparse and dense, in circles, stars, in groups within groups, with words and with links of groups. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/layout/types.ts';
import { metrics } from '../../../src/theme/themes/metrics.ts';
import { box } from '../../../src/view/boxes/box.ts';
import type { Box, Link, View } from '../../../src/view/types.ts';
import { childrenLieInside, figureFillsCanvas, namesAreUnique, siblingsAreApart } from '../../laws/laws-of-boxes.ts';
import {
  labelsAreNearestToTheirLink,
  linksAreThoseOfTheView,
  linksAvoidBoxes,
  linksAvoidTexts,
  linksEndOnBorders,
  linksRunStraight,
} from '../../laws/laws-of-links.ts';
import { textsAreNotCovered, textsDoNotTouch, textsLieInside } from '../../laws/laws-of-texts.ts';
import { measurer } from '../../laws/stages.ts';
import { card, frame, laidOut, link, named, viewOf } from './graphs.ts';
import { overlaps } from './lines.ts';

function breaches(layout: Layout, view: View): readonly string[] {
  return [
    ...namesAreUnique(layout),
    ...childrenLieInside(layout),
    ...siblingsAreApart(layout),
    ...figureFillsCanvas(layout, measurer, metrics.margin),
    ...linksAreThoseOfTheView(layout, view),
    ...linksRunStraight(layout),
    ...linksEndOnBorders(layout),
    ...linksAvoidBoxes(layout),
    ...linksAvoidTexts(layout, measurer),
    ...labelsAreNearestToTheirLink(layout, measurer),
    ...textsLieInside(layout, measurer),
    ...textsDoNotTouch(layout, measurer),
    ...textsAreNotCovered(layout, measurer),
    ...overlaps(layout),
    ...offTheGrid(layout),
  ];
}

/** Lines and boxes lie on a grid of 4 px. */
function offTheGrid({ links, root }: Layout): readonly string[] {
  const isOff = (value: number, from: number): boolean => (value - from) % 4 !== 0;
  return links.flatMap(({ link: own, points }) =>
    points
      .filter(({ x, y }) => isOff(x, root.rect.x) || isOff(y, root.rect.y))
      .map(({ x, y }) => `${own.from} → ${own.to} turns at ${x},${y}`),
  );
}

function holds(view: View): void {
  expect(breaches(laidOut(view), view)).toEqual([]);
}

const words = [[], [], [], [{ text: '7 calls', role: 'label' as const }]];

/** Pairs of numbers; which are boxes is for the graph to say. */
const pairs = (most: number) => fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: most });

function linksOf(ids: readonly string[], numbers: readonly (readonly [number, number, number])[]): readonly Link[] {
  if (ids.length === 0) return [];
  return numbers.map(([a, b, c]) => {
    const [from, to] = [ids[a % ids.length], ids[b % ids.length]];
    const style = c % 5 === 0 ? 'selects' : 'routes';
    return link(`${from}>${to}`, { style, relation: style, label: words[c % words.length] ?? [] });
  });
}

const sorts: readonly ((id: string) => Box)[] = [
  card,
  (id) => card(id, ['app', 'proxy', 'log']),
  named,
  (id) => named(id, 'client'),
  (id) =>
    box({ id, kind: 'workload', style: 'workload', arrangement: { name: 'row' }, lines: [{ start: { text: id, role: 'pod-name' } }] }),
  (id) => {
    const chip = box({
      id: `${id}/c`,
      kind: 'container',
      style: 'main',
      arrangement: { name: 'chip' },
      lines: [{ start: { text: 'app', role: 'item' } }],
      centred: true,
    });
    return box({
      id,
      kind: 'workload',
      style: 'template',
      arrangement: { name: 'mini' },
      lines: [{ start: { text: id, role: 'container-name' } }],
      children: [chip],
    });
  },
];

interface Tree {
  readonly sort: number;
  readonly children: readonly Tree[] | undefined;
}

/** Boxes, and frames up to three deep. */
const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; frame: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3, depthSize: 'small' }, tie('leaf'), tie('frame')),
  leaf: fc.record({ sort: fc.nat(), children: fc.constant(undefined) }),
  frame: fc.record({ sort: fc.nat(), children: fc.array(tie('tree'), { maxLength: 5 }) }),
}));

function boxesOf(trees: readonly Tree[], path = 'b'): readonly Box[] {
  return trees.map(({ sort, children }, index) => {
    const id = `${path}${index}`;
    return children === undefined ? (sorts[sort % sorts.length] ?? named)(id) : frame(id, boxesOf(children, `${id}-`));
  });
}

function idsIn(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap((one) => [one.id, ...(one.arrangement.name === 'group' ? idsIn(one.children) : [])]);
}

describe('no line runs through a box or a text or lies on another, and each ends on the edges that it joins', () => {
  const numRuns = 60;

  it('in sparse and dense graphs', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 18 }), pairs(40), (kinds, numbers) => {
        const boxes = kinds.map((kind, index) => (sorts[kind % sorts.length] ?? named)(`n${index}`));
        holds(viewOf(boxes, linksOf(idsIn(boxes), numbers)));
      }),
      { numRuns },
    );
  });

  it('in groups within groups, which links lead to as well', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), pairs(30), (trees, numbers) => {
        const boxes = boxesOf(trees);
        holds(viewOf(boxes, linksOf(idsIn(boxes), numbers)));
      }),
      { numRuns },
    );
  });

  it('in circles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), pairs(4), (count, numbers) => {
        const boxes = Array.from({ length: count }, (_, index) => card(`n${index}`));
        const round = boxes.map(({ id }, index) => link(`${id}>n${(index + 1) % count}`));
        holds(viewOf(boxes, [...round, ...linksOf(idsIn(boxes), numbers)]));
      }),
      { numRuns: numRuns / 2 },
    );
  });

  it('in stars, to which lines lead and from which they come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.boolean(), (into, out, isGrouped) => {
        const ins = Array.from({ length: into }, (_, index) => card(`in${index}`));
        const outs = Array.from({ length: out }, (_, index) => card(`out${index}`));
        const links = [...ins.map(({ id }) => link(`${id}>hub`)), ...outs.map(({ id }) => link(`hub>${id}`))];
        const boxes = isGrouped ? [frame('a', ins), frame('b', [card('hub')]), frame('c', outs)] : [card('hub'), ...ins, ...outs];
        holds(viewOf(boxes, links));
      }),
      { numRuns: numRuns / 2 },
    );
  });
});

it('a system of some size has the shape of its page', () => {
  const shapes = Array.from({ length: 60 }, (_, seed) => {
    const next = lcg(seed * 7919);
    const count = 12 + (seed % 25);
    const boxes = Array.from({ length: count }, (_box, index) => card(`n${index}`));
    const tree = boxes.slice(1).map(({ id }, index) => link(`n${next(index + 1)}>${id}`));
    const more = Array.from({ length: Math.round((count * (seed % 7)) / 12) }, () => [next(count), next(count)] as const);
    const links = more.filter(([a, b]) => a < b).map(([a, b]) => link(`n${a}>n${b}`));
    const { width, height } = laidOut(viewOf(boxes, [...tree, ...links]));
    return Math.abs(Math.log(width / height / (16 / 9)));
  });
  expect(Math.max(...shapes)).toBeLessThan(Math.log(1.25));
  expect(shapes.filter((error) => error < Math.log(1.15)).length).toBeGreaterThanOrEqual(58);
});

/** Whole numbers below one that is given, the same on every run. */
function lcg(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}
