import { describe, expect, test } from 'vitest';
import { boxCalled, idsOf, linksOf, node, running, seen, viewOf, wordsIn, workload } from './small-world.ts';

const two = { containers: [{ name: 'app' }, { name: 'helper' }] };

describe('the figure `flat-network`', () => {
  test('draws one line from each pod to one network', () => {
    const view = viewOf('flat-network', [running('a', { on: 'one', ip: '10.1.1.6' }), running('b', { on: 'two', ip: '10.1.2.6' })]);
    expect(idsOf(view, 'network')).toEqual(['network/pods']);
    expect(linksOf(view, 'pod-network')).toEqual(['pod/default/a ↔ network/pods', 'pod/default/b ↔ network/pods']);
    expect(wordsIn(boxCalled(view, 'pod/default/a'))).toContain('IP 10.1.1.6');
  });

  test('says every IP of a dual stack pod', () => {
    const dual = { ...running('a', { on: 'one' }), status: { phase: 'Running', podIPs: [{ ip: '10.1.1.6' }, { ip: 'fd00::6' }] } };
    expect(wordsIn(boxCalled(viewOf('flat-network', [dual]), 'pod/default/a'))).toEqual(['a', 'IP 10.1.1.6', 'IP fd00::6']);
  });

  test('draws no line for a pod on the node’s network, and says so', () => {
    const view = viewOf('flat-network', [
      running('a', { on: 'one', ip: '10.1.1.6' }),
      running('agent', { on: 'one', ip: '192.168.1.10', spec: { hostNetwork: true } }),
    ]);
    expect(linksOf(view, 'pod-network')).toEqual(['pod/default/a ↔ network/pods']);
    const words = wordsIn(boxCalled(view, 'pod/default/agent')).join('\n');
    expect(words).toContain('host network');
    expect(words).not.toContain('IP 192');
  });

  test('says that a pod has its IP before it runs, where one waits for it', () => {
    const view = viewOf('flat-network', [running('web', { on: 'worker-1', ip: '10.1.1.7' }), running('waits', { phase: 'Pending' })]);
    expect(view.caption).toContain('A pod gets its IP once it is on a node, before its containers run.');
    expect(wordsIn(boxCalled(view, 'pod/default/waits'))).toContain('no IP yet');
  });

  test.each(['Succeeded', 'Failed'])('draws no line for a pod that has %s: it has no IP any more', (phase) => {
    const view = viewOf('flat-network', [running('done', { on: 'one', phase })]);
    expect(linksOf(view, 'pod-network')).toEqual([]);
    expect(wordsIn(boxCalled(view, 'pod/default/done'))).toContain('no IP any more');
  });

  test('draws no line for a pod that no node runs, where nodes are known', () => {
    const view = viewOf('flat-network', [node('one'), running('a', { on: 'one' }), running('late', { phase: 'Pending' })]);
    expect(linksOf(view, 'pod-network')).toEqual(['pod/default/a ↔ network/pods']);
    expect(wordsIn(boxCalled(view, 'pod/default/late'))).toContain('no IP yet');
  });

  test('draws what templates will be on, where nothing else is known', () => {
    const view = viewOf('flat-network', [workload('Deployment', 'web')]);
    expect(linksOf(view, 'pod-network')).toEqual(['deployment/default/web ↔ network/pods']);
    expect(wordsIn(boxCalled(view, 'deployment/default/web')).join()).not.toContain('IP 1');
  });

  test('joins two containers of a pod by localhost, and one by nothing', () => {
    const view = viewOf('flat-network', [running('a', { on: 'one', spec: two }), running('b', { on: 'one' })]);
    expect(linksOf(view, 'localhost').map((link) => link.replace(/[↔→—]/, '·'))).toEqual(['pod/default/a/app · pod/default/a/helper']);
    expect(view.links.filter(({ relation }) => relation === 'localhost').flatMap(({ label }) => label.map(({ text }) => text))).toEqual([
      'localhost',
    ]);
  });

  test('leaves init containers out: they have ended', () => {
    const spec = { containers: [{ name: 'app' }], initContainers: [{ name: 'migrate' }, { name: 'proxy', restartPolicy: 'Always' }] };
    expect([...idsOf(viewOf('flat-network', [running('a', { on: 'one', spec })]), 'container')].sort()).toEqual([
      'pod/default/a/app',
      'pod/default/a/proxy',
    ]);
  });

  test('says up to two ranges of the network, and of more the first and the last', () => {
    const nodes = (count: number) =>
      Array.from({ length: count }, (_, index) => node(`n${index}`, { spec: { podCIDRs: [`10.1.${index}.0/24`] } }));
    const pods = (count: number) => Array.from({ length: count }, (_, index) => running(`a${index}`, { on: `n${index}` }));
    const bar = (count: number) => wordsIn(boxCalled(viewOf('flat-network', [...nodes(count), ...pods(count)]), 'network/pods')).join();
    expect(bar(1)).toContain('10.1.0.0/24  ·  no NAT');
    expect(bar(2)).toContain('10.1.0.0/24 + 10.1.1.0/24');
    expect(bar(4)).toContain('10.1.0.0/24 … 10.1.3.0/24');
  });

  test('counted pods reach the network by one line a node', () => {
    const view = viewOf('flat-network', [running('a', { on: 'one' }), running('b', { on: 'one' })], { detail: 'counts' });
    expect(linksOf(view, 'pod-network')).toEqual(['node/one/pods ↔ network/pods']);
  });

  test('a pod without a node has no place on the network, where nodes are known; empty ones are named', () => {
    const waiting = { ...running('web'), status: { phase: 'Pending' } };
    const view = viewOf('flat-network', [node('one'), node('two'), waiting]);
    expect(linksOf(view, 'pod-network')).toEqual([]);
    expect(wordsIn(boxCalled(view, 'left-out/empty-nodes'))).toEqual(['no pods on one, two']);
    expect(view.description).toContain('1 pod not scheduled');
  });

  test('does not claim that all reach all where a NetworkPolicy says otherwise', () => {
    const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'none' }, spec: { podSelector: {} } };
    expect(viewOf('flat-network', [running('web', { on: 'one' })]).caption).not.toContain('NetworkPolicy');
    expect(viewOf('flat-network', [running('web', { on: 'one' }), policy]).caption).toContain('unless a NetworkPolicy forbids it');
  });

  test('says the protocol of a port that is not TCP', () => {
    const ports = [{ containerPort: 80 }, { containerPort: 5775, protocol: 'UDP' }];
    const view = viewOf('flat-network', [running('web', { on: 'one', spec: { containers: [{ name: 'app', ports }] } })]);
    expect(wordsIn(boxCalled(view, 'pod/default/web/app'))).toEqual(['app', ':80 :5775/UDP']);
  });

  test('has nothing to show of nodes alone', () => {
    const { view, diagnostics } = seen('flat-network', [node('one')]);
    expect(view).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['view/nothing-to-draw']);
  });
});
