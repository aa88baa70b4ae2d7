/** The answer for classes and ranges is that of a plain look at each pair and port. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress } from '../../../src/model/network/ip-block.ts';
import { policiesOf } from '../../../src/model/queries/policies.ts';
import type { End } from '../../../src/model/reach/ends.ts';
import { reachability, reachable } from '../../../src/model/reach/reach.ts';
import type { JsonObject, JsonValue } from '../../../src/parse/types.ts';
import { build } from '../manifests.ts';
import type { PlainAdminPolicy, PlainEnd, PlainNetworkPolicy, PlainPod, PlainWorld, Protocol, Selector } from './plainly.ts';
import { isAllowed } from './plainly.ts';

// few labels, names and numbers, so that policies meet
const key = fc.constantFrom('app', 'tier');
const value = fc.constantFrom('a', 'b');
const labels = fc.dictionary(key, value, { maxKeys: 2 });
const expression = fc.oneof(
  fc.record({ key, operator: fc.constantFrom('In' as const, 'NotIn' as const), values: fc.array(value, { minLength: 1, maxLength: 2 }) }),
  fc.record({ key, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const) }),
);
const selector: fc.Arbitrary<Selector> = fc.oneof(
  fc.constant({}),
  fc.record({ matchLabels: labels }),
  fc.record({ matchExpressions: fc.array(expression, { maxLength: 2 }) }),
);
const byName = fc.constantFrom('n1', 'n2').map((name): Selector => ({ matchLabels: { 'kubernetes.io/metadata.name': name } }));
const spaces = fc.oneof(selector, byName);
const protocol = fc.constantFrom<Protocol>('TCP', 'UDP', 'SCTP');
const cidr = fc.constantFrom('0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '10.1.2.3/32', '128.0.0.0/1');

const number = fc.constantFrom(1, 79, 80, 81, 8080, 65535);
const networkPort = fc.oneof(
  fc.record({ protocol }),
  fc.record({ port: number, protocol }, { requiredKeys: ['port'] }),
  fc.record({ port: fc.constantFrom('http', 'dns'), protocol }),
  fc.tuple(number, fc.nat(9000), protocol).map(([port, more, of]) => ({ port, endPort: Math.min(65535, port + more), protocol: of })),
);
const networkPeer = fc.oneof(
  fc.record({ podSelector: selector }),
  fc.record({ namespaceSelector: spaces }),
  fc.record({ podSelector: selector, namespaceSelector: spaces }),
  fc.record({ ipBlock: fc.record({ cidr, except: fc.array(cidr, { maxLength: 2 }) }) }),
);
const ports = fc.array(networkPort, { maxLength: 2 });
const peers = fc.array(networkPeer, { maxLength: 2 });
const networkPolicy: fc.Arbitrary<PlainNetworkPolicy> = fc.record({
  namespace: fc.constantFrom('n1', 'n2', 'n3'),
  podSelector: selector,
  policyTypes: fc.subarray(['Ingress', 'Egress'] as const, { minLength: 1 }),
  ingress: fc.array(fc.record({ from: peers, ports }), { maxLength: 2 }),
  egress: fc.array(fc.record({ to: peers, ports }), { maxLength: 2 }),
});

const pods = fc.record({ namespaceSelector: spaces, podSelector: selector });
const subject = fc.oneof(fc.record({ namespaces: spaces }), fc.record({ pods }));
const networks = fc.record({ networks: fc.array(cidr, { minLength: 1, maxLength: 2 }) });
const adminPort = fc.oneof(
  fc.record({ portNumber: fc.record({ protocol, port: number }) }),
  fc.record({ portRange: fc.record({ protocol, start: fc.integer({ min: 1, max: 100 }), end: fc.integer({ min: 100, max: 9000 }) }) }),
  fc.record({ namedPort: fc.constantFrom('http', 'dns') }),
);
const ruleOf = (action: fc.Arbitrary<'Allow' | 'Deny' | 'Pass'>, direction: 'from' | 'to') => {
  const peer = direction === 'from' ? subject : fc.oneof(subject, networks);
  const required = fc.record({
    action,
    peers: fc.array(peer, { minLength: 1, maxLength: 2 }),
    ports: fc.option(fc.array(adminPort, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  });
  return required.map(({ action: said, peers: all, ports: some }) => ({ action: said, [direction]: all, ...(some && { ports: some }) }));
};
const adminOf = (actions: fc.Arbitrary<'Allow' | 'Deny' | 'Pass'>) =>
  fc.record({
    subject,
    ingress: fc.array(ruleOf(actions, 'from'), { maxLength: 3 }),
    egress: fc.array(ruleOf(actions, 'to'), { maxLength: 3 }),
  });
const admins: fc.Arbitrary<readonly PlainAdminPolicy[]> = fc
  .tuple(
    fc.array(adminOf(fc.constantFrom('Allow', 'Deny', 'Pass')), { maxLength: 2 }),
    fc.array(adminOf(fc.constantFrom('Allow', 'Deny')), { maxLength: 1 }),
  )
  .map(([first, last]) => [...first.map((policy, index) => ({ ...policy, priority: index * 7 })), ...last]);

const pod = fc.record({
  namespace: fc.constantFrom('n1', 'n2'),
  labels,
  hostNetwork: fc.nat(4).map((one) => one === 0),
  ip: fc.constantFrom('10.1.2.3', '10.1.2.4', '10.9.0.1', '192.168.0.9'),
  ports: fc.uniqueArray(fc.record({ name: fc.constantFrom('http', 'dns'), containerPort: fc.constantFrom(80, 8080, 53), protocol }), {
    maxLength: 2,
    selector: ({ name }) => name,
  }),
});
const allPods: fc.Arbitrary<readonly PlainPod[]> = fc
  .array(pod, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((one, index) => ({ ...one, name: `pod-${index}` })));
const world = fc.record({
  pods: allPods,
  // n2 is in the input only sometimes: without it, it is taken to have no labels
  namespaces: fc.record({ n1: labels, n2: labels }, { requiredKeys: ['n1'] }),
  policies: fc.array(networkPolicy, { maxLength: 4 }),
  admins,
});

const OUTSIDE = [
  '0.0.0.0',
  '9.255.255.255',
  '10.0.0.0',
  '10.1.2.3',
  '10.1.2.4',
  '10.255.255.255',
  '11.0.0.0',
  '127.255.255.255',
  '128.0.0.1',
  '255.255.255.255',
];
const PORTS = [1, 53, 79, 80, 81, 100, 101, 8080, 9000, 65535];

function objectsOf({
  pods: all,
  namespaces,
  policies,
  admins: administered,
}: PlainWorld & { readonly pods: readonly PlainPod[] }): readonly JsonObject[] {
  const group = 'policy.networking.k8s.io/v1alpha1';
  return JSON.parse(
    JSON.stringify([
      ...Object.entries(namespaces).map(([name, own]) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: own } })),
      ...all.map(({ name, namespace, labels: own, hostNetwork, ip, ports: named }) => ({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name, namespace, labels: own },
        spec: { hostNetwork, containers: [{ name: 'app', image: 'app', ports: named }] },
        status: { podIP: ip },
      })),
      ...policies.map(({ namespace, ...spec }, index) => ({
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: `p${index}`, namespace },
        spec,
      })),
      ...administered.map((spec, index) => ({
        apiVersion: group,
        kind: spec.priority === undefined ? 'BaselineAdminNetworkPolicy' : 'AdminNetworkPolicy',
        metadata: { name: `a${index}` },
        spec,
      })),
    ]),
  );
}

/** The end that a pod or an address is in. */
function endOf(plain: PlainEnd, ends: readonly End[]): End {
  const address = typeof plain === 'string' ? (parseAddress(plain)?.value ?? -1n) : -1n;
  const found = ends.find(({ pods: own, range }) =>
    typeof plain === 'string'
      ? range !== undefined && range.first <= address && address <= range.last
      : own.some(({ name }) => name === plain.name),
  );
  return found ?? expect.fail('no end');
}

