import { describe, expect, test } from 'vitest';
import { readSelection } from '../../src/model/selection/read.ts';
import { selectTopology } from '../../src/model/selection/selection.ts';
import type { Selection } from '../../src/model/types.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, ONE, ownedBy, pod, RUNNING, workload } from './manifests.ts';

const thing = (apiVersion: string, kind: string, path: string, body: JsonObject = {}): JsonObject => {
  const [name, namespace] = path.split('/').reverse();
  return { apiVersion, kind, metadata: namespace === undefined ? { name: name ?? '' } : { name: name ?? '', namespace }, ...body };
};
const service = (path: string, app: string): JsonObject =>
  thing('v1', 'Service', path, { spec: { selector: { app }, ports: [{ port: 80 }] } });
const route = (path: string, to: string): JsonObject =>
  thing('gateway.networking.k8s.io/v1', 'HTTPRoute', path, {
    spec: { parentRefs: [{ name: 'public', namespace: 'infra' }], rules: [{ backendRefs: [{ name: to, port: 80 }] }] },
  });
const claim = (path: string, volumeName: string): JsonObject =>
  thing('v1', 'PersistentVolumeClaim', path, { spec: { volumeName, storageClassName: 'fast' } });
const disk = (name: string): JsonObject => thing('v1', 'PersistentVolume', name, { spec: { storageClassName: 'fast' } });
const running = (path: string, app: string, spec: JsonObject, metadata: JsonObject = {}): JsonObject => {
  const [namespace = '', name = ''] = path.split('/');
  return pod({ ...ONE, ...spec }, { metadata: { name, namespace, labels: { app }, ...metadata }, status: RUNNING });
};
const mounting = (claimName: string): JsonObject => ({ volumes: [{ name: 'data', persistentVolumeClaim: { claimName } }] });
const configured: JsonObject = { containers: [{ name: 'app', image: 'app:1', envFrom: [{ configMapRef: { name: 'settings' } }] }] };

/**
 *   infra        Gateway public → HTTPRoutes web and api of shop
 *   shop         HTTPRoute web → Service web → pod web-1 on a, of Deployment web ← HorizontalPodAutoscaler web
 *                HTTPRoute api → Service api → pod api-1 on b → claim api → volume disk-2 ┐
 *                              Service db  → pod db-1 on b  → claim db → volume disk-1 ───┴→ StorageClass fast
 *                NetworkPolicy db isolates db-1 and admits web-1;  web-1 and api-1 use ConfigMap settings
 *                Service lost, which selects nothing, behind HTTPRoute lost;  ConfigMap unused
 *   kube-system  Service dns → pod dns on a
 *   StorageClass slow, which nobody uses
 */
const world = build(
  ...['a', 'b'].map((name) => thing('v1', 'Node', name)),
  thing('gateway.networking.k8s.io/v1', 'Gateway', 'infra/public', { spec: { listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] } }),
  ...['web', 'api', 'lost'].map((name) => route(`shop/${name}`, name)),
  ...['web', 'api', 'db', 'lost'].map((name) => service(`shop/${name}`, name)),
  service('kube-system/dns', 'dns'),
  workload('Deployment', 'web', { metadata: { namespace: 'shop' }, spec: { replicas: 1 } }),
  running('shop/web-1', 'web', { ...configured, nodeName: 'a' }, ownedBy('Deployment', 'web')),
  running('shop/api-1', 'api', { ...configured, ...mounting('api'), nodeName: 'b' }),
  running('shop/db-1', 'db', { ...mounting('db'), nodeName: 'b' }),
  running('kube-system/dns-1', 'dns', { nodeName: 'a' }),
  thing('autoscaling/v2', 'HorizontalPodAutoscaler', 'shop/web', {
    spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } },
  }),
  thing('networking.k8s.io/v1', 'NetworkPolicy', 'shop/db', {
    spec: { podSelector: { matchLabels: { app: 'db' } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }] },
  }),
  thing('v1', 'ConfigMap', 'shop/settings'),
  thing('v1', 'ConfigMap', 'shop/unused'),
  ...['api', 'db'].map((name) => claim(`shop/${name}`, name === 'db' ? 'disk-1' : 'disk-2')),
  ...['disk-1', 'disk-2'].map(disk),
  ...['fast', 'slow'].map((name) => thing('storage.k8s.io/v1', 'StorageClass', name, { provisioner: 'x' })),
).topology;

