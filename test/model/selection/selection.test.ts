import { describe, expect, test } from 'vitest';
import { podsByTopOwner, tally } from '../../../src/model/queries/topology.ts';
import { checkSelection, readSelection } from '../../../src/model/selection/read.ts';
import { selectTopology } from '../../../src/model/selection/selection.ts';
import type { Selection } from '../../../src/model/types.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, ONE, ownedBy, pod, RUNNING, template, workload } from '../manifests.ts';

const node = (name: string, labels: JsonObject = {}): JsonObject => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels } });
const running = (namespace: string, name: string, nodeName: string | undefined, metadata: JsonObject = {}): JsonObject =>
  pod(nodeName === undefined ? ONE : { ...ONE, nodeName }, { metadata: { namespace, name, ...metadata }, status: RUNNING });
const labelled = (kind: string, namespace: string, name: string, app: string): JsonObject =>
  workload(kind, name, { metadata: { namespace }, spec: { replicas: 2, template: { ...template(), metadata: { labels: { app } } } } });

/**
 *   shop   Deployment web ── ReplicaSet web-new ── web-new-1 on a, web-new-2 on b;  ReplicaSet web-old of 0;  template cart of a StatefulSet
 *   ops    backup, a bare pod that no node runs
 *   kube-system   proxy-a on a, proxy-c on c
 *   nodes  a, b, c, and d without pods
 */
const world = build(
  node('a', { zone: 'east' }),
  node('b', { zone: 'west' }),
  node('c', { zone: 'west' }),
  node('d', { zone: 'west' }),
  labelled('Deployment', 'shop', 'web', 'web'),
  workload('ReplicaSet', 'web-new', { metadata: { namespace: 'shop', ...ownedBy('Deployment', 'web') }, spec: { replicas: 2 } }),
  workload('ReplicaSet', 'web-old', { metadata: { namespace: 'shop', ...ownedBy('Deployment', 'web') }, spec: { replicas: 0 } }),
  running('shop', 'web-new-1', 'a', { labels: { app: 'web' }, ...ownedBy('ReplicaSet', 'web-new') }),
  running('shop', 'web-new-2', 'b', { labels: { app: 'web', canary: 'yes' }, ...ownedBy('ReplicaSet', 'web-new') }),
  labelled('StatefulSet', 'shop', 'cart', 'cart'),
  running('ops', 'backup', undefined, { labels: { app: 'backup' } }),
  running('kube-system', 'proxy-a', 'a', { labels: { app: 'proxy' }, ...ownedBy('DaemonSet', 'proxy') }),
  running('kube-system', 'proxy-c', 'c', { labels: { app: 'proxy' }, ...ownedBy('DaemonSet', 'proxy') }),
).topology;

const select = (selection: Selection) => selectTopology(world, readSelection(selection));
const left = (selection: Selection) => {
  const { pods, nodes } = select(selection).topology;
  return `${pods.map(({ name }) => name).join(' ')} | ${nodes.map(({ name }) => name).join(' ')}`;
};

