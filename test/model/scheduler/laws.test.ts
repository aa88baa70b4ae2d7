/** What no placement may break, checked by reading the manifests anew, without a word of the scheduler's own code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pod, Topology } from '../../../src/model/types.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { asks, made, node, placed } from './world.ts';

const HOST = 'kubernetes.io/hostname';
const apps = ['api', 'db', 'web'];

const someNode = fc.record({
  zone: fc.constantFrom('a', 'b', undefined),
  tainted: fc.boolean(),
  cpu: fc.integer({ min: 1, max: 8 }),
  cordoned: fc.boolean(),
});

const workload = fc.record({
  kind: fc.constantFrom('Deployment', 'Deployment', 'DaemonSet', 'StatefulSet'),
  replicas: fc.integer({ min: 1, max: 6 }),
  cpu: fc.integer({ min: 0, max: 3 }),
  zone: fc.constantFrom('a', 'b', undefined, undefined),
  tolerates: fc.boolean(),
  hostPort: fc.constantFrom(80, undefined, undefined),
  apart: fc.constantFrom(undefined, undefined, ...apps),
  near: fc.constantFrom(undefined, undefined, undefined, ...apps),
  spread: fc.boolean(),
});
type Workload = typeof workload extends fc.Arbitrary<infer T> ? T : never;

const world = fc.record({
  nodes: fc.array(someNode, { maxLength: 5 }),
  workloads: fc.tuple(workload, workload, workload),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function objectsOf({ nodes, workloads }: World): readonly JsonObject[] {
  return [...nodes.map(nodeObject), ...workloads.map((one, index) => workloadObject(apps[index] ?? '', one))];
}

function nodeObject({ zone, tainted, cpu, cordoned }: World['nodes'][number], index: number): JsonObject {
  const taints = tainted ? [{ key: 'own', value: 'yes', effect: 'NoSchedule' }] : [];
  return node(`n${index + 1}`, {
    labels: { [HOST]: `n${index + 1}`, ...(zone === undefined ? {} : { zone }) },
    spec: { taints, unschedulable: cordoned },
    allocatable: { cpu: `${cpu}`, pods: '4' },
  });
}

function workloadObject(name: string, { kind, replicas, cpu, zone, tolerates, hostPort, apart, near, spread }: Workload): JsonObject {
  const term = (app: string): JsonObject => ({
    requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: HOST, labelSelector: { matchLabels: { app } } }],
  });
  const ports = hostPort === undefined ? [] : [{ containerPort: hostPort, hostPort }];
  return made(
    kind,
    name,
    {
      ...asks({ cpu: `${cpu}` }),
      containers: [{ name: 'app', image: 'app:1', resources: { requests: { cpu: `${cpu}` } }, ports }],
      ...(zone === undefined ? {} : { nodeSelector: { zone } }),
      tolerations: tolerates ? [{ key: 'own', operator: 'Exists' }] : [],
      affinity: {
        ...(apart === undefined ? {} : { podAntiAffinity: term(apart) }),
        ...(near === undefined ? {} : { podAffinity: term(near) }),
      },
      ...(spread
        ? {
            topologySpreadConstraints: [
              { maxSkew: 1, topologyKey: HOST, whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: name } } },
            ],
          }
        : {}),
    },
    kind === 'DaemonSet' ? {} : { replicas },
  );
}

interface Standing {
  readonly pod: Pod;
  readonly app: string;
  readonly wants: Workload;
  readonly on: World['nodes'][number] | undefined;
}

function standing({ nodes, workloads }: World, { pods }: Topology): readonly Standing[] {
  return pods.flatMap((pod) => {
    const app = pod.labels['app'] ?? '';
    const wants = workloads[apps.indexOf(app)];
    if (pod.nodeName === undefined || wants === undefined) return [];
    return [{ pod, app, wants, on: nodes[Number(pod.nodeName.slice(1)) - 1] }];
  });
}

/** Where each pod is, by its id. */
function placesIn({ pods }: Topology): ReadonlyMap<string, string> {
  return new Map(pods.flatMap(({ id, nodeName }) => (nodeName === undefined ? [] : [[id, nodeName]])));
}

