import type { Kind } from '../kind.ts';
import { balancerAddresses } from '../network/balancer.ts';
import { portNumber, portOrName, protocolOf } from '../network/port-values.ts';
import type { Draft } from '../reading/draft.ts';
import { SERVICE_FIELDS, SERVICE_PORT_FIELDS, unknownFields } from '../reading/known-fields.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, inside, labels, list, object, originOf, placeOf, string, strings } from '../reading/read.ts';
import type { FactsOf, Service, ServicePort } from '../resource-types.ts';

export const service: Kind = {
  kind: 'Service',
  groups: [''],
  shortNames: ['svc'],
  description: 'one name and address for the pods that its selector picks',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec') ?? inside(at, 'spec', {});
    unknownFields(spec, SERVICE_FIELDS);
    const addresses = readClusterIPs(spec);
    const facts: Draft<FactsOf<Service>> = {
      type: 'service',
      serviceType: readType(spec),
      headless: addresses[0] === 'None',
      clusterIPs: addresses.filter((address) => address !== 'None'),
      externalAddresses: [...new Set([...strings(spec, 'externalIPs'), ...balancerAddresses(at)])],
      ports: list(spec, 'ports').flatMap(readPort),
      publishNotReady: boolean(spec, 'publishNotReadyAddresses') ?? false,
    };
    const externalName = string(spec, 'externalName');
    if (externalName !== undefined && externalName !== '') facts.externalName = externalName;
    // an empty selector is none: it does not select everything, as that of a workload or policy does
    const selector = labels(spec, 'selector');
    if (Object.keys(selector).length > 0) facts.selector = selector;
    return { type: 'resource', facts };
  },
};

function readType(spec: Cursor): Service['serviceType'] {
  const type = string(spec, 'type');
  switch (type) {
    case undefined:
    case '':
      return 'ClusterIP';
    case 'ClusterIP':
    case 'NodePort':
    case 'LoadBalancer':
    case 'ExternalName':
      return type;
    default:
      spec.report({
        code: 'model/unknown-value',
        severity: 'warning',
        message: `type of ${spec.manifest.kind} ${spec.manifest.name} is no type of a Service; ClusterIP is drawn`,
        about: spec.manifest.name,
        place: placeOf(spec, 'type'),
        hint: 'types are ClusterIP, NodePort, LoadBalancer and ExternalName',
      });
      return 'ClusterIP';
  }
}

/** clusterIPs, or [clusterIP]: of a dual-stack Service both. */
function readClusterIPs(spec: Cursor): readonly string[] {
  const first = string(spec, 'clusterIP');
  const all = strings(spec, 'clusterIPs');
  return (all.length === 0 && first !== undefined ? [first] : all).filter((address) => address !== '');
}

function readPort(at: Cursor): readonly ServicePort[] {
  unknownFields(at, SERVICE_PORT_FIELDS);
  const port = portNumber(at, 'port');
  if (port === undefined) return [];
  // SetDefaults_Service: a targetPort of 0 or '' is the port itself, a nodePort of 0 is none
  const targetPort = at.object.targetPort === 0 ? undefined : portOrName(at, 'targetPort');
  const found: Draft<ServicePort> = { port, protocol: protocolOf(at), targetPort: targetPort ?? port, origin: originOf(at) };
  const name = string(at, 'name');
  if (name !== undefined && name !== '') found.name = name;
  const nodePort = at.object.nodePort === 0 ? undefined : portNumber(at, 'nodePort');
  if (nodePort !== undefined) found.nodePort = nodePort;
  return [found];
}
