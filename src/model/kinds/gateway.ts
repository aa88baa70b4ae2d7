import type { Draft } from '../draft.ts';
import { GATEWAY_GROUP } from '../gateway-routes.ts';
import type { Kind } from '../kind.ts';
import { portNumber } from '../port-values.ts';
import type { Cursor } from '../read.ts';
import { inside, list, object, string } from '../read.ts';
import type { GatewayListener } from '../resource-types.ts';

export const gateway: Kind = {
  kind: 'Gateway',
  groups: [GATEWAY_GROUP],
  shortNames: ['gtw'],
  description: 'where requests from outside arrive, for the routes that are attached to it',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec') ?? inside(at, 'spec', {});
    const status = object(at, 'status');
    // what it wants, until it is given some
    const given = status === undefined ? [] : readAddresses(status);
    return {
      type: 'resource',
      facts: {
        type: 'gateway',
        className: string(spec, 'gatewayClassName') ?? '',
        listeners: list(spec, 'listeners').map(readListener),
        addresses: given.length > 0 ? given : readAddresses(spec),
      },
    };
  },
};

function readAddresses(at: Cursor): readonly string[] {
  return list(at, 'addresses').flatMap((address) => string(address, 'value') || []);
}

function readListener(at: Cursor): GatewayListener {
  const listener: Draft<GatewayListener> = { name: string(at, 'name') ?? '', protocol: string(at, 'protocol') ?? '' };
  const port = portNumber(at, 'port');
  if (port !== undefined) listener.port = port;
  const hostname = string(at, 'hostname');
  if (hostname !== undefined && hostname !== '') listener.hostname = hostname;
  return listener;
}
