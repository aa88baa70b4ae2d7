import { describe, expect, test } from 'vitest';
import { boxesOf, idsOf, node, running, seen, viewOf, wordsIn } from './small-world.ts';

const on = (name: string, more: object = {}) => running(name, { on: 'worker-1', ...more });
const worker = node('worker-1');

describe('pods in `cluster`, packed', () => {
  test('chips: a card has its name, and a chip for each container', () => {
    const view = viewOf('cluster', [worker, on('web', { spec: { containers: [{ name: 'app' }, { name: 'log-shipper' }] } })], {
      detail: 'chips',
    });
    const [card] = boxesOf(view).filter(({ kind }) => kind === 'pod');
    expect(card?.lines.map(({ start }) => start?.text)).toEqual(['web']);
    expect(card?.children.map(({ data, arrangement }) => [data['name'], arrangement.name])).toEqual([
      ['app', 'chip'],
      ['log-shipper', 'chip'],
    ]);
  });

  test('lines: what fails is red, says why, and its container is crossed', () => {
    const web = on('web', { spec: { containers: [{ name: 'app' }, { name: 'proxy' }] } });
    const waiting = { name: 'app', ready: false, restartCount: 3, state: { waiting: { reason: 'CrashLoopBackOff' } } };
    const failing = {
      ...web,
      status: { phase: 'Running', containerStatuses: [waiting, { name: 'proxy', ready: true, state: { running: {} } }] },
    };
    const [line] = boxesOf(viewOf('cluster', [worker, failing], { detail: 'lines' })).filter(({ kind }) => kind === 'pod');
    expect(line?.lines.map(({ start }) => [start?.text, start?.role])).toEqual([
      ['web', 'trouble'],
      ['CrashLoopBackOff (app)', 'trouble'],
    ]);
    expect(line?.children.map(({ arrangement }) => arrangement)).toEqual([
      { name: 'square', crossed: true },
      { name: 'square', crossed: false },
    ]);
  });

  test('tiles: each pod is one, by its id and name, and one that fails is crossed', () => {
    const view = viewOf('cluster', [worker, on('a'), on('b', { phase: 'Failed' })], { detail: 'tiles' });
    const tiles = boxesOf(view).filter(({ kind }) => kind === 'pod');
    expect(tiles.map(({ id, style, arrangement }) => [id, style, arrangement])).toEqual([
      ['pod/default/a', 'tile-1', { name: 'tile', crossed: false }],
      ['pod/default/b', 'tile-failed', { name: 'tile', crossed: true }],
    ]);
    expect(tiles[0]?.tooltip).toContain('default/a');
    expect(view.legend?.entries.map(({ words }) => words)).toEqual(['no owner · 2', 'Failed']);
    expect(view.description).toContain(' Failed. ');
  });

  test('finished pods that would crowd out the others are one line; a few of many are not', () => {
    const finished = Array.from({ length: 5 }, (_, index) => on(`job-${index}`, { phase: 'Succeeded' }));
    const crowded = viewOf('cluster', [worker, on('web'), ...finished], { detail: 'lines' });
    expect(idsOf(crowded, 'pod')).toEqual(['pod/default/web']);
    const [rest] = boxesOf(crowded).filter(({ kind }) => kind === 'pods');
    expect(rest === undefined ? [] : wordsIn(rest)).toEqual(['and 5 finished']);
    expect(rest?.standsFor).toHaveLength(5);
    const others = Array.from({ length: 20 }, (_, index) => on(`web-${index}`));
    expect(idsOf(viewOf('cluster', [worker, ...others, ...finished], { detail: 'lines' }), 'pod')).toHaveLength(25);
    expect(idsOf(viewOf('cluster', [worker, on('web'), ...finished], { detail: 'tiles' }), 'pod')).toHaveLength(6);
  });
});

describe('groups that are asked for', () => {
  const zone = (name: string, value: string) => ({ ...node(name), metadata: { name, labels: { zone: value } } });
  const world = [
    zone('n1', 'a'),
    zone('n2', 'b'),
    zone('n3', 'a'),
    running('x', { on: 'n1' }),
    running('y', { on: 'n2' }),
    running('z', { on: 'n3' }),
  ];

  test('nodes by a label of theirs, two levels deep', () => {
    const view = viewOf('cluster', world, { groups: [{ by: 'node-label', key: 'zone' }, { by: 'node' }], detail: 'lines' });
    const packs = view.root.children.map((pack) => [pack.lines[0]?.start?.text, pack.children.map(({ data }) => data['name'])]);
    expect(packs).toEqual([
      ['a', ['n1', 'n3']],
      ['b', ['n2']],
    ]);
  });

  test('pods by a label, those without it last', () => {
    const labelled = { ...running('l', { on: 'n1' }), metadata: { name: 'l', labels: { team: 'red' } } };
    const view = viewOf('cluster', [...world, labelled], { groups: [{ by: 'label', key: 'team' }], detail: 'full' });
    expect(view.root.children.map(({ lines }) => lines[0]?.start?.text)).toEqual(['red', 'no label team']);
    expect(
      boxesOf(view)
        .find(({ id }) => id === 'pod/default/l')
        ?.lines.map(({ start }) => start?.text),
    ).toContain('on n1');
  });

  test('are told of figures that have groups of their own', () => {
    const asked = { groups: [{ by: 'label', key: 'team' } as const] };
    expect(seen('cluster', world, asked).diagnostics).toEqual([]);
    expect(seen('owners', world, asked).diagnostics.map(({ message }) => message)).toEqual([
      "the figure 'owners' has groups of its own, and no place for 'label:team'",
    ]);
  });

  test('say of all their pods how many they are, also where they hold smaller groups', () => {
    const view = viewOf('cluster', world, { groups: [{ by: 'node-label', key: 'zone' }, { by: 'node' }], detail: 'tiles' });
    expect(view.root.children.map(({ tooltip }) => tooltip)).toEqual(['a: 2 pods', 'b: 1 pod']);
  });
});

test('`flat-network`, packed: each namespace of what no node runs has its own pods on the network, and no others', () => {
  const pending = (name: string, namespace: string) => running(name, { namespace, phase: 'Pending' });
  const view = viewOf('flat-network', [pending('a', 'red'), pending('b', 'red'), pending('c', 'blue')], { detail: 'lines' });
  expect(view.links.map(({ from, count, tooltip }) => [from, count, tooltip])).toEqual([
    ['unscheduled/pods/blue', 1, '1 pod'],
    ['unscheduled/pods/red', 2, '2 pods'],
  ]);
});
