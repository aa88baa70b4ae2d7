import { describe, expect, test } from 'vitest';
import type { Layout, PlacedBox } from '../../src/layout/types.ts';
import { outline } from '../../src/scene/outline.ts';
import { buildScene } from '../../src/scene/scene.ts';
import type { GroupMark, Mark } from '../../src/scene/types.ts';
import { night } from '../../src/theme/themes/night.ts';
import { paper } from '../../src/theme/themes/paper.ts';
import { figureOf, line, placed, rect, sound, words } from '../laws/broken.ts';

const groupsOf = (marks: readonly Mark[]): readonly GroupMark[] =>
  marks.flatMap((mark) => (mark.type === 'group' ? [mark, ...groupsOf(mark.children)] : []));
const typesOf = (marks: readonly Mark[]) => marks.map(({ type }) => type);
const sceneOf = (layout: Layout) => buildScene(layout, { theme: paper });
const only = (box: PlacedBox): readonly Mark[] =>
  groupsOf(sceneOf(figureOf(box)).marks).find(({ data }) => data['id'] === box.box.id)?.children ?? [];

describe('a scene', () => {
  test('holds the caption, then the figure; boxes first, links above them', () => {
    const { marks } = sceneOf({ ...sound, heading: [words('A title', { x: 32, y: 20 }, 'title')] });
    expect(groupsOf(marks).map(({ data }) => data['id'] ?? data['kind'])).toEqual(['caption', 'figure', 'root', 'upper', 'lower']);
    const figure = groupsOf(marks)[1];
    expect(typesOf(figure?.children ?? [])).toEqual(['group', 'link']);
  });

  test('is nested as the layout is, and names every thing by kind and id', () => {
    const root = groupsOf(sceneOf(sound).marks).find(({ data }) => data['id'] === 'root');
    expect(root).toMatchObject({ className: 'node', data: { kind: 'node', id: 'root' } });
    expect(groupsOf(root?.children ?? []).map(({ data }) => data['id'])).toEqual(['upper', 'lower']);
  });

  test('paints a box before its words, and its words before its children', () => {
    const box = placed('a', rect(32, 32, 200, 100), {
      texts: [words('a', { x: 48, y: 60 })],
      children: [placed('b', rect(48, 80, 100, 40))],
    });
    expect(typesOf(only(box))).toEqual(['rect', 'text', 'group']);
  });

  test('does not draw what only holds others', () => {
    const held = placed('b', rect(32, 32, 100, 40));
    const holder = placed('a', rect(32, 32, 200, 100), { kind: 'group', children: [held] });
    expect(groupsOf(sceneOf(figureOf(holder)).marks).map(({ data }) => data['id'] ?? data['kind'])).toEqual(['figure', 'b']);
  });

  test('keeps the words of what has no outline', () => {
    expect(typesOf(only(placed('a', rect(32, 32, 200, 100), { shape: { type: 'none' }, texts: [words('a', { x: 48, y: 60 })] })))).toEqual([
      'text',
    ]);
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [40, 3],
  ])('draws %d copies as a stack of %d cards, the front one last and in place', (copies, cards) => {
    const front = placed('a', rect(32, 32, 200, 100));
    const rects = only({ ...front, box: { ...front.box, copies } }).flatMap((mark) => (mark.type === 'rect' ? [[mark.x, mark.y]] : []));
    expect(rects).toHaveLength(cards);
    expect(rects.at(-1)).toEqual([32, 32]);
  });

  test('takes its colours from the theme, and the background from the user', () => {
    for (const theme of [paper, night]) {
      const scene = buildScene(sound, { theme });
      expect(scene.background).toBe(theme.paper);
      expect(JSON.stringify(scene)).toContain(theme.boxes.pod.stroke);
      expect(JSON.stringify(scene)).toContain(theme.links.mounts.stroke);
    }
    expect(buildScene(sound, { theme: paper, background: 'none' }).background).toBe('none');
  });

  test('says of a link what it joins, with its arrows', () => {
    const arrowed = { ...line, link: { ...line.link, startArrow: true, tooltip: 'a mounts b' } };
    const [link] = sceneOf({ ...sound, links: [arrowed] })
      .marks.flatMap((mark) => (mark.type === 'group' ? mark.children : []))
      .filter(({ type }) => type === 'link');
    expect(link).toMatchObject({
      data: { kind: 'link', relation: 'mounts', from: 'upper', to: 'lower' },
      startArrow: true,
      endArrow: false,
      tooltip: 'a mounts b',
      points: line.points,
    });
  });
});

describe('an outline', () => {
  const box = (shape: PlacedBox['shape']) => placed('a', rect(0, 0, 100, 60), { shape });

  test('is a rectangle, rounded no further than it is wide', () => {
    expect(outline(box({ type: 'rect' }), { ...paper.boxes.pod, radius: 500 })).toMatchObject([
      { type: 'rect', width: 100, height: 60, radius: 30 },
    ]);
  });

  test('is several for segments', () => {
    expect(outline(box({ type: 'segments', rects: [rect(0, 0, 100, 20), rect(0, 40, 100, 20)] }), paper.boxes.network)).toMatchObject([
      { y: 0 },
      { y: 40 },
    ]);
  });

  test('is a body and the front of its lid for a cylinder; only the body is filled', () => {
    const marks = outline(box({ type: 'cylinder' }), paper.boxes.volume);
    expect(marks.map((mark) => (mark.type === 'path' ? mark.fill : mark.type))).toEqual([paper.boxes.volume.fill, 'none']);
  });

  test('is nothing for what has neither fill nor stroke', () => {
    expect(outline(box({ type: 'rect' }), paper.boxes.plain)).toEqual([]);
    expect(outline(box({ type: 'none' }), paper.boxes.pod)).toEqual([]);
  });
});