describe('a selection leaves', () => {
  const everything = 'proxy-a proxy-c backup cart web-new-1 web-new-2 | a b c d';
  test.each<readonly [Selection, string]>([
    [{}, everything],
    [{ namespaces: [], selectors: [''] }, everything],
    [{ namespaces: ['shop'] }, 'cart web-new-1 web-new-2 | a b'],
    [{ namespaces: ['ops', 'kube-*'] }, 'proxy-a proxy-c backup | a c'],
    [{ selectors: ['app=web'] }, 'web-new-1 web-new-2 | a b'],
    [{ selectors: ['app in (cart,web)', '!canary'] }, 'cart web-new-1 | a'],
    [{ kinds: ['deploy'] }, 'web-new-1 web-new-2 | a b'],
    [{ kinds: ['Deployments.apps'] }, 'web-new-1 web-new-2 | a b'],
    [{ kinds: ['RS', 'daemonset'] }, 'proxy-a proxy-c web-new-1 web-new-2 | a b c'],
    [{ kinds: ['sts'] }, 'cart | '],
    [{ kinds: ['po'] }, 'proxy-a proxy-c backup web-new-1 web-new-2 | a b c'],
    [{ kinds: ['ns'], names: ['o*'] }, 'backup | '],
    [{ names: ['web'] }, 'web-new-1 web-new-2 | a b'],
    [{ names: ['web-new-?', 'backup'] }, 'backup web-new-1 web-new-2 | a b'],
    [{ kinds: ['ds'], names: ['web*', 'proxy-a'] }, ' | '],
    [{ nodes: ['a', 'd'] }, 'proxy-a web-new-1 | a d'],
    [{ nodes: ['?'], namespaces: ['shop'] }, 'web-new-1 web-new-2 | a b'],
    [{ kinds: ['no'] }, ' | a b c d'],
    [{ kinds: ['nodes'], names: ['a', 'x'] }, ' | a'],
    [{ kinds: ['node'], selectors: ['zone=west'] }, ' | b c d'],
    [{ kinds: ['node', 'deploy'], names: ['web', 'd'] }, 'web-new-1 web-new-2 | a b d'],
    [{ exclude: ['kube-system'] }, 'backup cart web-new-1 web-new-2 | a b d'],
    [{ exclude: ['kube-*', 'ops'], nodes: ['c', 'd'] }, ' | d'],
    [{ exclude: ['deploy/*'] }, 'proxy-a proxy-c backup cart | a c d'],
    [{ exclude: ['pod/*-?'] }, 'backup cart | d'],
    [{ exclude: ['daemonsets/proxy'] }, 'backup cart web-new-1 web-new-2 | a b d'],
    [{ exclude: ['node/a'] }, 'proxy-c backup cart web-new-2 | b c d'],
    [{ exclude: ['ns/shop'] }, 'proxy-a proxy-c backup | a c d'],
    [{ exclude: ['shop/web'] }, 'proxy-a proxy-c backup cart | a c d'],
    [{ exclude: ['*/*-1'] }, 'proxy-a proxy-c backup cart web-new-2 | a b c d'],
    [{ exclude: ['*/a'] }, everything],
    [{ namespaces: ['shop'], exclude: ['shop/cart'] }, 'web-new-1 web-new-2 | a b'],
  ])('%j: %s', (selection, expected) => {
    expect(left(selection)).toBe(expected);
  });

  test('the very same topology when nothing is asked', () => {
    expect(select({})).toEqual({ topology: world, diagnostics: [] });
    expect(select({ kinds: [] }).topology).toBe(world);
  });

  test('the workloads of its pods, and old ReplicaSets of these', () => {
    const { workloads, namespaces } = select({ selectors: ['app=web'] }).topology;
    expect(workloads.map(({ id }) => id)).toEqual(['deployment/shop/web', 'replicaset/shop/web-new', 'replicaset/shop/web-old']);
    expect(namespaces.map(({ name }) => name)).toEqual(['shop']);
    expect(select({ namespaces: ['ops'] }).topology.workloads).toEqual([]);
  });

  test('a workload that wants no pods, where it is asked for', () => {
    const idle = build(workload('Deployment', 'idle', { spec: { replicas: 0 } }), running('default', 'web', 'a')).topology;
    const names = (selection: Selection) => selectTopology(idle, readSelection(selection)).topology.workloads.map(({ name }) => name);
    expect(names({ namespaces: ['default'] })).toEqual(['idle']);
    expect(names({ names: ['idle', 'web'] })).toEqual(['idle']);
    expect(names({ names: ['web'] })).toEqual([]);
    expect(names({ exclude: ['deploy/idle'] })).toEqual([]);
    expect(names({ selectors: ['app=x'] })).toEqual([]);
  });

  test('custom kinds by their own name', () => {
    const rollout = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', metadata: { name: 'web' }, spec: { template: template() } };
    const { topology } = build(rollout, running('default', 'other', 'a'));
    const names = (selection: Selection) => selectTopology(topology, readSelection(selection)).topology.pods.map(({ name }) => name);
    expect(names({ kinds: ['rollouts'] })).toEqual(['web']);
    expect(names({ exclude: ['rollout/*'] })).toEqual(['other']);
  });
});

describe('what is gone is known', () => {
  test('to nodes and workloads, so that nobody takes the rest for all', () => {
    const { nodes, workloads } = select({ selectors: ['!canary'], kinds: ['node', 'deploy'] }).topology;
    expect(nodes.map(({ name, podsLeftOut }) => [name, podsLeftOut])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['d', undefined],
    ]);
    expect(workloads.map(({ name, podsLeftOut }) => [name, podsLeftOut])).toContainEqual(['web', 1]);
  });

  test('to the tally: of a part of the pods nobody knows how many are missing', () => {
    const { topology } = select({ nodes: ['a'] });
    const web = topology.workloads.find(({ name }) => name === 'web');
    expect(web && tally(web, podsByTopOwner(topology).get(web.id) ?? [])).toEqual({ active: 1, running: 1 });
  });

  test('to the user, in one note', () => {
    expect(select({ namespaces: ['kube-system'] }).diagnostics).toEqual([
      { code: 'model/selected-away', severity: 'note', message: 'left out by selection: 3 pods, 1 template, 2 nodes' },
    ]);
    expect(select({ namespaces: ['*'], exclude: ['*/web-new-1'] }).diagnostics[0]?.message).toBe('left out by selection: 1 pod, 1 node');
    expect(select({ exclude: ['elsewhere'] }).diagnostics).toEqual([]);
  });
});

