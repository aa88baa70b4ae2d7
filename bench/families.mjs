/**
 * Inputs that repeat one thing as often as a size allows: what a cluster may hold too much of, each in turn. `kubectl get -o json` would print
 * the objects; the texts are what nobody should hand in, and somebody will.
 */

/** `make(count)` returns objects, or a text. */
const families = [
  { name: 'pods', make: (n) => times(n, (i) => pod(`p${i}`)) },
  { name: 'pods of a node', make: (n) => [node('node-0'), ...times(n, (i) => pod(`p${i}`, { nodeName: 'node-0' }))] },
  { name: 'pods that run', make: (n) => [node('node-0'), ...times(n, (i) => running(`p${i}`))] },
  {
    name: 'pods of a deployment',
    make: (n) => [deployment('web'), replicaSet('web', 0), ...times(n, (i) => owned(`web-0-${i}`, 'web-0'))],
  },
  { name: 'pods of a service', make: (n) => [service('web', { app: 'web' }), ...times(n, (i) => pod(`p${i}`, {}, { app: 'web' }))] },
  { name: 'pods of namespaces', make: (n) => times(n, (i) => ({ ...pod(`p${i}`), metadata: { name: `p${i}`, namespace: `ns-${i}` } })) },
  { name: 'pods of volumes', make: (n) => times(n, (i) => withVolumes(`p${i}`, 20)) },
  { name: 'pods of one claim', make: (n) => [claim('shared'), ...times(n, (i) => withClaim(`p${i}`, 'shared'))] },
  { name: 'containers', make: (n) => [pod('web', { containers: times(n, (i) => container(`c${i}`)) })] },
  { name: 'init containers', make: (n) => [pod('web', { initContainers: times(n, (i) => container(`c${i}`)) })] },
  {
    name: 'sidecars',
    make: (n) => [pod('web', { initContainers: times(n, (i) => ({ ...container(`c${i}`), restartPolicy: 'Always' })) })],
  },
  { name: 'ports', make: (n) => [withContainer({ ports: times(n, (i) => ({ name: `p${i}`, containerPort: 1 + (i % 65535) })) })] },
  { name: 'volumes', make: (n) => [withVolumes('web', n)] },
  { name: 'volumes not mounted', make: (n) => [pod('web', { volumes: times(n, (i) => ({ name: `v${i}`, emptyDir: {} })) })] },
  { name: 'mounts of one volume', make: (n) => [pod('web', oneVolume(n))] },
  { name: 'containers on one volume', make: (n) => [pod('web', containersOnVolume(n))] },
  { name: 'containers on two volumes', make: (n) => [pod('web', containersOnTwo(n))] },
  {
    name: 'projected sources',
    make: (n) => [pod('web', { volumes: [{ name: 'v', projected: { sources: times(n, (i) => ({ configMap: { name: `c${i}` } })) } }] })],
  },
  { name: 'env', make: (n) => [withContainer({ env: times(n, (i) => ({ name: `KEY_${i}`, value: `value ${i}` })) })] },
  {
    name: 'env of secrets',
    make: (n) => [
      withContainer({ env: times(n, (i) => ({ name: `KEY_${i}`, valueFrom: { secretKeyRef: { name: `s${i}`, key: 'k' } } })) }),
    ],
  },
  { name: 'envFrom', make: (n) => [withContainer({ envFrom: times(n, (i) => ({ configMapRef: { name: `c${i}` } })) })] },
  { name: 'probes', make: (n) => [pod('web', { containers: times(n, (i) => ({ ...container(`c${i}`), ...probes })) })] },
  { name: 'args', make: (n) => [withContainer({ args: times(n, (i) => `--flag-${i}`) })] },
  { name: 'shell commands', make: (n) => [withContainer({ command: ['sh', '-c', times(n, (i) => `program-${i} &`).join('\n')] })] },
  { name: 'shell words', make: (n) => [withContainer({ command: ['sh', '-c', times(n, (i) => `word-${i}`).join(' ')] })] },
  {
    name: 'shell functions',
    make: (n) => [
      withContainer({ command: ['sh', '-c', `f0() { a & b & }\n${times(n, (i) => `f${i + 1}() { f${i}; f${i}; }`).join('\n')}\nf${n}`] }),
    ],
  },
  { name: 'labels of a pod', make: (n) => [pod('web', {}, numbered(n))] },
  { name: 'labels of pods', make: (n) => times(n, (i) => pod(`p${i}`, {}, { [`key-${i}`]: `value-${i}` })) },
  { name: 'label values', make: (n) => times(n, (i) => pod(`p${i}`, {}, { app: `app-${i}`, rel: `rel-${i % 7}` })) },
  { name: 'annotations', make: (n) => [pod('web', {}, {}, { annotations: numbered(n) })] },
  { name: 'selector of a service', make: (n) => [service('web', numbered(n)), ...times(20, (i) => pod(`p${i}`, {}, numbered(3)))] },
  { name: 'selector that matches', make: (n) => [service('web', numbered(n)), pod('p', {}, numbered(n))] },
  { name: 'matchLabels', make: (n) => [deployment('web', { matchLabels: numbered(n) }), pod('p', {}, numbered(n))] },
  {
    name: 'matchExpressions',
    make: (n) => [
      deployment('web', { matchExpressions: times(n, (i) => ({ key: `key-${i}`, operator: 'Exists' })) }),
      pod('p', {}, numbered(n)),
    ],
  },
  {
    name: 'values of In',
    make: (n) => [
      deployment('web', { matchExpressions: [{ key: 'app', operator: 'In', values: times(n, (i) => `v${i}`) }] }),
      ...times(n / 10, (i) => pod(`p${i}`, {}, { app: `v${i}` })),
    ],
  },
  { name: 'nodeSelector', make: (n) => [node('node-0'), pod('web', { nodeSelector: numbered(n) })] },
  { name: 'deployments', make: (n) => times(n, (i) => deployment(`d${i}`)) },
  {
    name: 'deployments of replicas',
    make: (n) => times(n, (i) => ({ ...deployment(`d${i}`), spec: { ...deployment(`d${i}`).spec, replicas: 1000000 } })),
  },
  { name: 'daemonsets', make: (n) => times(n, (i) => ({ ...deployment(`d${i}`), kind: 'DaemonSet' })) },
  { name: 'statefulsets', make: (n) => times(n, (i) => ({ ...deployment(`d${i}`), kind: 'StatefulSet' })) },
  {
    name: 'jobs',
    make: (n) =>
      times(n, (i) => ({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: `j${i}` }, spec: { template: template(`j${i}`) } })),
  },
  {
    name: 'cronjobs',
    make: (n) =>
      times(n, (i) => ({
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: { name: `j${i}` },
        spec: { schedule: '0 * * * *', jobTemplate: { spec: { template: template(`j${i}`) } } },
      })),
  },
  { name: 'replicasets', make: (n) => [deployment('web'), ...times(n, (i) => replicaSet('web', i))] },
  {
    name: 'replicasets with pods',
    make: (n) => [deployment('web'), ...times(n, (i) => replicaSet('web', i)), ...times(n, (i) => owned(`web-${i}-x`, `web-${i}`))],
  },
  {
    name: 'chain of owners',
    make: (n) => [
      ...times(n, (i) => ({
        ...replicaSet('web', i),
        metadata: { name: `web-${i}`, ownerReferences: [owner('ReplicaSet', `web-${i + 1}`)] },
      })),
      owned('web-pod', 'web-0'),
    ],
  },
  { name: 'ownerReferences', make: (n) => [pod('web', {}, {}, { ownerReferences: times(n, (i) => owner('ReplicaSet', `r${i}`)) })] },
  { name: 'services', make: (n) => times(n, (i) => service(`s${i}`, { app: `app-${i}` })) },
  {
    name: 'services of all pods',
    make: (n) => [...times(n, (i) => service(`s${i}`, { app: 'web' })), ...times(n, (i) => pod(`p${i}`, {}, { app: 'web' }))],
  },
  {
    name: 'services and pods',
    make: (n) => [...times(n, (i) => service(`s${i}`, { app: `app-${i}` })), ...times(n, (i) => pod(`p${i}`, {}, { app: `app-${i}` }))],
  },
  {
    name: 'services and deployments',
    make: (n) => [...times(n, (i) => service(`s${i}`, { app: `d${i}` })), ...times(n, (i) => deployment(`d${i}`))],
  },
  {
    name: 'ports of a service',
    make: (n) => [
      service(
        'web',
        { app: 'web' },
        times(n, (i) => ({ name: `p${i}`, port: i + 1, targetPort: `t${i}` })),
      ),
      pod('web', {}, { app: 'web' }),
    ],
  },
  {
    name: 'ports of a service and its pod',
    make: (n) => [
      service(
        'web',
        { app: 'web' },
        times(n, (i) => ({ name: `p${i}`, port: i + 1, targetPort: `p${i}` })),
      ),
      {
        ...withContainer({ ports: times(n, (i) => ({ name: `p${i}`, containerPort: i + 1 })) }),
        metadata: { name: 'web', labels: { app: 'web' } },
      },
    ],
  },
  {
    name: 'addresses of endpoints',
    make: (n) => [
      service('web'),
      {
        apiVersion: 'v1',
        kind: 'Endpoints',
        metadata: { name: 'web' },
        subsets: [{ addresses: times(n, (i) => ({ ip: address(i), targetRef: { kind: 'Pod', name: `p${i}` } })), ports: [{ port: 80 }] }],
      },
      pod('p0'),
    ],
  },
  { name: 'endpoint slices', make: (n) => [service('web'), ...times(n, (i) => slice(`web-${i}`, [address(i)])), pod('p0')] },
  { name: 'endpoints of a slice', make: (n) => [service('web'), slice('web-0', times(n, address)), pod('p0')] },
  {
    name: 'ports of a slice',
    make: (n) => [
      service('web'),
      { ...slice('web-0', times(300, address)), ports: times(n, (i) => ({ name: `p${i}`, port: i + 1 })) },
      pod('p0'),
    ],
  },
  {
    name: 'external services',
    make: (n) =>
      times(n, (i) => ({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: `s${i}` },
        spec: { type: 'ExternalName', externalName: `host-${i}.example.com` },
      })),
  },
  {
    name: 'ingresses',
    make: (n) => [service('web', { app: 'web' }), pod('web', {}, { app: 'web' }), ...times(n, (i) => ingress(`i${i}`, 1))],
  },
  { name: 'rules of an ingress', make: (n) => [service('web', { app: 'web' }), pod('web', {}, { app: 'web' }), ingress('web', n)] },
  {
    name: 'paths of an ingress',
    make: (n) => [
      pod('web', {}, { app: 'web' }),
      service('web', { app: 'web' }),
      { ...ingress('web', 0), spec: { rules: [{ host: 'a.example', http: { paths: times(n, (i) => path(`/p${i}`, `s${i}`)) } }] } },
    ],
  },
  {
    name: 'http routes',
    make: (n) => [gateway, service('web', { app: 'web' }), pod('web', {}, { app: 'web' }), ...times(n, (i) => route(`r${i}`, 1))],
  },
  { name: 'rules of a route', make: (n) => [gateway, service('web', { app: 'web' }), pod('web', {}, { app: 'web' }), route('r', n)] },
  { name: 'gateways', make: (n) => times(n, (i) => ({ ...gateway, metadata: { name: `g${i}` } })) },
  { name: 'network policies', make: (n) => [pod('web', {}, { app: 'web' }), ...times(n, (i) => policy(`n${i}`, 1))] },
  { name: 'rules of a policy', make: (n) => [pod('web', {}, { app: 'web' }), policy('n', n)] },
  {
    name: 'policies and pods',
    make: (n) => [...times(n, (i) => pod(`p${i}`, {}, { app: `app-${i % 5}` })), ...times(n, (i) => policy(`n${i}`, 1))],
  },
  {
    name: 'tolerations',
    make: (n) => [
      node('node-0'),
      pod('web', { tolerations: times(n, (i) => ({ key: `k${i}`, operator: 'Exists', effect: 'NoSchedule' })) }),
    ],
  },
  {
    name: 'node affinity',
    make: (n) => [
      node('node-0'),
      pod('web', {
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: times(n, (i) => ({ matchExpressions: [{ key: `k${i}`, operator: 'Exists' }] })),
            },
          },
        },
      }),
    ],
  },
  {
    name: 'pod affinity',
    make: (n) => [
      node('node-0'),
      pod('web', {
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: times(n, (i) => ({
              topologyKey: 'zone',
              labelSelector: { matchLabels: { [`k${i}`]: 'v' } },
            })),
          },
        },
      }),
    ],
  },
  {
    name: 'topology spread',
    make: (n) => [
      node('node-0'),
      pod('web', {
        topologySpreadConstraints: times(n, (i) => ({
          maxSkew: 1,
          topologyKey: `zone-${i}`,
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: { matchLabels: { app: 'web' } },
        })),
      }),
    ],
  },
  {
    name: 'pods with anti-affinity',
    make: (n) => [
      node('node-0'),
      ...times(n, (i) =>
        pod(
          `p${i}`,
          {
            affinity: {
              podAntiAffinity: {
                requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', labelSelector: { matchLabels: { app: 'web' } } }],
              },
            },
          },
          { app: 'web' },
        ),
      ),
    ],
  },
  { name: 'nodes', make: (n) => times(n, (i) => node(`node-${i}`)) },
  { name: 'nodes and pods', make: (n) => times(n, (i) => [node(`node-${i}`), pod(`p${i}`, { nodeName: `node-${i}` })]).flat() },
  { name: 'pods of absent nodes', make: (n) => times(n, (i) => pod(`p${i}`, { nodeName: `node-${i}` })) },
  {
    name: 'taints',
    make: (n) => [{ ...node('node-0'), spec: { taints: times(n, (i) => ({ key: `k${i}`, effect: 'NoSchedule' })) } }, pod('web')],
  },
  {
    name: 'conditions',
    make: (n) => [{ ...pod('web'), status: { phase: 'Running', conditions: times(n, (i) => ({ type: `C${i}`, status: 'True' })) } }],
  },
  {
    name: 'container statuses',
    make: (n) => [
      {
        ...pod('web'),
        status: {
          phase: 'Running',
          containerStatuses: times(n, (i) => ({ name: `c${i}`, ready: true, restartCount: i, state: { running: {} } })),
        },
      },
    ],
  },
  {
    name: 'pod IPs',
    make: (n) => [{ ...pod('web'), status: { phase: 'Running', podIP: address(0), podIPs: times(n, (i) => ({ ip: address(i) })) } }],
  },
  { name: 'claims', make: (n) => times(n, (i) => claim(`c${i}`)) },
  { name: 'claims and pods', make: (n) => times(n, (i) => [claim(`c${i}`), withClaim(`p${i}`, `c${i}`)]).flat() },
  {
    name: 'volumes of claims',
    make: (n) => times(n, (i) => [claim(`c${i}`), persistentVolume(`v${i}`, `c${i}`), withClaim(`p${i}`, `c${i}`)]).flat(),
  },
  { name: 'autoscalers', make: (n) => [deployment('web'), ...times(n, (i) => autoscaler(`h${i}`, 'web'))] },
  { name: 'disruption budgets', make: (n) => [pod('web', {}, { app: 'web' }), ...times(n, (i) => budget(`b${i}`))] },
  { name: 'budgets and pods', make: (n) => [...times(n, (i) => pod(`p${i}`, {}, { app: 'web' })), ...times(n, (i) => budget(`b${i}`))] },
  {
    name: 'config maps',
    make: (n) => times(n, (i) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `c${i}` }, data: { key: 'value' } })),
  },
  {
    name: 'keys of a config map',
    make: (n) => [
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: numbered(n) },
      pod('web', { volumes: [{ name: 'v', configMap: { name: 'c' } }] }),
    ],
  },
  {
    name: 'secrets',
    make: (n) => times(n, (i) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: `s${i}` }, data: { key: 'dmFsdWU=' } })),
  },
  { name: 'namespaces', make: (n) => times(n, (i) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: `n${i}` } })) },
  {
    name: 'service accounts',
    make: (n) =>
      times(n, (i) => [
        { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: `a${i}` } },
        pod(`p${i}`, { serviceAccountName: `a${i}` }),
      ]).flat(),
  },
  {
    name: 'custom objects',
    make: (n) => times(n, (i) => ({ apiVersion: 'example.com/v1', kind: `Thing${i}`, metadata: { name: `t${i}` } })),
  },
  { name: 'same name', make: (n) => times(n, () => pod('web')) },
  { name: 'same container', make: (n) => [pod('web', { containers: times(n, () => container('c')) })] },
  { name: 'no kind', make: (n) => times(n, (i) => ({ name: `x${i}` })) },
  { name: 'unknown fields', make: (n) => [pod('web', Object.fromEntries(times(n, (i) => [`field${i}`, i])))] },
  { name: 'wrong types', make: (n) => times(n, (i) => ({ ...pod(`p${i}`), spec: { containers: 'none', volumes: 7 } })) },
  ...words({
    'long word': 'x',
    'many words': 'word ',
    hangul: '한국어',
    ideographs: '漢字',
    emoji: '👩‍👩‍👧‍👦',
    'combining marks': 'e\u0301\u0302\u0303',
    arabic: 'عربى',
    marks: '\u0301',
    'zero width': '\u200d',
    dashes: 'a-',
    slashes: 'a/',
  }),
];

