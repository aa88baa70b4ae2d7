import { describe, expect, test } from 'vitest';
import type { Relation, Resource } from '../../src/model/types.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import type { World } from './manifests.ts';
import { build, codes } from './manifests.ts';
import { object, partly, related, service, told } from './network.ts';

const web = service('web', { ports: [{ port: 80, name: 'http', targetPort: 8080 }] });
const ingress = (spec: JsonObject, apiVersion = 'networking.k8s.io/v1') => object(apiVersion, 'Ingress', { name: 'shop' }, spec);
const rule = (host: string, ...paths: readonly JsonObject[]) => ({ host, http: { paths } });
const to = (name: string, port: JsonObject = { number: 80 }) => ({ service: { name, port } });

/** The rules that lead to a Service: `shop.example/cart :80`. */
function ways({ topology }: World): readonly string[] {
  return topology.relations
    .filter((relation): relation is Extract<Relation, { readonly type: 'routes' }> => relation.type === 'routes')
    .flatMap(({ to: id, rules }) =>
      rules.map(({ host, match, port }) => `${host}${match} → ${id.slice('service/'.length)} :${port ?? '?'}`),
    );
}

function route({ topology }: World): Extract<Resource, { readonly type: 'route' }> {
  const found = topology.resources.find((resource) => resource.type === 'route');
  if (found === undefined) throw new Error('expected a route');
  return found;
}

describe('an Ingress', () => {
  test('whose port the Service lacks leads nowhere by that rule', () => {
    const paths = [
      { path: '/', backend: to('web') },
      { path: '/old', backend: to('web', { number: 81 }) },
    ];
    const [routes] = build(web, ingress({ rules: [rule('a.example', ...paths)] })).topology.relations.filter(
      ({ type }) => type === 'routes',
    );
    expect(routes?.type === 'routes' && routes.rules.map(({ match, lost }) => [match, lost])).toEqual([
      ['/', undefined],
      ['/old', true],
    ]);
  });

  test('leads to Services by host and path: one relation a Service', () => {
    const world = build(
      web,
      service('cart'),
      ingress({
        tls: [{ hosts: ['a.example'] }],
        rules: [
          rule('a.example', { path: '/', backend: to('web') }, { path: '/cart', backend: to('cart') }),
          rule('b.example', { path: '/', backend: to('web', { name: 'http' }) }),
        ],
      }),
    );
    expect(related(world, 'routes')).toEqual(['ingress/default/shop → service/default/cart', 'ingress/default/shop → service/default/web']);
    expect(ways(world)).toEqual(['a.example/cart → default/cart :80', 'a.example/ → default/web :80', 'b.example/ → default/web :http']);
    expect(route(world)).toMatchObject({ hosts: ['a.example', 'b.example'], tlsHosts: ['a.example'], parents: [] });
    expect(codes(world)).toEqual([]);
  });

  test.each(['networking.k8s.io/v1beta1', 'extensions/v1beta1'])('of %s names its backends in the old way', (apiVersion) => {
    const backend = (servicePort: string | number) => ({ serviceName: 'web', servicePort });
    const world = build(web, ingress({ backend: backend('http'), rules: [rule('', { path: '/a', backend: backend(80) })] }, apiVersion));
    expect(ways(world)).toEqual(['/a → default/web :80', ' → default/web :http']);
    expect(codes(world)).toEqual([]);
  });

  test('leads everything else, and hosts without paths, to its default backend', () => {
    const world = build(web, ingress({ defaultBackend: to('web'), rules: [{ host: 'a.example' }] }));
    expect(ways(world)).toEqual(['a.example → default/web :80', ' → default/web :80']);
  });

  test('may lead to other things than Services', () => {
    const resource = { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'icons' };
    const world = build(
      web,
      ingress({ defaultBackend: { resource }, rules: [rule('', { path: '/a', backend: to('go', { name: 'use-annotation' }) })] }),
    );
    expect(related(world, 'routes')).toEqual([]);
    expect(route(world).rules.map(({ backends }) => backends.map(({ kind, name }) => `${kind} ${name}`))).toEqual([
      ['Action go'],
      ['StorageBucket.k8s.example.com icons'],
    ]);
    expect(codes(world)).toEqual([]);
  });

  test('does not reach into another namespace', () => {
    const world = build(service('web', {}, { namespace: 'shop' }), ingress({ defaultBackend: to('web') }));
    expect(related(world, 'routes')).toEqual(['ingress/default/shop → service/default/web (dangling)']);
    expect(told(world)).toEqual([
      'model/dangling-reference at Ingress shop spec.defaultBackend.service.name: there is one in namespace shop, but a name is looked for in its own namespace',
    ]);
  });

  test('to a Service that is missing is told, unless the input is a part', () => {
    const given = [web, ingress({ defaultBackend: to('wbe') })];
    expect(related(build(...given), 'routes')).toEqual(['ingress/default/shop → service/default/wbe (dangling)']);
    expect(told(build(...given))).toEqual(['model/dangling-reference at Ingress shop spec.defaultBackend.service.name: did you mean web?']);
    expect(related(partly(...given), 'routes')).toEqual(['ingress/default/shop → service/default/wbe (outside)']);
    expect(codes(partly(...given))).toEqual([]);
    expect(codes(build(ingress({ defaultBackend: to('web') })))).toEqual([]);
  });

  test.each<[string, JsonObject, string]>([
    [
      'the number of the pods',
      to('web', { number: 8080 }),
      "service.port.number: 8080 is where the pods listen; the Service's own port is 80",
    ],
    ['another number', to('web', { number: 81 }), 'service.port.number: its port is 80 (http)'],
    ['a name with a mistake', to('web', { name: 'htpt' }), 'service.port.name: did you mean http?'],
    ['an old port', { serviceName: 'web', servicePort: 81 }, 'servicePort.number: its port is 80 (http)'],
  ])('to a port that the Service does not have is told: %s', (_, backend, where) => {
    expect(told(build(web, ingress({ defaultBackend: backend })))).toEqual([
      `model/unknown-port at Ingress shop spec.defaultBackend.${where}`,
    ]);
  });

  test('to a Service that is only another name needs no ports of it', () => {
    const external = service('web', { type: 'ExternalName', externalName: 'a.example', ports: [], selector: undefined });
    expect(codes(build(external, ingress({ defaultBackend: to('web', { number: 443 }) })))).toEqual([]);
  });
});

