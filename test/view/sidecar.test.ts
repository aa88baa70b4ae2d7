import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { around, boxCalled, idsOf, linksOf, running, viewOf, wordsIn } from './small-world.ts';

const web = running('web', {
  on: 'worker-1',
  ip: '10.1.1.7',
  spec: {
    initContainers: [{ name: 'migrate' }],
    containers: [
      {
        name: 'server',
        image: 'nginx:1.27',
        ports: [
          { containerPort: 80, name: 'http' },
          { containerPort: 443, hostPort: 8443 },
          { containerPort: 53, protocol: 'UDP' },
        ],
        volumeMounts: [
          { name: 'html', mountPath: '/usr/share/nginx/html', readOnly: true, subPath: 'site' },
          { name: 'logs', mountPath: '/var/log' },
          { name: 'kube-api-access-x7k2p', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount', readOnly: true },
        ],
      },
      {
        name: 'syncer',
        image: 'git-sync@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        volumeMounts: [{ name: 'html', mountPath: '/git' }],
      },
    ],
    volumes: [
      { name: 'html', emptyDir: {} },
      { name: 'logs', hostPath: { path: '/var/log/web' } },
      { name: 'data', persistentVolumeClaim: { claimName: 'shop-data' } },
      { name: 'kube-api-access-x7k2p', projected: { sources: [] } },
    ],
  },
});
const view = viewOf('sidecar', [web]);
const id = 'pod/default/web';

describe('the figure `sidecar`', () => {
  test('says name, role and image of each container', () => {
    expect(wordsIn(boxCalled(view, `${id}/server`))).toEqual(['server | main', 'nginx:1.27']);
    expect(wordsIn(boxCalled(view, `${id}/syncer`))).toEqual(['syncer | supporting', 'git-sync@sha256:9f86d08']);
    expect(wordsIn(boxCalled(view, `${id}/migrate`))).toEqual(['migrate | init']);
  });

  test('says every port with its protocol, and the node’s', () => {
    expect(boxCalled(view, `${id}/server`).children.map((port) => [port.kind, ...wordsIn(port)])).toEqual([
      ['port', ':80/TCP'],
      ['port', ':443/TCP ← node :8443'],
      ['port', ':53/UDP'],
    ]);
  });

  test('points a read-only mount into the container, and a read-write one both ways', () => {
    expect(linksOf(view, 'mounts')).toEqual([
      `${id}/server ← ${id}/volumes/html`,
      `${id}/server ↔ ${id}/volumes/logs`,
      `${id}/syncer ↔ ${id}/volumes/html`,
    ]);
  });

  test('says where and how each volume is mounted', () => {
    const labels = view.links.filter(({ relation }) => relation === 'mounts').map(({ label }) => label.map(({ text }) => text));
    expect(labels[0]?.[1]).toMatch(/^read-only · .*site$/);
    expect([labels[0]?.[0], ...labels.slice(1)]).toEqual(['/usr/share/nginx/html', ['/var/log', 'read-write'], ['/git', 'read-write']]);
  });

  test('puts a pod’s own volume in it, a host path on the node, a claim outside', () => {
    expect(around(view, `${id}/volumes/html`)).toEqual([id, 'node/worker-1']);
    expect(around(view, `${id}/volumes/logs`)).toEqual(['node/worker-1']);
    expect(around(view, `${id}/volumes/data`)).toEqual([]);
    expect(wordsIn(boxCalled(view, `${id}/volumes/logs`)).join('\n')).toContain('/var/log/web');
    expect(wordsIn(boxCalled(view, `${id}/volumes/data`)).join('\n')).toContain('shop-data');
  });

  test('leaves the API server’s own token volumes out', () => {
    expect(idsOf(view, 'volume').join()).not.toContain('kube-api-access');
  });

  test('says what runs before, and joins what runs together by localhost', () => {
    expect(linksOf(view, 'runs-before')).toEqual([`${id}/migrate → ${id}/server`]);
    expect(linksOf(view, 'localhost')).toEqual([`${id}/server ↔ ${id}/syncer`]);
  });

  test('writes the pod’s IP, or that it has the node’s network', () => {
    expect(wordsIn(boxCalled(view, id))[0]).toBe('web | IP 10.1.1.7');
    const host = viewOf('sidecar', [running('web', { ip: '192.168.1.10', spec: { hostNetwork: true } })]);
    expect(wordsIn(boxCalled(host, id))[0]).toMatch(/^web \| host network( · 192\.168\.1\.10)?$/);
    expect(host.caption).toBe('A container has its own filesystem; the pod gives it a place on a node whose IP it uses.');
    const spec = {
      hostNetwork: true,
      containers: [{ name: 'web' }, { name: 'log', volumeMounts: [{ name: 'v', mountPath: '/v' }] }],
      volumes: [{ name: 'v', emptyDir: {} }],
    };
    expect(viewOf('sidecar', [running('web', { spec })]).caption).toBe(
      'Helpers share the node’s IP and port space, and the pod’s volumes; each keeps its own filesystem.',
    );
  });
});

describe('what a volume stands on', () => {
  const claim = (name: string, spec: JsonObject): JsonObject => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name },
    spec,
  });
  const user = (name: string, source: JsonObject): JsonObject =>
    running(name, {
      on: 'worker-1',
      spec: { containers: [{ name: 'app', volumeMounts: [{ name: 'v', mountPath: '/v' }] }], volumes: [{ name: 'v', ...source }] },
    });
  const words = (name: string, objects: readonly JsonObject[]) =>
    wordsIn(boxCalled(viewOf('sidecar', objects, { pods: [name] }), `pod/default/${name}/volumes/v`));
  const media = { persistentVolumeClaim: { claimName: 'media' } };
  const bound: JsonObject = {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'pv-1' },
    spec: { capacity: { storage: '20Gi' }, accessModes: ['ReadWriteMany'], storageClassName: 'nfs' },
  };

  test('a claim says size, mode, class, its volume, and who mounts it, too', () => {
    const objects = [
      user('a', media),
      user('b', media),
      claim('media', { volumeName: 'pv-1', storageClassName: 'nfs', accessModes: ['ReadWriteMany'] }),
      bound,
    ];
    expect(words('a', objects)).toEqual(['v', 'claim media', '20Gi · RWX · class nfs', 'bound to pv-1', 'b mounts it, too']);
  });

  test('one claim is one cylinder, however many pods of the figure mount it', () => {
    const drawn = viewOf('sidecar', [user('a', media), user('b', media), claim('media', {})]);
    const shared = 'persistentvolumeclaim/default/media';
    expect(idsOf(drawn, 'volume')).toEqual([shared]);
    expect(linksOf(drawn, 'mounts')).toEqual([`pod/default/a/app ↔ ${shared}`, `pod/default/b/app ↔ ${shared}`]);
    expect(wordsIn(boxCalled(drawn, shared))).toEqual(['media', 'claim']);
  });

  test('what the input should have and has not is drawn as missing', () => {
    const objects = [user('a', { configMap: { name: 'gone' } }), { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other' } }];
    expect(words('a', objects)).toEqual(['v', 'configMap gone', 'not in the input']);
    expect(boxCalled(viewOf('sidecar', objects), 'pod/default/a/volumes/v').style).toBe('missing');
  });

  test.each([
    [{ emptyDir: { medium: 'Memory' } }, ['v', 'emptyDir in memory']],
    [
      { ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } } } },
      ['v', 'ephemeral claim', '1Gi · RWO'],
    ],
  ])('%j', (source, lines) => expect(words('a', [user('a', source)])).toEqual(lines));
});

