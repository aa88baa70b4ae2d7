/** Services, Ingresses and Gateways for a world of pods: who selects whom, who leads where, and what leads nowhere. */
import fc from 'fast-check';
import type { JsonObject } from '../../src/parse/types.ts';
import { words } from './pod-spec.ts';

const service = fc.record({
  name: words,
  namespace: fc.nat(2),
  /** Of the labels app, tier, or one that nothing has. */
  by: fc.constantFrom('app', 'app', 'tier', 'nothing', 'none'),
  target: fc.nat(30),
  type: fc.constantFrom('ClusterIP', 'ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName', 'None'),
  ports: fc.array(
    fc.record({ port: fc.integer({ min: 1, max: 65535 }), targetPort: fc.constantFrom<string | number>(8080, 'http', 'a-port-of-a-name') }),
    { maxLength: 4 },
  ),
});

const route = fc.record({
  name: words,
  namespace: fc.nat(2),
  kind: fc.constantFrom('Ingress', 'Ingress', 'HTTPRoute'),
  hosts: fc.constantFrom<readonly string[]>([], ['shop.example.com'], ['shop.example.com', 'a-rather-long-host-name.internal.example.com']),
  /** Which Service; beyond the last one it is missing. */
  backends: fc.array(fc.record({ service: fc.nat(9), path: fc.constantFrom('/', '/cart', '/a/rather/long/path/to/something') }), {
    minLength: 1,
    maxLength: 5,
  }),
});

export const entries = fc.record({
  services: fc.array(service, { maxLength: 8 }),
  routes: fc.array(route, { maxLength: 3 }),
  gateway: fc.boolean(),
});
export type Entries = typeof entries extends fc.Arbitrary<infer T> ? T : never;

export interface EntryNames {
  readonly namespaceOf: (index: number) => string;
  /** The names of the workloads, which their pods have as the label app. */
  readonly apps: readonly string[];
}

export function entryObjects({ services, routes, gateway }: Entries, { namespaceOf, apps }: EntryNames): readonly JsonObject[] {
  const named = services.map((one, index) => ({ ...one, name: `${one.name.slice(0, 50)}-s${index + 1}` }));
  return [
    ...named.map(({ name, namespace, by, target, type, ports }) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace: namespaceOf(namespace) },
      spec: {
        ...(type === 'None' ? { clusterIP: 'None' } : { type }),
        ...(type === 'ExternalName' ? { externalName: 'db.example.com' } : {}),
        ...selectorOf(by, apps[target % Math.max(1, apps.length)] ?? 'none', target),
        ports: ports.map(({ port, targetPort }, index) => ({ name: `p${index}`, port, targetPort })),
      },
    })),
    ...(gateway
      ? [
          {
            apiVersion: 'gateway.networking.k8s.io/v1',
            kind: 'Gateway',
            metadata: { name: 'edge', namespace: namespaceOf(0) },
            spec: { listeners: [{ name: 'web', port: 443, protocol: 'HTTPS' }] },
          },
        ]
      : []),
    ...routes.map((one, index) => routeObject({ ...one, name: `${one.name.slice(0, 50)}-r${index + 1}` }, named, namespaceOf)),
  ];
}

function selectorOf(by: string, app: string, target: number): JsonObject {
  switch (by) {
    case 'app':
      return { selector: { app } };
    case 'tier':
      return { selector: { tier: `t${target % 3}` } };
    case 'nothing':
      return { selector: { app: 'nobody' } };
    default:
      return {};
  }
}

function routeObject(
  { name, namespace, kind, hosts, backends }: typeof route extends fc.Arbitrary<infer T> ? T : never,
  services: readonly { readonly name: string }[],
  namespaceOf: (index: number) => string,
): JsonObject {
  const metadata = { name, namespace: namespaceOf(namespace) };
  const serviceName = (index: number): string => services[index]?.name ?? 'gone';
  if (kind === 'HTTPRoute') {
    const rules = backends.map(({ service: index, path }) => ({
      matches: [{ path: { type: 'PathPrefix', value: path } }],
      backendRefs: [{ name: serviceName(index), port: 80 }],
    }));
    return {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind,
      metadata,
      spec: { hostnames: hosts, parentRefs: [{ name: 'edge', namespace: namespaceOf(0) }], rules },
    };
  }
  const paths = backends.map(({ service: index, path }) => ({
    path,
    pathType: 'Prefix',
    backend: { service: { name: serviceName(index), port: { number: 80 } } },
  }));
  const rules = (hosts.length === 0 ? [undefined] : hosts).map((host) => ({ ...(host === undefined ? {} : { host }), http: { paths } }));
  return { apiVersion: 'networking.k8s.io/v1', kind, metadata, spec: { rules } };
}
