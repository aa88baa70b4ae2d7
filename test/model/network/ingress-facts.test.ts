import { expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build } from '../manifests.ts';

function facts(spec: JsonObject, more: JsonObject = {}, annotations: JsonObject = {}) {
  const object = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'door', annotations }, spec, ...more };
  const [route] = build(object).topology.resources;
  if (route?.type !== 'route') throw new Error('expected a route');
  return route;
}

test('an Ingress says its class, by its field and by the annotation of old', () => {
  const legacy = { 'kubernetes.io/ingress.class': 'legacy' };
  expect(facts({}).classNames).toEqual([]);
  expect(facts({ ingressClassName: 'brass' }).classNames).toEqual(['brass']);
  expect(facts({}, {}, legacy).classNames).toEqual(['legacy']);
  expect(facts({ ingressClassName: 'kong' }, {}, legacy).classNames).toEqual(['kong', 'legacy']);
  expect(facts({ ingressClassName: 'legacy' }, {}, legacy).classNames).toEqual(['legacy']);
});

test('an Ingress says the addresses that it was given', () => {
  const ingress = [{ ip: '203.0.113.5' }, { hostname: 'lb.example.net' }];
  expect(facts({}, { status: { loadBalancer: { ingress } } }).addresses).toEqual(['203.0.113.5', 'lb.example.net']);
  expect(facts({}).addresses).toEqual([]);
});

test('TLS without hosts is for all that the controller serves', () => {
  expect(facts({ tls: [{ secretName: 'a' }, { hosts: ['b.example'] }] }).tlsHosts).toEqual(['', 'b.example']);
  expect(facts({ tls: [{ hosts: [], secretName: 'a' }] }).tlsHosts).toEqual(['']);
});
