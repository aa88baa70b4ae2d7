import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { builtInTemplate } from '../../src/template/built-in.ts';
import { extendTemplate } from '../../src/template/extend.ts';
import type { Detail } from '../../src/view/types.ts';
import { boxCalled, boxesOf, idsOf, linksOf, running, seen, viewOf, wordsIn, workload } from './small-world.ts';

interface Given {
  readonly namespace?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly more?: JsonObject;
  readonly replicas?: number;
}

const deployment = (name: string, { namespace = 'default', env = {}, more = {}, replicas = 1 }: Given = {}): JsonObject =>
  workload('Deployment', name, {
    metadata: { namespace },
    spec: {
      replicas,
      template: {
        metadata: { labels: { app: name } },
        spec: {
          containers: [{ name: 'app', image: 'app:1', env: Object.entries(env).map(([key, value]) => ({ name: key, value })) }],
          ...more,
        },
      },
    },
  });
const service = (name: string, spec: JsonObject = {}, namespace = 'default'): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace },
  spec: { selector: { app: name }, ports: [{ port: 80 }], ...spec },
});
const at = (name: string, namespace = 'default'): string => `deployment/${namespace}/${name}`;
const asked = (options: Readonly<Record<string, string>>) => ({
  template: extendTemplate(builtInTemplate('system'), 'system', { options }),
});

const shop = [
  service('web', { type: 'LoadBalancer', ports: [{ port: 80, targetPort: 8080 }] }),
  service('cart'),
  service('db', { ports: [{ port: 5432 }] }),
  deployment('web', { env: { CART_ADDR: 'cart:80' }, replicas: 3 }),
  deployment('cart', { env: { DB_HOST: 'db' } }),
  deployment('db'),
  deployment('report', { env: { DB_HOST: 'db' } }),
];

