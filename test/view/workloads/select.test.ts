import { describe, expect, test } from 'vitest';
import { boxCalled, idsOf, ownedBy, running, seen, viewOf, wordsIn, workload } from '../small-world.ts';

const world = [
  running('web-1', { owner: ownedBy('ReplicaSet', 'web') }),
  running('web-2', { owner: ownedBy('ReplicaSet', 'web') }),
  running('db-0', { owner: ownedBy('StatefulSet', 'db') }),
  running('db-0', { namespace: 'shop' }),
];

describe.each(['sidecar', 'namespaces'])('a figure of one pod (%s)', (figure) => {
  const pods = (...names: readonly string[]) => idsOf(viewOf(figure, world, { pods: names }), 'pod');

  test('draws the pod of the input where there is one, and no choice is to be made', () => {
    const view = viewOf(figure, world.slice(0, 1));
    expect(idsOf(view, 'pod')).toEqual(['pod/default/web-1']);
    expect(view.choices).toBeUndefined();
  });

  test('draws one pod of each owner where none is named, and says which names there are', () => {
    const view = viewOf(figure, world);
    expect(idsOf(view, 'pod')).toEqual(['pod/default/db-0', 'pod/default/web-1', 'pod/shop/db-0']);
    expect(view.choices).toEqual(['default/db-0', 'default/web-1', 'shop/db-0']);
  });

  test('draws the pod of a name, of a namespace and name, or one of a workload', () => {
    expect(pods('web-2')).toEqual(['pod/default/web-2']);
    expect(pods('shop/db-0')).toEqual(['pod/shop/db-0']);
    expect(pods('db-0')).toEqual(['pod/default/db-0', 'pod/shop/db-0']);
    expect(pods('web')).toEqual(['pod/default/web-1']);
    expect(pods('web-2', 'web')).toEqual(['pod/default/web-2', 'pod/default/web-1']);
  });

  test('draws each revision of an owner’s pods once, and says how the others of it are', () => {
    const image = (tag: string) => ({ containers: [{ name: 'app', image: `web:${tag}` }] });
    const pod = (name: string, tag: string, phase = 'Running') =>
      running(name, { on: 'one', phase, owner: ownedBy('StatefulSet', 'web'), spec: image(tag) });
    const rollout = [pod('web-0', '1'), pod('web-1', '1', 'Failed'), pod('web-2', '2'), pod('web-3', '1')];
    const view = viewOf(figure, rollout);
    expect(idsOf(view, 'pod')).toEqual(['pod/default/web-0', 'pod/default/web-2']);
    expect(wordsIn(boxCalled(view, 'pod/default/web-0')).slice(1)).toEqual([
      'one of 3 pods of web · image web:1 · on node one',
      'others: 1 Failed',
    ]);
    expect(wordsIn(boxCalled(view, 'pod/default/web-2'))[1]).toBe('image web:2 · on node one');
  });

  test('a template whose pods should exist in the cluster says that none does', () => {
    const web = { ...workload('Deployment', 'web', { spec: { replicas: 3 } }), status: { replicas: 0, observedGeneration: 1 } };
    const drawn = viewOf(figure, [web, running('debug')], { pods: ['web'] });
    expect(wordsIn(boxCalled(drawn, 'deployment/default/web'))[1]).toBe('template of Deployment · 3 replicas · 0 of 3 ready');
  });

  test('marks a pod that does not run as it should, without being asked', () => {
    const evicted = { ...running('web'), status: { phase: 'Failed', reason: 'Evicted' } };
    expect(wordsIn(boxCalled(viewOf(figure, [evicted]), 'pod/default/web')).join('\n')).toContain('Evicted');
  });

  test('draws a pod once that is named twice', () => {
    expect(pods('web-1', 'default/web-1', 'web')).toEqual(['pod/default/web-1']);
  });

  test('says that a name is unknown, what was probably meant, and which there are', () => {
    const { view, diagnostics } = seen(figure, world, { pods: ['wbe-1'] });
    expect(view).toBeUndefined();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['view/unknown-pod', 'error']]);
    expect(diagnostics[0]?.message).toContain("'wbe-1'");
    expect(diagnostics[0]?.hint).toMatch(/did you mean '(default\/)?web-1'/);
  });

  test('says which workloads may be named, and proposes them, too', () => {
    const { diagnostics } = seen(figure, [...world, workload('Deployment', 'cart')], { pods: ['wbe'] });
    expect(diagnostics[0]?.hint).toMatch(/^did you mean 'web'\? The input has .*default\/web-1.*; workloads: .*default\/web/);
    expect(diagnostics[0]?.hint).toContain('default/cart');
  });

  test('draws the pods it knows although another name is unknown', () => {
    const { view, diagnostics } = seen(figure, world, { pods: ['web-1', 'nobody'] });
    expect(view === undefined ? [] : idsOf(view, 'pod')).toEqual(['pod/default/web-1']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['view/unknown-pod']);
  });

  test('has nothing to show without pods', () => {
    expect(seen(figure, []).diagnostics.map(({ code }) => code)).toEqual(['view/nothing-to-draw']);
  });
});
