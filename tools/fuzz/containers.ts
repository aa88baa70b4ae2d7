/** Pods with secrets planted in variables, arguments, headers and annotations. */
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import type { Planter } from './markers.ts';
import { flags } from './markers.ts';
import { longText, shortText } from './texts.ts';

/** Keys that say that a secret stands behind them. */
export const tellingKeys = [
  ...(['password', 'DB_PASSWORD', 'dbPassword', 'db.password', 'passwd', 'passphrase', 'apiToken', 'API_TOKEN', 'client-secret'] as const),
  ...([
    'accessKey',
    'private_key',
    'AWS_SECRET_ACCESS_KEY',
    'api-key',
    'credentials',
    'connectionString',
    'DATABASE_URL',
    'authToken',
  ] as const),
] as const;
const plainKeys = ['LOG_LEVEL', 'MODE', 'GREETING', 'A', 'FEATURES', 'THING'] as const;

export const apps = ['web', 'shop', 'db', 'queue'] as const;
export const namespaces = ['default', 'shop', 'bank'] as const;

export function podSpec(planter: Planter, app: string): JsonObject {
  const { random } = planter;
  const containers = Array.from({ length: 1 + random.below(2) }, (_, index) => container(planter, index === 0 ? app : `${app}-${index}`));
  return {
    containers,
    ...(random.oneIn(4) ? { initContainers: [container(planter, 'init')] } : {}),
    ...(random.oneIn(8) ? { ephemeralContainers: [container(planter, 'debug')] } : {}),
    ...(random.oneIn(4) ? { nodeName: random.pick(['node-1', 'node-2']) } : {}),
    ...(random.oneIn(3) ? { volumes: volumes(planter) } : {}),
    ...(random.oneIn(6) ? { serviceAccountName: 'runner', imagePullSecrets: [{ name: 'registry' }] } : {}),
    ...(random.oneIn(8) ? { hostNetwork: true, shareProcessNamespace: true, nodeSelector: { disk: 'ssd' } } : {}),
  };
}

function volumes({ random }: Planter): readonly JsonValue[] {
  return random.some<JsonValue>(
    [
      { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
      { name: 'config', configMap: { name: 'settings' } },
      { name: 'keys', secret: { secretName: 'database', items: [{ key: 'password', path: 'password' }] } },
      { name: 'tmp', emptyDir: {} },
    ],
    2,
  );
}

function container(planter: Planter, name: string): JsonObject {
  const { random } = planter;
  return {
    name,
    image: random.pick(['nginx', 'registry.example.com/shop/web:1.2', 'redis:7', 'postgres']),
    ...(random.oneIn(2) ? { ports: [{ name: 'http', containerPort: 8080 }] } : {}),
    ...(random.oneIn(2) ? { env: variables(planter) } : {}),
    ...(random.oneIn(3) ? { args: list(planter) } : {}),
    ...(random.oneIn(6) ? { command: ['sh', '-c', random.oneIn(2) ? longText(planter) : shortText(planter)] } : {}),
    ...(random.oneIn(6) ? { livenessProbe: probe(planter) } : {}),
    ...(random.oneIn(4) ? { volumeMounts: [{ name: 'data', mountPath: '/data' }] } : {}),
    ...(random.oneIn(6) ? { resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } } } : {}),
  };
}

function variables(planter: Planter): JsonValue {
  const { random } = planter;
  // a mapping, as Helm's values and Compose have it
  if (random.oneIn(8)) return { MODE: 'fast', [random.pick(plainKeys)]: planter.value('=', 'plain') };
  return Array.from({ length: 1 + random.below(3) }, (): JsonValue => {
    const name = random.oneIn(2) ? random.pick(tellingKeys) : random.pick(plainKeys);
    switch (random.below(9)) {
      case 0:
        return { name, valueFrom: { secretKeyRef: { name: 'database', key: 'password' } } };
      case 1:
        return { name: 'SHOP_URL', value: 'http://shop:8080' };
      case 2:
        return { name, value: random.oneIn(2) ? shortText(planter) : longText(planter) };
      case 3:
        // as only Compose would have it
        return `${name}=${planter.value('=', 'plain')}`;
      case 4:
        return { value: planter.value('value', 'plain'), name };
      default:
        return { name, value: planter.value('value', tellingKeys.some((key) => key === name) ? undefined : 'plain') };
    }
  });
}

/** Arguments: a flag and its value in one item, in two, and among others. */
function list(planter: Planter): readonly JsonValue[] {
  const { random } = planter;
  return Array.from({ length: 1 + random.below(3) }, () => {
    if (random.oneIn(3)) return ['--verbose', '--port', '8080'];
    return random.oneIn(2) ? [random.pick(flags), planter.flag()] : [shortText(planter)];
  }).flat();
}

function probe(planter: Planter): JsonObject {
  const { random } = planter;
  if (random.oneIn(2)) return { exec: { command: ['sh', '-c', shortText(planter)] } };
  const header = random.oneIn(2)
    ? { name: 'X-Api-Key', value: planter.value('value', 'plain') }
    : { name: 'Authorization', value: planter.text((core) => `Bearer ${core}`) };
  return { httpGet: { path: '/healthz', port: 8080, httpHeaders: [header] } };
}

export function metadata(planter: Planter, name: string, labels?: JsonObject): JsonObject {
  const { random } = planter;
  return {
    name,
    ...(random.oneIn(2) ? { namespace: random.pick(namespaces) } : {}),
    ...(labels === undefined ? {} : { labels }),
    ...(random.oneIn(4) ? { annotations: annotations(planter) } : {}),
    ...(random.oneIn(12)
      ? { managedFields: [{ manager: 'kubectl', operation: 'Apply', fieldsV1: { 'f:data': { 'f:password': {} } } }] }
      : {}),
  };
}

function annotations(planter: Planter): JsonObject {
  const { random } = planter;
  const key = random.pick(tellingKeys);
  switch (random.below(3)) {
    case 0:
      return { [`example.com/${key}`]: planter.value(`example.com/${key}`) };
    case 1:
      return { 'example.com/note': random.oneIn(2) ? shortText(planter) : longText(planter) };
    default:
      return { 'example.com/owner': 'team-a', 'prometheus.io/scrape': 'true' };
  }
}

export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** As `kubectl apply` leaves it: the object once more, as JSON in an annotation. */
export function applied(object: JsonObject): JsonObject {
  const meta =
    typeof object['metadata'] === 'object' && object['metadata'] !== null && !Array.isArray(object['metadata']) ? object['metadata'] : {};
  const { annotations: before, ...rest } = Object.fromEntries(Object.entries(meta));
  const own = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
  const text = `${JSON.stringify({ ...object, metadata: { ...rest, annotations: own } })}\n`;
  return { ...object, metadata: { ...rest, annotations: { ...own, [LAST_APPLIED]: text } } };
}