describe('a route of Gateway API', () => {
  const gateway = object(
    'gateway.networking.k8s.io/v1',
    'Gateway',
    { name: 'edge', namespace: 'infra' },
    {
      gatewayClassName: 'nginx',
      listeners: [{ name: 'https', port: 443, protocol: 'HTTPS', hostname: '*.example' }],
    },
  );
  const kindOf = (kind: string, spec: JsonObject) => object('gateway.networking.k8s.io/v1', kind, { name: 'shop' }, spec);
  const httpRoute = (spec: JsonObject) => kindOf('HTTPRoute', spec);
  const edge = { name: 'edge', namespace: 'infra' };

  test('is attached to Gateways of its own and of other namespaces, to all listeners or to one', () => {
    const own = object('gateway.networking.k8s.io/v1', 'Gateway', { name: 'edge' }, {});
    const world = build(
      gateway,
      own,
      httpRoute({ parentRefs: [{ name: 'edge' }, { ...edge, sectionName: 'https' }, { ...edge, sectionName: 'https' }] }),
    );
    expect(related(world, 'attaches')).toEqual([
      'gateway/default/edge → httproute/default/shop',
      'gateway/infra/edge → httproute/default/shop',
    ]);
    expect(world.topology.relations).toMatchObject([{}, { section: 'https' }]);
    expect(world.topology.resources).toContainEqual(
      expect.objectContaining({
        id: 'gateway/infra/edge',
        className: 'nginx',
        listeners: [{ name: 'https', port: 443, protocol: 'HTTPS', hostname: '*.example', from: 'Same' }],
      }),
    );
  });

  test('to a Gateway that is missing is told', () => {
    const world = build(gateway, httpRoute({ parentRefs: [{ name: 'edge' }] }));
    expect(related(world, 'attaches')).toEqual(['gateway/default/edge → httproute/default/shop (dangling)']);
    expect(told(world)[0]).toContain('model/dangling-reference at HTTPRoute shop spec.parentRefs.0.name: there is one in namespace infra');
  });

  test('of a mesh has a Service as its parent, and Istio’s Gateway is another kind', () => {
    const istio = object('networking.istio.io/v1', 'Gateway', { name: 'edge' }, {});
    const world = build(web, istio, httpRoute({ parentRefs: [{ group: '', kind: 'Service', name: 'web' }] }));
    expect(related(world, 'attaches')).toEqual([]);
    expect(route(world).parents).toMatchObject([{ kind: 'Service', name: 'web', namespace: 'default' }]);
    expect(world.topology.passedOver).toEqual([{ kind: 'Gateway (networking.istio.io)', count: 1 }]);
  });

  test('leads to Services of its own namespace and of those that it names', () => {
    const backendRefs = [
      { name: 'web', port: 80 },
      { name: 'web', namespace: 'infra', port: 80 },
      { group: 'net.example', kind: 'Bucket', name: 'web' },
    ];
    const world = build(web, service('web', {}, { namespace: 'infra' }), httpRoute({ hostnames: ['a.example'], rules: [{ backendRefs }] }));
    expect(ways(world)).toEqual([' → default/web :80', ' → infra/web :80']);
    expect(route(world)).toMatchObject({ hosts: ['a.example'], rules: [{ backends: [{}, {}, { kind: 'Bucket.net.example' }] }] });
  });

  test('to a port that the Service does not have is told', () => {
    const rules = [{ backendRefs: [{ name: 'web', port: 8080 }] }];
    expect(told(build(web, kindOf('TCPRoute', { rules })))).toEqual([
      "model/unknown-port at TCPRoute shop spec.rules.0.backendRefs.0.port.number: 8080 is where the pods listen; the Service's own port is 80",
    ]);
  });

  test.each<[string, readonly JsonObject[], string]>([
    ['HTTPRoute', [], ''],
    ['HTTPRoute', [{ path: { type: 'PathPrefix', value: '/cart' } }], '/cart'],
    ['HTTPRoute', [{ method: 'GET', path: { value: '/cart' } }, { path: { value: '/bill' } }], 'GET /cart, /bill'],
    ['HTTPRoute', [{ path: { value: '/a' } }, {}], ''],
    [
      'HTTPRoute',
      [{ path: { value: '/' }, headers: [{ name: 'x-key', value: 'hunter2' }], queryParams: [{ name: 'debug', value: '1' }] }],
      '/ x-key:… ?debug',
    ],
    ['HTTPRoute', ['/a', '/b', '/c', '/d', '/e'].map((value) => ({ path: { value } })), '/a, /b, /c +2'],
    ['GRPCRoute', [{ method: { service: 'shop.Cart', method: 'Add' } }], 'shop.Cart/Add'],
    ['GRPCRoute', [{ method: { service: 'shop.Cart' }, headers: [{ name: 'x-env', value: 'a' }] }], 'shop.Cart/* x-env:…'],
    ['GRPCRoute', [{ method: { method: 'Add' } }], '*/Add'],
    ['TLSRoute', [{ anything: true }], ''],
    ['UDPRoute', [], ''],
  ])('%s says in short what it matches: %j is %s', (kind, matches, words) => {
    const world = build(web, kindOf(kind, { rules: [{ matches, backendRefs: [{ name: 'web', port: 80 }] }] }));
    expect(ways(world)).toEqual([`${words} → default/web :80`]);
  });
});