test('each pair may connect on a port if a plain look at the rules says so', () => {
  fc.assert(
    fc.property(world, (plain) => {
      const { topology } = build(...objectsOf(plain));
      const { sources, targets, ports: portsFor } = reachability(topology);
      const inside: readonly PlainEnd[] = plain.pods;
      for (const from of [...inside, ...OUTSIDE]) {
        for (const to of typeof from === 'string' ? inside : [...inside, ...OUTSIDE]) {
          if (from === to) continue;
          const open = portsFor(endOf(from, sources), endOf(to, targets));
          for (const of of ['TCP', 'UDP', 'SCTP'] as const) {
            for (const port of PORTS) {
              const isOpen = open.some(({ protocol: own, first, last }) => own === of && first <= port && port <= last);
              if (isOpen !== isAllowed({ from, to, protocol: of, port }, plain))
                expect.fail(JSON.stringify({ from, to, of, port, isOpen }));
            }
          }
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('what is asked of two pods agrees, where it is sure of its answer', () => {
  fc.assert(
    fc.property(world, (plain) => {
      const { topology } = build(...objectsOf(plain));
      const { mayTalk } = policiesOf(topology);
      const found = (name: string) => topology.pods.find((one) => one.name === name) ?? expect.fail(name);
      for (const from of plain.pods) {
        for (const to of plain.pods) {
          if (from === to) continue;
          for (const of of ['TCP', 'UDP'] as const) {
            for (const port of PORTS) {
              const { allowed } = mayTalk(found(from.name), found(to.name), { containerPort: port, protocol: of });
              // blocks of NetworkPolicies, pods in the network of a node, labels of a namespace that is not there: only the cluster can say
              if (allowed !== 'unknown') expect(allowed).toBe(isAllowed({ from, to, protocol: of, port }, plain) ? 'yes' : 'no');
            }
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('the order of the objects changes nothing, and what is listed is sorted and has each pair once', () => {
  fc.assert(
    fc.property(
      world.chain((plain) =>
        fc.tuple(fc.constant(objectsOf(plain)), fc.shuffledSubarray([...objectsOf(plain)], { minLength: objectsOf(plain).length })),
      ),
      ([objects, shuffled]) => {
        const list = (given: readonly JsonObject[]) => [...reachable(reachability(build(...given).topology))];
        const pairs = list(objects);
        expect(list(shuffled)).toEqual(pairs);
        expect(new Set(pairs.map(({ from, to }) => `${from} ${to}`)).size).toBe(pairs.length);
      },
    ),
    { numRuns: 60 },
  );
});

test('nothing in a policy, however wrong, is an exception', () => {
  const anything = fc.jsonValue({ maxDepth: 2 }).map((value): JsonValue => JSON.parse(JSON.stringify(value)));
  const mutated = fc.tuple(world, fc.infiniteStream(fc.tuple(fc.nat(9), anything))).map(([plain, changes]) => {
    const change = (value: JsonValue | undefined): JsonValue | undefined => {
      const [die, other] = changes.next().value;
      if (die === 0) return other;
      if (Array.isArray(value)) return value.map((member: JsonValue) => change(member) ?? null);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
    };
    return objectsOf(plain).map((one) => ('spec' in one && one.kind !== 'Pod' ? { ...one, spec: change(one.spec) } : one));
  });
  fc.assert(
    fc.property(mutated, (objects) => {
      const { topology, diagnostics } = build(...objects);
      for (const { message, hint } of diagnostics) expect(message + (hint ?? '')).not.toContain('undefined');
      for (const { connections } of reachable(reachability(topology, { ipv6: true })))
        expect(JSON.stringify(connections)).toMatch(/all|\d/);
    }),
    { numRuns: 200 },
  );
});
