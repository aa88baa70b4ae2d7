/** Jobs: how many pods, and which of them at a time. */
import type { WorkloadReading } from '../kind.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean } from '../reading/read.ts';
import { count, templateIn } from './workload-spec.ts';

/** The spec of a Job, or of a CronJob's jobTemplate. Both numbers default to 1 (SetDefaults_Job); never more pods run than are to complete. */
export function readJob(spec: Cursor | undefined): WorkloadReading {
  const parallelism = count(spec, 'parallelism');
  const completions = count(spec, 'completions') ?? (parallelism === undefined ? 1 : undefined);
  const replicas = parallelism ?? 1;
  const template = templateIn(spec);
  return {
    type: 'workload',
    replicas,
    ...(completions === undefined ? {} : { completions }),
    ...suspension(spec),
    ...(template === undefined ? {} : { template: { ...template, replicas: Math.min(replicas, completions ?? replicas) } }),
  };
}

export function suspension(spec: Cursor | undefined): Pick<WorkloadReading, 'suspended'> {
  return spec !== undefined && boolean(spec, 'suspend') === true ? { suspended: true } : {};
}
