import { describe, expect, test } from 'vitest';
import { themes } from '../../src/theme/themes.ts';
import type { Theme } from '../../src/theme/types.ts';
import { boxStyles, linkStyles, textRoles } from '../../src/theme/types.ts';
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
    const fills = [theme.paper, ...Object.values(boxes).flatMap(({ fill }) => (fill === 'none' ? [] : [fill]))];
    for (const tone of [theme.ink, theme.muted, theme.accent, theme.alarm]) {
      expect(fills.filter((fill) => contrast(tone, fill) < least.text)).toEqual([]);
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