const select = (selection: Selection) => selectTopology(world, readSelection(selection));
/** `pods | resources`, the kinds of the latter by their initials. */
const left = (selection: Selection): string => {
  const { pods, resources } = select(selection).topology;
  const initials = (kind: string) => kind.replace(/TTP|[a-z]/g, '').toLowerCase();
  return `${pods.map(({ name }) => name).join(' ')} | ${resources.map(({ kind, name }) => `${initials(kind)}/${name}`).join(' ')}`;
};

describe('the world of these tests', () => {
  test('has what its drawing says', () => {
    const found = world.relations.map(({ type, from, to, status }) => `${type} ${from} ${to} ${status}`);
    for (const relation of [
      'attaches gateway/infra/public httproute/shop/web found',
      'routes httproute/shop/lost service/shop/lost found',
      'selects service/shop/lost  dangling',
      'selects service/shop/web pod/shop/web-1 found',
      'scales horizontalpodautoscaler/shop/web deployment/shop/web found',
      'restricts networkpolicy/shop/db pod/shop/db-1 found',
      'admits networkpolicy/shop/db pod/shop/web-1 found',
      'claims pod/shop/db-1 persistentvolumeclaim/shop/db found',
      'binds persistentvolumeclaim/shop/db persistentvolume/disk-1 found',
      'of-class persistentvolumeclaim/shop/db storageclass/fast found',
      'uses pod/shop/web-1 configmap/shop/settings found',
    ])
      expect(found).toContain(relation);
  });
});

