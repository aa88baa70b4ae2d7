import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTopology } from '../../src/model/build.ts';
import { workloadsById } from '../../src/model/queries/topology.ts';
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { manifest } from './manifests.ts';
import { holdsInAnyOrder } from './order.ts';

// few names, so that owners are found, names collide and circles close
const name = fc.constantFrom('web', 'web-2', 'web-10', 'db', '__proto__', 'a/b', 'a#2');
const kind = fc.constantFrom(
  'Pod',
  'Node',
  'Namespace',
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'ConfigMap',
  'Rollout',
);
const GROUPS: Readonly<Record<string, string>> = {
  Pod: 'v1',
  Node: 'v1',
  Namespace: 'v1',
  ConfigMap: 'v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  Rollout: 'argoproj.io/v1',
};
const typed = kind.map((of) => ({ apiVersion: GROUPS[of] ?? 'apps/v1', kind: of }));

const container = fc.record(
  {
    name,
    image: name,
    restartPolicy: fc.constantFrom('Always', 'Never'),
    targetContainerName: name,
    ports: fc.array(fc.record({ containerPort: fc.integer({ min: 0, max: 3 }) }), { maxLength: 2 }),
    volumeMounts: fc.array(fc.record({ name, mountPath: fc.constant('/x') }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const podSpec = fc.record(
  {
    containers: fc.array(container, { maxLength: 3 }),
    initContainers: fc.array(container, { maxLength: 2 }),
    ephemeralContainers: fc.array(container, { maxLength: 2 }),
    volumes: fc.array(fc.record({ name }), { maxLength: 2 }),
    nodeName: name,
    hostNetwork: fc.boolean(),
    hostPID: fc.boolean(),
    hostUsers: fc.boolean(),
    shareProcessNamespace: fc.boolean(),
  },
  { requiredKeys: [] },
);
const metadata = fc.record(
  {
    name,
    generateName: name,
    namespace: fc.constantFrom('default', 'shop'),
    uid: fc.constantFrom('u1', 'u2', 'u3'),
    labels: fc.constantFrom({ zone: 'a' }, { zone: 'b', app: 'web' }, { app: 'web', zone: 'b' }),
    ownerReferences: fc.array(
      fc.tuple(typed, fc.record({ name, uid: fc.constantFrom('u1', 'u2', 'u3', '') })).map(([a, b]) => ({ ...a, ...b })),
      {
        maxLength: 2,
      },
    ),
  },
  { requiredKeys: [] },
);
const object: fc.Arbitrary<JsonObject> = fc
  .record({ typed, metadata, podSpec, replicas: fc.nat(2), status: fc.constantFrom(undefined, { phase: 'Running', hostIP: '10.0.0.1' }) })
  .map(({ typed: { apiVersion, kind: of }, metadata: meta, podSpec: spec, replicas, status }) => ({
    apiVersion,
    kind: of,
    metadata: meta,
    spec: of === 'Pod' ? spec : of === 'CronJob' ? { jobTemplate: { spec: { template: { spec } } } } : { replicas, template: { spec } },
    ...(status === undefined ? {} : { status }),
  }));
const world = fc.array(object, { maxLength: 14 });

describe('for any world', () => {
  test('the topology is the same in any order of the manifests, and so is what is told', () => {
    holdsInAnyOrder(world, 300);
  });

  test('ids are unique, references are closed, and owners come to an end', () => {
    fc.assert(
      fc.property(world, (objects) => {
        const { topology } = buildTopology(objects.map(manifest));
        const { nodes, namespaces, workloads, pods } = topology;
        const things = [...nodes, ...namespaces, ...workloads, ...pods.filter(({ existence }) => existence !== 'template')];
        expectUnique(things.map(({ id }) => id));
        expectUnique(pods.flatMap((pod) => [pod.id, ...pod.containers.map(({ id }) => id), ...pod.volumes.map(({ id }) => id)]));
        expectUnique(pods.flatMap(({ linuxNamespaces }) => linuxNamespaces.filter(({ owner }) => owner !== 'node').map(({ id }) => id)));
        const byId = workloadsById(topology);
        for (const pod of pods) {
          const volumes = pod.volumes.map(({ name: volume }) => volume);
          for (const { mounts } of pod.containers) for (const mount of mounts) expect(volumes).toContain(mount.volume);
          for (const owner of pod.owners) expect(byId.has(owner)).toBe(true);
          expectUnique(pod.owners);
          if (pod.nodeName !== undefined) expect(nodes.map((node) => node.name)).toContain(pod.nodeName);
          if (pod.existence === 'template') expect(pod.owners[0]).toBe(pod.id);
        }
        for (const workload of workloads) {
          let steps = 0;
          for (let at = workload.owner; at !== undefined; at = byId.get(at)?.owner) expect(steps++).toBeLessThan(workloads.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every container is a member of one namespace of each type', () => {
    fc.assert(
      fc.property(world, (objects) => {
        for (const { containers, linuxNamespaces } of buildTopology(objects.map(manifest)).topology.pods) {
          for (const type of ['network', 'uts', 'ipc', 'pid', 'mount', 'user']) {
            const members = linuxNamespaces.filter((namespace) => namespace.type === type).flatMap((namespace) => namespace.members);
            expect([...members].sort()).toEqual(containers.map(({ id }) => id).sort());
          }
        }
      }),
    );
  });

  test('no object of the workload has its pods drawn twice: as pods and as its own or its owner’s template', () => {
    fc.assert(
      fc.property(world, (objects) => {
        const { pods } = buildTopology(objects.map(manifest)).topology;
        const templates = pods.filter(({ existence }) => existence === 'template').map(({ id }) => id);
        const owners = new Set(pods.filter(({ existence }) => existence !== 'template').flatMap((pod) => pod.owners));
        expect(templates.filter((id) => owners.has(id))).toEqual([]);
      }),
    );
  });
});

test('nothing in a known field, however wrong, is an exception', () => {
  const anything = fc.jsonValue({ maxDepth: 2 }).map((value): JsonValue => JSON.parse(JSON.stringify(value)));
  const mutated = fc.tuple(object, fc.infiniteStream(fc.tuple(fc.nat(6), anything))).map(([given, changes]) => {
    const change = (value: JsonValue | undefined): JsonValue | undefined => {
      const [die, other] = changes.next().value;
      if (die === 0) return other;
      if (Array.isArray(value)) return value.map((member: JsonValue) => change(member) ?? null);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]));
    };
    return Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, key === 'kind' || key === 'apiVersion' ? value : change(value)]),
    );
  });
  fc.assert(
    fc.property(fc.array(mutated, { maxLength: 6 }), (objects) => {
      for (const { code, severity, message } of buildTopology(objects.map(manifest)).diagnostics) {
        expect(code).toMatch(/^model\/[a-z-]+$/);
        expect(['error', 'warning', 'note']).toContain(severity);
        expect(message).not.toContain('undefined');
      }
    }),
    { numRuns: 500 },
  );
});

function expectUnique(values: readonly string[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}