test('a container says what it takes its environment from, a pod what it is run as', () => {
  const pod = running('web', {
    on: 'worker-1',
    spec: {
      serviceAccountName: 'deployer',
      priorityClassName: 'high',
      containers: [
        {
          name: 'app',
          envFrom: [{ configMapRef: { name: 'config' } }],
          env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'p' } } }],
        },
      ],
    },
  });
  const drawn = viewOf('sidecar', [pod, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'other' } }]);
  const environment = wordsIn(boxCalled(drawn, 'pod/default/web/app'))[1];
  expect(environment).toContain('configMap config');
  expect(environment).toContain('secret db (not in the input)');
  expect(wordsIn(boxCalled(drawn, 'pod/default/web'))).toContain('service account deployer · priority class high');
});

test('the default service account goes without saying', () => {
  const pod = running('web', { on: 'worker-1', spec: { serviceAccountName: 'default' } });
  expect(wordsIn(boxCalled(viewOf('sidecar', [pod]), 'pod/default/web')).join()).not.toContain('service account');
});

describe('where lines would be too many', () => {
  const drawn = viewOf('sidecar', [web], { detail: 'rows' });

  test('mounts are a table: containers as columns, volumes as rows', () => {
    expect(idsOf(drawn, 'container')).toEqual([`${id}/migrate`, `${id}/server`, `${id}/syncer`]);
    expect(idsOf(drawn, 'volume')).toEqual([`${id}/volumes/html`, `${id}/volumes/logs`, `${id}/volumes/data`]);
    expect(drawn.links).toEqual([]);
  });

  test('a cell says the path, and whether it may be written', () => {
    const cells = idsOf(drawn, 'mount').map((cell) => [boxCalled(drawn, cell).style, ...wordsIn(boxCalled(drawn, cell))]);
    expect(cells).toEqual([
      ['mount-read', '/usr/share/nginx/html', 'read-only'],
      ['mount', '/git', 'read-write'],
      ['mount', '/var/log', 'read-write'],
    ]);
  });

  test('what the cells say, the columns do not say again', () => {
    const asked = viewOf('sidecar', [web], { detail: 'rows', show: ['images', 'mounts'] });
    for (const column of idsOf(asked, 'container')) expect(wordsIn(boxCalled(asked, column)).join()).not.toContain('←');
  });
});

