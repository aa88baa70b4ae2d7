import { KNATIVE_GROUP, requestScaled } from '../../custom/knative.ts';
import type { Kind } from '../../kind.ts';
import { object } from '../../reading/read.ts';

export const knativeConfiguration: Kind = {
  kind: 'Configuration',
  groups: [KNATIVE_GROUP],
  description: 'Knative: makes a Revision of each state of its template; usually a Service owns it',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    return requestScaled(spec && object(spec, 'template'));
  },
};
