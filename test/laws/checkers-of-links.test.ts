/** As checkers.test.ts: each law of links is broken in one place. */
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/layout/types.ts';
import type { View } from '../../src/view/types.ts';
import { bar, line, lower, mount, placed, rect, sound, upper, withBoxes, withLinks, words } from './broken.ts';
import {
  labelsAreNearestToTheirLink,
  linksAreThoseOfTheView,
  linksAvoidBoxes,
  linksAvoidTexts,
  linksEndOnBorders,
  linksRunStraight,
  mountsDoNotMerge,
} from './laws-of-links.ts';
import { boxesAreThoseOfTheView } from './laws-of-pods.ts';
import { measurer } from './stages.ts';

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

describe('links: the law finds', () => {
  test('a slanted run, a run without length, and a line of one point', () => {
    expect(
      linksRunStraight(
        withLinks(
          mount('upper', 'lower', [
            { x: 100, y: 108 },
            { x: 101, y: 208 },
          ]),
        ),
      ),
    ).toHaveLength(1);
    expect(
      linksRunStraight(
        withLinks(
          mount('upper', 'lower', [
            { x: 100, y: 108 },
            { x: 100, y: 108 },
          ]),
        ),
      ),
    ).toHaveLength(1);
    expect(linksRunStraight(withLinks(mount('upper', 'lower', [{ x: 100, y: 108 }])))).toHaveLength(1);
  });

  test('ends that miss the border, meet it from within, run along it, or belong to nothing', () => {
    for (const y of [107, 109])
      expect(
        linksEndOnBorders(
          withLinks(
            mount('upper', 'lower', [
              { x: 100, y },
              { x: 100, y: 208 },
            ]),
          ),
        ),
      ).toHaveLength(1);
    expect(
      linksEndOnBorders(
        withLinks(
          mount('upper', 'lower', [
            { x: 100, y: 48 },
            { x: 100, y: 208 },
          ]),
        ),
      ),
    ).toHaveLength(1);
    expect(
      linksEndOnBorders(
        withLinks(
          mount('upper', 'lower', [
            { x: 100, y: 108 },
            { x: 120, y: 108 },
            { x: 120, y: 208 },
          ]),
        ),
      ),
    ).toHaveLength(1);
    expect(
      linksEndOnBorders(
        withLinks(
          mount('upper', 'nobody', [
            { x: 100, y: 108 },
            { x: 100, y: 208 },
          ]),
        ),
      ),
    ).toEqual(['mounts upper → nobody: nobody is not drawn']);
  });

  test('a line through a box that is not its own, leaf or frame', () => {
    const between = placed('between', rect(60, 130, 100, 40));
    expect(linksAvoidBoxes({ ...withBoxes(upper, lower, between), links: [line] })).toHaveLength(1);
    const frame = placed('frame', rect(60, 130, 100, 40), { children: [placed('in it', rect(110, 140, 20, 20))] });
    expect(linksAvoidBoxes({ ...withBoxes(upper, lower, frame), links: [line] })).toHaveLength(1);
    expect(
      linksAvoidBoxes(
        withLinks(
          mount('upper', 'lower', [
            { x: 100, y: 60 },
            { x: 100, y: 208 },
          ]),
        ),
      ),
    ).toHaveLength(1);
  });

  test('but not what leaves a container that its own bar lies on', () => {
    const shared = bar(rect(60, 120, 100, 20));
    const under = placed('under', rect(48, 112, 180, 60));
    const link = mount('bar', 'lower', [
      { x: 100, y: 140 },
      { x: 100, y: 208 },
    ]);
    expect(linksAvoidBoxes({ ...withBoxes(under, shared, lower), links: [link] })).toEqual([]);
    expect(linksAvoidBoxes({ ...withBoxes(under, { ...shared, rect: rect(60, 60, 100, 20) }, lower), links: [link] })).toHaveLength(1);
  });

  test('a line over words, its own among them', () => {
    expect(linksAvoidTexts(withLinks({ ...line, labels: [words('/data', { x: 90, y: 150 })] }), measurer)).toHaveLength(1);
    expect(
      linksAvoidTexts(
        withLinks(
          mount('upper', 'lower', [
            { x: 70, y: 60 },
            { x: 70, y: 208 },
          ]),
        ),
        measurer,
      ),
    ).toHaveLength(1);
  });

  test('a label that is nearer to another line', () => {
    const other = mount('upper', 'lower', [
      { x: 150, y: 108 },
      { x: 150, y: 208 },
    ]);
    expect(labelsAreNearestToTheirLink(withLinks({ ...line, labels: [words('/x', { x: 136, y: 150 })] }, other), measurer)).toHaveLength(1);
    expect(labelsAreNearestToTheirLink(withLinks(line, other), measurer)).toEqual([]);
  });

  test('mounts that lie on one another, but not trunks of the network, nor lines that cross', () => {
    const near = mount('upper', 'lower', [
      { x: 102, y: 108 },
      { x: 102, y: 208 },
    ]);
    expect(mountsDoNotMerge(withLinks(line, near))).toHaveLength(1);
    const network = { ...near, link: { ...near.link, relation: 'pod-network' } };
    expect(mountsDoNotMerge(withLinks({ ...line, link: network.link }, network))).toEqual([]);
    expect(
      mountsDoNotMerge(
        withLinks(
          line,
          mount('upper', 'lower', [
            { x: 60, y: 150 },
            { x: 200, y: 150 },
          ]),
        ),
      ),
    ).toEqual([]);
  });

  test('links and boxes that layout lost, doubled or made up', () => {
    const view = viewOf(sound);
    const made = mount('upper', 'root', []);
    expect(linksAreThoseOfTheView(withLinks(), view)).toEqual(['mounts upper → lower is drawn 0 times']);
    expect(linksAreThoseOfTheView(withLinks(line, line), view)).toEqual(['mounts upper → lower is drawn 2 times']);
    expect(linksAreThoseOfTheView(withLinks(line, made), view)).toEqual(['mounts upper → root is not of the view']);
    expect(boxesAreThoseOfTheView(withBoxes(upper), view)).toEqual(['lower is missing']);
    expect(boxesAreThoseOfTheView(withBoxes(upper, lower, lower), view)).toEqual(['lower is drawn too often']);
  });
});