describe('containers that call each other by localhost', () => {
  const beside = (more: JsonObject): JsonObject =>
    running('web', {
      spec: {
        containers: [
          { name: 'app', ports: [{ containerPort: 8080 }] },
          { name: 'logs' },
          { name: 'proxy', args: ['--upstream=http://127.0.0.1:8080/'] },
        ],
        ...more,
      },
    });

  test('stand side by side, with an arrow to who is called, the port, and what says so', () => {
    const called = viewOf('sidecar', [beside({})]);
    expect(linksOf(called, 'localhost')).toEqual([`${id}/app ← ${id}/proxy`, `${id}/proxy ↔ ${id}/logs`]);
    expect(called.links.find(({ evidence }) => evidence !== undefined)).toMatchObject({
      label: [{ text: 'localhost :8080' }],
      evidence: 'args',
      tooltip: 'proxy calls app:8080 (args)',
    });
    expect(called.description).toContain('proxy calls app: localhost :8080.');
    expect(viewOf('pod', [beside({})]).description).toContain('proxy calls app: localhost :8080.');
  });
});

describe('a claim that two pods mount', () => {
  const pods = ['web', 'cron'].map((name) => {
    const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }];
    return running(name, { spec: { containers: [{ name, volumeMounts: [{ name: 'data', mountPath: '/data' }] }], volumes } });
  });

  test.each(['sidecar', 'pod'])('stands below both in `%s`, and nowhere where mounts are hidden', (figure) => {
    expect(idsOf(viewOf(figure, pods, { show: ['mounts'] }), 'volume')).toEqual(['persistentvolumeclaim/default/data']);
    expect(idsOf(viewOf(figure, pods, { hide: ['mounts'] }), 'volume')).toEqual([]);
  });
});
