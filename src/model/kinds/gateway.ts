import type { Kind } from '../kind.ts';
import { readLabelSelector } from '../labels/read-selector.ts';
import { GATEWAY_GROUP } from '../network/gateway-routes.ts';
import { portNumber } from '../network/port-values.ts';
import type { Draft } from '../reading/draft.ts';
import { kindCalled } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { inside, list, object, placeOf, string } from '../reading/read.ts';
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
  const listener: Draft<GatewayListener> = { name: string(at, 'name') ?? '', protocol: string(at, 'protocol') ?? '', from: 'Same' };
  const port = portNumber(at, 'port');
  if (port !== undefined) listener.port = port;
  const hostname = string(at, 'hostname');
  if (hostname !== undefined && hostname !== '') listener.hostname = hostname;
  const allowed = object(at, 'allowedRoutes');
  const namespaces = allowed && object(allowed, 'namespaces');
  if (namespaces === undefined) return listener;
  listener.from = readFrom(namespaces);
  const selector = object(namespaces, 'selector');
  const meant = selector && readLabelSelector(selector);
  if (meant !== undefined) listener.selector = meant;
  return listener;
}

function readFrom(at: Cursor): GatewayListener['from'] {
  const from = string(at, 'from');
  switch (from) {
    case undefined:
    case '':
      return 'Same';
    case 'All':
    case 'Same':
    case 'Selector':
    case 'None':
      return from;
    default:
      at.report({
        code: 'model/unknown-value',
        severity: 'warning',
        message: `${from} of ${kindCalled(at.manifest)} ${at.manifest.name} says of no namespaces that their routes may attach; Same is taken`,
        about: at.manifest.name,
        place: placeOf(at, 'from'),
        hint: 'write All, Same, Selector or None',
      });
      return 'Same';
  }
}
