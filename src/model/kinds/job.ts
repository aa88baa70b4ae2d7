import type { Kind } from '../kind.ts';
import { readJob } from '../pods/job-spec.ts';
import { workloadSpec } from '../pods/workload-spec.ts';

export const job: Kind = {
  kind: 'Job',
  groups: ['batch', 'extensions'],
  description: 'pods that run to their end, parallelism of them at a time',
  namespaced: true,
  read: (at) => readJob(workloadSpec(at)),
};
