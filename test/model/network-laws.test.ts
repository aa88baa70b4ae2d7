import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTopology } from '../../src/model/build.ts';
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { manifest } from './manifests.ts';
import { holdsInAnyOrder } from './order.ts';

// few names, labels and addresses, so that things find each other
const name = fc.constantFrom('web', 'db', 'db-0', '__proto__', 'a/b');
const namespace = fc.constantFrom('default', 'shop');
const labels = fc.dictionary(fc.constantFrom('app', 'tier', 'constructor', 'statefulset.kubernetes.io/pod-name'), name, { maxKeys: 2 });
const port = fc.record(
  {
    name,
    port: fc.integer({ min: 0, max: 3 }),
    containerPort: fc.integer({ min: 0, max: 3 }),
    targetPort: fc.oneof(name, fc.integer({ min: 0, max: 3 })),
    protocol: fc.constantFrom('TCP', 'UDP'),
  },
  { requiredKeys: [] },
);
const ports = fc.array(port, { maxLength: 2 });
const podSpec = fc.record({ containers: fc.array(fc.record({ name, ports }), { maxLength: 2 }), hostNetwork: fc.boolean() });
const ip = fc.constantFrom('10.0.0.1', '10.0.0.2', 'fd00::1');
const phase = fc.constantFrom('Running', 'Succeeded', 'Pending');

const workload = fc.record({
  replicas: fc.nat(2),
  serviceName: name,
  template: fc.record({ metadata: fc.record({ labels }), spec: podSpec }),
});
const service = fc.record(
  { selector: labels, ports, type: fc.constantFrom('ClusterIP', 'ExternalName'), clusterIP: fc.constantFrom('None', '10.96.0.1') },
  { requiredKeys: ['ports'] },
);
const backendRef = fc.record({ name, namespace, port: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['name'] });
const backend = fc.oneof(
  fc.record({ service: fc.record({ name, port: fc.oneof(fc.record({ number: fc.integer({ min: 1, max: 3 }) }), fc.record({ name })) }) }),
  fc.record({ serviceName: name, servicePort: fc.oneof(name, fc.integer({ min: 1, max: 3 })) }),
);
const address = fc.record(
  { ip, addresses: fc.array(ip, { maxLength: 2 }), targetRef: fc.record({ kind: fc.constant('Pod'), name }) },
  { requiredKeys: ['ip'] },
);

const kinds: readonly (readonly [string, string, fc.Arbitrary<JsonObject>])[] = [
  ['v1', 'Pod', fc.record({ spec: podSpec, status: fc.record({ phase, podIP: ip }) }, { requiredKeys: ['spec'] })],
  ['apps/v1', 'StatefulSet', fc.record({ spec: workload })],
  ['apps/v1', 'Deployment', fc.record({ spec: workload })],
  ['v1', 'Service', fc.record({ spec: service })],
  [
    'v1',
    'Endpoints',
    fc.record({ subsets: fc.array(fc.record({ addresses: fc.array(address, { maxLength: 2 }), ports }), { maxLength: 2 }) }),
  ],
  ['discovery.k8s.io/v1', 'EndpointSlice', fc.record({ endpoints: fc.array(address, { maxLength: 2 }), ports })],
  [
    'networking.k8s.io/v1',
    'Ingress',
    fc.record({
      spec: fc.record({
        defaultBackend: backend,
        rules: fc.array(fc.record({ host: name, http: fc.record({ paths: fc.array(fc.record({ path: name, backend })) }) }), {
          maxLength: 2,
        }),
      }),
    }),
  ],
  [
    'gateway.networking.k8s.io/v1',
    'HTTPRoute',
    fc.record({
      spec: fc.record({
        parentRefs: fc.array(fc.record({ name, namespace, sectionName: name }, { requiredKeys: ['name'] }), { maxLength: 3 }),
        rules: fc.array(fc.record({ backendRefs: fc.array(backendRef, { maxLength: 2 }) }), { maxLength: 2 }),
      }),
    }),
  ],
  ['gateway.networking.k8s.io/v1', 'Gateway', fc.record({ spec: fc.record({ listeners: ports }) })],
];

