/** Worlds that no one would write by hand: from one pod to some hundred, with all that a manifest may say about them. */
import fc from 'fast-check';
import type { Source } from '../../src/base/source.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import type { Entries } from './entries.ts';
import { entries, entryObjects } from './entries.ts';
import { podSpec, words } from './pod-spec.ts';

export interface World {
  /** Kubernetes objects in any order. */
  readonly objects: readonly JsonObject[];
}

export interface WorldSize {
  readonly nodes: number;
  readonly workloads: number;
  /** Of one workload. */
  readonly replicas: number;
  readonly barePods: number;
  readonly containers: number;
  readonly namespaces: number;
  /** The share of each maximum that is there at least. */
  readonly least: number;
}

export const tiny: WorldSize = { nodes: 2, workloads: 2, replicas: 2, barePods: 2, containers: 3, namespaces: 1, least: 0 };
export const small: WorldSize = { nodes: 4, workloads: 4, replicas: 4, barePods: 3, containers: 6, namespaces: 3, least: 0 };
export const large: WorldSize = { nodes: 12, workloads: 20, replicas: 24, barePods: 6, containers: 4, namespaces: 3, least: 0.6 };

/** One `---` document each, as JSON, which is YAML too. */
export function sourcesOf(objects: readonly JsonObject[], name = 'world.yaml'): readonly Source[] {
  return [{ name, content: objects.map((object) => JSON.stringify(object)).join('\n---\n') }];
}

export function world(size: WorldSize): fc.Arbitrary<World> {
  const nodes = fc.array(node, between(size.nodes, size));
  const namespaces = fc.uniqueArray(fc.constantFrom('default', 'shop', 'kube-system', 'a-namespace-with-quite-a-long-name'), {
    minLength: 1,
    maxLength: size.namespaces,
  });
  const workloads = fc.array(workload(size), between(size.workloads, size));
  const pods = fc.array(fc.record({ name: words, pod: podFacts(size), spec: podSpec(size.containers) }), { maxLength: size.barePods });
  return fc.record({ nodes, namespaces, workloads, pods, entries }).map(build);
}

function between(most: number, { least }: WorldSize): { readonly minLength: number; readonly maxLength: number } {
  return { minLength: Math.floor(most * least), maxLength: most };
}

const node = fc.record({
  name: words,
  ips: fc.constantFrom<readonly string[]>([], ['192.168.1.10'], ['192.168.1.10', 'fd00:10:96:aaaa:bbbb:cccc:dddd:1234']),
  cidrs: fc.constantFrom<readonly string[]>([], ['10.1.1.0/24'], ['10.1.1.0/24', 'fd00:10:244:1::/64']),
  declared: fc.boolean(),
});

const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'ReplicaSet', 'ReplicationController', 'Rollout'] as const;

/** What is said of one pod: where it runs, and how it does. */
function podFacts(size: WorldSize) {
  return fc.record({
    node: fc.option(fc.nat(Math.max(0, size.nodes - 1)), { freq: 6 }),
    namespace: fc.nat(size.namespaces - 1),
    phase: fc.constantFrom('Running', 'Running', 'Running', 'Pending', 'Succeeded', 'Failed', undefined),
    reason: fc.constantFrom(undefined, undefined, 'Unschedulable', 'Evicted'),
    ips: fc.constantFrom<readonly string[]>(['10.1.1.6'], ['10.244.117.254'], ['10.1.1.6', 'fd00:10:244:1:aaaa:bbbb:cccc:dddd'], []),
  });
}
type PodFacts = ReturnType<typeof podFacts> extends fc.Arbitrary<infer T> ? T : never;

function workload(size: WorldSize) {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    name: words,
    namespace: fc.nat(size.namespaces - 1),
    /** Whether the controller's own object is in the input. */
    declared: fc.boolean(),
    replicas: fc.option(fc.nat(size.replicas), { nil: undefined }),
    spec: podSpec(size.containers),
    pods: fc.array(podFacts(size), between(size.replicas, size)),
  });
}

