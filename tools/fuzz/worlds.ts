/** Small clusters of objects as people have them, with secrets planted wherever they may stand. */
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { applied, apps, metadata, podSpec, tellingKeys } from './containers.ts';
import type { Planter } from './markers.ts';
import { longText, shortText } from './texts.ts';

/** Objects, each a document of its own; a List is one of them. */
export function worldOf(planter: Planter): readonly JsonObject[] {
  const { random } = planter;
  // nothing is drawn without pods; a whole cluster shows what leads where
  const first = random.pick<readonly Maker[]>([[], [pod], [plainPod], [pod, service], [deployment], [node, pod, pod, deployment, service]]);
  const others = Array.from({ length: random.below(4) }, () => random.pick(makers));
  const chosen = first.length + others.length === 0 ? [secret] : [...first, ...others];
  const objects = chosen.flatMap((make) => make(planter)).map((object) => (random.oneIn(5) ? applied(object) : object));
  if (!random.oneIn(5)) return objects;
  return [{ apiVersion: 'v1', kind: 'List', items: objects, ...(random.oneIn(2) ? { metadata: { resourceVersion: '' } } : {}) }];
}

type Maker = (planter: Planter) => readonly JsonObject[];

const pod: Maker = (planter) => {
  const app = planter.random.pick(apps);
  const running = planter.random.oneIn(2)
    ? {
        status: {
          phase: 'Running',
          podIP: `10.1.0.${2 + planter.random.below(200)}`,
          containerStatuses: [{ name: app, ready: true, restartCount: 0, state: { running: {} } }],
        },
      }
    : {};
  return [{ apiVersion: 'v1', kind: 'Pod', metadata: metadata(planter, `${app}-0`, { app }), spec: podSpec(planter, app), ...running }];
};

/** Not a word in it speaks of secrets, but for the values of its variables: messages about it may show more. */
const plainPod: Maker = (planter) => {
  const value = planter.value(planter.random.oneIn(2) ? 'value' : '=', 'plain');
  const item = planter.random.pick<JsonValue>([{ name: 'MODE', value }, { value, name: 'MODE' }, `MODE=${value}`]);
  const env = planter.random.oneIn(3) ? { MODE: value } : [item];
  const containers = [{ name: 'web', image: 'nginx', env, ports: [{ name: 'http', containerPort: 8080 }] }];
  return [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', labels: { app: 'web' } }, spec: { containers } }];
};

const deployment: Maker = (planter) => {
  const { random } = planter;
  const app = random.pick(apps);
  const template: JsonObject = { metadata: metadata(planter, app, { app }), spec: podSpec(planter, app) };
  const spec = { replicas: random.below(4), selector: { matchLabels: { app } }, template: random.oneIn(6) ? applied(template) : template };
  const whole: JsonObject = {
    apiVersion: 'apps/v1',
    kind: random.pick(['Deployment', 'Deployment', 'StatefulSet', 'DaemonSet']),
    metadata: metadata(planter, app),
    spec,
  };
  if (!random.oneIn(3)) return [whole];
  const owner = (kind: string, name: string): JsonObject => ({
    ownerReferences: [{ apiVersion: 'apps/v1', kind, name, uid: `${kind}-1`, controller: true }],
  });
  return [
    { ...whole, kind: 'Deployment' },
    { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: { name: `${app}-1`, labels: { app }, ...owner('Deployment', app) }, spec },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `${app}-1-a`, labels: { app }, ...owner('ReplicaSet', `${app}-1`) },
      spec: podSpec(planter, app),
    },
  ];
};

const job: Maker = (planter) => {
  const jobSpec = { template: { spec: { ...podSpec(planter, 'once'), restartPolicy: 'Never' } } };
  return [
    planter.random.oneIn(2)
      ? { apiVersion: 'batch/v1', kind: 'Job', metadata: metadata(planter, 'once'), spec: jobSpec }
      : {
          apiVersion: 'batch/v1',
          kind: 'CronJob',
          metadata: metadata(planter, 'nightly'),
          spec: { schedule: '0 3 * * *', jobTemplate: { spec: jobSpec } },
        },
  ];
};

const service: Maker = (planter) => {
  const app = planter.random.pick(apps);
  const spec = { selector: { app }, ports: [{ name: 'http', port: 80, targetPort: planter.random.pick<JsonValue>([8080, 'http']) }] };
  return [{ apiVersion: 'v1', kind: 'Service', metadata: metadata(planter, app), spec }];
};

const secret: Maker = (planter) => {
  const { random } = planter;
  const data = random.oneIn(2) ? { data: keyed(planter, planter.encoded) } : {};
  const stringData = random.oneIn(2) || !('data' in data) ? { stringData: keyed(planter, secretValue(planter)) } : {};
  return [
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: metadata(planter, 'database'),
      ...(random.oneIn(2) ? { type: 'Opaque' } : {}),
      ...data,
      ...stringData,
    },
  ];
};

