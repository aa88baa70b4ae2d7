import type { Kind } from '../kind.ts';
import { count, replicated } from '../pods/workload-spec.ts';
import { list, object, string } from '../reading/read.ts';

export const statefulSet: Kind = {
  kind: 'StatefulSet',
  groups: ['apps'],
  shortNames: ['sts'],
  description: 'numbered pods that keep their names, and claims of their own from volumeClaimTemplates',
  namespaced: true,
  read: (at) => {
    const reading = replicated(at);
    const spec = object(at, 'spec');
    if (spec === undefined) return reading;
    const serviceName = string(spec, 'serviceName');
    const ordinals = object(spec, 'ordinals');
    const firstOrdinal = count(ordinals, 'start') ?? 0;
    return {
      ...reading,
      ...(serviceName === undefined || serviceName === '' ? {} : { serviceName }),
      ...(firstOrdinal === 0 ? {} : { firstOrdinal }),
      ...(reading.template && { template: { ...reading.template, claimTemplates: list(spec, 'volumeClaimTemplates') } }),
    };
  },
};
