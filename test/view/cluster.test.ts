import { describe, expect, test } from 'vitest';
import { around, boxCalled, boxesOf, idsOf, node, ownedBy, running, seen, viewOf, wordsIn, workload } from './small-world.ts';

const replicas = ['web-1', 'web-2', 'web-3'].map((name) => running(name, { on: 'worker-1', owner: ownedBy('ReplicaSet', 'web') }));

describe('the figure `cluster`', () => {
  test('shows a pod inside its node, and an empty node too', () => {
    const view = viewOf('cluster', [node('worker-1'), node('worker-2'), running('web', { on: 'worker-1' })]);
    expect(idsOf(view, 'node')).toEqual(['node/worker-1', 'node/worker-2']);
    expect(around(view, 'pod/default/web')).toEqual(['node/worker-1']);
    expect(around(view, 'pod/default/web/app')).toEqual(['pod/default/web', 'node/worker-1']);
  });

  test('says that a node is not ready or cordoned, and which taints it has', () => {
    const spec = { unschedulable: true, taints: [{ key: 'dedicated', value: 'gpu', effect: 'NoSchedule' }] };
    const lost = node('worker-1', { spec, status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } });
    const fine = node('worker-2', { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    const view = viewOf('cluster', [lost, fine, running('web', { on: 'worker-1' })]);
    expect(wordsIn(boxCalled(view, 'node/worker-1'))).toEqual(['worker-1', 'NotReady · cordoned', 'taint dedicated=gpu:NoSchedule']);
    expect(view.description).toContain('Node worker-1 (NotReady, cordoned, taint dedicated=gpu:NoSchedule) runs web (app).');
    expect(boxCalled(view, 'node/worker-1').tooltip).toContain('taint dedicated=gpu:NoSchedule');
    expect(wordsIn(boxCalled(view, 'node/worker-2'))).toEqual(['worker-2', 'no pods']);
  });

  test('says under which pressure a node is', () => {
    const condition = (type: string, status: string) => ({ type, status });
    const conditions = [condition('Ready', 'True'), condition('MemoryPressure', 'True'), condition('NetworkUnavailable', 'True')];
    const pressed = node('worker-1', { status: { conditions: [...conditions, condition('DiskPressure', 'False')] } });
    for (const figure of ['cluster', 'flat-network'])
      expect(wordsIn(boxCalled(viewOf(figure, [pressed, running('web', { on: 'worker-1' })]), 'node/worker-1'))).toEqual([
        'worker-1',
        'MemoryPressure · NetworkUnavailable',
      ]);
  });

  test('says a node’s address, a pod’s IP, and the containers by name', () => {
    const worker = node('worker-1', { status: { addresses: [{ type: 'InternalIP', address: '192.168.1.10' }] } });
    const view = viewOf('cluster', [worker, running('web', { on: 'worker-1', ip: '10.1.1.7' })]);
    expect(wordsIn(boxCalled(view, 'node/worker-1'))).toEqual(['worker-1 | 192.168.1.10']);
    expect(wordsIn(boxCalled(view, 'pod/default/web'))).toEqual(['web | 10.1.1.7']);
    expect(wordsIn(boxCalled(view, 'pod/default/web/app'))).toEqual(['app']);
  });

  test('says the role of every container that is not the main one', () => {
    const spec = {
      containers: [{ name: 'web' }, { name: 'helper' }],
      initContainers: [{ name: 'migrate' }, { name: 'proxy', restartPolicy: 'Always' }],
      ephemeralContainers: [{ name: 'debug' }],
    };
    const view = viewOf('cluster', [running('web', { on: 'worker-1', spec })]);
    const cells = boxCalled(view, 'pod/default/web').children;
    expect(Object.fromEntries(cells.map((cell) => [cell.data['name'], [cell.data['role'], wordsIn(cell).at(-1)]]))).toEqual({
      web: ['main', 'web'],
      helper: ['sidecar', 'supporting'],
      migrate: ['init', 'init'],
      proxy: ['sidecar', 'sidecar'],
      debug: ['ephemeral', 'ephemeral'],
    });
  });

  test('shows a pod without a node apart, with what the scheduler says', () => {
    const condition = {
      type: 'PodScheduled',
      status: 'False',
      reason: 'Unschedulable',
      message: '0/1 nodes are available: 1 Insufficient memory. preemption: none.',
    };
    const pending = { ...running('late', { phase: 'Pending' }), status: { phase: 'Pending', conditions: [condition] } };
    const view = viewOf('cluster', [node('worker-1'), pending]);
    expect(around(view, 'pod/default/late')).toEqual(['unscheduled/pods']);
    expect(wordsIn(boxCalled(view, 'pod/default/late'))).toEqual(['late', 'Pending', '0 of 1 nodes fit: 1 Insufficient memory']);
    expect(boxCalled(view, 'pod/default/late').tooltip).toContain('0/1 nodes are available: 1 Insufficient memory. preemption');
  });

  test('marks a template, and says how many pods it makes', () => {
    const view = viewOf('cluster', [
      workload('Deployment', 'web', { spec: { replicas: 3, template: { spec: { containers: [{ name: 'app' }] } } } }),
    ]);
    const card = boxCalled(view, 'deployment/default/web');
    expect(card.kind).toBe('pod');
    expect(card.data).toMatchObject({ name: 'web', namespace: 'default', template: '', replicas: '3' });
    expect(wordsIn(card)).toEqual(['web | ×3', 'Deployment']);
    expect(card.copies).toBe(3);
    expect(around(view, card.id)).toEqual(['unscheduled/templates']);
  });

  test('a container that has no name is told by its number', () => {
    const template = { spec: { containers: [{ image: 'hello' }] } };
    const view = viewOf('cluster', [
      { apiVersion: 'serving.knative.dev/v1', kind: 'Service', metadata: { name: 'hello' }, spec: { template } },
    ]);
    const [cell] = boxesOf(view).filter(({ kind }) => kind === 'container');
    expect(cell && wordsIn(cell)).toEqual(['container 1']);
  });

  test('does not know how many pods a DaemonSet makes, and says one a node', () => {
    const view = viewOf('cluster', [workload('DaemonSet', 'agent')]);
    const card = boxCalled(view, 'daemonset/default/agent');
    expect(card.data).not.toHaveProperty('replicas');
    expect(wordsIn(card).join()).toMatch(/DaemonSet · one (a|per) node/);
  });

  test('never gives a pod of the host network an address of its own', () => {
    const view = viewOf('cluster', [running('agent', { on: 'worker-1', ip: '192.168.1.10', spec: { hostNetwork: true } })]);
    const words = wordsIn(boxCalled(view, 'pod/default/agent')).join('\n');
    expect(words).not.toContain('192.168.1.10');
    expect(words).toContain('host network');
  });

  test('says the Kubernetes namespace only where there are several', () => {
    const [one, two] = [running('web', { on: 'a' }), running('db', { on: 'a', namespace: 'shop' })];
    expect(wordsIn(boxCalled(viewOf('cluster', [one]), 'pod/default/web')).join()).not.toContain('default');
    expect(wordsIn(boxCalled(viewOf('cluster', [one, two]), 'pod/shop/db')).join()).toContain('shop');
  });

  test('has nothing to show without pods and nodes, and says what there is instead', () => {
    const { view, diagnostics } = seen('cluster', [{ apiVersion: 'v1', kind: 'Event', metadata: { name: 'a' } }]);
    expect(view).toBeUndefined();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['view/nothing-to-draw', 'error']]);
    expect(diagnostics[0]?.message).toContain('1 Event');
  });

  test.each([
    ['Event', '2 Events'],
    ['Ingress', '2 Ingresses'],
    ['NetworkPolicy', '2 NetworkPolicies'],
    ['Gateway', '2 Gateways'],
    ['Endpoints', '2 Endpoints'],
  ])('counts %s in the plural', (kind, words) => {
    const objects = ['a', 'b'].map((name) => ({ apiVersion: 'example.com/v1', kind, metadata: { name } }));
    expect(seen('cluster', objects).diagnostics[0]?.message).toContain(words);
  });
});