/** The same text in the places where texts stand. */
function words(texts) {
  return Object.entries(texts).flatMap(([name, text]) => [
    { name: `${name}: name`, make: (n) => [pod(text.repeat(n))] },
    { name: `${name}: container`, make: (n) => [pod('web', { containers: [container(text.repeat(n))] })] },
    { name: `${name}: image`, make: (n) => [withContainer({ image: text.repeat(n) })] },
    { name: `${name}: label`, make: (n) => [pod('web', {}, { app: text.repeat(n) })] },
    { name: `${name}: annotation`, make: (n) => [pod('web', {}, {}, { annotations: { [text.repeat(n)]: 'x', x: text.repeat(n) } })] },
    { name: `${name}: argument`, make: (n) => [withContainer({ command: ['sh', '-c', text.repeat(n)] })] },
    {
      name: `${name}: path`,
      make: (n) => [
        pod('web', {
          volumes: [{ name: 'v', hostPath: { path: `/${text.repeat(n)}` } }],
          containers: [{ ...container('c'), volumeMounts: [{ name: 'v', mountPath: `/${text.repeat(n)}` }] }],
        }),
      ],
    },
    {
      name: `${name}: reason`,
      make: (n) => [{ ...pod('web'), status: { phase: 'Failed', reason: text.repeat(n), message: text.repeat(n) } }],
    },
    {
      name: `${name}: data`,
      make: (n) => [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { key: text.repeat(n) } }],
    },
  ]);
}

