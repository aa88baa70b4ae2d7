import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTopology } from '../../src/model/build.ts';
import { isolationOf } from '../../src/model/queries/isolation.ts';
import { policiesOf } from '../../src/model/queries/policies.ts';
import { claimsOf } from '../../src/model/queries/storage.ts';
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { manifest } from './manifests.ts';
import { holdsInAnyOrder } from './order.ts';
import { thing } from './related.ts';

// few names, so that references are met, missed and near
const name = fc.constantFrom('web', 'web-0', 'db', 'dbs', 'default', '__proto__', 'a/b');
const namespace = fc.constantFrom('default', 'shop', 'constructor');
const labels = fc.record({ app: fc.constantFrom('web', 'db'), constructor: name }, { requiredKeys: [] });
const maybe = <Value>(values: Record<string, fc.Arbitrary<Value>>) => fc.record(values, { requiredKeys: [] });

const selector = maybe<JsonValue>({
  matchLabels: labels,
  matchExpressions: fc.array(
    fc.record({
      key: fc.constantFrom('app', 'team'),
      operator: fc.constantFrom('In', 'NotIn', 'Exists', 'Is'),
      values: fc.constant(['web']),
    }),
    { maxLength: 1 },
  ),
});
const source = fc.oneof(
  fc.record({ configMap: fc.record({ name, optional: fc.boolean() }) }),
  fc.record({ secret: fc.record({ secretName: name }) }),
  fc.record({ persistentVolumeClaim: fc.record({ claimName: name }) }),
  fc.constant({ ephemeral: {} }),
);
const podSpec = maybe<JsonValue>({
  containers: fc.array(fc.record({ name, envFrom: fc.array(fc.record({ secretRef: fc.record({ name }) }), { maxLength: 2 }) }), {
    maxLength: 2,
  }),
  volumes: fc.array(
    fc.tuple(name, source).map(([volume, of]): JsonObject => ({ name: volume, ...of })),
    { maxLength: 3 },
  ),
  serviceAccountName: name,
  priorityClassName: name,
  hostNetwork: fc.boolean(),
  nodeName: name,
});
const peer = fc.oneof(
  maybe<JsonValue>({ podSelector: selector, namespaceSelector: selector }),
  fc.constant({ ipBlock: { cidr: '10.0.0.0/8' } }),
);
const port = fc.constantFrom<JsonObject>({ port: 80 }, { port: 'http' }, { protocol: 'UDP' }, { port: 70, endPort: 90 }, {});
const rule = (key: string) => maybe<JsonValue>({ [key]: fc.array(peer, { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) });

/** What an object of each kind has beside its metadata. */
const bodies: Readonly<Record<string, fc.Arbitrary<JsonObject>>> = {
  Pod: podSpec,
  Deployment: podSpec.map((spec) => ({ replicas: 2, template: { metadata: { labels: { app: 'web' } }, spec } })),
  StatefulSet: podSpec.map((spec) => ({ template: { spec }, volumeClaimTemplates: [{ metadata: { name: 'web' } }] })),
  Namespace: fc.constant({}),
  ConfigMap: fc.constant({}),
  Secret: fc.constant({}),
  ServiceAccount: fc.constant({}),
  PriorityClass: fc.constant({}),
  StorageClass: fc.constant({}),
  PersistentVolumeClaim: maybe<JsonValue>({ volumeName: name, storageClassName: name }),
  PersistentVolume: maybe<JsonValue>({ claimRef: fc.record({ name, namespace }), storageClassName: name }),
  HorizontalPodAutoscaler: fc.record({
    scaleTargetRef: fc.record({ apiVersion: fc.constant('apps/v1'), kind: fc.constantFrom('Deployment', 'StatefulSet'), name }),
  }),
  PodDisruptionBudget: maybe<JsonValue>({ selector }),
  NetworkPolicy: maybe<JsonValue>({
    podSelector: selector,
    policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress']),
    ingress: fc.array(rule('from'), { maxLength: 2 }),
    egress: fc.array(rule('to'), { maxLength: 2 }),
  }),
};
const object: fc.Arbitrary<JsonObject> = fc.constantFrom(...Object.keys(bodies)).chain((kind) =>
  fc.record({ name, namespace, labels, spec: bodies[kind] ?? fc.constant({}) }).map(({ name: called, ...more }): JsonObject => {
    const made = thing(kind, called, more);
    return kind === 'Deployment' || kind === 'StatefulSet' ? { ...made, apiVersion: 'apps/v1' } : made;
  }),
);
const world = fc.array(object, { maxLength: 14 });

describe('for any world', () => {
  test('relations do not depend on the order of the input, and neither does what is told of them', () => {
    holdsInAnyOrder(world, 300);
  });

  test('what is found is there, and what is not is not', () => {
    fc.assert(
      fc.property(world, (objects) => {
        const { pods, workloads, nodes, resources, relations } = buildTopology(objects.map(manifest)).topology;
        const ids = new Set([...pods, ...workloads, ...nodes, ...resources].map(({ id }) => id));
        for (const { from, to, status } of relations) {
          expect(ids.has(from)).toBe(true);
          expect(ids.has(to)).toBe(status === 'found');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('said to be a part of a system nothing dangles', () => {
    fc.assert(
      fc.property(world, (objects) => {
        const { topology, diagnostics } = buildTopology(objects.map(manifest), { partial: true });
        expect(topology.relations.filter(({ status }) => status === 'dangling')).toEqual([]);
        expect(diagnostics.filter(({ code }) => code === 'model/dangling-reference')).toEqual([]);
      }),
    );
  });

  test('each question has an answer, and one more policy that allows everything forbids nothing', () => {
    fc.assert(
      fc.property(world, (objects) => {
        const { topology } = buildTopology(objects.map(manifest));
        const policies = policiesOf(topology);
        const isolation = isolationOf(topology);
        const claims = claimsOf(topology);
        const open = ['default', 'shop', 'constructor'].map((of) =>
          thing('NetworkPolicy', 'open', { namespace: of, spec: { policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [{}] } }),
        );
        const opened = policiesOf(buildTopology([...objects, ...open].map(manifest)).topology);
        for (const from of topology.pods) {
          expect(isolation(from, 'ingress') === undefined).toBe(policies.of(from, 'ingress').length === 0);
          for (const volume of from.volumes) expect(claims(from, volume).every(({ pods }) => pods.includes(from))).toBe(true);
          for (const to of topology.pods) {
            const { allowed, ports } = policies.mayTalk(from, to);
            expect(ports.length > 0).toBe(allowed !== 'no');
            expect(opened.mayTalk(from, to).allowed).toBe('yes');
          }
        }
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
    return { ...given, metadata: change(given.metadata), spec: change(given.spec) };
  });
  fc.assert(
    fc.property(fc.array(mutated, { maxLength: 8 }), (objects) => {
      const { topology, diagnostics } = buildTopology(objects.map(manifest));
      const policies = policiesOf(topology);
      const isolation = isolationOf(topology);
      for (const pod of topology.pods) {
        isolation(pod, 'egress');
        for (const other of topology.pods) policies.mayTalk(pod, other);
      }
      for (const { message } of diagnostics) expect(message).not.toContain('undefined');
    }),
    { numRuns: 500 },
  );
});
