import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/model/types.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, codes } from './manifests.ts';
import { service } from './network.ts';

function read(spec: JsonObject, more: JsonObject = {}): Resource {
  const [only] = build({ ...service('web', spec), ...more }).topology.resources;
  if (only === undefined) throw new Error('expected a service');
  return only;
}

describe('a Service', () => {
  test.each<[JsonObject, JsonObject]>([
    [{}, { serviceType: 'ClusterIP', headless: false, clusterIPs: [], externalAddresses: [], publishNotReady: false }],
    [
      { type: 'NodePort', clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1', 'fd00::1'] },
      { serviceType: 'NodePort', clusterIPs: ['10.0.0.1', 'fd00::1'] },
    ],
    [{ clusterIP: '10.0.0.1' }, { headless: false, clusterIPs: ['10.0.0.1'] }],
    [
      { clusterIP: 'None', publishNotReadyAddresses: true },
      { headless: true, clusterIPs: [], publishNotReady: true },
    ],
    [
      { clusterIP: 'None', clusterIPs: ['None'] },
      { headless: true, clusterIPs: [] },
    ],
    [
      { type: 'ExternalName', externalName: 'db.example.com' },
      { serviceType: 'ExternalName', externalName: 'db.example.com' },
    ],
    [{ externalIPs: ['1.2.3.4'] }, { externalAddresses: ['1.2.3.4'] }],
    [
      { ports: [{ port: 80, nodePort: 30080, name: 'http' }] },
      { ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 80, nodePort: 30080 }] },
    ],
    [{ ports: [{ port: 80, nodePort: 0 }] }, { ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }] }],
  ])('of spec %j is %j', (spec, facts) => {
    expect(read(spec)).toMatchObject(facts);
  });

  test('has the addresses that a load balancer gave it', () => {
    const ingress = [{ ip: '1.2.3.4' }, { hostname: 'lb.example.com' }, {}];
    const { externalAddresses } = {
      externalAddresses: [],
      ...read({ externalIPs: ['1.2.3.4'] }, { status: { loadBalancer: { ingress } } }),
    };
    expect(externalAddresses).toEqual(['1.2.3.4', 'lb.example.com']);
  });

  test.each<[JsonObject, string, string]>([
    [{ selctor: { app: 'web' }, selector: undefined }, 'model/unknown-field', 'spec.selctor'],
    [{ prots: [], ports: undefined }, 'model/unknown-field', 'spec.prots'],
    [{ ports: [{ port: 80, targetport: 1 }] }, 'model/unknown-field', 'spec.ports.0.targetport'],
    [{ type: 'Nodeport' }, 'model/unknown-value', 'spec.type'],
    [{ ports: [{ port: 'http' }] }, 'model/wrong-type', 'spec.ports.0.port'],
    [{ ports: [{ port: 99999 }] }, 'model/port-range', 'spec.ports.0.port'],
    [{ ports: [{ port: 80, targetPort: 99999 }] }, 'model/port-range', 'spec.ports.0.targetPort'],
    [{ ports: [{ port: 80, protocol: 'http' }] }, 'model/unknown-value', 'spec.ports.0.protocol'],
    [{ selector: 'app=web' }, 'model/wrong-type', 'spec.selector'],
    [{ clusterIPs: 'None' }, 'model/wrong-type', 'spec.clusterIPs'],
  ])('of spec %j is told: %s', (spec, code, path) => {
    const world = build(service('web', spec));
    expect(codes(world)).toEqual([code]);
    expect(world.diagnostics[0]?.place?.file).toBe(`Service web ${path}`);
  });
});
