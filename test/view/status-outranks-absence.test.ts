import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { build } from '../model/manifests.ts';
import { boxCalled, boxesOf, idsOf, linksOf, node, ownedBy, running, viewOf, wordsIn, workload } from './small-world.ts';

const codes = (objects: readonly JsonObject[]) => build(...objects).diagnostics.map(({ code }) => code);
const selector = { matchLabels: { app: 'web' } };
const web = workload('Deployment', 'web', { spec: { replicas: 3, selector } });
const ready: JsonObject = { ...web, status: { replicas: 3, readyReplicas: 3, availableReplicas: 3 } };
const unseen = 'Deployment · 3 of 3 ready; their pods are not in the input';

describe('a Deployment and its pods without the ReplicaSet between them', () => {
  const pods = ['a', 'b'].map((name) => {
    const made = running(`web-7d4b9c-${name}`, {
      on: 'one',
      owner: { labels: { app: 'web', 'pod-template-hash': '7d4b9c' }, ...ownedBy('ReplicaSet', 'web-7d4b9c') },
    });
    return made;
  });

  test('are one chain, and no template is drawn', () => {
    const view = viewOf('owners', [web, ...pods]);
    expect(linksOf(view, 'owns')).toContain('deployment/default/web → replicaset/default/web-7d4b9c');
    expect(wordsIn(boxCalled(view, 'replicaset/default/web-7d4b9c'))).toContain('ReplicaSet · not in the input');
    expect(idsOf(viewOf('cluster', [web, ...pods]), 'pod')).toEqual(['pod/default/web-7d4b9c-a', 'pod/default/web-7d4b9c-b']);
  });
});

describe('a workload that is ready, whose pods are not in the input', () => {
  test.each([
    ['alone', [ready]],
    ['beside another pod', [ready, running('debug', { on: 'one' })]],
  ])('%s: on a node that is not in the input, as often as its status says', (_, objects) => {
    const view = viewOf('cluster', objects);
    const card = boxCalled(view, 'deployment/default/web');
    expect(wordsIn(card)).toEqual(['web | ×3', unseen, ...wordsIn(card).slice(2)]);
    expect(card).toMatchObject({ style: 'pod', copies: 3 });
    expect(wordsIn(boxCalled(view, 'elsewhere/pods'))[0]).toBe('node not in the input');
    expect(boxesOf(view).some(({ kind }) => kind === 'unscheduled')).toBe(false);
    expect(view.caption).toContain('3 pods whose nodes the input does not name');
    expect(view.description).toContain('web ×3 (Deployment, 3 of 3 ready; their pods are not in the input; app)');
  });

  test('is on the flat network, and the input does not say by which addresses', () => {
    const view = viewOf('flat-network', [ready]);
    expect(wordsIn(boxCalled(view, 'deployment/default/web'))).toEqual(expect.arrayContaining(['IP not in the input', unseen]));
    expect(linksOf(view, 'pod-network')).toEqual(['deployment/default/web ↔ network/pods']);
  });

  test('is selected by its Service, and counted by its labels', () => {
    const service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
    };
    expect(wordsIn(boxCalled(viewOf('service', [ready, service]), 'deployment/default/web'))).toContain(unseen);
    expect(wordsIn(boxCalled(viewOf('labels', [ready]), 'deployment/default/web'))).toEqual(['web | ×3', 'not in the input']);
    expect(wordsIn(boxCalled(viewOf('owners', [ready]), 'deployment/default/web/template'))).toEqual(['web | ×3', 'not in the input']);
  });

  test('a DaemonSet has as many as its status says', () => {
    const set = { ...workload('DaemonSet', 'web'), status: { desiredNumberScheduled: 5, currentNumberScheduled: 5, numberReady: 5 } };
    expect(wordsIn(boxCalled(viewOf('cluster', [set]), 'daemonset/default/web')).slice(0, 2)).toEqual([
      'web | ×5',
      'DaemonSet · ready on 5 of 5 nodes; their pods are not in the input',
    ]);
  });

  test('nodes beside it say nothing of having none of its pods', () => {
    const view = viewOf('cluster', [ready, node('one')]);
    expect(wordsIn(boxCalled(view, 'node/one'))).toEqual(['one']);
    expect(view.caption).toBe('1 node and 3 pods whose nodes the input does not name; a pod never spans two nodes.');
  });

  test('its ReplicaSet says the same', () => {
    const set = workload('ReplicaSet', 'web-7d4b9c', { spec: { replicas: 3, selector }, metadata: ownedBy('Deployment', 'web') });
    const view = viewOf('owners', [ready, { ...set, status: { replicas: 3, readyReplicas: 3 } }]);
    for (const id of ['deployment/default/web', 'replicaset/default/web-7d4b9c'])
      expect(wordsIn(boxCalled(view, id))).toContain('3 of 3 ready; their pods are not in the input');
    expect(linksOf(view, 'owns')).toEqual([
      'deployment/default/web → replicaset/default/web-7d4b9c',
      'replicaset/default/web-7d4b9c → deployment/default/web/template',
    ]);
  });

  test('one that was never applied is a plan still', () => {
    expect(boxCalled(viewOf('cluster', [web]), 'deployment/default/web').style).toBe('template');
  });
});

