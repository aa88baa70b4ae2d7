import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { pod } from '../model/manifests.ts';
import { boxCalled, boxesOf, idsOf, linksOf, node, ownedBy, running, seen, viewOf, wordsIn, workload } from './small-world.ts';

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

const scaled = (name: string, replicas: number): JsonObject =>
  workload('Deployment', name, {
    spec: { replicas, template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'app', image: 'app:1' }] } } },
  });

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
    [
      'as many ports as it has room for',
      { ports: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((port) => ({ port })) },
      ['Service', ':1', ':2', ':3', ':4', ':5', ':6', ':7', 'and 2 more'],
    ],
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

  test('does not look for what has ended, or runs to its end', () => {
    const job = workload('Job', 'migrate');
    const ended = running('old', { phase: 'Failed' });
    const drawn = viewOf('service', [service('web'), deployment('web'), job, ended]);
    expect(idsOf(drawn, 'left-out')).toEqual([]);
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
    const cart = { from: [{ podSelector: { matchLabels: { app: 'cart' } } }] };
    const by = 'NetworkPolicy web';
    expect(lines({})).toEqual(['default deny: nobody may reach it', by]);
    expect(lines({ ingress: [{}] })).toEqual([]);
    expect(lines({ ingress: [{ ...cart, ports: [{ port: 8080 }] }, { ports: [{ port: 'http' }] }] })).toEqual([
      'only from cart, on :8080',
      'or from anyone, on port http',
      by,
    ]);
    expect(lines({ ingress: [{ ports: [{ port: 8080 }, { port: 53, protocol: 'UDP' }] }] })).toEqual([
      'from anyone, on :8080 or :53/UDP only',
      by,
    ]);
    expect(lines({ policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] })).toEqual(['only to 10.0.0.0/8', by]);
    expect(lines({ ingress: [{ from: [{ namespaceSelector: {} }] }] })).toEqual(['only from the cluster', by]);
    expect(lines({ policyTypes: ['Egress'] })).toEqual(['default deny: it may reach nobody', by]);
  });

  test('of many rules, and of many that one admits, says how many there are', () => {
    const blocks = (...cidrs: readonly string[]) => cidrs.map((cidr) => ({ ipBlock: { cidr } }));
    const rules = [1, 2, 3, 4, 5].map((port) => ({ from: blocks(`10.0.0.${port}/32`, '10.1.0.0/16'), ports: [{ port }] }));
    const policy = named('NetworkPolicy', 'web', { podSelector: {}, ingress: rules }, 'networking.k8s.io/v1');
    const drawn = (detail: 'full' | 'names') => viewOf('service', [service('web'), deployment('web'), policy], { detail });
    const words = (detail: 'full' | 'names') => wordsIn(boxCalled(drawn(detail), 'deployment/default/web'));
    expect(words('full').slice(2)).toEqual([
      'only from 10.0.0.1/32, on :1',
      'or from 10.1.0.0/16, on :1, :2, :3 or 2 more ports',
      'or from 10.0.0.2/32, on :2',
      'or by 3 more rules',
      'NetworkPolicy web',
    ]);
    expect(words('names').at(-1)).toBe('NetworkPolicy web');
    expect(drawn('names').caption).toContain('NetworkPolicies restrict');
  });

  test('says which of a template’s pods a Service leads to', () => {
    const set = workload('StatefulSet', 'db', { spec: { replicas: 3 } });
    const first = service('first', { selector: { app: 'web', 'statefulset.kubernetes.io/pod-name': 'db-0' } });
    const drawn = viewOf('service', [set, first]);
    expect(drawn.links.map(({ label }) => label.map(({ text }) => text))).toEqual([['1 of 3']]);
    const listed = viewOf('service', [set, first], { detail: 'counts' });
    expect(wordsIn(boxCalled(listed, 'namespace/default/services'))).toEqual(['first | → 1 pod']);
  });

  test('pods that get no requests stand apart, and do not look as if they did', () => {
    const status = (ready: 'True' | 'False') => ({ phase: 'Running', podIP: '10.0.0.1', conditions: [{ type: 'Ready', status: ready }] });
    const one = (name: string, ready: 'True' | 'False', owner: JsonObject) =>
      pod(
        { containers: [{ name: 'app', image: 'app:1' }] },
        { metadata: { name, labels: { app: 'web' }, ...owner }, status: status(ready) },
      );
    const owner = ownedBy('ReplicaSet', 'web');
    const pods = [one('web-1', 'True', owner), one('web-2', 'True', owner), one('web-3', 'False', owner)];
    const drawn = viewOf('service', [service('web'), workload('ReplicaSet', 'web', { spec: { replicas: 3 } }), ...pods], {
      detail: 'folded',
    });
    expect(drawn.links.map(({ to, style }) => [to, style])).toEqual([
      ['pod/default/web-1', 'selects'],
      ['pod/default/web-3', 'idle'],
    ]);
    expect(wordsIn(boxCalled(drawn, 'pod/default/web-3'))).toContain('gets no requests: not ready');
  });
});

