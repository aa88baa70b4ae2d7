import { describe, expect, test } from 'vitest';
import { themes } from '../../src/theme/themes.ts';
import type { Theme } from '../../src/theme/types.ts';
import { bearsText, boxStyles, linkStyles, textRoles } from '../../src/theme/types.ts';
import { lab } from '../laws/colour.ts';
import { contrast, levelAa } from '../laws/laws-of-contrast.ts';

const colours = (theme: Theme): readonly string[] => [
  ...[theme.paper, theme.ink, theme.muted, theme.accent, theme.alarm],
  ...Object.values(theme.boxes).flatMap(({ fill, stroke }) => [fill, stroke]),
  ...Object.values(theme.links).map(({ stroke }) => stroke),
];

test('themes have names of their own and say what they are for', () => {
  expect(new Set(themes.map(({ name }) => name)).size).toBe(themes.length);
  expect(themes.filter(({ description }) => description === '')).toEqual([]);
});

describe.each(themes)('theme $name', (theme) => {
  const { boxes, links, metrics } = theme;
  const least = theme.contrast ?? levelAa;

  test('paints every style and sets every role, and no others', () => {
    expect(Object.keys(boxes).sort()).toEqual([...boxStyles].sort());
    expect(Object.keys(links).sort()).toEqual([...linkStyles].sort());
    expect(Object.keys(metrics.text).sort()).toEqual([...textRoles].sort());
  });

  test('is written in #RRGGBB, so that every renderer reads it', () => {
    expect(colours(theme).filter((colour) => colour !== 'none' && !/^#[0-9A-F]{6}$/.test(colour))).toEqual([]);
  });

  test('sets type in its scale: titles 22 or larger, names 13 or larger and semibold, nothing below 11', () => {
    const { text } = metrics;
    expect(text.title.size).toBeGreaterThanOrEqual(22);
    for (const role of ['node-name', 'pod-name', 'container-name', 'volume-name'] as const) {
      expect(text[role].weight).toBe(600);
      expect(text[role].size).toBeGreaterThanOrEqual(13);
      expect(text[role].size).toBeLessThan(text.title.size);
    }
    for (const look of Object.values(text)) {
      expect(look.size).toBeGreaterThanOrEqual(11);
      expect(look.lineHeight).toBeGreaterThanOrEqual(look.size * 1.25);
    }
    for (const role of ['address', 'machine', 'label-machine'] as const) expect(text[role].face).toBe('mono');
  });

  test('keeps the contrast it asks for, 4.5:1 at least, for each tone of text on each fill, and on the paper', () => {
    const fills = [
      theme.paper,
      ...Object.entries(boxes).flatMap(([style, { fill }]) => (fill === 'none' || !bearsText(style) ? [] : [fill])),
    ];
    for (const tone of [theme.ink, theme.muted, theme.accent, theme.alarm]) {
      expect(fills.filter((fill) => contrast(tone, fill) < least.text)).toEqual([]);
    }
  });

  test('has tiles that are seen on a node, 3:1 at least, and told apart without colour', () => {
    const seen = (style: 'tile-1' | 'tile-2' | 'tile-3' | 'tile-4' | 'tile-5' | 'tile-6'): string =>
      boxes[style].stroke === 'none' ? boxes[style].fill : boxes[style].stroke;
    for (const style of ['tile-1', 'tile-2', 'tile-3', 'tile-4', 'tile-5', 'tile-6'] as const)
      expect(contrast(seen(style), boxes.node.fill), style).toBeGreaterThanOrEqual(least.stroke);
    for (const group of [['tile-1', 'tile-3', 'tile-5'] as const, ['tile-2', 'tile-4', 'tile-6'] as const]) {
      const greys = group.map((style) => lab(seen(style))[0]).sort((a, b) => a - b);
      for (const [index, grey] of greys.slice(1).entries()) expect(grey - (greys[index] ?? 0), group.join()).toBeGreaterThanOrEqual(10);
    }
  });

  test('keeps the contrast it asks for, 3:1 at least, for each stroke on its own fill, on the paper, on nodes and on pods', () => {
    const weak = Object.entries(boxes).flatMap(([style, { fill, stroke }]) => {
      const grounds = [theme.paper, boxes.node.fill, boxes.pod.fill, ...(fill === 'none' ? [] : [fill])];
      return stroke === 'none'
        ? []
        : grounds.filter((ground) => contrast(stroke, ground) < least.stroke).map((ground) => `${style} ${stroke} on ${ground}`);
    });
    expect(weak).toEqual([]);
  });

  test('tells roles of containers apart without colour: by dash, or else by a word in the figure', () => {
    expect(boxes.main.dash).toEqual([]);
    expect(boxes.init.dash).not.toEqual([]);
    expect(boxes.ephemeral.dash).not.toEqual([]);
    expect(boxes.ephemeral.dash).not.toEqual(boxes.init.dash);
    expect(boxes.template.dash).not.toEqual(boxes.pod.dash);
    expect(links.localhost.dash).not.toEqual(links.mounts.dash);
  });
});
