/** What Endpoints and EndpointSlices have in common: the pod behind an address, and the ports. */
import type { Draft } from '../reading/draft.ts';
import { namespaceOf } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { list, object, string } from '../reading/read.ts';
import type { EndpointPort } from '../resource-types.ts';
import { portNumber, protocolOf } from './port-values.ts';

/** The name of the pod in targetRef; none for a pod of another namespace, which its IP still finds. */
export function targetPod(at: Cursor): string | undefined {
  const target = object(at, 'targetRef');
  if (target === undefined || string(target, 'kind') !== 'Pod') return undefined;
  const own = namespaceOf(at.manifest);
  return (string(target, 'namespace') || own) === own ? string(target, 'name') : undefined;
}

export function endpointPorts(at: Cursor): readonly EndpointPort[] {
  return list(at, 'ports').map((found) => {
    const port: Draft<EndpointPort> = { protocol: protocolOf(found) };
    const name = string(found, 'name');
    if (name !== undefined && name !== '') port.name = name;
    const number = portNumber(found, 'port');
    if (number !== undefined) port.port = number;
    return port;
  });
}