describe('a pod that runs, of which no spec.nodeName says where', () => {
  const gull = (status: JsonObject): JsonObject => ({ ...running('gull'), status: { phase: 'Running', podIP: '10.9.0.8', ...status } });
  const pier = node('pier', { status: { addresses: [{ type: 'InternalIP', address: '192.168.7.7' }] } });

  test('is on the node that has its hostIP, and says how that is known', () => {
    const view = viewOf('cluster', [pier, gull({ hostIP: '192.168.7.7' })]);
    expect(boxCalled(view, 'node/pier').children.map(({ id }) => id)).toEqual(['pod/default/gull']);
    expect(
      wordsIn(boxCalled(viewOf('pod', [pier, gull({ hostIP: '192.168.7.7' })], { show: ['node'] }), 'pod/default/gull/facts/placement')),
    ).toContain('on node pier, by its address');
  });

  test.each([
    ['runs', {}],
    ['was scheduled', { phase: 'Pending', conditions: [{ type: 'PodScheduled', status: 'True' }] }],
    ['has another address', { hostIP: '192.168.7.8' }],
  ])('%s: on a node that is not in the input', (_, status) => {
    const view = viewOf('cluster', [pier, gull(status)]);
    expect(boxCalled(view, 'elsewhere/pods').children.map(({ id, style }) => [id, style])).toEqual([['pod/default/gull', 'pod']]);
    expect(linksOf(viewOf('flat-network', [pier, gull(status)]), 'pod-network')).toEqual(['pod/default/gull ↔ network/pods']);
  });

  test('one that waits for a node is not scheduled', () => {
    const view = viewOf('cluster', [pier, gull({ phase: 'Pending', conditions: [{ type: 'PodScheduled', status: 'False' }] })]);
    expect(boxCalled(view, 'unscheduled/pods').children).toHaveLength(1);
  });
});

describe('nodes without any pod in the input', () => {
  const pool = node('pool', { status: { allocatable: { cpu: '8' } } });

  test('say nothing of pods, nor of what these request', () => {
    const view = viewOf('cluster', [pool], { show: ['resources'] });
    expect(boxesOf(view).flatMap(wordsIn)).toEqual(['pool', 'CPU 8 allocatable']);
    expect([view.title, view.caption]).toEqual(['Nodes', '1 node; the input holds no pods.']);
    expect(view.description).toBe('1 node. Node pool: CPU 8 allocatable.');
  });

  test('have their address beneath their name, for which there is no room beside it', () => {
    const status = { addresses: [{ type: 'InternalIP', address: '192.168.100.101' }] };
    expect(wordsIn(boxCalled(viewOf('cluster', [node('long-named-pool', { status })]), 'node/long-named-pool'))).toEqual([
      'long-named-pool',
      '192.168.100.101',
    ]);
  });

  test('of nodes beside a pod, one may have none', () => {
    expect(wordsIn(boxCalled(viewOf('cluster', [pool, node('other'), running('a', { on: 'other' })]), 'node/pool'))).toContain('no pods');
  });
});

describe('addresses', () => {
  const containers = (state: JsonObject): JsonObject => ({ containerStatuses: [{ name: 'app', ready: false, restartCount: 0, state }] });
  const at = (phase: string, more: JsonObject = {}): JsonObject => ({ status: { phase, podIP: '10.2.0.8', ...more } });
  const web8 = { ...running('web', { on: 'one' }), ...at('Running') };

  test('a pod that has ended gives its address back: another may have it', () => {
    const done = { ...running('done', { on: 'one' }), ...at('Succeeded') };
    const view = viewOf('flat-network', [done, web8]);
    expect(wordsIn(boxCalled(view, 'pod/default/done'))).toEqual(expect.arrayContaining(['no IP any more', 'Succeeded']));
    expect(linksOf(view, 'pod-network')).toEqual(['pod/default/web ↔ network/pods']);
    expect(wordsIn(boxCalled(viewOf('sidecar', [done]), 'pod/default/done'))[0]).toBe('done | no IP any more');
    expect(codes([done, web8])).toEqual([]);
  });

  test('two pods that run with one address are told', () => {
    const other = { ...running('other', { on: 'two' }), ...at('Running') };
    expect(codes([web8, other])).toEqual(['model/address-twice']);
    expect(codes([web8, { ...running('host', { on: 'two', spec: { hostNetwork: true } }), ...at('Running') }])).toEqual([]);
  });

  test('a pod has its address before its containers run', () => {
    const slow = { ...running('slow', { on: 'one' }), ...at('Pending', containers({ waiting: { reason: 'PodInitializing' } })) };
    expect(linksOf(viewOf('flat-network', [slow]), 'pod-network')).toEqual(['pod/default/slow ↔ network/pods']);
  });
});
