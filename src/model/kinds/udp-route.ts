import type { Kind } from '../kind.ts';
import { GATEWAY_GROUP, readGatewayRoute } from '../network/gateway-routes.ts';

export const udpRoute: Kind = {
  kind: 'UDPRoute',
  groups: [GATEWAY_GROUP],
  description: 'leads UDP datagrams from a Gateway to Services',
  namespaced: true,
  // it has no matches
  read: (at) => readGatewayRoute(at, () => ''),
};