describe('routes say', () => {
  const gatewayKind = (kind: string, name: string, spec: JsonObject): JsonObject => named(kind, name, spec, 'gateway.networking.k8s.io/v1');
  const edge = gatewayKind('Gateway', 'edge', { gatewayClassName: 'x', listeners: [{ name: 'web', port: 80, protocol: 'HTTP' }] });
  const labels = (objects: readonly JsonObject[], to: string) =>
    viewOf('service', objects).links.flatMap((link) => (link.to === to ? [[link.style, ...link.label.map(({ text }) => text)]] : []));

  test('how requests are shared out, and that a rule without matches takes all', () => {
    const backendRefs = [
      { name: 'web', port: 80, weight: 90 },
      { name: 'cart', port: 80, weight: 10 },
    ];
    const route = gatewayKind('HTTPRoute', 'shop', { parentRefs: [{ name: 'edge' }], rules: [{ backendRefs }] });
    const given = [edge, route, service('web'), service('cart'), deployment('web'), deployment('cart')];
    expect(labels(given, at('web'))).toEqual([['routes', '/ · 90 %']]);
    expect(labels(given, at('cart'))).toEqual([['routes', '/ · 10 %']]);
  });

  test('what is redirected, what is no Service, and everything else', () => {
    const filters = [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https' } }];
    const redirect = gatewayKind('HTTPRoute', 'shop', { parentRefs: [{ name: 'edge' }], rules: [{ filters }] });
    expect(wordsIn(boxCalled(viewOf('service', [edge, redirect]), 'httproute/default/shop'))).toEqual([
      'shop',
      'HTTPRoute',
      '/ redirects to https',
    ]);
    const resource = { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'icons' };
    const paths = [{ path: '/icons', backend: { resource } }];
    const defaultBackend = { service: { name: 'web', port: { number: 80 } } };
    const ing = named('Ingress', 'shop', { defaultBackend, rules: [{ http: { paths } }] }, 'networking.k8s.io/v1');
    expect(wordsIn(boxCalled(viewOf('service', [ing, service('web'), deployment('web')]), 'ingress/default/shop'))).toEqual([
      'shop',
      'Ingress',
      '/icons → StorageBucket icons',
    ]);
    expect(labels([ing, service('web'), deployment('web')], at('web'))).toEqual([['routes', 'everything else']]);
  });

  test('where they may not go', () => {
    const elsewhere = { ...edge, metadata: { name: 'edge', namespace: 'infra' } };
    const route = gatewayKind('HTTPRoute', 'shop', {
      parentRefs: [{ name: 'edge', namespace: 'infra' }],
      rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
    });
    const given = [elsewhere, route, service('web'), deployment('web')];
    expect(labels(given, 'httproute/default/shop')).toEqual([['missing', 'not allowed']]);
    expect(viewOf('service', given).caption).toContain('1 reference leads nowhere.');
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
    expect(wordsIn(boxCalled(external, `${at('bank')}/external`))).toEqual(['outside the cluster', 'api.bank.example']);
    const endpoints: JsonObject = {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { name: 'db' },
      subsets: [{ addresses: [{ ip: '192.0.2.7' }], notReadyAddresses: [{ ip: '192.0.2.8' }], ports: [{ port: 5433 }] }],
    };
    const db = viewOf('service', [named('Service', 'db', { ports: [{ port: 5432 }] }), endpoints]);
    expect(wordsIn(boxCalled(db, `${at('db')}/external`))).toEqual(['addresses that are no pod’s', '192.0.2.7', '192.0.2.8 not ready']);
    expect(wordsIn(boxCalled(db, at('db')))).toEqual(['db', 'Service', ':5432 → 5433']);
  });

  test('a name of the cluster’s own domain is another Service', () => {
    const other = service('bank', { type: 'ExternalName', externalName: 'db.data.svc.cluster.local' });
    expect(wordsIn(boxCalled(viewOf('service', [other]), `${at('bank')}/external`))).toEqual([
      'Service db',
      'namespace data · not in the input',
      'db.data.svc.cluster.local',
    ]);
  });

  test('a Service without selector and without endpoints', () => {
    const lonely = viewOf('service', [named('Service', 'lonely', { ports: [{ port: 80 }] })]);
    expect(wordsIn(boxCalled(lonely, `${at('lonely')}/external`))[0]).toBe('endpoints not in the input');
    const others = { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'other' } };
    const told = viewOf('service', [named('Service', 'lonely', { ports: [{ port: 80 }] }), others]);
    expect(wordsIn(boxCalled(told, `${at('lonely')}/external`))[0]).toBe('no endpoints');
    const api = viewOf('service', [named('Service', 'kubernetes', { ports: [{ port: 443 }] })]);
    expect(wordsIn(boxCalled(api, `${at('kubernetes')}/external`))).toEqual(['the API server']);
  });

  test('a Service whose Deployment wants no pods', () => {
    const off = viewOf('service', [service('web'), deployment('cart'), scaled('web', 0)]);
    const box = boxCalled(off, `${at('web')}/no-pods`);
    expect([box.style, ...wordsIn(box)]).toEqual(['elsewhere', 'no pods', 'Deployment web wants 0']);
  });

  test('a port that the pods do not have, and one that the Service does not have', () => {
    const bad = service('web', { ports: [{ port: 80, targetPort: 'htp' }] });
    const drawn = viewOf('service', [bad, deployment('web'), ingress('shop', 'web', 'cart'), service('cart', { ports: [{ port: 81 }] })]);
    expect(wordsIn(boxCalled(drawn, at('web')))).toEqual(['web', 'Service', ':80 → no port htp']);
    const ways = drawn.links.map(({ from, to, style, label }) => [from, to, style, ...label.map(({ text }) => text)]);
    expect(ways).toContainEqual([at('web'), 'deployment/default/web', 'missing', 'no port htp']);
    expect(ways).toContainEqual(['ingress/default/shop', at('cart'), 'missing', 'no port 80 · /cart']);
    expect(drawn.caption).toContain('3 references lead nowhere.');
  });

  test('in lists, too', () => {
    const bad = service('web', { ports: [{ port: 80, targetPort: 'htp' }] });
    const listed = viewOf('service', [bad, deployment('web')], { detail: 'counts' });
    expect(wordsIn(boxCalled(listed, 'namespace/default/services'))).toEqual(['web | → no port htp']);
  });

  test('one of two ports that the pods do not have', () => {
    const ports = [
      { port: 80, name: 'web', targetPort: 'http' },
      { port: 90, name: 'metrics', targetPort: 'prom' },
    ];
    const drawn = viewOf('service', [service('web', { ports }), deployment('web')]);
    expect(wordsIn(boxCalled(drawn, at('web')))).toEqual(['web', 'Service', ':80 → 8080 (http)', ':90 → no port prom']);
    expect(drawn.links.map(({ style, label }) => [style, ...label.map(({ text }) => text)])).toEqual([['selects', ':80 only']]);
    expect(drawn.caption).toContain('1 reference leads nowhere.');
  });
});

