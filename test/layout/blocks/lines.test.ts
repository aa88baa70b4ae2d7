import { describe, expect, test } from 'vitest';
import { naturalWidth, setCentred, setLines } from '../../../src/layout/blocks/lines.ts';
import type { Line } from '../../../src/view/types.ts';
import { contextFor } from '../context.ts';

const context = contextFor();
const name: Line = { start: { text: 'web-7f6b', role: 'pod-name' } };
const both: Line = { ...name, end: { text: '10.1.1.7', role: 'address' } };
const said = (lines: readonly Line[], width: number) =>
  setLines(context, lines, { x: 10, y: 20, width }).texts.map(({ text, anchor, x }) => `${anchor} ${x} ${text}`);

describe('lines of text', () => {
  test('begin at the left and end at the right', () => {
    expect(said([both], 200).sort()).toEqual(['end 210 10.1.1.7', 'start 10 web-7f6b']);
  });

  test('at their natural width nothing is broken, and a little below it something is', () => {
    for (const line of [name, both]) {
      const width = naturalWidth(context, [line]);
      expect(setLines(context, [line], { x: 0, y: 0, width: Math.ceil(width) }).height).toBe(20);
      expect(said([line], width - 2).join()).not.toBe(said([line], width).join());
    }
  });

  test('at exactly their natural width nothing is broken, whatever the fractions', () => {
    for (let length = 1; length < 60; length++) {
      const line: Line = {
        start: { text: 'w'.repeat(length), role: 'pod-name' },
        end: { text: `hostname ${'w'.repeat(length)} · IP 10.1.1.7`, role: 'address' },
      };
      const { height } = setLines(context, [line], { x: 0, y: 0, width: naturalWidth(context, [line]) });
      expect(height, `${length}`).toBe(20);
    }
  });

  test('an address that has no room beside a name stands whole beneath it, where that is wanted', () => {
    const node: Line = { start: { text: 'node-1', role: 'node-name' }, end: { text: 'example · 192.168.1.10', role: 'machine' } };
    const room = { x: 0, y: 0, width: 180, addressBelow: true };
    const { texts, height } = setLines(context, [node], room);
    expect(texts.map(({ text, anchor }) => `${anchor} ${text}`)).toEqual(['start node-1', 'start example · 192.168.1.10']);
    expect(height).toBeGreaterThan(setLines(context, [node], { ...room, width: 400 }).height);
    const long: Line = { ...name, end: { text: 'fd00:10:244:1:aaaa:bbbb:cccc:dddd', role: 'address' } };
    const parts = setLines(context, [long], { ...room, width: 150 }).texts.slice(1);
    expect(parts.map(({ text }) => text).join('')).toBe('fd00:10:244:1:aaaa:bbbb:cccc:dddd');
  });

  test('an address is never cut: facts beside it go, and it goes where it has no room alone', () => {
    const room = { x: 0, y: 0, width: 190, maxLines: 1 };
    const ends = (text: string, role: 'fact' | 'trouble' | 'machine', width = 190): string | undefined =>
      setLines(context, [{ start: { text: 'a-service-of-a-long-name', role: 'container-name' }, end: { text, role } }], {
        ...room,
        width,
      }).texts.find(({ anchor }) => anchor === 'end')?.text;
    expect(ends('192.168.100.101', 'machine')).toBe('192.168.100.101');
    expect(ends('10.0.0.1 · restricted by 1 policy', 'fact')).toBe('10.0.0.1');
    expect(ends('10.0.0.1 · CrashLoopBackOff', 'trouble', 170)).toBe('CrashLoopBackOff');
    expect(ends('fd00:10:244:1:aaaa:bbbb:cccc:dddd', 'machine')).toBe(undefined);
  });

  test('of a list at the start of a line, or centred, whole addresses go where it has no room', () => {
    const addresses = /10\.96\.100\.10[124]|10\.96\.100\.103\/24|fd00:10:244:1:aaaa:bbbb:cccc:dddd/g;
    const list = 'IP 10.96.100.101 · fd00:10:244:1:aaaa:bbbb:cccc:dddd · 10.96.100.102 · 10.96.100.103/24, 10.96.100.104  ·  no NAT';
    const said = (set: typeof setLines, width: number, maxLines: number) =>
      set(context, [{ start: { text: list, role: 'address' } }], { x: 0, y: 0, width, maxLines }).texts.map(({ text }) => text);
    for (const set of [setLines, setCentred])
      for (const maxLines of [1, 2, 4])
        for (let width = 20; width < 900; width += 7)
          // an address may go on in the next line
          expect(said(set, width, maxLines).join('').replace(addresses, ''), `${width} × ${maxLines}`).not.toMatch(/[\d:]/);
    expect(said(setCentred, 560, 1)).toEqual(['IP 10.96.100.101 · fd00:10:244:1:aaaa:bbbb:cccc:dddd · …  ·  no NAT']);
    expect(said(setLines, 200, 1)).toEqual(['IP …  ·  no NAT']);
  });

  test('an address that is a part of a longer name is shortened with it', () => {
    const host: Line = { start: { text: 'a-long-name.of-a-host.10.96.100.101.nip.example', role: 'fact' } };
    const [{ text = '' } = {}] = setLines(context, [host], { x: 0, y: 0, width: 150, maxLines: 1 }).texts;
    expect(text).toMatch(/^a-long.*….*example$/);
  });

  test('are as high as their text’s line height, each', () => {
    expect(setLines(context, [name, { start: { text: 'Pending', role: 'fact' } }], { x: 0, y: 0, width: 200 }).height).toBe(38);
    expect(setLines(context, [], { x: 0, y: 0, width: 200 })).toEqual({ texts: [], height: 0 });
  });

  test('facts are broken at their dots, and one that is too long for a line of its own within itself', () => {
    const fact: Line = { start: { text: 'CrashLoopBackOff · 7 restarts · last: OOMKilled, exit code 137', role: 'fact' } };
    const texts = setLines(context, [fact], { x: 0, y: 0, width: 130 }).texts.map(({ text }) => text);
    expect(texts).toEqual(['CrashLoopBackOff', '7 restarts', 'last: OOMKilled,', 'exit code 137']);
  });

  test('centred ones stand in the middle of their room', () => {
    const { texts } = setCentred(context, [name, { start: { text: 'main', role: 'fact' } }], { x: 0, y: 0, width: 200, height: 100 });
    expect(texts.map(({ anchor, x }) => [anchor, x])).toEqual([
      ['middle', 100],
      ['middle', 100],
    ]);
    const [top = 0, bottom = 0] = texts.map(({ y }) => y);
    expect((top + bottom) / 2).toBeGreaterThan(50);
    expect((top + bottom) / 2).toBeLessThan(60);
  });
});
