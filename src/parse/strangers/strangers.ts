/**
 * What people keep beside their manifests and hand in with them: how each is known, what it is, and the better way in.
 * The first that fits speaks. Data only; recognise.ts reads it.
 */
import type { Severity } from '../../base/diagnostic.ts';
import { isObject } from '../text/flatten.ts';
import type { JsonObject, JsonValue } from '../types.ts';

export interface Stranger {
  readonly is: (value: JsonObject, file: string) => boolean;
  readonly code: string;
  readonly message: string | ((value: JsonObject) => string);
  readonly hint: string;
  /** Default: note, for nothing is wrong. */
  readonly severity?: Severity;
}

const OF_DOCKER = 'This is what docker says about its containers or images';
const FROM_CLUSTER = 'kubectl get pods,nodes -A -o yaml | podfig -';

export const STRANGERS: readonly Stranger[] = [
  {
    is: (value, file) =>
      (isBare(value) && (/(?:^|[\\/])kustomization\.ya?ml$/i.test(file) || hasAny(value, KUSTOMIZATION) || isTextList(value.resources))) ||
      ((value.kind === 'Kustomization' || value.kind === 'Component') && isOf(value, 'kustomize.config.k8s.io')),
    code: 'parse/kustomization',
    message: 'This is a kustomization, which says how to make manifests',
    hint: 'build it: kubectl kustomize DIRECTORY | podfig -',
  },
  {
    is: (value) =>
      hasUsers(value) ||
      ((value.kind === 'Config' || value.kind === undefined) &&
        (value.apiVersion === 'v1' || value.apiVersion === undefined) &&
        // no object of Kubernetes is called so
        (value.kind === 'Config' || count(value, ['clusters', 'users', 'contexts', 'current-context']) >= 2)),
    code: 'parse/kubeconfig',
    message: 'This is a kubeconfig with credentials; nothing of it is drawn',
    hint: `draw what it gives access to: ${FROM_CLUSTER}`,
  },
  {
    is: (value, file) => value.kind === undefined && (isChart(value, file) || (isBare(value) && areDependencies(value.dependencies))),
    code: 'parse/helm-chart',
    message: 'This is the description of a Helm chart',
    hint: 'render the chart: helm template RELEASE CHART | podfig -',
  },
  {
    is: (value) => isBare(value) && hasAny(value, ['LAST DEPLOYED']),
    code: 'parse/other-file',
    message: 'These are remarks of Helm about a release; manifests below them are read',
    hint: 'helm get manifest RELEASE gives the manifests alone',
  },
  {
    is: (value) => isBare(value) && (inside(value.services).some(isService) || areServices(value)),
    code: 'parse/compose-file',
    message: 'This is a Compose file, not a manifest',
    hint: 'convert it: kompose convert -o out.yaml',
  },
  {
    is: (value) => (isBare(value) || value.kind === 'pipeline') && isPipeline(value),
    code: 'parse/ci-file',
    message: 'This configures continuous integration, it is no manifest',
    hint: 'leave it out',
  },
  {
    is: (value) => isBare(value) && isOfSoftware(value),
    code: 'parse/other-file',
    message: 'This describes software, a schema or an interface; it is no manifest',
    hint: 'leave it out',
  },
  {
    is: (value) => hasAny(value, ['terraform_version']) || (isBare(value) && isObject(value.resource)),
    code: 'parse/other-file',
    message: 'This is of Terraform, not a manifest',
    hint: `draw what it has made: ${FROM_CLUSTER}`,
  },
  {
    is: (value) => hasAny(value, ['AWSTemplateFormatVersion', 'containerDefinitions']),
    code: 'parse/other-file',
    message: 'This is of Amazon Web Services, not of Kubernetes',
    hint: 'leave it out',
  },
  {
    is: isOfDocker,
    code: 'parse/other-file',
    message: OF_DOCKER,
    hint: `podfig draws what Kubernetes runs: ${FROM_CLUSTER}`,
  },
  {
    is: (value) => isBare(value) && isObject(value.auths),
    code: 'parse/other-file',
    message: 'These are credentials for image registries; nothing of it is drawn',
    hint: 'leave it out',
  },
  {
    is: (value) => typeof value.apiVersion === 'string' && value.apiVersion.startsWith('skaffold/'),
    code: 'parse/other-file',
    message: 'This configures Skaffold, it is no manifest',
    hint: 'render what it builds: skaffold render | podfig -',
  },
  {
    is: (value) =>
      isBare(value) && Array.isArray(value.releases) && value.releases.some((release) => isObject(release) && hasAny(release, ['chart'])),
    code: 'parse/other-file',
    message: 'This is a helmfile, which says which charts are installed',
    hint: 'render them: helmfile template | podfig -',
  },
  {
    is: (value, file) =>
      isBare(value) &&
      (/(?:^|[\\/])values[^\\/]*\.(?:ya?ml|json)$/i.test(file) ||
        count(value, VALUES) >= 3 ||
        hasAny(value, ['USER-SUPPLIED VALUES', 'COMPUTED VALUES']) ||
        holdsImage(value, 3)),
    code: 'parse/helm-values',
    message: 'These are the values of a Helm chart, not manifests',
    hint: 'render the chart with them: helm template RELEASE CHART -f values.yaml | podfig -',
  },
  {
    is: (value) => value.kind === 'Template' && Array.isArray(value.objects),
    code: 'parse/template',
    message: 'This is a template of OpenShift',
    hint: 'fill it in first: oc process -f FILE -o yaml | podfig -',
    severity: 'error',
  },
  {
    is: (value) => value.kind === 'Status' && value.status === 'Failure',
    code: 'parse/command-error',
    message: ({ message }) => `The API server refused${typeof message === 'string' ? `: ${message}` : ''}`,
    hint: '`kubectl auth can-i list pods` says what is allowed',
    severity: 'error',
  },
  {
    is: (value) => value.kind === 'Table' && isOf(value, 'meta.k8s.io'),
    code: 'parse/table',
    message: 'This is a table, which the API server makes for people',
    hint: `get the objects themselves: ${FROM_CLUSTER}`,
    severity: 'error',
  },
];

