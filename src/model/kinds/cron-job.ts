import type { Kind } from '../kind.ts';
import { object } from '../read.ts';
import { workloadSpec } from '../workload-spec.ts';
import { readJob } from './job.ts';

export const cronJob: Kind = {
  kind: 'CronJob',
  groups: ['batch'],
  shortNames: ['cj'],
  description: 'makes a Job at set times',
  namespaced: true,
  read: (at) => {
    const spec = workloadSpec(at);
    const jobTemplate = spec && object(spec, 'jobTemplate');
    const { template } = readJob(jobTemplate && workloadSpec(jobTemplate));
    return { type: 'workload', ...(template === undefined ? {} : { template }) };
  },
};
