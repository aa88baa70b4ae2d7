import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTopology } from '../../../src/model/build.ts';
import { localCalls, workloadCalls } from '../../../src/model/queries/calls.ts';
import { placeExamples } from '../../../src/model/scheduler/place-examples.ts';
import { readSelection } from '../../../src/model/selection/read.ts';
import { selectTopology } from '../../../src/model/selection/selection.ts';
import type { JsonObject, JsonValue } from '../../../src/parse/types.ts';
import { manifest, ownedBy, pod, RUNNING, workload } from '../manifests.ts';
import { holdsInAnyOrder } from '../order.ts';
import { called, callsIn, env, given, settings, world } from './calling.ts';

// few names and ports, so that calls are found, missed and lost
const name = fc.constantFrom('cart', 'db', 'db-0', 'web', 'constructor');
const namespace = fc.constantFrom('default', 'shop');
const port = fc.constantFrom(80, 5432, 8080);
const host = fc.oneof(
  name,
  fc.tuple(name, namespace).map((labels) => labels.join('.')),
  fc.tuple(name, namespace).map((labels) => `${labels.join('.')}.svc`),
  fc.constantFrom('localhost', 'db-0.db', 'api.example.com', '10.96.0.1', '$(A_HOST)'),
);
const address = fc.oneof(
  host,
  fc.tuple(host, port).map((parts) => parts.join(':')),
  fc.tuple(host, port).map(([of, at]) => `http://me:pw@${of}:${at}/x`),
);
const variable = fc.record({ name: fc.constantFrom('A_HOST', 'B_URL', 'C', 'LISTEN', 'A_PORT'), value: address });
const container = fc.record(
  {
    name,
    env: fc.array(variable, { maxLength: 4 }),
    args: fc.array(address, { maxLength: 2 }),
    envFrom: fc.constant([{ configMapRef: { name: 'settings' } }]),
    volumeMounts: fc.constant([{ name: 'conf', mountPath: '/conf' }]),
    ports: fc.array(fc.record({ containerPort: port }), { maxLength: 1 }),
  },
  { requiredKeys: ['name'] },
);
const spec = fc.record({
  containers: fc.array(container, { minLength: 1, maxLength: 2 }),
  volumes: fc.constant<JsonValue>([{ name: 'conf', configMap: { name: 'settings' } }]),
});
const labels = fc.record({ app: name });
const object: fc.Arbitrary<JsonObject> = fc.oneof(
  fc
    .tuple(name, namespace, labels, spec)
    .map(([of, where, its, own]) => pod(own, { metadata: { name: of, namespace: where, labels: its } })),
  fc.tuple(name, namespace, labels, spec).map(([of, where, its, own]) =>
    workload('Deployment', of, {
      metadata: { namespace: where },
      spec: { replicas: 2, template: { metadata: { labels: its }, spec: own } },
    }),
  ),
  fc
    .tuple(name, namespace, port, fc.constantFrom('', 'None', '10.96.0.1'))
    .map(([of, where, at, clusterIP]) => called(of, { namespace: where, ports: [at], spec: { clusterIP } })),
  fc
    .tuple(namespace, fc.dictionary(fc.constantFrom('A_HOST', 'a.conf'), address))
    .map(([where, data]) => settings('settings', data, where)),
);
const objects = fc.array(object, { maxLength: 10 });

