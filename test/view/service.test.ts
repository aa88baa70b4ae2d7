import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { boxCalled, boxesOf, idsOf, linksOf, seen, viewOf, wordsIn, workload } from './small-world.ts';

const named = (kind: string, name: string, spec: JsonObject, apiVersion = 'v1'): JsonObject => ({
  apiVersion,
  kind,
  metadata: { name },
  spec,
});
const service = (name: string, spec: JsonObject = {}): JsonObject =>
  named('Service', name, { selector: { app: name }, ports: [{ port: 80, targetPort: 8080 }], ...spec });
const deployment = (name: string, more: JsonObject = {}): JsonObject =>
  workload('Deployment', name, {
    spec: {
      replicas: 2,
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'app', image: 'app:1', ports: [{ name: 'http', containerPort: 8080 }] }], ...more },
      },
    },
  });
const ingress = (name: string, ...backends: readonly string[]): JsonObject =>
  named(
    'Ingress',
    name,
    {
      rules: [
        {
          host: 'shop.example.com',
          http: {
            paths: backends.map((backend) => ({ path: `/${backend}`, backend: { service: { name: backend, port: { number: 80 } } } })),
          },
        },
      ],
    },
    'networking.k8s.io/v1',
  );
const at = (name: string): string => `service/default/${name}`;

describe('the figure `service`', () => {
  const view = viewOf('service', [ingress('shop', 'web', 'cart'), service('web'), service('cart'), deployment('web'), deployment('cart')]);

  test('leads from clients by way of the Ingress and the Service to the pods', () => {
    expect(linksOf(view, 'requests')).toEqual(['client/ingress/default/shop → ingress/default/shop']);
    expect(linksOf(view, 'routes')).toEqual([`ingress/default/shop → ${at('cart')}`, `ingress/default/shop → ${at('web')}`]);
    expect(linksOf(view, 'selects')).toEqual([`${at('cart')} → deployment/default/cart`, `${at('web')} → deployment/default/web`]);
  });

  test('says host and paths, ports, and the container that listens', () => {
    expect(wordsIn(boxCalled(view, 'ingress/default/shop'))).toEqual(['shop', 'Ingress', 'shop.example.com']);
    expect(view.links.find(({ to }) => to === at('cart'))?.label.map(({ text }) => text)).toEqual(['/cart']);
    expect(wordsIn(boxCalled(view, at('web')))).toEqual(['web', 'Service', ':80 → 8080']);
    expect(wordsIn(boxCalled(view, 'deployment/default/web/app'))).toEqual(['app', ':8080']);
  });

  test.each([
    ['a named target port, with what it means', { ports: [{ port: 80, targetPort: 'http' }] }, ['Service', ':80 → 8080 (http)']],
    ['no target port where it is the port', { ports: [{ port: 8080 }] }, ['Service', ':8080']],
    ['a protocol that is not TCP', { ports: [{ port: 53, protocol: 'UDP' }] }, ['Service', ':53/UDP']],
    ['a node port', { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] }, ['Service · NodePort', 'node :30080 → :80']],
    ['a headless one', { clusterIP: 'None' }, ['headless Service', ':80']],
    ['its cluster IP', { clusterIP: '10.96.0.7' }, ['Service', '10.96.0.7', ':80 → 8080']],
    [
      'its address outside',
      { type: 'LoadBalancer', externalIPs: ['203.0.113.7'] },
      ['Service · LoadBalancer', '203.0.113.7', ':80 → 8080'],
    ],
    ['more ports than it has room for', { ports: [1, 2, 3, 4].map((port) => ({ port })) }, ['Service', ':1', ':2', 'and 2 more']],
  ])('says %s', (_, spec, words) => {
    expect(wordsIn(boxCalled(viewOf('service', [service('web', spec), deployment('web')]), at('web'))).slice(1)).toEqual(words);
  });

  test.each([
    ['ClusterIP', []],
    ['NodePort', [`client/${at('web')} → ${at('web')}`]],
    ['LoadBalancer', [`client/${at('web')} → ${at('web')}`]],
  ])('clients reach a Service of type %s: %j', (type, links) => {
    expect(linksOf(viewOf('service', [service('web', { type }), deployment('web')]), 'requests')).toEqual(links);
  });

  test('shows a Gateway before its routes, and no clients beside it', () => {
    const route = named(
      'HTTPRoute',
      'web',
      { parentRefs: [{ name: 'edge' }], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] },
      'gateway.networking.k8s.io/v1',
    );
    const gateway = named(
      'Gateway',
      'edge',
      { gatewayClassName: 'x', listeners: [{ name: 'web', port: 443, protocol: 'HTTPS' }] },
      'gateway.networking.k8s.io/v1',
    );
    const drawn = viewOf('service', [route, gateway, service('web'), deployment('web')]);
    expect(linksOf(drawn, 'requests')).toEqual(['client/gateway/default/edge → gateway/default/edge']);
    expect(linksOf(drawn, 'routes')).toEqual(['gateway/default/edge → httproute/default/web', `httproute/default/web → ${at('web')}`]);
    expect(wordsIn(boxCalled(drawn, 'gateway/default/edge'))).toEqual(['edge', 'Gateway', 'HTTPS :443']);
  });

  test('two Services of the same pods share their card', () => {
    const drawn = viewOf('service', [service('web'), service('metrics', { selector: { app: 'web' } }), deployment('web')]);
    expect(idsOf(drawn, 'pod')).toEqual(['deployment/default/web']);
    expect(linksOf(drawn, 'selects')).toHaveLength(2);
  });

  test('pods in another namespace are never reached', () => {
    const elsewhere = { ...deployment('web'), metadata: { name: 'web', namespace: 'other' } };
    const drawn = viewOf('service', [service('web'), elsewhere]);
    expect(linksOf(drawn, 'selects')).toEqual([`${at('web')} → ${at('web')}/no-pods`]);
  });

  test('names what no Service leads to', () => {
    const drawn = viewOf('service', [service('web'), deployment('web'), deployment('mailer')]);
    expect(wordsIn(boxCalled(drawn, 'left-out/unreached'))).toEqual(['no Service leads to mailer']);
  });

  test('says what NetworkPolicies admit', () => {
    const policy = (spec: JsonObject) =>
      named('NetworkPolicy', 'web', { podSelector: { matchLabels: { app: 'web' } }, ...spec }, 'networking.k8s.io/v1');
    const lines = (spec: JsonObject) =>
      wordsIn(
        boxCalled(viewOf('service', [service('web'), deployment('web'), deployment('cart'), policy(spec)]), 'deployment/default/web'),
      ).slice(2);
    expect(lines({})).toEqual(['accepts nobody: default deny']);
    expect(lines({ ingress: [{}] })).toEqual(['accepts only anyone']);
    expect(lines({ ingress: [{ from: [{ podSelector: { matchLabels: { app: 'cart' } } }], ports: [{ port: 8080 }] }] })).toEqual([
      'accepts only cart on :8080',
    ]);
    expect(lines({ policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] })).toEqual([
      'reaches only 10.0.0.0/8',
    ]);
  });
});

