import { describe, expect, test } from 'vitest';
import { buildTopology } from '../../../src/model/build.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, manifest, workload } from '../manifests.ts';
import { admin, app, networkPolicy } from '../reach/language.ts';
import { thing } from '../related.ts';

const deployment = (name: string, container: JsonObject = {}, labels: JsonObject = { app: name }) =>
  workload('Deployment', name, {
    spec: { template: { metadata: { labels }, spec: { containers: [{ name: 'app', image: 'app', ...container }] } } },
  });
const service = (name: string, ports: readonly JsonObject[]) => thing('Service', name, { spec: { selector: { app: name }, ports } });

const shop = [
  deployment('frontend', { env: [{ name: 'REDIS_ADDR', value: 'redis:6379' }] }),
  deployment('cart', { env: [{ name: 'REDIS_ADDR', value: 'redis:6379' }] }),
  deployment('redis', { ports: [{ name: 'sql', containerPort: 7000 }] }),
  service('redis', [{ port: 6379, targetPort: 7000 }]),
];
const told = (...objects: readonly JsonObject[]) =>
  build(...objects).diagnostics.flatMap(({ code, message, place }) =>
    code === 'model/call-forbidden' ? [{ message, at: place?.file }] : [],
  );
const messages = (...objects: readonly JsonObject[]) => told(...shop, ...objects).map(({ message }) => message);

describe('a call that a policy forbids', () => {
  test('is told with what says the address, and whom the policy admits', () => {
    expect(told(...shop, networkPolicy({ ...app('redis'), ingress: [{ from: [app('cart')] }] }, { name: 'redis' }))).toEqual([
      {
        message: 'Deployment frontend is given redis:6379 (env REDIS_ADDR), but NetworkPolicy redis admits only cart',
        at: 'Deployment frontend spec.template.spec.containers.0.env.0.value',
      },
    ]);
  });

  const [frontend, cart] = ['frontend', 'cart'].map((name) => `Deployment ${name} is given redis:6379 (env REDIS_ADDR), but`);

  test.each<[string, readonly JsonObject[], readonly string[]]>([
    [
      'by a default deny',
      [networkPolicy({ podSelector: {} })],
      [`${cart} NetworkPolicy p admits nobody`, `${frontend} NetworkPolicy p admits nobody`],
    ],
    [
      'by the egress of the caller',
      [networkPolicy({ ...app('cart'), policyTypes: ['Egress'], egress: [{ to: [app('db')] }] })],
      [`${cart} NetworkPolicy p lets it reach only pods app=db`],
    ],
    [
      'by the port of the pods, which is not that of the Service',
      [
        networkPolicy({
          ...app('redis'),
          ingress: [
            { from: [app('frontend')], ports: [{ port: 7000 }] },
            { from: [app('cart')], ports: [{ port: 6379 }] },
          ],
        }),
      ],
      [`${cart} NetworkPolicy p admits only frontend on 7000, cart on 6379`],
    ],
    [
      'by an administrator',
      [admin({ subject: { namespaces: {} }, ingress: [{ action: 'Deny', from: [{ pods: { ...app('cart') } }] }] })],
      [`${cart} AdminNetworkPolicy admin forbids it`],
    ],
    ['not where a name of the port is allowed', [networkPolicy({ ...app('redis'), ingress: [{ ports: [{ port: 'sql' }] }] })], []],
    [
      'not where only the cluster can say',
      [networkPolicy({ ...app('redis'), ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'x' } } }] }] })],
      [],
    ],
    ['not without policies', [], []],
  ])('%s', (_, policies, expected) => {
    expect(messages(...policies)).toEqual(expected);
  });

  test('is told once for all pods of a workload, and not where the input is a part of a system', () => {
    const twice = deployment('front', {
      env: [
        { name: 'A_ADDR', value: 'redis:6379' },
        { name: 'B_ADDR', value: 'redis:6379' },
      ],
    });
    const objects = [...shop.slice(2), twice, networkPolicy({ podSelector: {} })];
    expect(told(...objects)).toHaveLength(1);
    expect(buildTopology(objects.map(manifest), { partial: true }).diagnostics.map(({ code }) => code)).not.toContain(
      'model/call-forbidden',
    );
  });

  test('of a Service without a port of its number, or without pods, is none', () => {
    expect(told(...shop.slice(0, 2), service('redis', [{ port: 6379 }]), networkPolicy({ podSelector: {} }))).toEqual([]);
  });
});
