/** Pod specs with containers of every role, volumes of every type, and mounts, ports and names of any length. */
import fc from 'fast-check';
import type { JsonObject } from '../../src/parse/types.ts';

/** Names as people give them, short and as long as allowed, and some that are broken at no hyphen. */
export const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('web', 'db', 'api', 'log-shipper', 'reloader', 'cart', 'node-exporter', 'q') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'kube-prometheus-stack-prometheus-node-exporter-with-a-tail',
      'istio-ingressgateway-external-blue',
      'x'.repeat(60),
      'w'.repeat(40),
      'Ünïcödé-名前-파드',
    ),
  },
);

const images = fc.constantFrom(
  '',
  'nginx:1.27',
  'registry.k8s.io/ingress-nginx/controller:v1.9.4',
  'registry.example/a/very/deeply/nested/path/of/repositories/and-a-name-that-goes-on-and-on:2026.11.22-build.4711',
  'quay.io/app@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'localhost:5000/app',
);

const paths = fc.constantFrom(
  '/data',
  '/',
  '/usr/share/nginx/html',
  '/var/run/secrets/tokens',
  '/a/path/that/is/so/long/that/it/can/not/be/written/beside/any/line/of/a/figure.conf',
);

const ports = fc.array(
  fc.record(
    {
      containerPort: fc.constantFrom(80, 443, 8080, 9090, 65535),
      protocol: fc.constantFrom('TCP', 'UDP', 'SCTP'),
      name: fc.constantFrom('http', 'metrics'),
      hostPort: fc.constantFrom(80, 30080),
    },
    { requiredKeys: ['containerPort'] },
  ),
  { maxLength: 3 },
);
const manyPorts = fc.array(
  fc.integer({ min: 1, max: 65535 }).map((containerPort) => ({ containerPort })),
  { minLength: 8, maxLength: 24 },
);

const mount = fc.record({
  volume: fc.nat(5),
  mountPath: paths,
  readOnly: fc.boolean(),
  subPath: fc.constantFrom(undefined, undefined, 'html'),
});

const asks: readonly JsonObject[] = [
  { httpGet: { path: '/a/path/that/is/so/long/that/it/can/not/be/written/in/any/bar.html?token=secret', port: 8080, scheme: 'HTTPS' } },
  { httpGet: { port: 'a-port-of-a-name' } },
  { tcpSocket: { port: 80 } },
  { exec: { command: ['/usr/bin/a-program-with-a-name-that-goes-on-and-on-and-on', '--now'] } },
  {},
];
const probe = fc.record(
  { ask: fc.constantFrom(...asks), periodSeconds: fc.nat(100), failureThreshold: fc.nat(9), timeoutSeconds: fc.nat(3) },
  { requiredKeys: ['ask'] },
);

/** Probes and hooks, in a third of all containers. */
const life = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        startup: fc.option(probe),
        readiness: fc.option(probe),
        liveness: fc.option(probe),
        hook: fc.option(probe),
        stop: fc.option(probe),
      })
      .map(
        ({ startup, readiness, liveness, hook, stop }): JsonObject => ({
          ...asked('startupProbe', startup),
          ...asked('readinessProbe', readiness),
          ...asked('livenessProbe', liveness),
          lifecycle: { ...(hook === null ? {} : { postStart: hook.ask }), ...(stop === null ? {} : { preStop: stop.ask }) },
        }),
      ),
  },
);

function asked(key: string, probe: ({ readonly ask: JsonObject } & JsonObject) | null): JsonObject {
  if (probe === null) return {};
  const { ask, ...times } = probe;
  return { [key]: { ...ask, ...times } };
}

const amounts = fc.constantFrom<JsonObject>(
  {},
  { cpu: '250m', memory: '64Mi' },
  { cpu: 2, memory: '1.5Gi', 'nvidia.com/a-gpu-of-a-long-name': '1' },
  { memory: '128974848' },
);

/** What is only shown when asked for. */
const settings = fc.constantFrom<JsonObject>(
  {},
  {},
  { command: ['sh', '-c', 'sleep 1'], args: ['--config=/etc/a', '--a-rather-long-option-of-a-program', 'x'] },
  {
    env: [
      ...Array.from({ length: 14 }, (_, index) => ({ name: `VARIABLE_${index}`, value: 'x' })),
      {
        name: 'A_VARIABLE_WHOSE_NAME_IS_LONGER_THAN_ANY_CELL_IS_WIDE_AND_THEN_SOME_MORE',
        valueFrom: { secretKeyRef: { name: 'db', key: 'p' } },
      },
    ],
    envFrom: [{ configMapRef: { name: 'a-config-map-with-a-long-name' } }],
  },
  {
    env: [
      { name: 'WEB_URL', value: 'http://web/' },
      { name: 'DB_HOST', value: 'db' },
      { name: 'CART_ADDR', value: 'cart:8080' },
      { name: 'BESIDE_URL', value: 'http://localhost:8080/' },
      { name: 'OTHER_URL', value: 'https://127.0.0.1/' },
    ],
  },
  {
    securityContext: {
      privileged: true,
      runAsUser: 0,
      allowPrivilegeEscalation: false,
      capabilities: { add: ['NET_ADMIN', 'SYS_TIME'], drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
  },
);

const container = fc.record({
  name: words,
  image: images,
  requests: amounts,
  limits: amounts,
  settings,
  ports: fc.oneof({ weight: 8, arbitrary: ports }, { weight: 1, arbitrary: manyPorts }),
  mounts: fc.array(mount, { maxLength: 3 }),
  life,
});

/** What a pod says of where it may run. */
const scheduling = fc.constantFrom<JsonObject>(
  {},
  {},
  {
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [
      { operator: 'Exists' },
      { key: 'a-taint-of-a-long-name.example.com/dedicated', value: 'x', effect: 'NoExecute', tolerationSeconds: 30 },
    ],
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['eu-1a', 'eu-1b'] }] }],
        },
      },
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'web' } } } },
        ],
      },
    },
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule' }],
    serviceAccountName: 'a-service-account',
    priorityClassName: 'high',
    priority: 1000,
    securityContext: { runAsNonRoot: true, fsGroup: 2000 },
  },
);