describe('a selection that leaves nothing says why', () => {
  test.each<readonly [Selection, string]>([
    [{ namespaces: ['shpo'] }, "no namespace is called 'shpo': did you mean 'shop'? there are: kube-system, ops, shop"],
    [{ namespaces: ['x*'] }, "no namespace matches 'x*': there are: kube-system, ops, shop"],
    [{ kinds: ['jobs'] }, 'the input has no Job: there are: DaemonSet, Deployment, Node, Pod, ReplicaSet, StatefulSet'],
    [{ kinds: ['no'], names: ['e'] }, "no Node is called 'e': did you mean 'a'? there are: a, b, c, d"],
    [{ names: ['backups'] }, "no pod or workload is called 'backups': did you mean 'backup'?"],
    [{ nodes: ['worker'] }, "no node is called 'worker': there are: a, b, c, d"],
    [{ selectors: ['app=crat'] }, "nothing has labels that match 'app=crat': did you mean 'cart'? values of app: backup, cart, proxy, web"],
    [{ selectors: ['ap'] }, "nothing has labels that match 'ap': did you mean 'app'? labels: app, canary"],
    [{ selectors: ['!app'] }, "nothing has labels that match '!app'"],
    [{ namespaces: ['ops'], kinds: ['sts'] }, 'each part of the selection matches something, but nothing matches all of it'],
    [{ namespaces: ['ops', 'x'], names: ['y'] }, "no namespace is called 'x'"],
    [{ kinds: ['widget'] }, "nothing of kind 'widget' can be drawn: there are: DaemonSet"],
    [{ kinds: ['dploy'] }, "nothing of kind 'dploy' can be drawn: did you mean 'deploy'? there are: DaemonSet, Deployment"],
    [{ exclude: ['*', 'node/*'] }, "the exclusions leave nothing: '*', 'node/*'"],
    [{ namespaces: ['shop'], exclude: ['shop/*'] }, "the exclusions leave nothing: 'shop/*'"],
  ])('%j: %s', (selection, hint) => {
    const { topology, diagnostics } = select(selection);
    expect([topology.pods, topology.nodes]).toEqual([[], []]);
    expect(diagnostics).toMatchObject([
      { code: 'model/nothing-selected', severity: 'error', message: 'the selection leaves nothing to draw of 5 pods, 1 template, 4 nodes' },
    ]);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('and where something is left, a word that matches nothing is a warning', () => {
    expect(select({ namespaces: ['shop', 'opps'] }).diagnostics).toMatchObject([
      { code: 'model/unmatched-selection', severity: 'warning', message: "no namespace is called 'opps'" },
      { code: 'model/selected-away' },
    ]);
  });

  test('and so is an exclusion that was plainly meant otherwise', () => {
    expect(select({ exclude: ['kube-sytem'] }).diagnostics).toMatchObject([
      { severity: 'warning', hint: "did you mean 'kube-system'? there are: kube-system, ops, shop" },
    ]);
  });

  test.each([
    ['deplo/*', "no namespace or kind is called 'deplo'", "did you mean 'deploy/*'?"],
    ['Deploymnet/web', "no namespace or kind is called 'Deploymnet'", "did you mean 'deployment/web'?"],
    ['shpo/web', "no namespace or kind is called 'shpo'", "did you mean 'shop/web'?"],
    ['deploy/wbe', "no Deployment is called 'wbe'", "did you mean 'web'? there are: web"],
    ['shop/wbe', "nothing in namespace 'shop' is called 'wbe'", "did you mean 'web'? there are: cart, web, web-new, "],
    ['deploy', "no namespace is called 'deploy'", "did you mean 'deploy/*'?"],
  ])('as is %s', (word, message, hint) => {
    const { diagnostics } = select({ exclude: [word] });
    expect(diagnostics).toMatchObject([{ code: 'model/unmatched-selection', severity: 'warning', message }]);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test.each(['prod/*', 'job/*', 'job', 'deploy/x*', 'shop/backup', 'gone-*/web'])('while %s may be meant for another cluster', (word) => {
    expect(select({ exclude: [word] }).diagnostics).toEqual([]);
  });

  test('and of templates alone that they are no pods', () => {
    const { topology } = build(labelled('Deployment', 'shop', 'web', 'web'));
    const { diagnostics } = selectTopology(topology, readSelection({ kinds: ['po'] }));
    expect(diagnostics[0]?.hint).toBe('the input has no pods, only templates of pods: there are: Deployment');
  });

  test('and of an input without pods and nodes nothing is said: there is nothing to select from', () => {
    expect(selectTopology(build().topology, readSelection({ namespaces: ['x'] })).diagnostics).toEqual([]);
  });
});

describe('wrong words', () => {
  test('are all told, each with its place', () => {
    const mistakes = checkSelection({
      namespaces: ['a', ' '],
      selectors: ['a', 'b c'],
      kinds: [''],
      exclude: ['a/b/c', '/x', 'x/', 'ok', 'a/b'],
    });
    expect(mistakes.map(({ field, index, at }) => `${field} ${index} ${at}`)).toEqual([
      'namespaces 1 0',
      'selectors 1 2',
      'kinds 0 0',
      'exclude 0 0',
      'exclude 1 0',
      'exclude 2 0',
    ]);
  });

  test('throw where nobody checked', () => {
    expect(() => readSelection({ selectors: ['a', 'b c'] })).toThrow(/selection\.selectors\[1\] 'b c': .*character 3/);
  });
});
