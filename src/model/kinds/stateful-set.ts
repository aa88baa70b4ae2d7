import type { Kind } from '../kind.ts';
import { list, object } from '../read.ts';
import { replicated } from '../workload-spec.ts';

export const statefulSet: Kind = {
  kind: 'StatefulSet',
  groups: ['apps'],
  shortNames: ['sts'],
  description: 'numbered pods that keep their names, and claims of their own from volumeClaimTemplates',
  namespaced: true,
  read: (at) => {
    const reading = replicated(at);
    const spec = object(at, 'spec');
    if (reading.template === undefined || spec === undefined) return reading;
    return { ...reading, template: { ...reading.template, claimTemplates: list(spec, 'volumeClaimTemplates') } };
  },
};