test('where there are many, each Service and its pods are a line of their own behind the Ingress', () => {
  const drawn = viewOf('service', [ingress('shop', 'web', 'cart'), service('web'), deployment('web'), service('cart'), scaled('cart', 1)], {
    detail: 'rows',
  });
  expect(wordsIn(boxCalled(drawn, 'ingress/default/shop'))).toEqual(['shop', 'Ingress', 'shop.example.com']);
  expect(boxCalled(drawn, at('web')).arrangement.name).toBe('row');
  expect(wordsIn(boxCalled(drawn, at('web')))).toEqual(['web | :80 → 8080']);
  expect(wordsIn(boxCalled(drawn, 'deployment/default/web'))).toEqual(['web | ×2']);
  expect(linksOf(drawn, 'routes')).toHaveLength(2);
});

test('an Ingress of one host and one Service is a line, too, and so is who asks it', () => {
  const drawn = viewOf('service', [ingress('shop', 'web'), service('web'), deployment('web')], { detail: 'rows' });
  expect(wordsIn(boxCalled(drawn, 'ingress/default/shop'))).toEqual(['shop | shop.example.com']);
  expect(boxCalled(drawn, 'client/ingress/default/shop').arrangement.name).toBe('row');
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
    ['view/nothing-to-draw', 'no Services, Ingresses or Gateways in the input, only 1 Deployment'],
  ]);
});

test('of what is there instead, pods and workloads are named first, and nobody says `only` of a part of it', () => {
  const others = ['CustomResourceDefinition', 'ClusterRole', 'LimitRange'].flatMap((kind) =>
    ['a', 'b', 'c'].map((name) => ({ apiVersion: 'x.example.com/v1', kind, metadata: { name } })),
  );
  const saying = (...objects: Parameters<typeof seen>[1]): string | undefined => seen('service', objects).diagnostics[0]?.message;
  const none = 'no Services, Ingresses or Gateways in the input';
  expect(saying(...others, running('p'), deployment('web'), node('n'))).toBe(
    `${none}, but 1 Pod, 1 Deployment, 1 Node, 3 ClusterRoles and others`,
  );
  expect(saying(running('p'), running('q'), node('n'))).toBe(`${none}, only 2 Pods and 1 Node`);
  expect(seen('flat-network', [node('n')]).diagnostics[0]?.message).toBe('no pods in the input, only 1 Node');
});

test('every box has an id of its own', () => {
  const drawn = viewOf('service', [ingress('a', 'web', 'gone'), ingress('b', 'web', 'gone'), service('web'), deployment('web')]);
  const ids = boxesOf(drawn).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