/** Every source that a volume may have, and none. */
const volumeSources: readonly JsonObject[] = [
  {},
  { emptyDir: {} },
  { emptyDir: { medium: 'Memory' } },
  { configMap: { name: 'settings' } },
  { secret: { secretName: 'a-secret-with-a-name-that-is-longer-than-a-cylinder-is-wide' } },
  { hostPath: { path: '/var/log' } },
  { hostPath: { path: '/a/host/path/that/is/so/long/that/it/can/not/be/written/in/any/cylinder/of/a/figure' } },
  { persistentVolumeClaim: { claimName: 'data' } },
  { persistentVolumeClaim: { claimName: 'data-postgresql-primary-of-the-shop-in-europe-0', readOnly: true } },
  { projected: { sources: [{ configMap: { name: 'a' } }, { secret: { name: 'b' } }] } },
  { downwardAPI: { items: [] } },
  { nfs: { server: 'files.example', path: '/export' } },
  { csi: { driver: 'disk.csi.example.com' } },
  { ephemeral: { volumeClaimTemplate: {} } },
  { awsElasticBlockStore: { volumeID: 'vol-1' } },
];

interface Draft {
  readonly containers: readonly ContainerDraft[];
  readonly init: readonly (ContainerDraft & { readonly always: boolean })[];
  readonly ephemeral: readonly ContainerDraft[];
  readonly volumes: readonly { readonly name: string; readonly source: JsonObject }[];
  readonly host: JsonObject;
  readonly end: JsonObject;
  readonly scheduling: JsonObject;
}
type ContainerDraft = typeof container extends fc.Arbitrary<infer T> ? T : never;

export function podSpec(containers: number): fc.Arbitrary<JsonObject> {
  const flag = fc.constantFrom(undefined, undefined, undefined, undefined, true, false);
  return fc
    .record({
      containers: fc.array(container, { minLength: 1, maxLength: containers }),
      init: fc.array(
        fc.tuple(container, fc.boolean()).map(([of, always]) => ({ ...of, always })),
        { maxLength: 2 },
      ),
      ephemeral: fc.array(container, { maxLength: 1 }),
      volumes: fc.array(fc.record({ name: words, source: fc.constantFrom(...volumeSources) }), { maxLength: 5 }),
      host: fc.record({ hostNetwork: flag, hostPID: flag, hostIPC: flag, hostUsers: flag, shareProcessNamespace: flag }),
      end: fc.record(
        {
          restartPolicy: fc.constantFrom('Always', 'Always', 'OnFailure', 'Never'),
          terminationGracePeriodSeconds: fc.constantFrom(0, 5, 86_400),
          activeDeadlineSeconds: fc.constantFrom(60, 1_000_000),
        },
        { requiredKeys: [] },
      ),
      scheduling,
    })
    .map(spec);
}

function spec(draft: Draft): JsonObject {
  const volumes = draft.volumes.map(({ name, source }, index): JsonObject => ({ name: `${name.slice(0, 58)}-v${index}`, ...source }));
  const made = (of: ContainerDraft, suffix: string): JsonObject => ({
    name: of.name.slice(0, 63 - suffix.length) + suffix,
    image: of.image,
    ...of.life,
    ports: of.ports,
    resources: { requests: of.requests, limits: of.limits },
    ...of.settings,
    volumeMounts: of.mounts.flatMap(({ volume, mountPath, readOnly, subPath }, index) => {
      const name = volumes[volume % Math.max(1, volumes.length)]?.name;
      return name === undefined ? [] : [{ name, mountPath: index === 0 ? mountPath : `${mountPath}${index}`, readOnly, subPath }];
    }),
  });
  const main = draft.containers.map((of, index) => made(of, index === 0 ? '' : `-c${index}`));
  return {
    containers: main,
    initContainers: draft.init.map((of, index) => ({ ...made(of, `-i${index}`), ...(of.always ? { restartPolicy: 'Always' } : {}) })),
    ephemeralContainers: draft.ephemeral.map((of) => ({ ...made(of, '-e'), targetContainerName: main[0]?.['name'] })),
    volumes,
    ...draft.host,
    ...draft.end,
    ...draft.scheduling,
  };
}