export const names = families.map(({ name }) => name);

/** The family as a JSON text of at most `bytes`. */
export function family(name, bytes) {
  const { make } = families.find((one) => one.name === name);
  const size = (count) => Buffer.byteLength(JSON.stringify(list(make(count))));
  const few = size(20);
  let count = Math.max(20, Math.floor(((bytes - few) * 180) / (size(200) - few)));
  // numbers grow longer
  while (count > 20 && size(count) > bytes) count = Math.floor(count * 0.97);
  return JSON.stringify(list(make(count)));
}

function list(items) {
  return { apiVersion: 'v1', kind: 'List', items };
}

function times(count, make) {
  return Array.from({ length: count }, (_, index) => make(index));
}

function numbered(count) {
  return Object.fromEntries(times(count, (i) => [`key-${i}`, `value-${i}`]));
}

function address(i) {
  return `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`;
}

function pod(name, spec = {}, labels = {}, metadata = {}) {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, labels, ...metadata }, spec: { containers: [container('main')], ...spec } };
}

function running(name) {
  return {
    ...pod(name, { nodeName: 'node-0' }),
    status: { phase: 'Running', podIP: '10.0.0.1', containerStatuses: [{ name: 'main', ready: true, state: { running: {} } }] },
  };
}

function owned(name, replicaSet) {
  return pod(name, {}, { app: 'web' }, { ownerReferences: [owner('ReplicaSet', replicaSet)] });
}

