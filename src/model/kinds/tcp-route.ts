import type { Kind } from '../kind.ts';
import { GATEWAY_GROUP, readGatewayRoute } from '../network/gateway-routes.ts';

export const tcpRoute: Kind = {
  kind: 'TCPRoute',
  groups: [GATEWAY_GROUP],
  description: 'leads TCP connections from a Gateway to Services',
  namespaced: true,
  // it has no matches
  read: (at) => readGatewayRoute(at, () => ''),
};
