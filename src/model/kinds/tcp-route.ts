import { GATEWAY_GROUP, readGatewayRoute } from '../gateway-routes.ts';
import type { Kind } from '../kind.ts';

export const tcpRoute: Kind = {
  kind: 'TCPRoute',
  groups: [GATEWAY_GROUP],
  description: 'leads TCP connections from a Gateway to Services',
  namespaced: true,
  // it has no matches
  read: (at) => readGatewayRoute(at, () => ''),
};