const object: fc.Arbitrary<JsonObject> = fc.oneof(
  ...kinds.map(([apiVersion, kind, body]) =>
    fc
      .record({ name, namespace, service: name, body, given: labels })
      .map(({ name: its, namespace: where, service: of, body: rest, given }): JsonObject => {
        const metadata = { name: its, namespace: where, labels: { ...given, 'kubernetes.io/service-name': of } };
        return { apiVersion, kind, metadata, ...rest };
      }),
  ),
);
const world = fc.array(object, { maxLength: 16 });

describe('for any network', () => {
  test('the relations are the same in any order of the manifests, and so is what is told', () => {
    holdsInAnyOrder(world, 200);
  });

  test('a relation that is found has both ends, each pair and way stands once, and nothing dangles in a part of a system', () => {
    fc.assert(
      fc.property(world, fc.boolean(), (objects, partial) => {
        const { topology, diagnostics } = buildTopology(objects.map(manifest), { partial });
        const { relations, resources, workloads, pods } = topology;
        const ids = new Set([...resources, ...workloads, ...pods].map(({ id }) => id));
        for (const { from, to, status } of relations) if (status === 'found') expect(ids.has(from) && ids.has(to)).toBe(true);
        const ways = relations.map((relation) =>
          JSON.stringify([relation.type, relation.from, relation.to, 'section' in relation && relation.section]),
        );
        expect(new Set(ways).size).toBe(ways.length);
        const dangling = relations.filter(({ status }) => status === 'dangling').length;
        const told = diagnostics.filter(({ code }) => code.startsWith('model/dangling')).length;
        if (partial) expect(dangling + told).toBe(0);
        else expect(told > 0).toBe(dangling > 0);
      }),
      { numRuns: 200 },
    );
  });

  test('a selector reaches the pods that a look at each of them finds', () => {
    fc.assert(
      fc.property(world, (objects) => {
        const { resources, pods, relations } = buildTopology(objects.map(manifest)).topology;
        for (const service of resources) {
          if (service.type !== 'service' || service.selector === undefined || service.serviceType === 'ExternalName') continue;
          const wanted = Object.entries(service.selector);
          const expected = pods.filter(
            (pod) =>
              pod.namespace === service.namespace &&
              pod.phase !== 'Succeeded' &&
              wanted.every(([key, value]) => Object.hasOwn(pod.labels, key) && pod.labels[key] === value),
          );
          const found = relations
            .filter(({ type, from, to }) => type === 'selects' && from === service.id && to !== '')
            .map(({ to }) => to);
          for (const { id } of expected) expect(found).toContain(id);
          if (!('statefulset.kubernetes.io/pod-name' in service.selector)) expect(found.length).toBe(expected.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('nothing in a known field of a network kind, however wrong, is an exception', () => {
  const anything = fc.jsonValue({ maxDepth: 2 }).map((value): JsonValue => JSON.parse(JSON.stringify(value)));
  const mutated = fc.tuple(object, fc.infiniteStream(fc.tuple(fc.nat(6), anything))).map(([given, changes]) => {
    const change = (value: JsonValue | undefined): JsonValue | undefined => {
      const [die, other] = changes.next().value;
      if (die === 0) return other;
      if (Array.isArray(value)) return value.map((member: JsonValue) => change(member) ?? null);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]));
    };
    const entries = Object.entries(given).map(([key, value]) => [key, key === 'kind' || key === 'apiVersion' ? value : change(value)]);
    return Object.fromEntries(entries);
  });
  fc.assert(
    fc.property(fc.array(mutated, { maxLength: 8 }), (objects) => {
      for (const { code, message, hint } of buildTopology(objects.map(manifest)).diagnostics) {
        expect(code).toMatch(/^model\/[a-z-]+$/);
        expect(message + (hint ?? '')).not.toContain('undefined');
      }
    }),
    { numRuns: 500 },
  );
});
