import { describe, expect, test } from 'vitest';
import type { Workload } from '../../../src/model/types.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, workload } from '../manifests.ts';

function read(object: JsonObject): Workload {
  const [found] = build(object).topology.workloads;
  if (found === undefined) throw new Error('no workload');
  return found;
}

const statusOf = (status: JsonObject, kind = 'Deployment') => read({ ...workload(kind, 'web'), status }).status;

describe('a workload’s status', () => {
  test('is none where nothing was applied', () => {
    expect(read(workload('Deployment', 'web'))).not.toHaveProperty('status');
    expect(statusOf({})).toBeUndefined();
  });

  test('counts what is ready, what has ended, and the nodes of a DaemonSet', () => {
    expect(statusOf({ replicas: 3, readyReplicas: 2 })).toEqual({ pods: 3, ready: 2, succeeded: 0, failed: 0 });
    expect(statusOf({ desiredNumberScheduled: 3, currentNumberScheduled: 2, numberReady: 1 }, 'DaemonSet')).toEqual({
      pods: 2,
      ready: 1,
      wanted: 3,
      succeeded: 0,
      failed: 0,
    });
    expect(statusOf({ active: 1, succeeded: 4, failed: 1 }, 'Job')).toEqual({
      pods: 6,
      active: 1,
      ready: 0,
      succeeded: 4,
      failed: 1,
    });
  });

  test('what is no count is passed over: the status of a custom resource has its own schema', () => {
    expect(statusOf({ readyReplicas: '2/3', conditions: 'none' })).toEqual({ pods: 0, ready: 0, succeeded: 0, failed: 0 });
    const fleet = { ...workload('Fleet', 'web'), apiVersion: 'example.com/v1', status: { phase: 'Healthy' } };
    expect(read(fleet).status).toEqual({ ready: 0, succeeded: 0, failed: 0 });
  });

  test('names what hinders it, that its pods can’t be made before that its rollout hangs', () => {
    const hangs = { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' };
    const fails = { type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message: 'exceeded quota' };
    expect(statusOf({ conditions: [hangs, fails] })?.problem).toEqual({
      condition: 'ReplicaFailure',
      reason: 'FailedCreate',
      message: 'exceeded quota',
    });
    expect(statusOf({ conditions: [hangs] })?.problem).toEqual({ condition: 'Progressing', reason: 'ProgressDeadlineExceeded' });
    expect(statusOf({ conditions: [{ ...hangs, status: 'True' }] })).not.toHaveProperty('problem');
  });
});

test('a Job says how many must complete, a CronJob when', () => {
  const job = (spec: JsonObject) => read(workload('Job', 'web', { spec })).completions;
  expect([job({}), job({ completions: 5, parallelism: 2 }), job({ parallelism: 2 })]).toEqual([1, 5, undefined]);
  const spec = { schedule: '15 2 * * *', timeZone: 'Europe/Berlin', suspend: true };
  expect(read({ apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'web' }, spec })).toMatchObject({
    schedule: '15 2 * * *',
    timeZone: 'Europe/Berlin',
    suspended: true,
  });
});
