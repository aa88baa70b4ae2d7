/** A law that finds nothing wrong is worth nothing unless it does where something is: each is broken here in one place. */
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/layout/types.ts';
import type { View } from '../../src/view/types.ts';
import { bar, figureOf, line, lower, placed, rect, sound, upper, withBoxes, words } from './broken.ts';
import {
  cardsAreEqual,
  childrenLieInside,
  equalPodsLookEqual,
  figureFillsCanvas,
  namesAreUnique,
  numbersAreFinite,
  siblingsAreApart,
} from './laws-of-boxes.ts';
import {
  labelsAreNearestToTheirLink,
  linksAreThoseOfTheView,
  linksAvoidBoxes,
  linksAvoidTexts,
  linksEndOnBorders,
  linksRunStraight,
  mountsDoNotMerge,
} from './laws-of-links.ts';
import { barsLieOnTheirMembers, boxesAreThoseOfTheView, countsAddUp, everyPodIsDrawn, podsLieOnTheirNodes } from './laws-of-pods.ts';
import { textsAreLargeEnough, textsAreNotCovered, textsDoNotTouch, textsLieInside, widthsAreMeasured } from './laws-of-texts.ts';
import { drawn, examples, measurer, topologyOf } from './stages.ts';

const viewOf = (layout: Layout): View => ({
  stage: 'view',
  figure: 'cluster',
  name: 'a figure',
  title: '',
  caption: '',
  description: '',
  lang: 'en',
  root: { ...layout.root.box, arrangement: { name: 'frames' } },
  links: layout.links.map(({ link }) => link),
});

/** Everything that only needs a layout. */
const all = (layout: Layout): readonly string[] => [
  ...numbersAreFinite(layout),
  ...namesAreUnique(layout),
  ...childrenLieInside(layout),
  ...siblingsAreApart(layout),
  ...figureFillsCanvas(layout, measurer, 32),
  ...cardsAreEqual(layout),
  ...equalPodsLookEqual(layout, () => 'one'),
  ...textsLieInside(layout, measurer),
  ...textsDoNotTouch(layout, measurer),
  ...textsAreNotCovered(layout, measurer),
  ...widthsAreMeasured(layout, measurer),
  ...textsAreLargeEnough(layout, measurer),
  ...linksRunStraight(layout),
  ...linksEndOnBorders(layout),
  ...linksAvoidBoxes(layout),
  ...linksAvoidTexts(layout, measurer),
  ...labelsAreNearestToTheirLink(layout, measurer),
  ...mountsDoNotMerge(layout),
];

test('a sound layout breaks no law', () => {
  expect(all(sound)).toEqual([]);
  expect([...linksAreThoseOfTheView(sound, viewOf(sound)), ...boxesAreThoseOfTheView(sound, viewOf(sound))]).toEqual([]);
});

