import { expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build } from '../manifests.ts';
import { object, ports, related, serving } from '../network.ts';

const kubernetes = object('v1', 'Service', { name: 'kubernetes' }, { ports: [{ name: 'https', port: 443, targetPort: 6443 }] });
const slice: JsonObject = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'kubernetes', labels: { 'kubernetes.io/service-name': 'kubernetes' } },
  ports: [{ name: 'https', port: 6443 }],
  endpoints: [{ addresses: ['192.168.7.9'] }],
};
const onHost = (name: string, container: JsonObject): JsonObject =>
  serving(name, {
    spec: { hostNetwork: true, nodeName: 'tower', containers: [{ name: 'app', image: 'app:1', ...container }] },
    status: { phase: 'Running', podIP: '192.168.7.9', hostIP: '192.168.7.9' },
  });
const probed = { livenessProbe: { httpGet: { path: '/livez', port: 6443 } } };
const other = onHost('proxy', { livenessProbe: { httpGet: { path: '/healthz', port: 10256 } } });

test.each<[string, JsonObject]>([
  ['that is probed there', probed],
  ['that declares it', { ports: [{ containerPort: 6443 }] }],
])('an address of a node and a port mean the pod of the host network %s', (_, container) => {
  const world = build(kubernetes, slice, other, onHost('apiserver', container));
  expect(related(world, 'selects')).toEqual(['service/default/kubernetes → pod/default/apiserver']);
  expect(ports(world)).toEqual(['apiserver: 443 → 6443 in app']);
});

test('nothing where no pod or several listen there', () => {
  expect(related(build(kubernetes, slice, other), 'selects')).toEqual([]);
  expect(related(build(kubernetes, slice, onHost('a', probed), onHost('b', probed)), 'selects')).toEqual([]);
});
