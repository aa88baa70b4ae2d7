/** Service of type ExternalName → Service whose name in the cluster's DNS it is another word for. */

import type { Aliases } from '../relation-types.ts';
import type { RelationRule } from '../world/relation.ts';
import { resourceId } from '../world/world.ts';

export const serviceAliases: RelationRule = {
  types: ['aliases'],
  between: 'Service → Service',
  description: 'spec.externalName of an ExternalName is the name of another Service in the cluster’s DNS: `web.shop.svc.cluster.local`',
  needs: ['service'],
  find: (world) =>
    world.ofType('service').flatMap(({ id, serviceType, externalName = '', origin }): readonly Aliases[] => {
      const [, name, namespace] = serviceType === 'ExternalName' ? (DNS_NAME.exec(externalName) ?? []) : [];
      if (name === undefined || namespace === undefined) return [];
      const to = resourceId('Service', namespace, name);
      return [{ type: 'aliases', from: id, to, status: world.byId.has(to) ? 'found' : 'outside', origin }];
    }),
};

/** `SERVICE.NAMESPACE.svc.CLUSTER-DOMAIN`: https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/ */
const DNS_NAME = /^([^.]+)\.([^.]+)\.svc(?:\..*)?$/i;
