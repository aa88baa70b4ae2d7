import type { Kind } from '../kind.ts';
import { GATEWAY_GROUP, readGatewayRoute } from '../network/gateway-routes.ts';

export const tlsRoute: Kind = {
  kind: 'TLSRoute',
  groups: [GATEWAY_GROUP],
  description: 'leads TLS connections from a Gateway to Services, by the host in their handshake (SNI)',
  namespaced: true,
  // it has no matches: its hostnames say all
  read: (at) => readGatewayRoute(at, () => ''),
};
