import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { boxCalled, idsOf, linksOf, node, seen, viewOf, wordsIn } from '../small-world.ts';
import { named, service, serving } from './world.ts';

const bucket = (name: string): JsonObject => ({ resource: { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name } });
const to = (name: string): JsonObject => ({ service: { name, port: { number: 80 } } });
const rule = (host: string | undefined, ...paths: readonly (readonly [string, JsonObject])[]): JsonObject => ({
  ...(host === undefined ? {} : { host }),
  http: { paths: paths.map(([path, backend]) => ({ path, backend })) },
});
const alias = (name: string, externalName: string): JsonObject => named('Service', name, { type: 'ExternalName', externalName });

describe('an Ingress', () => {
  const lines = (spec: JsonObject, more: JsonObject = {}) =>
    wordsIn(
      boxCalled(
        viewOf('service', [service('web'), serving('web'), { ...named('Ingress', 'door', spec), ...more }]),
        'ingress/default/door',
      ),
    ).slice(1);

  test('says its class, its addresses and its hosts', () => {
    const status = { loadBalancer: { ingress: [{ ip: '203.0.113.5' }] } };
    const spec = { ingressClassName: 'brass', rules: [rule('a.example', ['/', to('web')])] };
    expect(lines(spec, { status })).toEqual(['Ingress · class brass', '203.0.113.5', 'a.example']);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['all', ['a.example', 'b.example'], ['Ingress · TLS', 'a.example', 'b.example']],
    ['by a wildcard', ['*.example'], ['Ingress · TLS', 'a.example', 'b.example']],
    ['some', ['b.example'], ['Ingress', 'a.example', 'b.example · TLS']],
    ['others', ['c.example.com'], ['Ingress · TLS for c.example.com', 'a.example', 'b.example']],
    ['whatever the controller serves', [], ['Ingress · TLS', 'a.example', 'b.example']],
  ])('says which hosts have TLS: %s', (_, hosts, words) => {
    const rules = [rule('a.example', ['/', to('web')]), rule('b.example', ['/', to('web')])];
    expect(lines({ tls: [{ hosts }], rules })).toEqual(words);
  });

  test('says beneath each host what of it leads to no Service', () => {
    const rules = [
      rule('a.example', ['/static', bucket('a')]),
      rule('b.example', ['/', to('web')]),
      rule(undefined, ['/all', bucket('any')]),
    ];
    expect(lines({ rules })).toEqual(['Ingress', 'a.example', '…/static → StorageBucket a', 'b.example', '*/all → StorageBucket any']);
  });

  test('leads everything to its default backend, and what is left over where it has rules', () => {
    expect(lines({ defaultBackend: bucket('all') })).toEqual(['Ingress', 'everything → StorageBucket all']);
    expect(lines({ defaultBackend: bucket('all'), rules: [rule('a.example', ['/', to('web')])] })).toEqual([
      'Ingress',
      'a.example',
      'everything else → StorageBucket all',
    ]);
  });
});

describe('an ExternalName', () => {
  test('leads to the Service of the input whose name it is', () => {
    const hello = service('hello', {}, 'house');
    const objects = [alias('short', 'hello.house.svc.cluster.local'), hello, serving('hello', { namespace: 'house' })];
    const drawn = viewOf('service', objects);
    expect(linksOf(drawn, 'aliases')).toEqual(['service/default/short → service/house/hello']);
    expect(idsOf(drawn, 'external')).toEqual([]);
  });

  test('by way of another one', () => {
    const objects = [alias('a', 'b.default.svc'), alias('b', 'web.default.svc'), service('web'), serving('web')];
    const drawn = viewOf('service', objects);
    expect(linksOf(drawn, 'aliases')).toEqual(['service/default/a → service/default/b', 'service/default/b → service/default/web']);
  });

  test('in a circle is but a name', () => {
    const drawn = viewOf('service', [alias('a', 'b.default.svc'), alias('b', 'a.default.svc')]);
    expect(linksOf(drawn, 'aliases')).toEqual([]);
    expect(wordsIn(boxCalled(drawn, 'service/default/a/external'))).toEqual(['Service b', 'namespace default', 'b.default.svc']);
  });
});

describe('the Service `kubernetes`', () => {
  const kubernetes = service('kubernetes', { selector: null, ports: [{ name: 'https', port: 443, targetPort: 6443 }] });
  const endpoints: JsonObject = {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { name: 'kubernetes' },
    subsets: [{ addresses: [{ ip: '192.168.7.9' }], ports: [{ name: 'https', port: 6443 }] }],
  };
  const tower = node('tower', { status: { addresses: [{ type: 'InternalIP', address: '192.168.7.9' }] } });
  const server: JsonObject = {
    ...serving('kube-apiserver-tower', { namespace: 'kube-system' }),
    metadata: {
      name: 'kube-apiserver-tower',
      namespace: 'kube-system',
      annotations: { 'kubernetes.io/config.mirror': 'x' },
      ownerReferences: [{ apiVersion: 'v1', kind: 'Node', name: 'tower', uid: 'n', controller: true }],
    },
    spec: {
      nodeName: 'tower',
      hostNetwork: true,
      containers: [{ name: 'kube-apiserver', image: 'kube-apiserver:1', livenessProbe: { httpGet: { path: '/livez', port: 6443 } } }],
    },
    status: { phase: 'Running', podIP: '192.168.7.9', hostIP: '192.168.7.9' },
  };

  test('leads to the API server’s pod on its node, which it does not select', () => {
    const drawn = viewOf('service', [kubernetes, endpoints, server, tower]);
    expect(drawn.links.map(({ to: end, style }) => [end, style])).toEqual([['pod/kube-system/kube-apiserver-tower', 'routes']]);
    expect(wordsIn(boxCalled(drawn, 'pod/kube-system/kube-apiserver-tower'))).toContain('on tower');
    expect(idsOf(drawn, 'left-out')).toEqual([]);
  });

  test('leads to the API server on the node whose address it is, where there is no such pod', () => {
    const drawn = viewOf('service', [kubernetes, endpoints, tower]);
    expect(wordsIn(boxCalled(drawn, 'service/default/kubernetes/external'))).toEqual(['the API server', '192.168.7.9 · node tower']);
  });

  test('leads to the API server where nothing says where that is', () => {
    const drawn = viewOf('service', [kubernetes, server]);
    expect(wordsIn(boxCalled(drawn, 'service/default/kubernetes/external'))).toEqual(['the API server']);
    expect(idsOf(drawn, 'left-out')).toEqual([]);
  });
});

test('a kind of another group is no Service, and is called with its group', () => {
  const other: JsonObject = {
    apiVersion: 'mesh.example.com/v1',
    kind: 'Service',
    metadata: { name: 'hello' },
    spec: { template: { spec: { containers: [{ image: 'hello:2' }] } } },
  };
  expect(seen('service', [other]).diagnostics.map(({ message }) => message)).toEqual([
    'no Services, Ingresses or Gateways in the input, only 1 Service (mesh.example.com)',
  ]);
});
