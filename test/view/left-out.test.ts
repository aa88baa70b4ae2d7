import { expect, test } from 'vitest';
import { readSelection } from '../../src/model/selection/read.ts';
import { selectTopology } from '../../src/model/selection/selection.ts';
import type { Selection } from '../../src/model/types.ts';
import { figures } from '../../src/view/figures.ts';
import type { View } from '../../src/view/types.ts';
import { buildView } from '../../src/view/view.ts';
import { build } from '../model/manifests.ts';
import { boxCalled, boxesOf, node, running, wordsIn } from './small-world.ts';

const whole = build(
  node('a'),
  node('b'),
  node('empty'),
  running('web', { on: 'a' }),
  running('api', { on: 'b' }),
  running('db', { on: 'b' }),
);

function viewOf(name: string, selection: Selection): View {
  const figure = figures.find((known) => known.name === name);
  const { topology } = selectTopology(whole.topology, readSelection(selection));
  const { view } = (figure && buildView(topology, figure, { detail: 'full', pods: [], show: [] })) ?? {};
  if (view === undefined) throw new Error(`${name} shows nothing`);
  return view;
}

test('no node is called empty because its pods were left out', () => {
  const view = viewOf('cluster', { kinds: ['node'] });
  expect(wordsIn(boxCalled(view, 'node/a'))).toEqual(['a']);
  expect(wordsIn(boxCalled(view, 'node/b'))).toEqual(['b']);
  expect(wordsIn(boxCalled(view, 'node/empty'))).toEqual(['empty', 'no pods']);
  expect(view).toMatchObject({ title: 'Nodes', caption: '3 nodes. 3 pods are left out.' });
  expect(view.description).toContain('3 pods are left out.');
  expect(boxCalled(view, 'node/b').tooltip).toContain('2 pods left out');
});

test('what is left out is said once, whether all of a node or a part of it', () => {
  const { caption } = viewOf('cluster', { names: ['api'] });
  expect(caption).toBe('1 pod on 1 node; a pod never spans two nodes. 1 pod is left out.');
});

test('a node of which a part is shown says the rest in its tooltip', () => {
  expect(boxCalled(viewOf('cluster', { names: ['api'] }), 'node/b').tooltip).toContain('1 pod\n1 pod left out');
});

test('the network names the nodes that are empty, not those that were emptied', () => {
  const view = viewOf('flat-network', { kinds: ['pod', 'node'], names: ['web', 'b', 'empty'] });
  const words = boxesOf(view).flatMap(wordsIn);
  expect(words).toContain('no pods on empty');
});
