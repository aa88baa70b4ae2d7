/** Worlds that hold far too much of one thing: what is made of them takes no longer than they are long. */
import { describe, expect, test } from 'vitest';
import { shellStatements } from '../../src/model/processes/shell-script.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, codes, pod } from './manifests.ts';
import { object, service, serving } from './network.ts';
import { placed } from './scheduler/world.ts';

function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function numbered(count: number): Record<string, string> {
  return Object.fromEntries(times(count, (index) => [`key-${index}`, 'value']));
}

describe('a selector of twenty thousand labels', () => {
  const many = numbered(20_000);

  test('that no pod has says what was meant, where one of them is not as it should be', () => {
    const labels = { ...many, 'key-7': 'valeu' };
    const { diagnostics } = build(service('web', { selector: many }), serving('web', { metadata: { labels } }), serving('other'));
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([['model/dangling-service', 'did you mean key-7=valeu?']]);
  });

  test('fits pods that have them all', () => {
    const { topology } = build(service('web', { selector: many }), serving('web', { metadata: { labels: many } }));
    expect(topology.relations.map(({ to }) => to)).toEqual(['pod/default/web']);
  });

  test('finds its pods in another namespace', () => {
    const elsewhere = serving('web', { metadata: { labels: many, namespace: 'shop' } });
    const namespaces = times(300, (index) => serving(`p${index}`, { metadata: { namespace: `n${index}`, labels: {} } }));
    const { diagnostics } = build(
      service('web', { selector: many }),
      serving('other', { metadata: { labels: {} } }),
      elsewhere,
      ...namespaces,
    );
    expect(diagnostics[0]?.hint).toContain('are in namespace shop');
  });
});

describe('hundreds of selectors that fit hundreds of pods', () => {
  const pods = times(600, (index) => serving(`p${index}`));

  test.each([
    ['Service', (name: string) => service(name)],
    ['NetworkPolicy', (name: string) => object('networking.k8s.io/v1', 'NetworkPolicy', { name }, { podSelector: {} })],
    [
      'PodDisruptionBudget',
      (name: string) => object('policy/v1', 'PodDisruptionBudget', { name }, { selector: { matchLabels: { app: 'web' } } }),
    ],
  ])('are looked at as long as there is room; the others are left out as a whole, and told: %s', (_kind, make) => {
    const world = build(...pods, ...times(600, (index): JsonObject => make(`s${index}`)));
    const { topology, diagnostics } = world;
    expect(codes(world)).toEqual(['model/too-many-relations']);
    expect(diagnostics[0]?.severity).toBe('error');
    const drawn = topology.resources.length;
    expect(drawn).toBeLessThan(100);
    expect(topology.relations).toHaveLength(drawn * 600);
  });

  test('that policies only admit cost no policy its place', () => {
    const admitting = (name: string) =>
      object(
        'networking.k8s.io/v1',
        'NetworkPolicy',
        { name },
        { podSelector: { matchLabels: { app: 'web' } }, ingress: [{ from: [{ podSelector: {} }] }] },
      );
    const world = build(
      ...pods.slice(0, 1),
      ...times(600, (index) => serving(`q${index}`, { metadata: { labels: { app: 'q' } } })),
      ...times(100, (index) => admitting(`a${index}`)),
    );
    expect(world.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['model/too-many-relations', 'note']]);
    expect(world.topology.resources).toHaveLength(100);
  });

  test('are all looked at where each fits a few', () => {
    const few = times(600, (index) => service(`s${index}`, { selector: { app: `a${index}` } }));
    const world = build(...few, ...times(600, (index) => serving(`p${index}`, { metadata: { labels: { app: `a${index}` } } })));
    expect([codes(world), world.topology.relations.length]).toEqual([[], 600]);
  });
});

test('a Service leads to two hundred thousand addresses without a call that takes them all', () => {
  const addresses = times(200_000, (index) => ({ ip: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}` }));
  const ports = times(2000, (index) => ({ name: `p${index}`, port: index + 1 }));
  const named = addresses.map((address) => ({ ...address, targetRef: { kind: 'Pod', name: 'web' } }));
  const endpoints = { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'web' }, subsets: [{ addresses: named, ports }] };
  const { topology } = build(service('web', { selector: null, ports }), endpoints, serving('web'));
  const [relation] = topology.relations;
  expect(relation?.type === 'selects' && relation.ports.length).toBe(2000);
});

test('shell functions that call each other twice do not double for ever', () => {
  const script = `f0() { a; b; }\n${times(200, (index) => `f${index + 1}() { f${index}; f${index}; }`).join('\n')}\nf200`;
  expect(shellStatements(script).map(({ commands }) => commands.length)).toEqual([1000]);
});

test('twenty thousand pods are shared among example nodes', () => {
  const waiting = times(20_000, (index) => pod({ containers: [{ name: 'app' }] }, { metadata: { name: `p${index}` } }));
  const { pods } = placed(5, ...waiting);
  const counts = new Map<string | undefined, number>();
  for (const { nodeName } of pods) counts.set(nodeName, (counts.get(nodeName) ?? 0) + 1);
  expect([...counts.values()].sort((a, b) => a - b)).toEqual([110, 110, 110, 110, 110, 19_450]);
});

test('thousands of workloads that want millions of pods are tried as far as nodes have room', () => {
  const workloads = times(3000, (index): JsonObject => {
    const template = { metadata: { labels: { app: `d${index}` } }, spec: { containers: [{ name: 'app' }] } };
    return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: `d${index}` }, spec: { replicas: 1_000_000, template } };
  });
  const { pods } = placed(2, ...workloads);
  expect(pods.filter(({ nodeName }) => nodeName !== undefined)).toHaveLength(220);
});
