import type { Kind } from '../kind.ts';
import { GATEWAY_GROUP, headerWords, readGatewayRoute } from '../network/gateway-routes.ts';
import type { Cursor } from '../reading/read.ts';
import { object, string } from '../reading/read.ts';

export const grpcRoute: Kind = {
  kind: 'GRPCRoute',
  groups: [GATEWAY_GROUP],
  description: 'leads gRPC calls from a Gateway to Services, by host, service, method and headers',
  namespaced: true,
  read: (at) => readGatewayRoute(at, matchWords),
};

/** `shop.Cart/Add header x-env`; `shop.Cart/*` for all methods of a service, or `*` where a service would stand. */
function matchWords(match: Cursor): string {
  const method = object(match, 'method');
  const called = method === undefined ? ['', ''] : [string(method, 'service') ?? '', string(method, 'method') ?? ''];
  const call = called.every((part) => part === '') ? [] : [called.map((part) => part || '*').join('/')];
  return [...call, ...headerWords(match)].join(' ');
}