function owner(kind, name) {
  return { apiVersion: 'apps/v1', kind, name, uid: name, controller: true };
}

function container(name) {
  return { name, image: 'nginx' };
}

function withContainer(fields) {
  return pod('web', { containers: [{ ...container('main'), ...fields }] });
}

function withVolumes(name, count) {
  const volumeMounts = times(count, (i) => ({ name: `v${i}`, mountPath: `/m${i}` }));
  return pod(name, {
    volumes: times(count, (i) => ({ name: `v${i}`, emptyDir: {} })),
    containers: [{ ...container('main'), volumeMounts }],
  });
}

function oneVolume(count) {
  const volumeMounts = times(count, (i) => ({ name: 'v', mountPath: `/m${i}` }));
  return { volumes: [{ name: 'v', emptyDir: {} }], containers: [{ ...container('main'), volumeMounts }] };
}

function containersOnVolume(count) {
  return {
    volumes: [{ name: 'v', emptyDir: {} }],
    containers: times(count, (i) => ({ ...container(`c${i}`), volumeMounts: [{ name: 'v', mountPath: '/m' }] })),
  };
}

function containersOnTwo(count) {
  return {
    volumes: times(count, (i) => ({ name: `v${i}`, emptyDir: {} })),
    containers: times(count, (i) => ({
      ...container(`c${i}`),
      volumeMounts: [
        { name: `v${i}`, mountPath: '/m' },
        { name: `v${(i * 7) % count}`, mountPath: '/n' },
      ],
    })),
  };
}