interface StrangeItems {
  readonly is: (item: JsonObject) => boolean;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Lists, of which each item must fit: they must not be taken for lists of manifests. */
export const STRANGE_LISTS: readonly StrangeItems[] = [
  {
    is: ({ op, path }) => typeof op === 'string' && typeof path === 'string',
    code: 'parse/json-patch',
    message: 'This is a JSON patch, not a manifest',
    hint: 'apply it first: kubectl kustomize DIRECTORY | podfig -',
  },
  {
    is: (item) => isBare(item) && hasAny(item, ['hosts', 'import_playbook']),
    code: 'parse/other-file',
    message: 'This is a playbook of Ansible, not a manifest',
    hint: `draw what it has made: ${FROM_CLUSTER}`,
  },
  {
    is: isOfDocker,
    code: 'parse/other-file',
    message: OF_DOCKER,
    hint: `podfig draws what Kubernetes runs: ${FROM_CLUSTER}`,
  },
];

/** Those of a kubeconfig, whatever its kind is called. */
function hasUsers({ users }: JsonObject): boolean {
  return Array.isArray(users) && users.some((user) => isObject(user) && isObject(user.user));
}

const KUSTOMIZATION = ['patchesStrategicMerge', 'patchesJson6902', 'configMapGenerator', 'secretGenerator', 'bases', 'namePrefix'];

const COMPOSE = ['image', 'build', 'ports', 'environment', 'env_file', 'depends_on', 'volumes', 'links', 'command', 'extends'];

function isService(value: JsonValue | undefined): boolean {
  return isObject(value) && !isObject(value.image) && hasAny(value, COMPOSE);
}

/** Before version 2 there was no key `services`. */
function areServices(value: JsonObject): boolean {
  return inside(value).every(isService) && inside(value).some((service) => isObject(service) && typeof service.image === 'string');
}

function isOfDocker(value: JsonObject): boolean {
  return isBare(value) && hasAny(value, ['Id', 'ID']) && hasAny(value, ['Config', 'HostConfig', 'RepoTags', 'Image', 'Repository']);
}

/** What `helm create` writes into values.yaml. */
const VALUES = [
  ...['replicaCount', 'image', 'imagePullSecrets', 'nameOverride', 'fullnameOverride', 'serviceAccount', 'podAnnotations'],
  ...['podSecurityContext', 'securityContext', 'service', 'ingress', 'resources', 'autoscaling', 'nodeSelector', 'tolerations'],
  ...['affinity', 'global'],
];

/** A version such as 1 or 1.2 is a number to YAML. */
function isChart({ apiVersion, name, version }: JsonObject, file: string): boolean {
  if (/(?:^|[\\/])Chart\.ya?ml$/.test(file)) return true;
  const versioned = typeof version === 'string' || typeof version === 'number';
  return typeof name === 'string' && versioned && (apiVersion === 'v1' || apiVersion === 'v2');
}

function areDependencies(value: JsonValue | undefined): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isObject(item) && hasAny(item, ['repository']) && hasAny(item, ['version']))
  );
}

