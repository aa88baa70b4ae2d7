/**
 * What people keep beside their manifests and hand in with them: none of it is a Kubernetes object, each has a better way in.
 * A note where nothing is wrong, a warning where a manifest was probably meant.
 */
import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { isObject } from './flatten.ts';
import type { JsonObject, JsonValue } from './types.ts';

export interface Recognised {
  readonly said: Omit<Diagnostic, 'place'>;
  /** It may hold credentials: no code frame may show it. */
  readonly secret: boolean;
}

/** Says what a value of the input is if it is no manifest; undefined for what has a kind and an apiVersion and is none of these. */
export function recognise(value: JsonValue, file: string): Recognised | undefined {
  if (!isObject(value))
    return say(
      'note',
      'parse/not-an-object',
      'This document is no mapping, so it is no Kubernetes object',
      'a manifest has apiVersion, kind and metadata',
    );
  const known = STRANGERS.find(({ is }) => is(value, file));
  if (known !== undefined) return say(known.severity ?? 'note', known.code, known.message, known.hint, known.secret);
  if (value.kind !== undefined || value.apiVersion !== undefined) return undefined;
  if (isObject(value.spec) && isObject(value.metadata)) {
    const what = Array.isArray(value.spec.containers) ? 'a Pod' : 'a Kubernetes object';
    return say(
      'warning',
      'parse/no-kind',
      `This looks like ${what}, but apiVersion and kind are missing`,
      'add them, as in `apiVersion: v1` and `kind: Pod`; `kubectl get` with -o yaml or json writes them',
    );
  }
  return say(
    'warning',
    'parse/no-kubernetes-object',
    'This is no Kubernetes object: it has neither apiVersion nor kind',
    'leave the file out, or add apiVersion and kind',
  );
}

/** A JSON Patch is an array of operations, which must not be taken for a list of manifests. */
export function recogniseList(value: JsonValue): Recognised | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const patch = value.every((item: JsonValue) => isObject(item) && typeof item.op === 'string' && typeof item.path === 'string');
  return patch
    ? say('note', 'parse/json-patch', 'This is a JSON patch, not a manifest', 'apply it first: kubectl kustomize DIRECTORY | podfig -')
    : undefined;
}

interface Stranger {
  readonly is: (value: JsonObject, file: string) => boolean;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: Severity;
  readonly secret?: boolean;
}

const STRANGERS: readonly Stranger[] = [
  {
    is: (value, file) =>
      value.kind === 'Kustomization' ||
      value.kind === 'Component' ||
      (value.kind === undefined && /(?:^|[\\/])kustomization\.ya?ml$/.test(file)) ||
      (value.kind === undefined && hasAny(value, ['patchesStrategicMerge', 'configMapGenerator', 'secretGenerator', 'bases'])),
    code: 'parse/kustomization',
    message: 'This is a kustomization, which says how to make manifests',
    hint: 'build it: kubectl kustomize DIRECTORY | podfig -',
  },
  {
    is: (value) => value.kind === 'Config' && Array.isArray(value.clusters) && Array.isArray(value.users),
    code: 'parse/kubeconfig',
    message: 'This is a kubeconfig with credentials; nothing of it is drawn',
    hint: 'draw what it gives access to: kubectl get pods,nodes -A -o yaml | podfig -',
    secret: true,
  },
  {
    // a version such as 1 or 1.2 is a number to YAML
    is: (value, file) =>
      value.kind === undefined &&
      (/(?:^|[\\/])Chart\.ya?ml$/.test(file) ||
        (typeof value.name === 'string' &&
          (typeof value.version === 'string' || typeof value.version === 'number') &&
          (value.apiVersion === 'v1' || value.apiVersion === 'v2'))),
    code: 'parse/helm-chart',
    message: 'This is the description of a Helm chart',
    hint: 'render the chart: helm template RELEASE CHART | podfig -',
  },
  {
    is: (value) =>
      value.kind === undefined &&
      isObject(value.services) &&
      Object.values(value.services).some((service) => isObject(service) && hasAny(service, ['image', 'build'])),
    code: 'parse/compose-file',
    message: 'This is a Compose file, not a manifest',
    hint: 'convert it: kompose convert -o out.yaml',
  },
  {
    // `on:` is the boolean true in YAML 1.1
    is: (value) =>
      value.kind === undefined &&
      isObject(value.jobs) &&
      (hasAny(value, ['on', 'true', 'orbs', 'workflows', 'executors']) || value.version !== undefined),
    code: 'parse/ci-file',
    message: 'This configures continuous integration, it is no manifest',
    hint: 'leave it out',
  },
  {
    is: (value) =>
      value.kind === undefined &&
      Array.isArray(value.stages) &&
      Object.values(value).some((job) => isObject(job) && hasAny(job, ['script'])),
    code: 'parse/ci-file',
    message: 'This configures continuous integration, it is no manifest',
    hint: 'leave it out',
  },
  {
    is: (value, file) =>
      value.kind === undefined &&
      value.apiVersion === undefined &&
      (/(?:^|[\\/])values[^\\/]*\.ya?ml$/.test(file) || VALUES.filter((key) => Object.hasOwn(value, key)).length >= 3),
    code: 'parse/helm-values',
    message: 'These are the values of a Helm chart, not manifests',
    hint: 'render the chart with them: helm template RELEASE CHART -f values.yaml | podfig -',
    secret: true,
  },
];

/** What `helm create` writes into values.yaml. */
const VALUES = [
  'replicaCount',
  'image',
  'imagePullSecrets',
  'nameOverride',
  'fullnameOverride',
  'serviceAccount',
  'podAnnotations',
  'podSecurityContext',
  'securityContext',
  'service',
  'ingress',
  'resources',
  'autoscaling',
  'nodeSelector',
  'tolerations',
  'affinity',
  'global',
];

function hasAny(value: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => Object.hasOwn(value, key));
}

function say(severity: Severity, code: string, message: string, hint: string, secret = false): Recognised {
  return { said: { severity, code, message, hint }, secret };
}
