/** Worlds of many workloads, literal and quick to make: what the ladder of steps (DESIGN §5, docs/fit.md) is tried on. */
import type { JsonObject } from '../../src/parse/types.ts';

/** All of it follows from these numbers. */
export interface Crowd {
  readonly workloads: number;
  /** 0: nothing runs yet, all that is drawn are templates. */
  readonly nodes: number;
  readonly namespaces: number;
  /** Of a workload at the most. */
  readonly replicas: number;
  /** Of a pod at the most. */
  readonly containers: number;
  /** Every so many pods one does not run; 0 for none. */
  readonly failing: number;
  readonly services: boolean;
  /** Other names, other numbers of replicas and containers. */
  readonly seed: number;
}

export interface CrowdWorld {
  readonly objects: readonly JsonObject[];
  readonly workloads: readonly CrowdWorkload[];
}

export interface CrowdWorkload {
  readonly name: string;
  readonly namespace: string;
  readonly containers: readonly string[];
  /** Names of those that run. */
  readonly pods: readonly string[];
  readonly failing: readonly string[];
}

const areas = [
  'bread',
  'cakes',
  'delivery',
  'flour',
  'guests',
  'invoicing',
  'kitchen',
  'loyalty',
  'menus',
  'ovens',
  'recipes',
  'suppliers',
];
const parts = ['', 'api', 'worker', 'db', 'gateway', 'cache', 'scheduler', 'importer', 'stock-reconciler', 'mail'];
const helpers = ['envoy', 'log-shipper', 'vault-agent'];
const namespaceNames = ['shop', 'backoffice', 'platform', 'data'];

export function crowd(asked: Crowd): CrowdWorld {
  const workloads = Array.from({ length: asked.workloads }, (_, index) => workloadAt(index, asked));
  let pod = 0;
  const objects = workloads.flatMap((workload, index) => {
    const made = workload.pods.map((name) => podOf(name, workload, index, { node: pod++ % asked.nodes, asked }));
    return [deployment(workload, index, asked), ...(asked.services ? [service(workload)] : []), ...made];
  });
  return { objects: [...Array.from({ length: asked.nodes }, (_, index) => node(index)), ...objects], workloads };
}

/** What a workload is depends on its index and the seed alone: one more changes no other. */
function workloadAt(index: number, { nodes, namespaces, replicas, containers, failing, seed }: Crowd): CrowdWorkload {
  const random = scrambled(index * 31 + seed * 1009);
  const area = areas[(index * 5 + seed) % areas.length] ?? '';
  const part = parts[(Math.floor(index / areas.length) + seed) % parts.length] ?? '';
  const round = Math.floor(index / (areas.length * parts.length));
  const name = [area, part, ...(round > 0 ? [`${round + 1}`] : [])].filter((text) => text !== '').join('-');
  const pods = nodes === 0 ? [] : Array.from({ length: 1 + (random % replicas) }, (_, pod) => `${name}-${letters(random + pod * 7919)}`);
  return {
    name,
    namespace: namespaceNames[random % Math.min(namespaces, namespaceNames.length)] ?? '',
    containers: ['app', ...helpers].slice(0, 1 + ((random >> 4) % containers)),
    pods,
    failing: failing === 0 ? [] : pods.filter((_, pod) => (index * replicas + pod) % failing === failing - 1),
  };
}

function scrambled(number: number): number {
  const mixed = Math.imul(number ^ (number >>> 15), 2246822519) >>> 0;
  return (Math.imul(mixed ^ (mixed >>> 13), 3266489917) >>> 8) & 0xffff;
}

function letters(number: number): string {
  const all = 'bcdfghjklmnpqrstvwxz2456789';
  return Array.from({ length: 5 }, (_, place) => all[scrambled(number + place * 104729) % all.length] ?? '').join('');
}

function specOf({ containers }: CrowdWorkload): JsonObject {
  return {
    containers: containers.map((name, place) => ({
      name,
      image: `registry.example.org/${name}:1`,
      ports: [{ containerPort: 8080 + place }],
    })),
  };
}

function deployment(workload: CrowdWorkload, index: number, { replicas, seed }: Crowd): JsonObject {
  const { name, namespace, pods } = workload;
  const labels = { app: name };
  const count = pods.length > 0 ? pods.length : 1 + (scrambled(index + seed) % replicas);
  return {
    apiVersion: 'apps/v1',
    kind: index % 9 === 4 ? 'StatefulSet' : 'Deployment',
    metadata: { name, namespace, uid: `uid-${index}` },
    spec: { replicas: count, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: specOf(workload) } },
  };
}

function service({ name, namespace }: CrowdWorkload): JsonObject {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { selector: { app: name }, ports: [{ port: 80 }] } };
}

function podOf(
  name: string,
  workload: CrowdWorkload,
  index: number,
  { node, asked }: { readonly node: number; readonly asked: Crowd },
): JsonObject {
  const isFailing = workload.failing.includes(name);
  const kind = index % 9 === 4 ? 'StatefulSet' : 'Deployment';
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: workload.namespace,
      labels: { app: workload.name },
      ownerReferences: [{ apiVersion: 'apps/v1', kind, name: workload.name, uid: `uid-${index}`, controller: true }],
    },
    spec: { ...specOf(workload), nodeName: nodeName(node) },
    status: {
      phase: 'Running',
      podIP: `10.${64 + (node % 100)}.${index % 250}.${1 + (asked.seed % 250)}`,
      containerStatuses: workload.containers.map((container, place) => ({
        name: container,
        ready: !isFailing,
        restartCount: isFailing ? 12 : 0,
        state: isFailing && place === 0 ? { waiting: { reason: 'CrashLoopBackOff' } } : { running: {} },
      })),
    },
  };
}

function node(index: number): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: nodeName(index) },
    spec: { podCIDR: `10.${64 + (index % 100)}.0.0/16` },
    status: { addresses: [{ type: 'InternalIP', address: `192.168.1.${(index % 250) + 1}` }] },
  };
}

function nodeName(index: number): string {
  return `worker-${String(index + 1).padStart(2, '0')}`;
}