/** In turn: GitHub and CircleCI (`on:` is the boolean true in YAML 1.1), GitLab, Azure, Travis, Bitbucket, Cloud Build and Drone, actions, Dependabot. */
function isPipeline(value: JsonObject): boolean {
  const { jobs, steps, updates, runs } = value;
  return (
    (isObject(jobs) && hasAny(value, ['on', 'true', 'orbs', 'workflows', 'executors', 'version'])) ||
    inside(value).some((job) => isObject(job) && hasAny(job, ['script'])) ||
    (hasAny(value, ['trigger', 'pool']) && hasAny(value, ['steps', 'jobs', 'stages'])) ||
    (typeof value.language === 'string' && hasAny(value, ['script', 'install', 'jobs', value.language])) ||
    isObject(value.pipelines) ||
    (Array.isArray(steps) && steps.every((step) => isObject(step) && typeof step.name === 'string')) ||
    (isObject(runs) && hasAny(runs, ['using'])) ||
    (Array.isArray(updates) && updates.some((update) => isObject(update) && hasAny(update, ['package-ecosystem'])))
  );
}

/** npm, TypeScript, JSON Schema, OpenAPI. */
function isOfSoftware(value: JsonObject): boolean {
  return (
    hasAny(value, ['$schema', 'openapi', 'swagger', 'compilerOptions', 'lockfileVersion', 'devDependencies']) ||
    (typeof value.name === 'string' && isObject(value.dependencies)) ||
    (typeof value.name === 'string' && isObject(value.scripts))
  );
}

/** `image: { repository: …, tag: … }`, as charts have it. */
function holdsImage(value: JsonValue | undefined, depth: number): boolean {
  if (!isObject(value) || depth === 0) return false;
  const { image } = value;
  return (isObject(image) && hasAny(image, ['repository', 'tag'])) || Object.values(value).some((inner) => holdsImage(inner, depth - 1));
}

function isBare({ kind, apiVersion }: JsonObject): boolean {
  return kind === undefined && apiVersion === undefined;
}

/** Of a group, or without an apiVersion. */
function isOf({ apiVersion }: JsonObject, group: string): boolean {
  return apiVersion === undefined || (typeof apiVersion === 'string' && apiVersion.startsWith(`${group}/`));
}

function isTextList(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function count(value: JsonObject, keys: readonly string[]): number {
  return keys.filter((key) => Object.hasOwn(value, key)).length;
}

function hasAny(value: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => Object.hasOwn(value, key));
}

/** Asked for again and again: the last mapping may have a million keys. */
const insides = new WeakMap<JsonObject, readonly (JsonValue | undefined)[]>();

function inside(value: JsonValue | undefined): readonly (JsonValue | undefined)[] {
  if (!isObject(value)) return [];
  const known = insides.get(value) ?? Object.values(value);
  insides.set(value, known);
  return known;
}
