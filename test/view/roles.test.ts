/** No figure gives a role that Kubernetes does not give. */
import { describe, expect, test } from 'vitest';
import type { Detail } from '../../src/view/types.ts';
import { boxesOf, linksOf, running, viewOf, wordsIn } from './small-world.ts';

const figures = ['cluster', 'lifecycle', 'namespaces', 'pod', 'process', 'scaling', 'sidecar', 'split'] as const;

describe('a pod of which nothing says which container is the main one', () => {
  const race = running('race', { on: 'worker-1', spec: { containers: [{ name: 'hare' }, { name: 'hound' }] } });

  test.each(figures)('is drawn by `%s` with containers that are alike', (figure) => {
    const view = viewOf(figure, [race]);
    const containers = boxesOf(view).filter(({ kind }) => kind === 'container');
    expect(new Set(containers.map(({ data }) => data['role']))).toEqual(new Set(['alike']));
    const looks = figure === 'lifecycle' ? boxesOf(view).filter(({ kind }) => kind === 'life') : containers;
    expect(new Set(looks.map(({ style }) => style))).toEqual(new Set(['alike']));
    const told = [view.title, view.caption, view.description, ...boxesOf(view).flatMap((box) => [...wordsIn(box), box.tooltip])].join('\n');
    expect(told).not.toMatch(/\bmain\b|supporting|help/i);
  });

  test.each(figures)('is told apart by `%s` from one whose name a container has', (figure) => {
    const named = running('hare', { on: 'worker-1', spec: { containers: [{ name: 'hound' }, { name: 'hare' }] } });
    const view = viewOf(figure, [named]);
    const containers = boxesOf(view).filter(({ kind }) => kind === 'container');
    expect(containers.map(({ data, style }) => [data['name'], figure === 'lifecycle' ? '' : style]).sort()).toEqual(
      [
        ['hare', figure === 'lifecycle' ? '' : 'main'],
        ['hound', figure === 'lifecycle' ? '' : 'supporting'],
      ].flatMap((one) => (figure === 'scaling' ? Array.from({ length: containers.length / 2 }, () => one) : [one])),
    );
  });
});

/** Steps beyond the fullest that show containers. */
const denseSteps: Readonly<Record<string, readonly Detail[]>> = {
  owners: ['full', 'chips', 'lines'],
  'flat-network': ['full', 'chips', 'lines'],
};

describe('init containers and native sidecars', () => {
  const initContainers = [{ name: 'fetch' }, { name: 'mesh', restartPolicy: 'Always' }, { name: 'migrate' }];
  const shop = running('shop', { on: 'worker-1', spec: { initContainers, containers: [{ name: 'web' }] } });

  test.each(['cluster', 'lifecycle', 'namespaces', 'pod', 'sidecar'] as const)('stand in `%s` in the order of their list', (figure) => {
    const containers = boxesOf(viewOf(figure, [shop])).filter(({ kind }) => kind === 'container');
    expect(containers.map(({ data }) => data['name'])).toEqual(['fetch', 'mesh', 'migrate', 'web']);
  });

  test.each(['chips', 'lines'] as const)('at the dense step `%s`, too', (detail) => {
    const names = boxesOf(viewOf('cluster', [shop], { detail })).flatMap(({ data, kind }) => (kind === 'container' ? [data['name']] : []));
    expect(names).toEqual(['fetch', 'mesh', 'migrate', 'web']);
  });

  // where the app container has a place of its own, or what has ended is left out
  test.each(['flat-network', 'process', 'split', 'scaling', 'owners', 'labels'] as const)('are in `%s` in no other order', (figure) => {
    for (const detail of denseSteps[figure] ?? ['full']) {
      const names = boxesOf(viewOf(figure, [shop], { detail })).flatMap(({ data, kind }) =>
        kind === 'container' && data['name'] !== undefined && data['name'] !== 'web' ? [data['name']] : [],
      );
      const once = [...new Set(names)];
      expect(once).toEqual(['fetch', 'mesh', 'migrate'].filter((name) => names.includes(name)));
    }
  });

  test('run before what is behind them', () => {
    const at = 'pod/default/shop';
    expect(linksOf(viewOf('sidecar', [shop]), 'runs-before')).toEqual([
      `${at}/fetch → ${at}/mesh`,
      `${at}/mesh → ${at}/migrate`,
      `${at}/migrate → ${at}/web`,
    ]);
  });
});