describe('for any world', () => {
  test('calls do not depend on the order of the input, and neither does what is told of them', () => {
    holdsInAnyOrder(objects, 200);
  });

  test('a call that is found has both ends; each is there once, with what says so; nothing is missed in a part of a system', () => {
    fc.assert(
      fc.property(objects, fc.boolean(), (all, partial) => {
        const { topology } = world(all, { partial, outside: true });
        const containers = topology.pods.flatMap((of) => of.containers.map(({ id }) => id));
        const ends = new Set([...containers, ...topology.resources.map(({ id }) => id)]);
        const found = callsIn(topology);
        for (const { from, to, status, by, port: at, lost } of found) {
          expect(containers).toContain(from);
          expect(ends.has(to)).toBe(status === 'found');
          expect(to).not.toBe(from);
          expect(by.length).toBeGreaterThan(0);
          expect(new Set(by.map(({ what }) => what)).size).toBe(by.length);
          if (lost) expect(at).toBeDefined();
          if (partial) expect(status).not.toBe('dangling');
        }
        const keys = found.map(({ from, to, port: at, portName }) => JSON.stringify([from, to, at, portName]));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });

  test('pods of one owner call what each of them would call alone, and say where it stands in their own manifests', () => {
    const copies = fc.tuple(fc.array(fc.tuple(spec, fc.boolean()), { minLength: 1, maxLength: 2 }), objects).map(([specs, others]) => {
      const pods = [...specs, ...specs].map(([of, isMarked], index) =>
        pod(of, {
          metadata: { name: `web-${index}`, ...ownedBy('ReplicaSet', 'web'), labels: { app: isMarked ? 'cart' : 'web' } },
          status: RUNNING,
        }),
      );
      return { pods, others };
    });
    fc.assert(
      fc.property(copies, ({ pods, others }) => {
        const callsOf = (all: readonly JsonObject[]) =>
          callsIn(world([...all, ...others]).topology).map(({ from, to, port: at, by }) => ({
            from,
            to,
            port: at,
            by: by.map(({ what, origin }) => [what, origin.manifest.placeOf(origin.path).file]),
          }));
        const isOf =
          (one: JsonObject) =>
          ({ from }: { readonly from: string }) =>
            typeof one.metadata === 'object' &&
            one.metadata !== null &&
            'name' in one.metadata &&
            from.startsWith(`pod/default/${one.metadata.name}/`);
        const together = callsOf(pods);
        for (const one of pods) expect(together.filter(isOf(one))).toEqual(callsOf([one]).filter(isOf(one)));
      }),
      { numRuns: 200 },
    );
  });

  test('workloads call what their containers call, and no container is called by a workload', () => {
    fc.assert(
      fc.property(objects, (all) => {
        const { topology } = world(all);
        const containers = new Set(topology.pods.flatMap((of) => of.containers.map(({ id }) => id)));
        const merged = workloadCalls(topology);
        const owners = new Set([...topology.workloads, ...topology.pods].map(({ id }) => id));
        for (const { from, to } of merged) expect(owners.has(from) && !containers.has(to)).toBe(true);
        const local = topology.pods.flatMap(localCalls(topology));
        const targets = (found: readonly { readonly to: string }[]) => [...new Set(found.map(({ to }) => to))].sort();
        expect(targets([...merged, ...local])).toEqual(targets(callsIn(topology)));
      }),
    );
  });

  test('examples of a template call what it calls, and a selection keeps the calls of what it keeps', () => {
    fc.assert(
      fc.property(objects, (all) => {
        const { topology } = world(all);
        const placed = placeExamples(topology, 2).topology;
        for (const some of [placed, selectTopology(topology, readSelection({ namespaces: ['shop'] })).topology]) {
          const containers = new Set(some.pods.flatMap((of) => of.containers.map(({ id }) => id)));
          for (const { from, to, status } of callsIn(some)) {
            expect(containers.has(from)).toBe(true);
            if (to.startsWith('service/') && status === 'found') expect(some.resources.map(({ id }) => id)).toContain(to);
          }
        }
        const callees = (of: readonly { readonly to: string }[]) =>
          [...new Set(of.map(({ to }) => to))].filter((to) => to.startsWith('service/'));
        expect(callees(callsIn(placed)).sort()).toEqual(callees(callsIn(topology)).sort());
      }),
    );
  });
});

test('no value of the input is in the topology, whatever it looks like', () => {
  const secret = 'hunter2zz';
  const place = fc.constantFrom(
    `http://me:${secret}@cart:80`,
    `http://${secret}:me@api.example.com/`,
    `postgres://me:x,${secret}.example.com:80@db/`,
    `http://me:p/${secret}.example.com@db`,
    `http://api.example.com/${secret}`,
    `http://api.example.com?${secret}=http://x`,
    `https://api.example.com:443/a?b=${secret}.example.com:80`,
    `${secret}@db:5432`,
    `me:${secret}@tcp(db:5432)/`,
    `Server=db;Password=${secret};`,
    `--password=${secret} --url=http://cart`,
    `${secret}:80`,
    secret,
  );
  const key = fc.constantFrom('X_URL', 'X_HOST', 'PASSWORD', 'X', 'LISTEN_ADDR');
  const junk = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(place, key, junk, junk, fc.boolean(), (value, under, before, behind, outside) => {
      const text = `${before} ${value} ${behind}`;
      const app = given({
        ...env([under, value], [`${under}_2`, text]),
        args: ['--x', text],
        envFrom: [{ configMapRef: { name: 'settings' } }],
      });
      const mounted = given(
        { volumeMounts: [{ name: 'c', mountPath: '/c' }] },
        { spec: { volumes: [{ name: 'c', configMap: { name: 'settings' } }] }, metadata: { name: 'files' } },
      );
      const all = [
        app,
        mounted,
        settings('settings', { [under]: value, 'a.conf': `url: ${text}\n${value}` }),
        called('cart'),
        called('db'),
      ];
      const { topology, diagnostics } = buildTopology(all.map(manifest), { outside });
      const seen = JSON.stringify([topology, diagnostics], (part, inner: unknown) => (part === 'origin' ? undefined : inner));
      expect(seen).not.toContain(secret);
    }),
    { numRuns: 500 },
  );
});
