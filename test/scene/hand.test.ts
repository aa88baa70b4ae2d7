import { describe, expect, it } from 'vitest';
import { handDrawn } from '../../src/scene/hand.ts';
import type { LinkMark, Mark, RectMark, Scene } from '../../src/scene/types.ts';

const paint = { fill: '#FFFFFF', stroke: '#000000', strokeWidth: 1.5, dash: [] } as const;
const hand = { roughness: 1, bowing: 1 } as const;

const rect = (x: number): RectMark => ({ type: 'rect', x, y: 10, width: 120, height: 60, radius: 6, ...paint });
const boxOf = (id: string, mark: Mark): Mark => ({ type: 'group', className: 'pod', data: { kind: 'pod', id }, children: [mark] });
const link: LinkMark = {
  type: 'link',
  data: { kind: 'link', relation: 'mounts', from: 'a', to: 'b' },
  points: [
    { x: 130.25, y: 40 },
    { x: 160, y: 40 },
    { x: 160, y: 90 },
    { x: 200, y: 90.5 },
  ],
  radius: 4,
  gaps: [{ x: 160, y: 60 }],
  stroke: '#000000',
  strokeWidth: 1.75,
  dash: [],
  startArrow: false,
  endArrow: true,
  labels: [],
};

function scene(...marks: readonly Mark[]): Scene {
  return {
    stage: 'scene',
    width: 400,
    height: 200,
    background: '#FFFFFF',
    lang: 'en',
    title: 't',
    description: 'd',
    heading: { title: '', caption: '' },
    marks,
  };
}

function inside(marks: readonly Mark[], id: string): readonly Mark[] {
  return marks.flatMap((mark) => (mark.type === 'group' && mark.data.id === id ? mark.children : []));
}

describe('a scene drawn by hand', () => {
  it('is the same every time', () => {
    const ruled = scene(boxOf('a', rect(10)), boxOf('b', rect(200)), link);
    expect(handDrawn(ruled, hand)).toEqual(handDrawn(ruled, hand));
  });

  it('draws each box from its own id: another box before it changes nothing', () => {
    const alone = handDrawn(scene(boxOf('b', rect(200))), hand);
    const beside = handDrawn(scene(boxOf('a', rect(10)), boxOf('b', rect(200))), hand);
    expect(inside(beside.marks, 'b')).toEqual(inside(alone.marks, 'b'));
    expect(inside(beside.marks, 'a')).not.toEqual(inside(alone.marks, 'b'));
  });

  it('keeps the fill where it is, and strokes within 3 px of the outline', () => {
    const [fill, ...strokes] = inside(handDrawn(scene(boxOf('a', rect(10))), hand).marks, 'a');
    expect(fill).toMatchObject({ type: 'rect', x: 10, y: 10, width: 120, height: 60, fill: '#FFFFFF', stroke: 'none' });
    expect(strokes).toHaveLength(1);
    const numbers = strokes.flatMap((mark) => (mark.type === 'path' ? (mark.d.match(/-?[\d.]+/g) ?? []).map(Number) : []));
    const points = numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []));
    expect(points.length).toBeGreaterThan(20);
    for (const { x, y } of points) {
      const off = Math.min(Math.abs(x - 10), Math.abs(x - 130), Math.abs(y - 10), Math.abs(y - 70));
      expect(off).toBeLessThan(3);
    }
  });

  it('begins and ends links exactly where they end, and leaves their gaps', () => {
    const drawn = handDrawn(scene(link), hand).marks[0];
    const d = drawn?.type === 'link' ? (drawn.d ?? '') : '';
    expect(d).toMatch(/^M130\.25 40 /);
    expect(d).toMatch(/200 90\.5$/);
    expect(d.match(/M160 65 /)).not.toBeNull();
    expect(d.match(/, ?160 55|160 55 ?M/)).not.toBeNull();
  });
});