interface Plan {
  readonly nodes: readonly {
    readonly name: string;
    readonly ips: readonly string[];
    readonly cidrs: readonly string[];
    readonly declared: boolean;
  }[];
  readonly namespaces: readonly string[];
  readonly workloads: readonly (ReturnType<typeof workload> extends fc.Arbitrary<infer T> ? T : never)[];
  readonly pods: readonly { readonly name: string; readonly pod: PodFacts; readonly spec: JsonObject }[];
  readonly entries: Entries;
}

/** Names get a number, so that they differ. */
function build({ nodes, namespaces, workloads, pods, entries: ways }: Plan): World {
  const nodeNames = nodes.map(({ name }, index) => cut(name, `-n${index + 1}`));
  const namespaceOf = (index: number) => namespaces[index % namespaces.length] ?? 'default';
  const appOf = ({ name }: { readonly name: string }, index: number): string => cut(name, `-w${index + 1}`);
  const observed = (name: string, facts: PodFacts, spec: JsonObject, owner?: JsonObject, labels: JsonObject = {}): JsonObject => {
    const nodeName = facts.node === null ? undefined : nodeNames[facts.node];
    const metadata = {
      name,
      namespace: namespaceOf(facts.namespace),
      labels,
      ...(owner === undefined ? {} : { ownerReferences: [owner] }),
    };
    return { apiVersion: 'v1', kind: 'Pod', metadata, spec: { ...spec, nodeName }, ...statusOf(facts, nodeName) };
  };
  return {
    objects: [
      ...nodes.flatMap(({ ips, cidrs, declared }, index) => (declared ? [nodeObject(nodeNames[index] ?? '', ips, cidrs)] : [])),
      ...workloads.flatMap(({ kind, name, namespace, declared, replicas, spec, pods: own }, index) => {
        const full = appOf({ name }, index);
        const labels = { app: full, tier: `t${index % 3}` };
        const owner = { apiVersion: apiVersionOf(kind), kind, name: full, controller: true, uid: `uid-${index}` };
        return [
          ...(declared ? [workloadObject({ kind, name: full, namespace: namespaceOf(namespace), replicas, spec })] : []),
          ...own.map((facts, pod) => observed(cut(full, `-${pod}x`), { ...facts, namespace }, spec, owner, labels)),
        ];
      }),
      ...pods.map(({ name, pod, spec }, index) => observed(cut(name, `-p${index + 1}`), pod, spec)),
      ...entryObjects(ways, { namespaceOf, apps: workloads.map(appOf) }),
    ],
  };
}

/** At most 63 characters, as Kubernetes allows. */
function cut(name: string, suffix: string): string {
  return name.slice(0, 63 - suffix.length) + suffix;
}

function nodeObject(name: string, ips: readonly string[], cidrs: readonly string[]): JsonObject {
  const status = { addresses: ips.map((address) => ({ type: 'InternalIP', address })) };
  return { apiVersion: 'v1', kind: 'Node', metadata: { name }, spec: { podCIDRs: cidrs }, status };
}

function statusOf({ phase, reason, ips }: PodFacts, nodeName: string | undefined): JsonObject {
  if (phase === undefined) return {};
  const unscheduled = nodeName === undefined;
  const conditions = unscheduled
    ? [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/2 nodes are available: 2 Insufficient memory.' }]
    : [];
  const podIPs = unscheduled || phase === 'Pending' ? [] : ips.map((ip) => ({ ip }));
  return { status: { phase: unscheduled ? 'Pending' : phase, ...(reason === undefined ? {} : { reason }), podIPs, conditions } };
}

function apiVersionOf(kind: string): string {
  const groups: Readonly<Record<string, string>> = {
    Job: 'batch/v1',
    CronJob: 'batch/v1',
    ReplicationController: 'v1',
    Rollout: 'argoproj.io/v1alpha1',
  };
  return groups[kind] ?? 'apps/v1';
}

function workloadObject(of: {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly replicas: number | undefined;
  readonly spec: JsonObject;
}): JsonObject {
  const template = { metadata: { labels: { app: of.name } }, spec: of.spec };
  const spec =
    of.kind === 'CronJob' ? { jobTemplate: { spec: { template } } } : { replicas: of.replicas, parallelism: of.replicas, template };
  return { apiVersion: apiVersionOf(of.kind), kind: of.kind, metadata: { name: of.name, namespace: of.namespace }, spec };
}