const probes = {
  livenessProbe: { httpGet: { path: '/', port: 80 } },
  readinessProbe: { tcpSocket: { port: 80 } },
  startupProbe: { exec: { command: ['true'] } },
  lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
};

function template(app) {
  return { metadata: { labels: { app } }, spec: { containers: [container('main')] } };
}

function deployment(name, selector = { matchLabels: { app: name } }) {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec: { replicas: 2, selector, template: template(name) } };
}

function replicaSet(of, index) {
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: `${of}-${index}`, ownerReferences: [owner('Deployment', of)] },
    spec: { replicas: 1, selector: { matchLabels: { app: of } }, template: template(of) },
  };
}

function service(name, selector, ports = [{ port: 80 }]) {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { ports, ...(selector && { selector }) } };
}

function slice(name, addresses) {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name, labels: { 'kubernetes.io/service-name': 'web' } },
    addressType: 'IPv4',
    endpoints: addresses.map((ip) => ({ addresses: [ip] })),
    ports: [{ port: 80 }],
  };
}

function path(at, to) {
  return { path: at, pathType: 'Prefix', backend: { service: { name: to, port: { number: 80 } } } };
}

function ingress(name, count) {
  const rules = times(count, (i) => ({ host: `h${i}.example`, http: { paths: [path('/', 'web')] } }));
  return { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name }, spec: { rules } };
}

