import type { Kind } from '../kind.ts';
import { labels, object, string } from '../read.ts';

export const service: Kind = {
  kind: 'Service',
  groups: [''],
  shortNames: ['svc'],
  description: 'one name and address for the pods that its selector picks',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const selector = spec === undefined ? {} : labels(spec, 'selector');
    return {
      type: 'resource',
      facts: {
        type: 'service',
        serviceType: 'ClusterIP',
        headless: spec !== undefined && string(spec, 'clusterIP') === 'None',
        clusterIPs: [],
        externalAddresses: [],
        ports: [],
        ...(Object.keys(selector).length === 0 ? {} : { selector }),
        publishNotReady: false,
      },
    };
  },
};