describe('what leads nowhere is drawn as such', () => {
  test('a Service that selects nothing', () => {
    const drawn = viewOf('service', [service('web'), deployment('cart')]);
    const missing = boxCalled(drawn, `${at('web')}/no-pods`);
    expect([missing.style, ...wordsIn(missing)]).toEqual(['missing', 'selects no pod', 'app=web']);
    expect(drawn.links.find(({ to }) => to === missing.id)?.style).toBe('missing');
    expect(drawn.caption).toContain('1 reference leads nowhere.');
  });

  test('an Ingress to no Service', () => {
    const drawn = viewOf('service', [ingress('shop', 'gone'), service('web'), deployment('web')]);
    expect(wordsIn(boxCalled(drawn, at('gone')))).toEqual(['gone', 'no such Service in the input']);
    expect(boxCalled(drawn, at('gone')).style).toBe('missing');
  });

  test('but not where the input has no pods, or no Services: these are elsewhere', () => {
    const alone = boxCalled(viewOf('service', [service('web')]), `${at('web')}/no-pods`);
    expect([alone.style, ...wordsIn(alone)]).toEqual(['elsewhere', 'its pods are elsewhere', 'app=web']);
    expect(boxCalled(viewOf('service', [ingress('shop', 'web')]), at('web')).style).toBe('elsewhere');
  });

  test('a name and addresses outside of the cluster', () => {
    const external = viewOf('service', [service('bank', { type: 'ExternalName', externalName: 'api.bank.example' })]);
    expect(wordsIn(boxCalled(external, `${at('bank')}/external`))).toEqual(['outside of the pods', 'api.bank.example']);
    const endpoints: JsonObject = {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { name: 'db' },
      subsets: [{ addresses: [{ ip: '192.0.2.7' }], ports: [{ port: 5432 }] }],
    };
    const db = viewOf('service', [named('Service', 'db', { ports: [{ port: 5432 }] }), endpoints]);
    expect(wordsIn(boxCalled(db, `${at('db')}/external`))).toEqual(['outside of the pods', '192.0.2.7']);
  });
});

test('where there are too many, Services are listed by namespace with how many pods they lead to', () => {
  const drawn = viewOf('service', [service('web'), deployment('web'), ingress('shop', 'web')], { detail: 'counts' });
  expect(wordsIn(boxCalled(drawn, 'namespace/default'))).toEqual(['default', '1 Service · 1 route or gateway']);
  expect(wordsIn(boxCalled(drawn, 'namespace/default/services'))).toEqual(['web | → 2 pods']);
  expect(drawn.links).toEqual([]);
});

test('without Services, routes and Gateways there is nothing to draw, and that is said', () => {
  const { view, diagnostics } = seen('service', [deployment('web')]);
  expect(view).toBeUndefined();
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['view/nothing-to-draw', 'no Services, Ingresses or Gateways in the input, only 1 pod template'],
  ]);
});

test('every box has an id of its own', () => {
  const drawn = viewOf('service', [ingress('a', 'web', 'gone'), ingress('b', 'web', 'gone'), service('web'), deployment('web')]);
  const ids = boxesOf(drawn).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