const gateway = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'gate' },
  spec: { gatewayClassName: 'x', listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }] },
};

function route(name, count) {
  const rules = times(count, (i) => ({ matches: [{ path: { value: `/${i}` } }], backendRefs: [{ name: 'web', port: 80 }] }));
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name },
    spec: { parentRefs: [{ name: 'gate' }], rules },
  };
}

function policy(name, count) {
  const ingress = times(count, (i) => ({ from: [{ podSelector: { matchLabels: { app: `app-${i}` } } }], ports: [{ port: i + 1 }] }));
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name },
    spec: { podSelector: {}, ingress, policyTypes: ['Ingress'] },
  };
}

function node(name) {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: { zone: name } },
    status: { addresses: [{ type: 'InternalIP', address: '192.168.0.1' }] },
  };
}

function claim(name) {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'fast' },
  };
}

function persistentVolume(name, of) {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name },
    spec: { claimRef: { name: of, namespace: 'default' }, capacity: { storage: '1Gi' } },
  };
}

function withClaim(name, of) {
  return pod(name, {
    volumes: [{ name: 'v', persistentVolumeClaim: { claimName: of } }],
    containers: [{ ...container('main'), volumeMounts: [{ name: 'v', mountPath: '/m' }] }],
  });
}

function autoscaler(name, of) {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name },
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: of }, maxReplicas: 9 },
  };
}

function budget(name) {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name },
    spec: { maxUnavailable: 1, selector: { matchLabels: { app: 'web' } } },
  };
}