describe('the figure `system`', () => {
  const view = viewOf('system', shop);

  test('leads from clients along the calls: a Service in front of one workload is no box but a port at its card', () => {
    expect(linksOf(view, 'requests')).toEqual([`client/system → ${at('web')}`]);
    expect(linksOf(view, 'calls')).toEqual([
      `${at('cart')} → ${at('db')}`,
      `${at('report')} → ${at('db')}`,
      `${at('web')} → ${at('cart')}`,
    ]);
    expect(idsOf(view, 'service')).toEqual([]);
    expect(wordsIn(boxCalled(view, at('web')))).toEqual(['web | ×3', ':80 → 8080 | Deployment']);
    expect(wordsIn(boxCalled(view, at('report')))).toEqual(['report', 'no Service | Deployment']);
  });

  test('says of each call what says so, and never a value', () => {
    const link = view.links.find(({ from, relation }) => from === at('web') && relation === 'calls');
    expect(link?.evidence).toBe('env CART_ADDR');
    expect(link?.tooltip).toBe('web calls cart:80 (env CART_ADDR)');
    expect(view.description).toContain('calls Deployment cart');
  });

  test('a Service of several workloads, or of none, has a box of its own', () => {
    const both = service('both', { selector: { tier: 'x' } });
    const tier = (name: string) =>
      workload('Deployment', name, {
        spec: { template: { metadata: { labels: { tier: 'x' } }, spec: { containers: [{ name: 'app' }] } } },
      });
    const several = viewOf('system', [both, tier('a'), tier('b'), service('alone'), deployment('web', { env: { URL: 'http://both' } })]);
    expect(idsOf(several, 'service')).toEqual(['service/default/alone', 'service/default/both']);
    expect(linksOf(several, 'selects')).toEqual([`service/default/both → ${at('a')}`, `service/default/both → ${at('b')}`]);
    expect(linksOf(several, 'calls')).toEqual([`${at('web')} → service/default/both`]);
  });

  test('draws what keeps data: a claim once, however many mount it; those of a template ×N; paths of nodes', () => {
    const claim = {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'files' },
      spec: { accessModes: ['ReadWriteMany'], storageClassName: 'nfs', resources: { requests: { storage: '5Gi' } } },
    };
    const volumes = { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'files' } }] };
    const db = workload('StatefulSet', 'db', {
      spec: {
        replicas: 3,
        template: { spec: { containers: [{ name: 'db' }], volumes: [{ name: 'log', hostPath: { path: '/var/log' } }] } },
        volumeClaimTemplates: [
          { metadata: { name: 'store' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '9Gi' } } } },
        ],
      },
    });
    const stores = viewOf('system', [claim, deployment('a', { more: volumes }), deployment('b', { more: volumes }), db]);
    expect(idsOf(stores, 'volume').map((id) => wordsIn(boxCalled(stores, id)))).toEqual([
      ['files', '5Gi · nfs · ReadWriteMany'],
      ['log', 'hostPath', '/var/log'],
      ['store ×3', '9Gi'],
    ]);
    expect(linksOf(stores, 'claims')).toHaveLength(4);
  });

  test('a call to a port that the Service lacks, and to a Service that is not there, is red', () => {
    const lost = viewOf('system', [
      service('db'),
      deployment('db'),
      deployment('web', { env: { DB: 'db.default.svc:1234', PAY_URL: 'http://pay.default.svc' } }),
    ]);
    expect(
      lost.links.filter(({ relation }) => relation === 'calls').map(({ to, style, label }) => [to, style, label[0]?.text ?? '']),
    ).toEqual([
      [at('db'), 'missing', 'no port 1234'],
      ['service/default/pay', 'missing', ''],
    ]);
    expect(boxCalled(lost, 'service/default/pay').style).toBe('missing');
  });

  test('stands in a frame for each namespace where there are several; asked for, by a label or by none', () => {
    const two = [...shop, deployment('ledger', { namespace: 'bank', env: { URL: 'http://web.default' } })];
    const frames = (groups?: Parameters<typeof viewOf>[2]) =>
      boxesOf(viewOf('system', two, groups))
        .filter(({ arrangement }) => arrangement.name === 'group')
        .map(({ id }) => id);
    expect(frames()).toEqual(['namespace/bank', 'namespace/default']);
    expect(frames({ groups: [{ by: 'none' }] })).toEqual([]);
    expect(frames({ groups: [{ by: 'label', key: 'app' }] })).toHaveLength(5);
    expect(viewOf('system', two).root.children.map(({ id }) => id)).toEqual(['client/system', 'namespace/bank', 'namespace/default']);
  });

  test('--focus keeps what a thing touches and counts the rest; --depth goes further; --to and --from keep the way', () => {
    const ids = (request: Parameters<typeof viewOf>[2]) => idsOf(viewOf('system', shop, request), 'workload');
    expect(ids({ focus: 'deploy/cart' })).toEqual([at('cart'), at('db'), at('web')]);
    expect(ids({ focus: 'web', ...asked({ depth: '2' }) })).toEqual([at('cart'), at('db'), at('web')]);
    expect(ids({ ...asked({ from: 'cart' }) })).toEqual([at('cart'), at('db')]);
    expect(ids({ ...asked({ from: 'web', to: 'db' }) })).toEqual([at('cart'), at('db'), at('web')]);
    expect(viewOf('system', shop, { focus: 'cart' }).caption).toContain('2 more things are left out.');
    expect(seen('system', shop, { focus: 'carts' }).diagnostics).toMatchObject([
      { code: 'view/unknown-thing', hint: "did you mean 'cart'?" },
    ]);
  });

  test('--links none draws no call; a wrong word is told', () => {
    expect(linksOf(viewOf('system', shop, asked({ links: 'none' })), 'calls')).toEqual([]);
    expect(seen('system', shop, asked({ links: 'call' })).diagnostics).toMatchObject([
      { code: 'view/wrong-option', hint: "did you mean 'calls'?" },
    ]);
  });

  test('a lock says which policies restrict it, and --show config what it reads', () => {
    const policy = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'db' },
      spec: { podSelector: { matchLabels: { app: 'db' } } },
    };
    const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { a: 'b' } };
    const reads = deployment('db', { more: { containers: [{ name: 'app', envFrom: [{ configMapRef: { name: 'settings' } }] }] } });
    const locked = viewOf('system', [policy, config, reads], { show: ['config'] });
    expect(boxCalled(locked, at('db')).mark?.words).toContain('db');
    expect(wordsIn(boxCalled(locked, `${at('db')}/configmap/default/settings`))).toEqual(['ConfigMap settings']);
  });

  test('more calls than can be followed lead from frame to frame, and say how many they are', () => {
    const names = Array.from({ length: 40 }, (_, index) => `b${index}`);
    const env = Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_ADDR`, `${name}.back:80`]));
    const objects = [
      ...names.flatMap((name) => [service(name, {}, 'back'), deployment(name, { namespace: 'back' })]),
      ...['w', 'x', 'y', 'z'].map((name) => deployment(name, { namespace: 'front', env })),
    ];
    const many = viewOf('system', objects, { detail: 'lines' });
    expect(many.links.map(({ from, to, count, label }) => [from, to, count, label[0]?.text])).toEqual([
      ['namespace/front', 'namespace/back', 160, '160 calls'],
    ]);
    expect(viewOf('system', objects).links).toHaveLength(1);
    expect(many.caption).toContain('160 calls by addresses');
    expect(many.caption).not.toContain('not drawn');
  });

  test('says how many calls it draws, and how many within frames it does not', () => {
    const two = [...shop, deployment('ledger', { namespace: 'bank', env: { URL: 'http://web.default' } })];
    expect(viewOf('system', two, { detail: 'lines' }).caption).toContain(
      '; 1 call by addresses that containers are given, as lines from frame to frame. 3 calls within frames are not drawn.',
    );
    expect(viewOf('system', two, { detail: 'words' }).caption).toContain('Its 4 calls are not drawn.');
    expect(viewOf('system', two, { detail: 'lines', ...asked({ links: 'both' }) }).caption).toContain(
      'Lines lead from frame to frame, and say how many they stand for.',
    );
    expect(viewOf('system', two, { detail: 'lines', lang: 'ko' }).caption).toContain('틀 안의 호출 3개는 그리지 않았다.');
  });

  test('a Service that leads to no workload says why, at every step', () => {
    const objects = [
      ...shop,
      service('orphan', { selector: { app: 'nobody' } }),
      service('far', { selector: undefined }),
      {
        apiVersion: 'v1',
        kind: 'Endpoints',
        metadata: { name: 'near' },
        subsets: [{ addresses: [{ ip: '10.0.0.9' }], ports: [{ port: 1 }] }],
      },
      service('near', { selector: undefined }),
    ];
    const ends = (detail: Detail) => {
      const drawn = viewOf('system', objects, { detail });
      return ['orphan', 'far', 'near'].map((name) => wordsIn(boxCalled(drawn, `service/default/${name}`)).join(', '));
    };
    expect(ends('full')).toEqual([
      'orphan, Service, :80, selects no pod',
      'far, Service, :80, no endpoints, nothing says where it leads',
      'near, Service, :80 → 1, addresses that are no pod’s, 10.0.0.9',
    ]);
    for (const detail of ['tight', 'names'] as const) expect(ends(detail)[0]).toBe('orphan, Service, selects no pod');
    expect(ends('chips')[0]).toContain('selects no pod');
    const orphan = boxCalled(viewOf('system', objects), 'service/default/orphan');
    expect(orphan.lines.at(-1)?.start?.role).toBe('trouble');
  });

  test('that no Service leads to a workload is said of it alone', () => {
    const lines = (objects: Parameters<typeof viewOf>[1], name: string) => wordsIn(boxCalled(viewOf('system', objects), at(name)));
    const second = service('again', { selector: { app: 'db' } });
    const both = service('both', { selector: { tier: 'x' } });
    const tier = (name: string) =>
      workload('Deployment', name, {
        spec: { template: { metadata: { labels: { tier: 'x' } }, spec: { containers: [{ name: 'app' }] } } },
      });
    // a Service of both is a box of its own
    expect(lines([both, tier('a'), tier('b'), deployment('c')], 'a').join()).not.toContain('no Service');
    expect(lines([both, tier('a'), tier('b'), deployment('c')], 'c').join()).toContain('no Service');
    expect(lines([second, deployment('db'), deployment('c')], 'db').join()).not.toContain('no Service');
    // one without a selector may lead anywhere
    expect(lines([service('far', { selector: undefined }), deployment('c')], 'c').join()).not.toContain('no Service');
    expect(lines([deployment('c')], 'c').join()).not.toContain('no Service');
  });

  test('a Pod that is only declared looks as templates do; one that runs as pods', () => {
    const declared = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'job' }, spec: { containers: [{ name: 'app', image: 'a:1' }] } };
    const drawn = viewOf('system', [...shop, declared, running('live', { on: 'n1' })]);
    expect(boxCalled(drawn, 'pod/default/job').style).toBe('template');
    expect(boxCalled(drawn, 'pod/default/live').style).toBe('pod');
  });

  test('what is not there says its namespace where no frame does', () => {
    const lost = (objects: Parameters<typeof viewOf>[1], groups?: Parameters<typeof viewOf>[2]) =>
      wordsIn(boxCalled(viewOf('system', objects, groups), 'service/bank/pay')).join(', ');
    const two = [
      deployment('web', { env: { URL: 'http://pay.bank.svc' } }),
      service('clerk', {}, 'bank'),
      deployment('clerk', { namespace: 'bank' }),
    ];
    expect(lost(two)).not.toContain('namespace bank');
    expect(lost(two, { groups: [{ by: 'none' }] })).toContain('namespace bank');
  });

  test('replicas are told at every step that names things', () => {
    for (const detail of ['full', 'tight', 'names', 'chips', 'lines', 'words'] as const)
      expect(wordsIn(boxCalled(viewOf('system', shop, { detail }), at('web')))[0]).toContain('×3');
    expect(wordsIn(boxCalled(viewOf('system', shop, { detail: 'chips' }), at('web')))).toEqual(['web | ×3', ':80 → 8080']);
  });

  test('where each thing is small, workloads stand before what serves them and keeps their data', () => {
    const drawn = viewOf('system', [...shop, service('alone')], { detail: 'lines' });
    expect(drawn.root.children[0]?.children.map(({ id }) => id)).toEqual([
      ...['cart', 'db', 'report', 'web'].map((name) => at(name)),
      'service/default/alone',
    ]);
  });

  test('pods that fail are told at every step', () => {
    const crashing = {
      ...running('web'),
      status: {
        phase: 'Running',
        containerStatuses: [{ name: 'app', ready: false, restartCount: 3, state: { waiting: { reason: 'CrashLoopBackOff' } } }],
      },
    };
    for (const detail of ['full', 'tight', 'names', 'chips'] as const)
      expect(wordsIn(boxCalled(viewOf('system', [crashing, deployment('a')], { detail }), 'pod/default/web')).join(' ')).toContain(
        'CrashLoopBackOff',
      );
  });
});
