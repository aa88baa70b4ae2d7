import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { chooseFigure } from '../../src/view/choose-figure.ts';
import { suggestFigures } from '../../src/view/suggest.ts';
import { build } from '../model/manifests.ts';
import { node, ownedBy, running, workload } from './small-world.ts';

const deployment = (name: string, env: JsonObject = {}, more: JsonObject = {}): JsonObject =>
  workload('Deployment', name, {
    spec: {
      replicas: 2,
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'app', env: Object.entries(env).map(([key, value]) => ({ name: key, value })) }], ...more },
      },
    },
  });
const service = (name: string, selector: JsonObject = { app: name }): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: { selector, ports: [{ port: 80 }] },
});
const claimed = { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'files' } }] };
const of = (name: string, on?: string): JsonObject =>
  running(name, { ...(on === undefined ? {} : { on }), owner: ownedBy('ReplicaSet', 'web') });

describe('the figure that suits an input where nobody names one', () => {
  test.each<[string, string, readonly JsonObject[]]>([
    ['one pod', 'sidecar', [running('web')]],
    ['one pod on a node that is only named', 'sidecar', [running('web', { on: 'n' })]],
    ['one workload', 'sidecar', [deployment('web'), service('web')]],
    ['pods of one workload on nodes', 'cluster', [of('a', 'n'), of('b', 'm')]],
    ['pods on nodes', 'cluster', [running('a', { on: 'n' }), running('b', { on: 'n' })]],
    ['nodes', 'cluster', [node('n')]],
    ['a pod and its node', 'cluster', [node('n'), running('web', { on: 'n' })]],
    ['a call', 'system', [deployment('web', { CART_ADDR: 'cart:80' }), deployment('cart'), service('cart')]],
    ['a claim that two share', 'system', [deployment('a', {}, claimed), deployment('b', {}, claimed)]],
    ['workloads with nothing between them', 'cluster', [deployment('a'), deployment('b'), service('a')]],
  ])('%s: %s', (_name, figure, objects) => {
    const { topology } = build(...objects);
    expect(chooseFigure(topology)).toBe(figure);
    expect(suggestFigures(topology)[0]?.figure).toBe(figure);
  });

  test('a Service of two workloads: system', () => {
    const tier = (name: string) =>
      workload('Deployment', name, {
        spec: { template: { metadata: { labels: { tier: 'x' } }, spec: { containers: [{ name: 'app' }] } } },
      });
    expect(chooseFigure(build(tier('a'), tier('b'), service('both', { tier: 'x' })).topology)).toBe('system');
  });
});
