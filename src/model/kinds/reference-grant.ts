import type { Kind } from '../kind.ts';
import { GATEWAY_GROUP } from '../network/gateway-routes.ts';
import { inside, list, object, string } from '../reading/read.ts';

export const referenceGrant: Kind = {
  kind: 'ReferenceGrant',
  groups: [GATEWAY_GROUP],
  shortNames: ['refgrant'],
  description: 'lets routes of other namespaces lead to Services of its own',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec') ?? inside(at, 'spec', {});
    return {
      type: 'resource',
      facts: {
        type: 'grant',
        from: list(spec, 'from').map((from) => ({
          group: string(from, 'group') ?? '',
          kind: string(from, 'kind') ?? '',
          namespace: string(from, 'namespace') ?? '',
        })),
        to: list(spec, 'to').map((to) => {
          const name = string(to, 'name') ?? '';
          return { group: string(to, 'group') ?? '', kind: string(to, 'kind') ?? '', ...(name === '' ? {} : { name }) };
        }),
      },
    };
  },
};