describe('boxes: the law finds', () => {
  test('numbers that are none, anywhere', () => {
    expect(numbersAreFinite({ ...sound, links: [{ ...line, points: [{ x: Number.NaN, y: 0 }] }] })).toEqual([
      'layout.links.0.points.0.x is NaN',
    ]);
  });

  test('two boxes of one name', () => {
    expect(namesAreUnique(withBoxes(upper, { ...lower, box: upper.box }))).toEqual(['two boxes are called upper']);
  });

  test('a child on its parent’s border', () => {
    expect(childrenLieInside(withBoxes(placed('a', rect(32, 60, 100, 50))))).toHaveLength(1);
    expect(childrenLieInside(withBoxes(placed('a', rect(40, 250, 100, 50))))).toHaveLength(1);
  });

  test('boxes that overlap by a pixel, but not a bar on the containers that share it, nor what lies between a box’s parts', () => {
    expect(siblingsAreApart(withBoxes(upper, placed('b', rect(247, 60, 100, 30))))).toHaveLength(1);
    expect(siblingsAreApart(withBoxes(upper, placed('inner', rect(60, 60, 100, 30))))).toHaveLength(1);
    const across = placed('across', rect(40, 60, 300, 20));
    expect(siblingsAreApart(withBoxes(upper, bar(rect(40, 60, 300, 20))))).toEqual([]);
    expect(siblingsAreApart(withBoxes(bar(rect(40, 60, 300, 20)), bar(rect(300, 60, 100, 20))))).toHaveLength(1);
    const column = (y: number) =>
      placed('column', rect(48, 48, 200, 60), { shape: { type: 'segments', rects: [rect(48, 48, 200, y - 48), rect(48, 80, 200, 28)] } });
    expect(siblingsAreApart(withBoxes(column(60), across))).toEqual([]);
    expect(siblingsAreApart(withBoxes(column(62), across))).toHaveLength(1);
  });

  test('what leaves the canvas, and a canvas that is too large or begins elsewhere', () => {
    const edge = placed('root', rect(32, 32, 400, 252));
    expect(figureFillsCanvas({ ...figureOf(edge), width: 430 }, measurer, 32)).toHaveLength(1);
    expect(figureFillsCanvas({ ...figureOf(edge), width: 600 }, measurer, 32)).toHaveLength(1);
    expect(figureFillsCanvas({ ...figureOf(edge), height: 600 }, measurer, 32)).toHaveLength(1);
    expect(figureFillsCanvas(figureOf({ ...edge, rect: rect(40, 32, 400, 252) }), measurer, 32)).toHaveLength(1);
    expect(figureFillsCanvas(figureOf(edge, [], [words('A title', { x: 30, y: 60 })]), measurer, 32)).toHaveLength(1);
  });

  test('cards of two widths, and pods of one owner that look different', () => {
    const card = (id: string, width: number, x: number) =>
      placed(id, rect(x, 48, width, 100), {
        arrangement: { name: 'card', bracket: false },
        children: [placed(`${id}/a`, rect(x + 16, 60, width - 32, 40), { kind: 'container', data: { name: 'a' } })],
      });
    expect(cardsAreEqual(withBoxes(card('one', 100, 40), card('two', 120, 160)))).toEqual(['cards are 100, 120 wide']);
    expect(equalPodsLookEqual(withBoxes(card('one', 100, 40), card('two', 120, 160)), () => 'web')).toHaveLength(1);
    expect(equalPodsLookEqual(withBoxes(card('one', 100, 40), card('two', 120, 160)), (id) => id)).toEqual([]);
  });
});