describe('what is left out at each level of detail', () => {
  test('full: nothing', () => {
    expect(idsOf(viewOf('cluster', replicas, { detail: 'full' }), 'pod')).toEqual([
      'pod/default/web-1',
      'pod/default/web-2',
      'pod/default/web-3',
    ]);
  });

  test('folded: pods of one owner on one node are one card, which says how many', () => {
    const elsewhere = running('web-4', { on: 'worker-2', owner: ownedBy('ReplicaSet', 'web') });
    const view = viewOf('cluster', [...replicas, elsewhere], { detail: 'folded' });
    expect(idsOf(view, 'pod')).toEqual(['pod/default/web-1', 'pod/default/web-4']);
    const card = boxCalled(view, 'pod/default/web-1');
    expect(card.data).toMatchObject({ name: 'web', count: '3', owner: 'replicaset/default/web' });
    expect(wordsIn(card)).toEqual(['web | ×3']);
    expect(card.copies).toBe(3);
    expect(card.tooltip).toContain('web-2');
  });

  test('folded: bare pods, and pods that do otherwise than the others, stay apart', () => {
    const failed = running('web-4', { on: 'worker-1', phase: 'Failed', owner: ownedBy('ReplicaSet', 'web') });
    const view = viewOf('cluster', [...replicas, failed, running('a', { on: 'worker-1' }), running('b', { on: 'worker-1' })], {
      detail: 'folded',
    });
    expect(idsOf(view, 'pod')).toEqual(['pod/default/a', 'pod/default/b', 'pod/default/web-1', 'pod/default/web-4']);
  });

  test('folded: pods of another revision stay apart, and say so', () => {
    const pod = (name: string, hash: string, image: string) => ({
      ...running(name, { on: 'worker-1', spec: { containers: [{ name: 'app', image }] } }),
      metadata: { name, labels: { 'pod-template-hash': hash }, ...ownedBy('ReplicaSet', `web-${hash}`) },
    });
    const set = (hash: string, revision: string) =>
      workload('ReplicaSet', `web-${hash}`, {
        spec: { replicas: 2 },
        metadata: { annotations: { 'deployment.kubernetes.io/revision': revision }, ...ownedBy('Deployment', 'web') },
      });
    const pods = [pod('web-a1', 'a', 'web:1'), pod('web-a2', 'a', 'web:1'), pod('web-b1', 'b', 'web:2')];
    const view = viewOf('cluster', [...pods, set('a', '1'), set('b', '2')], { detail: 'folded' });
    expect(wordsIn(boxCalled(view, 'pod/default/web-a1'))).toEqual(['web | ×2', 'revision 1']);
    expect(wordsIn(boxCalled(view, 'pod/default/web-b1'))).toEqual(['web-b1', 'revision 2']);
  });

  test('folded: pods of several Jobs of one CronJob are no other revision', () => {
    const jobs = ['a', 'b'].flatMap((name) => [
      workload('Job', name, { metadata: ownedBy('CronJob', 'report', { apiVersion: 'batch/v1' }) }),
      running(name, { on: 'worker-1', phase: 'Succeeded', owner: ownedBy('Job', name, { apiVersion: 'batch/v1' }) }),
    ]);
    expect(wordsIn(boxCalled(viewOf('cluster', jobs, { detail: 'folded' }), 'pod/default/a'))).toEqual(['report | ×2', 'Succeeded']);
  });

  test('says in the caption what is missing, once and not on each card', () => {
    const view = viewOf('cluster', [...replicas, workload('ReplicaSet', 'web', { spec: { replicas: 5 } })]);
    expect(view.caption).toBe('3 pods on 1 node; a pod never spans two nodes. web: 3 of 5 running, 2 missing.');
    expect(wordsIn(boxCalled(view, 'pod/default/web-1'))).toEqual(['web-1']);
  });

  test('says in the caption whose namespace where names are alike', () => {
    const both = ['default', 'shop'].flatMap((namespace) => [
      workload('StatefulSet', 'web', { spec: { replicas: 2 }, metadata: { namespace } }),
      running('web-0', { on: 'worker-1', namespace, owner: ownedBy('StatefulSet', 'web') }),
    ]);
    expect(viewOf('cluster', both).caption).toContain('default/web: 1 of 2 running, 1 missing. shop/web: 1 of 2 running, 1 missing.');
  });

  test('names: the containers', () => {
    const view = viewOf('cluster', replicas, { detail: 'names' });
    expect(idsOf(view, 'container')).toEqual([]);
    expect(wordsIn(boxCalled(view, 'pod/default/web-1'))).toEqual(['web | ×3', '1 container']);
  });

  test('names: an ephemeral container is counted apart', () => {
    const spec = { initContainers: [{ name: 'init' }], containers: [{ name: 'app' }], ephemeralContainers: [{ name: 'debug' }] };
    const view = viewOf('cluster', [running('web', { on: 'worker-1', spec })], { detail: 'names' });
    expect(wordsIn(boxCalled(view, 'pod/default/web'))).toEqual(['web', '1 container, 1 init and 1 ephemeral']);
  });

  test('counts: the pods; a node says how many it runs, of which owners', () => {
    const view = viewOf('cluster', [...replicas, running('db', { on: 'worker-1' })], { detail: 'counts' });
    expect(idsOf(view, 'pod')).toEqual([]);
    const [leaf] = boxesOf(view).filter(({ kind }) => kind === 'pods');
    expect(leaf?.data['count']).toBe('4');
    expect(wordsIn(leaf ?? view.root).slice(0, 2)).toEqual(['4 pods', 'web | ×3']);
    expect(wordsIn(leaf ?? view.root)[2]).toMatch(/^db\b/);
  });

  test('counts: those that do not run as they should are told', () => {
    const view = viewOf('cluster', [...replicas, running('db', { on: 'worker-1', phase: 'Failed' })], { detail: 'counts' });
    expect(
      boxesOf(view)
        .filter(({ kind }) => kind === 'pods')
        .map((leaf) => wordsIn(leaf).at(-1)),
    ).toEqual(['1 Failed']);
  });

  test('counts: of templates the pods that they want, of owners of one name each with its namespace', () => {
    const wants = (namespace: string, replicas: number) => workload('Deployment', 'web', { spec: { replicas }, metadata: { namespace } });
    const view = viewOf('cluster', [wants('a', 3), wants('b', 2), workload('DaemonSet', 'log'), workload('Deployment', 'one')], {
      detail: 'counts',
    });
    const [leaf] = boxesOf(view).filter(({ kind }) => kind === 'pods');
    expect(leaf?.style).toBe('template');
    expect(wordsIn(leaf ?? view.root)).toEqual(['4 templates', 'log | ×N', 'a/web | ×3', 'b/web | ×2', 'one']);
    const single = viewOf('cluster', [wants('a', 3)], { detail: 'counts' });
    expect(boxesOf(single).flatMap((box) => (box.kind === 'pods' ? wordsIn(box) : []))).toEqual(['web | ×3']);
  });

  test.each([
    ['Failed', 'trouble'],
    ['Succeeded', 'fact'],
    ['Pending', 'fact'],
  ])('a pod that is %s is set as %s', (phase, role) => {
    const view = viewOf('cluster', [running('db', { on: 'worker-1', phase })]);
    expect(boxCalled(view, 'pod/default/db').lines.find(({ start }) => start?.text === phase)?.start?.role).toBe(role);
  });

  test('sample: nodes; the rest is counted, none is lost', () => {
    const many = Array.from({ length: 300 }, (_, index) => running(`pod-${index}`, { on: `node-${index}` }));
    const view = viewOf('cluster', many, { detail: 'sample' });
    const shown = idsOf(view, 'node').length;
    const [rest] = boxesOf(view).filter(({ kind }) => kind === 'left-out');
    expect(shown).toBeLessThan(100);
    expect(rest?.data).toEqual({ nodes: `${300 - shown}`, pods: `${300 - shown}` });
    expect(wordsIn(rest ?? view.root).join(' ')).toBe(`and ${300 - shown} more nodes with ${300 - shown} pods`);
  });
});
