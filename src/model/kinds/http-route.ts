import type { Kind } from '../kind.ts';
import { GATEWAY_GROUP, headerWords, readGatewayRoute } from '../network/gateway-routes.ts';
import type { Cursor } from '../reading/read.ts';
import { list, object, string } from '../reading/read.ts';

export const httpRoute: Kind = {
  kind: 'HTTPRoute',
  groups: [GATEWAY_GROUP],
  description: 'leads HTTP requests from a Gateway to Services, by host, path, method and headers',
  namespaced: true,
  read: (at) => readGatewayRoute(at, matchWords),
};

/** `GET /cart header x-env ?debug`. */
function matchWords(match: Cursor): string {
  const path = object(match, 'path');
  const words = [
    string(match, 'method'),
    path && string(path, 'value'),
    ...headerWords(match),
    ...list(match, 'queryParams').map((parameter) => `?${string(parameter, 'name') ?? ''}`),
  ];
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}