describe('texts: the law finds', () => {
  const boxWith = (...texts: readonly ReturnType<typeof words>[]) => withBoxes(placed('a', rect(48, 48, 100, 40), { texts }));

  test('words that leave their box on any side', () => {
    expect(textsLieInside(boxWith(words('fits', { x: 60, y: 70 })), measurer)).toEqual([]);
    for (const at of [
      { x: 48, y: 70 },
      { x: 140, y: 70 },
      { x: 60, y: 58 },
      { x: 60, y: 86 },
    ])
      expect(textsLieInside(boxWith(words('leaves', at)), measurer)).toHaveLength(1);
  });

  test('words in a cylinder’s lid, and words that lie between a box’s parts', () => {
    const cylinder = placed('v', rect(48, 48, 100, 60), { shape: { type: 'cylinder' }, texts: [words('lid', { x: 60, y: 64 })] });
    expect(textsLieInside(withBoxes(cylinder), measurer)).toHaveLength(1);
    const segments = placed('n', rect(48, 48, 100, 100), {
      shape: { type: 'segments', rects: [rect(48, 48, 100, 30), rect(48, 118, 100, 30)] },
      texts: [words('gap', { x: 60, y: 100 })],
    });
    expect(textsLieInside(withBoxes(segments), measurer)).toHaveLength(1);
  });

  test('two texts that touch', () => {
    expect(textsDoNotTouch(boxWith(words('one', { x: 60, y: 70 }), words('two', { x: 76, y: 70 })), measurer)).toHaveLength(1);
    expect(textsDoNotTouch(boxWith(words('one', { x: 60, y: 70 }), words('two', { x: 60, y: 80 })), measurer)).toHaveLength(1);
    expect(textsDoNotTouch(boxWith(words('one', { x: 60, y: 70 }), words('two', { x: 60, y: 86 })), measurer)).toEqual([]);
  });

  test('a box over another’s words', () => {
    const root = placed('root', rect(32, 32, 400, 252), { texts: [words('the node', { x: 60, y: 60 })], children: [upper] });
    expect(textsAreNotCovered(figureOf(root), measurer)).toHaveLength(1);
    const named = { ...bar(rect(40, 60, 300, 20)), texts: [words('one IP', { x: 60, y: 74 })] };
    expect(textsAreNotCovered(withBoxes(placed('a', rect(48, 48, 200, 60)), named), measurer)).toEqual([]);
  });

  test('a width that is not the measured one, an empty text, and small type', () => {
    const text = words('kubia', { x: 60, y: 70 });
    expect(widthsAreMeasured(boxWith({ ...text, width: text.width - 0.5 }), measurer)).toHaveLength(1);
    expect(widthsAreMeasured(boxWith({ ...text, text: '', width: 0 }), measurer)).toHaveLength(1);
    expect(textsAreLargeEnough(boxWith({ ...text, look: { ...text.look, size: 10 } }), measurer)).toHaveLength(1);
  });
});

describe('pods: the law finds', async () => {
  const kubia = await topologyOf(examples.filter(({ name }) => name === 'kubia').flatMap(({ sources }) => sources));
  const pod = placed(kubia.pods[0]?.id ?? '', rect(48, 48, 200, 60));

  test('a pod that is missing, drawn twice, counted wrong, or on another node', () => {
    const home = { kind: 'node', data: { name: kubia.pods[0]?.nodeName ?? '' } };
    const whole = figureOf(placed('root', rect(32, 32, 400, 252), { ...home, children: [pod] }));
    expect([...everyPodIsDrawn(whole, kubia), ...countsAddUp(whole, kubia), ...podsLieOnTheirNodes(whole, kubia)]).toEqual([]);
    expect(everyPodIsDrawn(withBoxes(), kubia)).toHaveLength(1);
    expect(everyPodIsDrawn(withBoxes(pod, pod), kubia)).toHaveLength(1);
    expect(countsAddUp(withBoxes(placed('x', rect(48, 48, 10, 10), { kind: 'pods', data: { count: '2' } })), kubia)).toEqual([
      '2 pods are drawn or counted, of 1',
    ]);
    expect(podsLieOnTheirNodes(withBoxes(pod), kubia)).toHaveLength(1);
  });

  test('a bar that lies on a container that is no member, or not on one that is', async () => {
    const shared = await topologyOf(examples.filter(({ name }) => name === 'namespaces').flatMap(({ sources }) => sources));
    const figure = drawn(shared, { figure: 'namespaces', fold: 'none' });
    if (figure === undefined) throw new Error('namespaces are not drawn');
    expect(barsLieOnTheirMembers(figure.layout, shared)).toEqual([]);
    const alone = shared.pods.map((pod) => ({
      ...pod,
      linuxNamespaces: pod.linuxNamespaces.map((one) => ({ ...one, members: one.members.slice(1) })),
    }));
    expect(barsLieOnTheirMembers(figure.layout, { ...shared, pods: alone })).not.toEqual([]);
    const doubled = shared.pods.map((pod) => ({
      ...pod,
      linuxNamespaces: pod.linuxNamespaces.map((one) => ({ ...one, members: [...one.members, 'nobody'] })),
    }));
    expect(barsLieOnTheirMembers(figure.layout, { ...shared, pods: doubled })).not.toEqual([]);
  });
});