describe('of the resources stay', () => {
  const ofWeb = 'cm/settings g/public hpa/web hr/web s/web';
  const ofApi = 'cm/settings g/public hr/api pv/disk-2 pvc/api s/api sc/fast';
  const ofDb = 'np/db pv/disk-1 pvc/db s/db sc/fast';
  test.each<readonly [string, Selection, string]>([
    ['those around a pod, in both directions but not around a corner', { names: ['web'] }, `web-1 | ${ofWeb}`],
    ['as many as the pod has', { selectors: ['app=api'] }, `api-1 | ${ofApi}`],
    ['a policy with the pods that it isolates, not with those that it admits', { names: ['db-1'] }, `db-1 | ${ofDb}`],
    ['those around the pods of a node', { nodes: ['a'] }, `dns-1 web-1 | ${ofWeb} s/dns`],
    ['none where no pod does', { names: ['nobody'] }, ' | '],
    [
      'with a namespace, those in it that touch nothing at all, and what touches them',
      { namespaces: ['shop'] },
      'api-1 db-1 web-1 | cm/settings cm/unused g/public hpa/web hr/api hr/lost hr/web np/db pv/disk-1 pv/disk-2 pvc/api pvc/db s/api s/db s/lost s/web sc/fast',
    ],
    ['no others of a namespace without pods', { namespaces: ['infra'] }, ' | '],
    ['all but those of a namespace', { exclude: ['shop', 'infra'] }, 'dns-1 | s/dns sc/slow'],
    ['all but a kind, and what lies behind it alone', { exclude: ['svc/*'], names: ['web'] }, 'web-1 | cm/settings hpa/web'],
    ['all but one of a name; its pods stay', { exclude: ['hpa/web'], names: ['web'] }, 'web-1 | cm/settings g/public hr/web s/web'],
    ['all but one of a namespace and a name', { exclude: ['shop/settings'], names: ['web'] }, 'web-1 | g/public hpa/web hr/web s/web'],
    ['all but outer ones, by kind', { exclude: ['sc/*'], names: ['db-1'] }, 'db-1 | np/db pv/disk-1 pvc/db s/db'],
    ['by kind and name: it, and the pods that it touches', { kinds: ['service'], names: ['web'] }, `web-1 | ${ofWeb}`],
    ['by kind: by way of others', { kinds: ['HTTPRoutes'], names: ['api'] }, `api-1 | ${ofApi}`],
    [
      'by kind: what is used',
      { kinds: ['cm'], names: ['settings'] },
      'api-1 web-1 | cm/settings g/public hpa/web hr/api hr/web pv/disk-2 pvc/api s/api s/web sc/fast',
    ],
    ['by kind: what is far behind', { kinds: ['pv'], names: ['disk-1'] }, `db-1 | ${ofDb}`],
    ['by kind: by way of a workload', { kinds: ['hpa'] }, `web-1 | ${ofWeb}`],
    [
      'by kind: a policy with whom it admits, too',
      { kinds: ['netpol'] },
      `db-1 web-1 | cm/settings g/public hpa/web hr/web ${ofDb.replace('s/db', 's/db s/web')}`,
    ],
    ['by kind: one that touches nothing', { kinds: ['svc'], names: ['lost'] }, ' | g/public hr/lost s/lost'],
    ['by kind: one outside of namespaces, whatever the namespace', { kinds: ['sc'], namespaces: ['shop'], names: ['slow'] }, ' | sc/slow'],
    ['by kind, within the namespace', { kinds: ['svc'], namespaces: ['kube-system'] }, 'dns-1 | s/dns'],
    [
      'by kind, beside other kinds',
      { kinds: ['svc', 'pod'], names: ['web', 'dns-1'] },
      `dns-1 web-1 | ${ofWeb.replace('s/web', 's/dns s/web')}`,
    ],
    ['by kind, with the labels of pods', { kinds: ['svc'], selectors: ['app=db'] }, `db-1 | ${ofDb}`],
    [
      'by kind, behind what is not excluded',
      { kinds: ['httproute'], exclude: ['svc/api', 'svc/lost', 'httproute/lost'] },
      `web-1 | ${ofWeb}`,
    ],
    ['by the kind Namespace', { kinds: ['ns'], names: ['kube-system'] }, 'dns-1 | s/dns'],
    ['not by a name alone: pods and workloads have names', { names: ['settings'] }, ' | '],
  ])('%s: %j', (_, selection, expected) => {
    expect(left(selection).split(' ').sort()).toEqual(expected.split(' ').sort());
  });

  test('Endpoints with their Service', () => {
    const { topology } = build(
      pod(ONE, { metadata: { name: 'a' }, status: { ...RUNNING, podIP: '10.0.0.1' } }),
      pod(ONE, { metadata: { name: 'b' }, status: RUNNING }),
      thing('v1', 'Service', 'default/a', { spec: { ports: [{ port: 80 }] } }),
      thing('v1', 'Endpoints', 'default/a', { subsets: [{ addresses: [{ ip: '10.0.0.1' }], ports: [{ port: 80 }] }] }),
    );
    const kept = (name: string) => selectTopology(topology, readSelection({ names: [name] })).topology.resources.map(({ id }) => id);
    expect(kept('a')).toEqual(['endpoints/default/a', 'service/default/a']);
    expect(kept('b')).toEqual([]);
  });

  test('those of a template, and of a workload that wants no pods', () => {
    const { topology } = build(
      workload('Deployment', 'web', { spec: { replicas: 2 } }),
      workload('Deployment', 'idle', { spec: { replicas: 0 } }),
      workload('StatefulSet', 'other'),
      service('default/web', 'web'),
      thing('autoscaling/v2', 'HorizontalPodAutoscaler', 'default/idle', {
        spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'idle' } },
      }),
    );
    const kept = (selection: Selection) => {
      const { pods, workloads, resources } = selectTopology(topology, readSelection(selection)).topology;
      return [...pods, ...workloads, ...resources].map(({ id }) => id);
    };
    expect(kept({ names: ['web'] })).toEqual(['deployment/default/web', 'deployment/default/web', 'service/default/web']);
    expect(kept({ kinds: ['hpa'] })).toEqual(['deployment/default/idle', 'horizontalpodautoscaler/default/idle']);
  });
});

