import { describe, expect, test } from 'vitest';
import type { Tiering } from '../../src/model/queries/tiers.ts';
import { tieringOf } from '../../src/model/queries/tiers.ts';
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { build, pod, workload } from './manifests.ts';

interface Told {
  readonly ports?: readonly number[];
  /** `data:/var/lib`, `data:/var/lib:ro`. */
  readonly mounts?: readonly string[];
}

function container(name: string, image: string, { ports = [], mounts = [] }: Told = {}): JsonObject {
  const volumeMounts = mounts.map((mount): JsonObject => {
    const [volume = '', mountPath = '', mode] = mount.split(':');
    return { name: volume, mountPath, readOnly: mode === 'ro' };
  });
  return { name, image, ports: ports.map((containerPort): JsonObject => ({ containerPort })), volumeMounts };
}

const volumes: readonly JsonValue[] = [
  { name: 'shared', emptyDir: {} },
  { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
  { name: 'config', configMap: { name: 'config' } },
  { name: 'clock', hostPath: { path: '/etc/localtime' } },
];

function tieringOfContainers(containers: readonly JsonObject[], more: JsonObject = {}): Tiering {
  const { topology } = build(pod({ containers, volumes, ...more }));
  return firstTiering(topology);
}

function firstTiering(topology: ReturnType<typeof build>['topology']): Tiering {
  const [first] = topology.pods;
  if (first === undefined) throw new Error('no pod');
  return tieringOf(topology)(first);
}

function leads({ tiers }: Tiering): readonly string[] {
  return tiers.map(({ lead, kind }) => `${lead.name} ${kind}`);
}

const web = { ports: [8080] };

describe('a pod holds tiers', () => {
  test.each<{ when: string; containers: readonly JsonObject[]; tiers: readonly string[] }>([
    {
      when: 'its images are an application and a database',
      containers: [container('shop', 'example.com/shop:1', web), container('storage', 'postgres:16', { ports: [5432] })],
      tiers: ['shop service', 'storage store'],
    },
    {
      when: 'the database comes first',
      containers: [container('mysql', 'mysql:8'), container('blog', 'wordpress:6', { ports: [80] })],
      tiers: ['mysql store', 'blog web'],
    },
    {
      when: 'their names say so, whatever their images',
      containers: [container('frontend', 'example.com/a'), container('backend', 'example.com/b')],
      tiers: ['frontend web', 'backend service'],
    },
    {
      when: 'one image runs as server and as worker',
      containers: [container('web', 'example.com/app:1', web), container('worker', 'example.com/app:1')],
      tiers: ['web web', 'worker worker'],
    },
    {
      when: 'two stores keep different data',
      containers: [container('mongo', 'mongo:7'), container('redis', 'redis:7')],
      tiers: ['mongo store', 'redis cache'],
    },
    {
      when: 'a second container writes a claim of its own and serves a port',
      containers: [
        container('app', 'example.com/app', web),
        container('ledger', 'example.com/ledger', { ports: [9000], mounts: ['data:/var/lib/ledger'] }),
      ],
      tiers: ['app service', 'ledger store'],
    },
    {
      when: 'both read one ConfigMap and the clock of the node',
      containers: [
        container('app', 'example.com/app', { ...web, mounts: ['config:/etc/app:ro', 'clock:/etc/localtime:ro'] }),
        container('db', 'postgres', { mounts: ['config:/etc/db:ro', 'clock:/etc/localtime:ro'] }),
      ],
      tiers: ['app service', 'db store'],
    },
    {
      when: 'nginx is all the web that it has',
      containers: [container('nginx', 'nginx:1.27', { ports: [80] }), container('mysql', 'mysql:8')],
      tiers: ['nginx web', 'mysql store'],
    },
  ])('where $when', ({ containers, tiers }) => {
    const tiering = tieringOfContainers(containers);
    expect(leads(tiering)).toEqual(tiers);
    expect(tiering.together).toBeUndefined();
  });

  test('where different Services lead to its containers, of which nothing else tells', () => {
    const service = (name: string, targetPort: number): JsonObject => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort }] },
    });
    const containers = [container('catalog', 'example.com/catalog', web), container('orders', 'example.com/orders', { ports: [9000] })];
    const deployment = workload('Deployment', 'shop', {
      spec: { template: { metadata: { labels: { app: 'web' } }, spec: { containers } } },
    });
    const both = firstTiering(build(deployment, service('catalog', 8080), service('orders', 9000)).topology);
    expect(leads(both)).toEqual(['catalog service', 'orders service']);
    const one = firstTiering(build(deployment, service('catalog', 8080)).topology);
    expect(one.together).toEqual({ reason: 'unclear' });
  });
});

