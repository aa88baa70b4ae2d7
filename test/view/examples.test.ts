import { expect, test } from 'vitest';
import { placeExamples } from '../../src/model/scheduler/place-examples.ts';
import { figures } from '../../src/view/figures.ts';
import type { Detail } from '../../src/view/types.ts';
import { buildView } from '../../src/view/view.ts';
import { build } from '../model/manifests.ts';
import { boxCalled, node, wordsIn, workload } from './small-world.ts';

const web = workload('Deployment', 'web', { spec: { replicas: 2 } });

function viewOf(figure: string, nodes: number | 'input', detail: Detail = 'full') {
  const found = figures.find(({ name }) => name === figure);
  const { topology } = placeExamples(build(web, node('one')).topology, nodes);
  const { view } = (found && buildView(topology, found, { detail, pods: [], show: [] })) ?? {};
  if (view === undefined) throw new Error('nothing is drawn');
  return view;
}

test('a card that is made up says whose it is, and that nobody has made it', () => {
  expect(wordsIn(boxCalled(viewOf('cluster', 'input'), 'deployment/default/web/replicas/1'))).toEqual([
    'web-… | 10.1.1.2',
    'Deployment · example',
  ]);
  expect(wordsIn(boxCalled(viewOf('flat-network', 'input', 'folded'), 'deployment/default/web/replicas/1'))).toContain(
    'Deployment · example',
  );
  // its owner stands beside it
  expect(wordsIn(boxCalled(viewOf('owners', 'input'), 'deployment/default/web/replicas/2'))).toEqual(['web-…', 'example']);
});