describe('relations', () => {
  const kept = (selection: Selection) => select(selection).topology.relations.map(({ from, to }) => `${from} ${to}`);

  test('stay when both ends stay', () => {
    expect(kept({ names: ['db-1'] })).toEqual([
      'persistentvolumeclaim/shop/db persistentvolume/disk-1',
      'pod/shop/db-1 persistentvolumeclaim/shop/db',
      'persistentvolume/disk-1 storageclass/fast',
      'persistentvolumeclaim/shop/db storageclass/fast',
      'networkpolicy/shop/db pod/shop/db-1',
      'service/shop/db pod/shop/db-1',
    ]);
    expect(kept({ names: ['db-1', 'web-1'] })).toContain('networkpolicy/shop/db pod/shop/web-1');
    expect(kept({ namespaces: ['kube-system'] })).toEqual(['service/kube-system/dns pod/kube-system/dns-1']);
  });

  test('that lead nowhere stay with the end that there is', () => {
    expect(kept({ kinds: ['svc'], names: ['lost'] })).toContain('service/shop/lost ');
    expect(kept({ names: ['web'] })).not.toContain('service/shop/lost ');
    const { topology } = build(
      thing('networking.k8s.io/v1', 'Ingress', 'default/in', {
        spec: { defaultBackend: { service: { name: 'none', port: { number: 80 } } } },
      }),
      route('default/web', 'web'),
      service('default/web', 'web'),
      pod(ONE, { metadata: { labels: { app: 'web' } } }),
    );
    const ends = (selection: Selection) =>
      selectTopology(topology, readSelection(selection)).topology.relations.map(({ type, from, to }) => `${type} ${from} ${to}`);
    expect(ends({ namespaces: ['default'] })).toContain('routes ingress/default/in service/default/none');
    expect(ends({ names: ['web'] })).toEqual(
      expect.arrayContaining(['attaches gateway/infra/public httproute/default/web', 'selects service/default/web pod/default/web']),
    );
    expect(ends({ names: ['web'] })).not.toContain('routes ingress/default/in service/default/none');
  });
});

describe('what is said of resources', () => {
  const said = (selection: Selection) =>
    select(selection).diagnostics.map(({ severity, message, hint }) => `${severity}: ${message}${hint === undefined ? '' : `; ${hint}`}`);

  test('counts those that were left out', () => {
    expect(said({ names: ['web'] })).toEqual(['note: left out by selection: 3 pods, 1 node, 14 other objects']);
    expect(said({ exclude: ['sc/slow'] })).toEqual(['note: left out by selection: 1 other object']);
  });

  test('is no error while one is left', () => {
    expect(said({ kinds: ['svc'], names: ['lost'] })).toEqual(['note: left out by selection: 4 pods, 2 nodes, 16 other objects']);
  });

  test('knows their kinds and names', () => {
    expect(said({ kinds: ['svc', 'storageclas'] })[0]).toMatch(
      /^warning: nothing of kind 'storageclas' can be drawn; did you mean 'StorageClass'\? there are: ConfigMap, Deployment, Gateway, /,
    );
    expect(said({ kinds: ['svc'], names: ['wbe'] })).toEqual([
      "error: the selection leaves nothing to draw of 4 pods, 2 nodes, 19 other objects; no Service is called 'wbe': did you mean 'web'? there are: api, db, dns, lost, web",
    ]);
    expect(said({ names: ['web', 'settings'] })[0]).toBe(
      "warning: no pod or workload is called 'settings'; there is a ConfigMap of this name: ask for that kind",
    );
  });

  test('keeps the namespaces of those that stay', () => {
    expect(select({ names: ['web'] }).topology.namespaces.map(({ name }) => name)).toEqual(['infra', 'shop']);
    expect(said({ namespaces: ['infre'] })[0]).toContain("did you mean 'infra'?");
  });
});