describe('a pod is well as it is', () => {
  test.each<{ when: string; containers: readonly JsonObject[]; reason: string; more?: JsonObject }>([
    { when: 'it has one container', containers: [container('db', 'postgres')], reason: 'alone' },
    {
      when: 'an exporter watches the database',
      containers: [container('postgres', 'postgres:16'), container('metrics', 'prometheuscommunity/postgres-exporter', { ports: [9187] })],
      reason: 'helpers',
    },
    {
      when: 'a mesh put its proxy first',
      containers: [container('istio-proxy', 'istio/proxyv2', { ports: [15090] }), container('shop', 'example.com/shop', web)],
      reason: 'helpers',
    },
    {
      when: 'a proxy leads to a database elsewhere',
      containers: [container('app', 'example.com/app', web), container('cloud-sql-proxy', 'gcr.io/cloudsql-docker/gce-proxy:1')],
      reason: 'helpers',
    },
    {
      when: 'nginx stands before an application',
      containers: [container('nginx', 'nginx:1.27', { ports: [80] }), container('web', 'example.com/app', { ports: [8000] })],
      reason: 'helpers',
    },
    {
      when: 'nothing says whom the pod is for, and so who helps',
      containers: [container('nginx', 'nginx:1.27', { ports: [80] }), container('app', 'example.com/app', { ports: [8000] })],
      reason: 'unclear',
    },
    {
      when: 'a sentinel watches its redis',
      containers: [container('web', 'redis:7', { ports: [6379] }), container('sentinel', 'redis:7', { ports: [26379] })],
      reason: 'helpers',
    },
    {
      when: 'logs are collected from a shared volume',
      containers: [
        container('app', 'example.com/app', { ...web, mounts: ['shared:/var/log/app'] }),
        container('fluent-bit', 'fluent/fluent-bit:3', { mounts: ['shared:/logs:ro'] }),
      ],
      reason: 'helpers',
    },
    {
      when: 'an application and its database work on one volume',
      containers: [
        container('app', 'example.com/app', { ...web, mounts: ['shared:/run/db'] }),
        container('db', 'postgres', { mounts: ['shared:/var/run/postgresql'] }),
      ],
      reason: 'volume',
    },
    {
      when: 'they share their processes',
      containers: [container('app', 'example.com/app', web), container('db', 'postgres')],
      more: { shareProcessNamespace: true },
      reason: 'processes',
    },
    {
      when: 'nothing says what its two containers are',
      containers: [container('one', 'example.com/one', web), container('two', 'example.com/two', { ports: [9000] })],
      reason: 'unclear',
    },
    {
      when: 'nothing says that its second container helps the first',
      containers: [container('one', 'example.com/one', web), container('two', 'example.com/two')],
      reason: 'unclear',
    },
    {
      when: 'one program runs twice',
      containers: [container('hello', 'example.com/hello:1', { ports: [80] }), container('world', 'example.com/hello:2', { ports: [90] })],
      reason: 'unclear',
    },
  ])('where $when', ({ containers, reason, more }) => {
    const tiering = tieringOfContainers(containers, more);
    expect(tiering.together?.reason).toBe(reason);
    expect(tiering.tiers).toHaveLength(1);
  });

  test.each([
    { kind: 'DaemonSet', reason: 'every-node' },
    { kind: 'Job', reason: 'to-the-end' },
  ])('where a $kind makes it', ({ kind, reason }) => {
    const containers = [container('app', 'example.com/app', web), container('db', 'postgres')];
    const { topology } = build(workload(kind, 'all', { spec: { template: { spec: { containers } } } }));
    expect(firstTiering(topology).together).toEqual({ reason });
  });
});

test('the container after which the pod is called is the one that is helped, whatever its name says', () => {
  const containers = [
    container('spire-agent', 'spire/agent', { mounts: ['shared:/run'] }),
    container('csi-driver', 'spire/csi-driver', { mounts: ['shared:/run'] }),
  ];
  const { topology } = build(workload('DaemonSet', 'spire-agent', { spec: { template: { spec: { containers, volumes } } } }));
  expect(firstTiering(topology).tiers.map(({ lead }) => lead.name)).toEqual(['spire-agent']);
});

describe('what is suggested', () => {
  const containers = [
    container('frontend', 'example.com/frontend', { ...web, mounts: ['shared:/logs'] }),
    container('database', 'postgres', { mounts: ['data:/var/lib/postgresql/data'] }),
    container('log-shipper', 'fluent/fluent-bit', { mounts: ['shared:/logs:ro'] }),
    container('pg-backup', 'example.com/backup', { mounts: ['data:/data:ro'] }),
  ];
  const of = (kind: string) => {
    const spec = { replicas: 3, template: { spec: { containers, volumes } } };
    return firstTiering(build(workload(kind, 'shop', { spec })).topology);
  };

  test('helpers go with whom they help', () => {
    expect(of('Deployment').tiers.map((tier) => tier.containers.map(({ name }) => name))).toEqual([
      ['frontend', 'log-shipper'],
      ['database', 'pg-backup'],
    ]);
  });

  test('what keeps data stays one', () => {
    expect(of('Deployment').tiers.map(({ replicas }) => replicas)).toEqual([3, 1]);
  });

  test('but not where a StatefulSet gives each a claim of its own', () => {
    expect(of('StatefulSet').tiers.map(({ replicas }) => replicas)).toEqual([3, 3]);
  });

  test('of a bare pod nobody knows how many are wanted', () => {
    expect(tieringOfContainers(containers).tiers.map(({ replicas }) => replicas)).toEqual([undefined, undefined]);
  });
});