const secretList: Maker = (planter) => {
  const items = Array.from({ length: 1 + planter.random.below(2) }, (_, index) => ({
    metadata: { name: `s-${index}` },
    data: keyed(planter, planter.encoded),
  }));
  return [{ apiVersion: 'v1', kind: 'SecretList', items }];
};

function secretValue(planter: Planter): (key: string) => string {
  return (key) => (planter.random.oneIn(5) ? longText(planter) : planter.value(key));
}

/** Whatever the keys of a Secret are called, what stands behind them is secret. */
function keyed({ random }: Planter, make: (key: string) => string): JsonObject {
  const keys = [random.pick(tellingKeys), random.pick(['a', 'username', 'tls.key', 'config.yaml', 'name', 'type', '.dockerconfigjson'])];
  return Object.fromEntries(random.some(keys, 1.4).map((key) => [key, make(key)]));
}

const configMap: Maker = (planter) => {
  const { random } = planter;
  const key = random.pick(tellingKeys);
  const data = random.some<readonly [string, () => string]>(
    [
      [key, () => planter.value(key)],
      ['app.ini', () => longText(planter)],
      ['run.sh', () => longText(planter)],
      ['url', () => shortText(planter)],
      ['mode', () => 'fast'],
    ],
    2,
  );
  return [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata(planter, 'settings'),
      data: Object.fromEntries(data.map(([name, make]) => [name, make()])),
    },
  ];
};

const ingress: Maker = (planter) => {
  const backend = { service: { name: planter.random.pick(apps), port: { number: 80 } } };
  const rules = [{ host: 'shop.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }];
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: metadata(planter, 'edge'),
      spec: { tls: [{ secretName: 'cert' }], rules },
    },
  ];
};

const networkPolicy: Maker = (planter) => {
  const from = [{ podSelector: { matchLabels: { app: planter.random.pick(apps) } } }];
  const spec = { podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Ingress'], ingress: [{ from, ports: [{ port: 5432 }] }] };
  return [{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: metadata(planter, 'guard'), spec }];
};

const adminPolicy: Maker = ({ random }) => {
  const peer = random.pick([
    { namespaces: {} },
    { pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: random.pick(apps) } } } },
  ]);
  const rule = { action: random.pick(['Allow', 'Deny', 'Pass']), from: [peer], ports: [{ namedPort: 'http' }] };
  const spec = { priority: 10, subject: peer, ingress: [rule], egress: [{ action: 'Deny', to: [{ networks: ['10.0.0.0/8'] }] }] };
  return [{ apiVersion: 'policy.networking.k8s.io/v1alpha1', kind: 'AdminNetworkPolicy', metadata: { name: random.pick(apps) }, spec }];
};

const storage: Maker = (planter) => [
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: metadata(planter, 'data'),
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  },
];

const node: Maker = (planter) => [
  {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: metadata(planter, planter.random.pick(['node-1', 'node-2']), { disk: 'ssd' }),
    status: { allocatable: { cpu: '4', memory: '8Gi' }, conditions: [{ type: 'Ready', status: 'True' }] },
  },
];

const custom: Maker = (planter) => {
  const key = planter.random.pick(tellingKeys);
  const spec = {
    replicas: 2,
    connection: { host: 'db', user: 'me', [key]: planter.value(key) },
    ...(planter.random.oneIn(3) ? { extraEnv: [{ name: 'DB_PASSWORD', value: planter.value('value') }] } : {}),
    secretName: 'database',
    passwordSecretRef: { name: 'database', key: 'password' },
    note: planter.random.oneIn(2) ? shortText(planter) : 'none',
  };
  return [{ apiVersion: 'example.com/v1', kind: 'Database', metadata: metadata(planter, 'orders'), spec }];
};

/** What people hand in beside their manifests: none of it is an object, and all of it is hidden. */
const stranger: Maker = (planter) => {
  const key = planter.random.pick(tellingKeys);
  const value = planter.value(key);
  switch (planter.random.below(4)) {
    case 0:
      return [
        {
          apiVersion: 'v1',
          kind: 'Config',
          clusters: [{ name: 'prod', cluster: { server: 'https://10.0.0.1:6443' } }],
          users: [{ name: 'me', user: { [key]: value } }],
          contexts: [{ name: 'prod', context: { cluster: 'prod', user: 'me' } }],
          'current-context': 'prod',
        },
      ];
    case 1:
      return [{ services: { web: { image: 'nginx', environment: { [key]: value } } } }];
    case 2:
      return [{ replicaCount: 1, image: { repository: 'nginx' }, auth: { user: 'me', [key]: value } }];
    default:
      return [{ apiVersion: 'v1', metadata: { name: 'no-kind' }, data: { [key]: value } }];
  }
};

const makers: readonly [Maker, ...Maker[]] = [
  pod,
  pod,
  plainPod,
  deployment,
  deployment,
  job,
  service,
  secret,
  secret,
  secretList,
  configMap,
  configMap,
  ingress,
  networkPolicy,
  adminPolicy,
  storage,
  node,
  custom,
  stranger,
];