describe('no example', () => {
  it('breaks a rule of the scheduler', () => {
    fc.assert(
      fc.property(world, (one) => {
        const all = standing(one, placed('input', ...objectsOf(one)));
        for (const { pod, app, wants, on } of all) {
          const here = all.filter((other) => other.pod.nodeName === pod.nodeName);
          const others = here.filter((other) => other.pod !== pod);
          expect(on?.tainted === true && !wants.tolerates).toBe(false);
          expect(on?.cordoned === true && wants.kind !== 'DaemonSet').toBe(false);
          expect(wants.zone ?? on?.zone).toBe(on?.zone);
          expect(here.length).toBeLessThanOrEqual(4);
          expect(here.reduce((sum, other) => sum + other.wants.cpu, 0)).toBeLessThanOrEqual(on?.cpu ?? 0);
          if (wants.hostPort !== undefined) expect(others.filter((other) => other.wants.hostPort === wants.hostPort)).toEqual([]);
          if (wants.apart !== undefined) expect(others.filter((other) => other.app === wants.apart)).toEqual([]);
          if (wants.near !== undefined) expect(here.some((other) => other.app === wants.near)).toBe(true);
          if (wants.spread && wants.kind !== 'DaemonSet')
            expect(others.filter((other) => other.app === app).length).toBeLessThanOrEqual(fewest(one, app, wants, all));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('loses or makes a pod', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 8 }), (one, nodes) => {
        const { pods } = placed(nodes, ...objectsOf(one));
        for (const [index, { kind, replicas }] of one.workloads.entries()) {
          const own = pods.filter(({ labels }) => labels['app'] === apps[index]);
          if (kind !== 'DaemonSet') expect(own.reduce((sum, pod) => sum + (pod.replicas ?? 0), 0)).toBe(replicas);
          for (const pod of own) if (pod.nodeName === undefined) expect(pod.message).toMatch(/^0\/\d+ nodes are available: \d+ /);
        }
        const ids = pods.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const ips = pods.flatMap((pod) => pod.ips);
        expect(new Set(ips).size).toBe(ips.length);
      }),
    );
  });
});

/** How many pods of the app the node with the fewest has, among those that its node selector leaves. */
function fewest({ nodes }: World, app: string, { zone }: Workload, all: readonly Standing[]): number {
  const eligible = nodes.flatMap((one, index) => (zone === undefined || one.zone === zone ? [`n${index + 1}`] : []));
  return Math.min(...eligible.map((name) => all.filter((other) => other.app === app && other.pod.nodeName === name).length));
}

describe('the placement', () => {
  it('does not depend on the order of documents', () => {
    const shuffled = world.chain((one) =>
      fc.shuffledSubarray([...objectsOf(one)], { minLength: one.nodes.length + 3 }).map((objects) => ({ one, objects })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 7 }), ({ one, objects }, nodes) => {
        expect(placesIn(placed(nodes, ...objects))).toEqual(placesIn(placed(nodes, ...objectsOf(one))));
      }),
    );
  });

  it('moves to one node more only what that node takes', () => {
    const free = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(free, fc.integer({ min: 1, max: 12 }), (replicas, nodes) => {
        const objects = replicas.map((count, index) => made('Deployment', `app-${index + 1}`, {}, { replicas: count }));
        const before = placesIn(placed(nodes, ...objects));
        const after = placesIn(placed(nodes + 1, ...objects));
        const moved = [...after].filter(([id, name]) => before.get(id) !== name);
        expect(new Set(moved.map(([, name]) => name)).size).toBeLessThanOrEqual(1);
        expect(moved.length).toBeLessThanOrEqual(Math.ceil(after.size / (nodes + 1)));
      }),
    );
  });

  it('is even: no node has two pods more than another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (replicas, nodes) => {
          const topology = placed(
            nodes,
            ...replicas.map((count, index) => made('Deployment', `app-${index + 1}`, {}, { replicas: count })),
          );
          const counts = topology.nodes.map(({ name }) => topology.pods.filter((pod) => pod.nodeName === name).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
