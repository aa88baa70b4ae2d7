import { readScaler } from '../../custom/keda.ts';
import type { Kind } from '../../kind.ts';
import { readJob } from '../../pods/job-spec.ts';
import { object } from '../../reading/read.ts';

/** kedacore/keda, apis/keda/v1alpha1/scaledjob_types.go: it makes the Jobs that it scales. */
export const scaledJob: Kind = {
  kind: 'ScaledJob',
  groups: ['keda.sh'],
  shortNames: ['sj'],
  description: 'KEDA: makes Jobs as events come in, so many at a time',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const { template } = readJob(spec && object(spec, 'jobTargetRef'));
    const { apiVersion, kind, name } = at.manifest;
    return {
      type: 'workload',
      besides: { ...readScaler(at, spec), target: { apiVersion, kind, name } },
      ...(template === undefined ? {} : { template }),
    };
  },
};
