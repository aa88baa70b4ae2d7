import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { build, codes } from './manifests.ts';
import { ports, related, service, serving } from './network.ts';

const selectorless = (more: JsonObject = {}) => service('db', { selector: undefined, ports: [{ port: 80, name: 'http' }], ...more });
const running = (name: string, podIP: string, spec: JsonObject = {}) => serving(name, { spec, status: { phase: 'Running', podIP } });
const toPod = (name: string, more: JsonObject = {}) => ({ targetRef: { kind: 'Pod', name, ...more } });

function slice(endpoints: readonly JsonValue[], more: JsonObject = {}): JsonObject {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'db-x', labels: { 'kubernetes.io/service-name': 'db' } },
    endpoints,
    ports: [{ name: 'http', port: 8080 }],
    ...more,
  };
}

function endpoints(subset: JsonObject): JsonObject {
  return { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'db' }, subsets: [{ ports: [{ name: 'http', port: 8080 }], ...subset }] };
}

describe('a Service without selector leads to', () => {
  test.each<[string, JsonObject]>([
    ['by IP', slice([{ addresses: ['10.0.0.1'] }])],
    ['by name', slice([{ addresses: ['10.0.0.9'], ...toPod('a') }])],
    ['that is not ready', slice([{ addresses: ['10.0.0.1'], conditions: { ready: false } }])],
    ['of Endpoints, by IP', endpoints({ addresses: [{ ip: '10.0.0.1' }] })],
    ['of Endpoints, by name', endpoints({ addresses: [{ ip: '10.0.0.9', ...toPod('a') }] })],
    ['of Endpoints, not ready', endpoints({ notReadyAddresses: [{ ip: '10.0.0.1' }] })],
  ])('the pod %s', (_, leads) => {
    const world = build(selectorless(), leads, running('a', '10.0.0.1'), running('b', '10.0.0.2'));
    expect(related(world, 'selects')).toEqual(['service/default/db → pod/default/a']);
    expect(ports(world)).toEqual(['a: 80 → 8080 in app']);
    expect(codes(world)).toEqual([]);
  });

  test('a dual-stack pod once, though it is in two slices', () => {
    const both = serving('a', { status: { phase: 'Running', podIPs: [{ ip: '10.0.0.1' }, { ip: 'fd00::1' }] } });
    const six = slice([{ addresses: ['fd00::1'] }], { metadata: { name: 'db-y', labels: { 'kubernetes.io/service-name': 'db' } } });
    expect(ports(build(selectorless(), slice([{ addresses: ['10.0.0.1'] }]), six, both))).toEqual(['a: 80 → 8080 in app']);
  });

  test('a pod of another namespace by its IP alone: the pod network is flat, names are not', () => {
    const other = serving('a', { metadata: { namespace: 'shop' }, status: { phase: 'Running', podIP: '10.0.0.1' } });
    const leads = (more: JsonObject) => related(build(selectorless(), slice([{ addresses: ['10.0.0.1'], ...more }]), other), 'selects');
    expect(leads({})).toEqual(['service/default/db → pod/shop/a']);
    expect(leads(toPod('a', { namespace: 'shop' }))).toEqual(['service/default/db → pod/shop/a']);
    expect(leads(toPod('a'))).toEqual([]);
  });

  test('a pod of the host network by name alone: its IP is the node’s', () => {
    const host = running('a', '192.168.0.1', { hostNetwork: true });
    const leads = (more: JsonObject) => related(build(selectorless(), slice([{ addresses: ['192.168.0.1'], ...more }]), host), 'selects');
    expect(leads({})).toEqual([]);
    expect(leads(toPod('a'))).toEqual(['service/default/db → pod/default/a']);
  });

  test('the pod that has the IP now, not one that has ended', () => {
    const ended = serving('a', { status: { phase: 'Succeeded', podIP: '10.0.0.1' } });
    const world = build(selectorless(), slice([{ addresses: ['10.0.0.1'] }]), ended, running('b', '10.0.0.1'));
    expect(related(world, 'selects')).toEqual(['service/default/db → pod/default/b']);
  });

  test('no pod where the addresses are outside of the cluster', () => {
    const world = build(selectorless(), slice([{ addresses: ['203.0.113.7'] }]), running('a', '10.0.0.1'));
    expect(related(world, 'selects')).toEqual([]);
    expect(codes(world)).toEqual([]);
  });

  test('a port of the same name and protocol', () => {
    const world = build(
      selectorless({
        ports: [
          { port: 80, name: 'http' },
          { port: 81, name: 'admin' },
        ],
      }),
      slice([{ addresses: ['10.0.0.1'] }], {
        ports: [
          { name: 'admin', port: 1, protocol: 'UDP' },
          { name: 'http', port: 2 },
        ],
      }),
      running('a', '10.0.0.1'),
    );
    expect(ports(world)).toEqual(['a: 80 → 2 in app, 81 → ?']);
  });
});

test('the selector of a Service is the truth: its endpoints are not read', () => {
  const world = build(service('db', { selector: { app: 'db' } }), slice([{ addresses: ['10.0.0.1'] }]), running('a', '10.0.0.1'));
  expect(related(world, 'selects')).toEqual(['service/default/db → nothing (dangling)']);
});
