import { KNATIVE_GROUP, knativeId, readTraffic, requestScaled } from '../../custom/knative.ts';
import type { Kind } from '../../kind.ts';
import { namespaceOf } from '../../reading/ids.ts';
import { object } from '../../reading/read.ts';

/** knative/serving, pkg/apis/serving/v1: it makes a Configuration and a Route of its name, and says what both are to do. */
export const knativeService: Kind = {
  kind: 'Service',
  groups: [KNATIVE_GROUP],
  description:
    'Knative: makes a revision of each state of its template, as many pods of it as requests call for, and shares the requests out to them',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const base = knativeId('Service', namespaceOf(at.manifest), at.manifest.name);
    return { ...requestScaled(spec && object(spec, 'template')), besides: readTraffic(at, base) };
  },
};
