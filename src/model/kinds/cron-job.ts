import type { Kind } from '../kind.ts';
import { readJob, suspension } from '../pods/job-spec.ts';
import { workloadSpec } from '../pods/workload-spec.ts';
import { object, string } from '../reading/read.ts';

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
    const schedule = spec && string(spec, 'schedule');
    const timeZone = spec && string(spec, 'timeZone');
    return {
      type: 'workload',
      ...(schedule === undefined || schedule === '' ? {} : { schedule }),
      ...(timeZone === undefined || timeZone === '' ? {} : { timeZone }),
      ...suspension(spec),
      ...(template === undefined ? {} : { template }),
    };
  },
};
