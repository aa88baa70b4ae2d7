import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { boxCalled, idsOf, linksOf, ownedBy, running, viewOf, wordsIn, workload } from './small-world.ts';

const revision = (number: string): JsonObject => ({ annotations: { 'deployment.kubernetes.io/revision': number } });
const deployment = workload('Deployment', 'web', { spec: { replicas: 3 }, metadata: revision('2') });
const replicaSet = (name: string, of: string, replicas: number): JsonObject =>
  workload('ReplicaSet', name, { spec: { replicas }, metadata: { ...revision(of), ...ownedBy('Deployment', 'web') } });
const podOf = (owner: string, name: string, more: JsonObject = {}): JsonObject => ({
  ...running(name, { on: 'worker-1', owner: ownedBy('ReplicaSet', owner) }),
  ...more,
});
const crashing: JsonObject = {
  status: {
    phase: 'Running',
    containerStatuses: [
      {
        name: 'app',
        ready: false,
        restartCount: 7,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: { terminated: { reason: 'OOMKilled' } },
      },
    ],
  },
};
const id = { web: 'deployment/default/web', old: 'replicaset/default/web-1', new: 'replicaset/default/web-2' } as const;

describe('the figure `owners`', () => {
  const rollout = viewOf('owners', [
    deployment,
    replicaSet('web-0', '0', 0),
    replicaSet('web-1', '1', 2),
    replicaSet('web-2', '2', 2),
    podOf('web-1', 'web-1-a'),
    podOf('web-1', 'web-1-b'),
    podOf('web-2', 'web-2-a', crashing),
  ]);

  test('leads from the Deployment by way of its ReplicaSets to each pod once', () => {
    expect(linksOf(rollout, 'owns')).toEqual([
      `${id.web} → ${id.old}`,
      `${id.web} → ${id.new}`,
      `${id.old} → pod/default/web-1-a`,
      `${id.old} → pod/default/web-1-b`,
      `${id.new} → pod/default/web-2-a`,
    ]);
    expect(idsOf(rollout, 'pod')).toEqual(['pod/default/web-1-a', 'pod/default/web-1-b', 'pod/default/web-2-a']);
  });

  test('tells the new ReplicaSet from the old ones, and counts those without pods', () => {
    expect(wordsIn(boxCalled(rollout, id.old))).toEqual(['web-1', 'ReplicaSet · revision 1, old', '2 of 2 running']);
    expect(wordsIn(boxCalled(rollout, id.new))).toEqual(['web-2', 'ReplicaSet · revision 2, new', '0 of 2 ready, 1 missing']);
    expect(wordsIn(boxCalled(rollout, id.web))).toContain('1 older ReplicaSet without pods');
  });

  test('says how many run of how many that are wanted, and in the caption where these differ', () => {
    expect(wordsIn(boxCalled(rollout, id.web))).toContain('2 of 3 running');
    expect(rollout.caption).toContain('An owner replaces the pods that are missing. web: 2 of 3 running.');
  });

  test.each([
    ['missing', 1, '1 of 3 running, 2 missing'],
    ['all there', 3, '3 of 3 running'],
    ['surplus', 4, '4 running, 3 wanted'],
  ])('pods are %s', (_, count, words) => {
    const pods = Array.from({ length: count }, (__, index) => running(`web-${index}`, { owner: ownedBy('StatefulSet', 'web') }));
    expect(
      wordsIn(boxCalled(viewOf('owners', [workload('StatefulSet', 'web', { spec: { replicas: 3 } }), ...pods]), 'statefulset/default/web')),
    ).toEqual(['web', 'StatefulSet', words]);
  });

  test('CronJob, Jobs and pods that have ended', () => {
    const job = (name: string): JsonObject => workload('Job', name, { metadata: ownedBy('CronJob', 'report', { apiVersion: 'batch/v1' }) });
    const done = (name: string, phase: string): JsonObject =>
      running(`${name}-x`, { phase, owner: ownedBy('Job', name, { apiVersion: 'batch/v1' }) });
    const drawn = viewOf('owners', [job('report-1'), job('report-2'), done('report-1', 'Succeeded'), done('report-2', 'Failed')]);
    expect(wordsIn(boxCalled(drawn, 'cronjob/default/report'))).toEqual(['report', 'CronJob', '1 completed, 1 failed']);
    expect(wordsIn(boxCalled(drawn, 'job/default/report-1'))).toEqual(['report-1', 'Job', '1 of 1 completed']);
    expect(wordsIn(boxCalled(drawn, 'pod/default/report-2-x'))).toEqual(['report-2-x', 'Failed']);
    expect(drawn.caption).toBe('1 CronJob. A Job runs its pods to their end.');
  });

  test('a DaemonSet says on how many nodes its pods are', () => {
    const pods = ['a', 'b'].map((node) => running(`log-${node}`, { on: node, owner: ownedBy('DaemonSet', 'log') }));
    expect(wordsIn(boxCalled(viewOf('owners', pods), 'daemonset/default/log'))).toEqual(['log', 'DaemonSet', '2 running · on 2 nodes']);
  });

  test('custom owners are taken from ownerReferences, with their group', () => {
    const pod = running('kafka-0', { owner: ownedBy('StrimziPodSet', 'kafka', { apiVersion: 'core.strimzi.io/v1beta2' }) });
    expect(wordsIn(boxCalled(viewOf('owners', [pod]), 'strimzipodset.core.strimzi.io/default/kafka')).slice(0, 2)).toEqual([
      'kafka',
      'StrimziPodSet (core.strimzi.io)',
    ]);
  });

  test('pods without an owner and static pods say so', () => {
    const mirror: JsonObject = { annotations: { 'kubernetes.io/config.mirror': 'x' } };
    const drawn = viewOf('owners', [running('debug'), running('etcd', { owner: mirror })]);
    expect(wordsIn(boxCalled(drawn, 'pod/default/debug'))).toEqual(['debug', 'no owner']);
    expect(wordsIn(boxCalled(drawn, 'pod/default/etcd'))).toEqual(['etcd', 'static pod']);
    expect(drawn.caption).toBe('1 static pod and 1 pod without an owner.');
  });

  test('a template stands once, below its workload', () => {
    const drawn = viewOf('owners', [deployment]);
    expect(linksOf(drawn, 'owns')).toEqual([`${id.web} → ${id.web}/template`]);
    expect(wordsIn(boxCalled(drawn, `${id.web}/template`))).toEqual(['web | ×3', 'pod template']);
    expect(wordsIn(boxCalled(drawn, id.web))).toEqual(['web', 'Deployment', 'wants 3 pods']);
  });

  test('says who scales and what protects', () => {
    const scaler: JsonObject = {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web' },
      spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, minReplicas: 2, maxReplicas: 9 },
    };
    const budget: JsonObject = {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'web' },
      spec: { minAvailable: '50%', selector: { matchLabels: { app: 'web' } } },
    };
    expect(wordsIn(boxCalled(viewOf('owners', [deployment, scaler, budget]), id.web)).slice(3)).toEqual([
      'HPA web: 2 to 9',
      'PDB web: at least 50% available',
    ]);
  });

  test('folded, pods of one ReplicaSet are one card, but those in another state another', () => {
    const drawn = viewOf(
      'owners',
      [
        ...[deployment, replicaSet('web-1', '1', 2), replicaSet('web-2', '2', 2)],
        ...[podOf('web-1', 'web-1-a'), podOf('web-1', 'web-1-b'), podOf('web-2', 'web-2-a', crashing), podOf('web-2', 'web-2-b')],
      ],
      { detail: 'folded' },
    );
    expect(wordsIn(boxCalled(drawn, 'pod/default/web-1-a'))).toEqual(['web | ×2']);
    expect(linksOf(drawn, 'owns')).toContain(`${id.new} → pod/default/web-2-b`);
    expect(wordsIn(boxCalled(drawn, 'pod/default/web-2-a'))).toEqual(['web-2-a', 'CrashLoopBackOff']);
  });

  test('where there are too many, owners are listed by namespace, what is short first', () => {
    const drawn = viewOf('owners', [deployment, podOf('web-1', 'web-1-a'), replicaSet('web-1', '1', 2), running('debug')], {
      detail: 'counts',
    });
    expect(wordsIn(boxCalled(drawn, 'namespace/default/workloads'))).toEqual(['web | 1 of 3 running, 2 missing', 'debug | no owner']);
  });

  test('a ReplicaSet alone is neither new nor old', () => {
    const drawn = viewOf('owners', [deployment, replicaSet('web-2', '2', 1), podOf('web-2', 'web-2-a')]);
    expect(wordsIn(boxCalled(drawn, id.new))[1]).toBe('ReplicaSet');
  });

  const live: JsonObject = { status: { replicas: 0, observedGeneration: 4 } };

  test('a workload of the cluster none of whose pods exists is no plan: its ReplicaSet is drawn, and its template says so', () => {
    const drawn = viewOf('owners', [{ ...deployment, ...live }, { ...replicaSet('web-2', '2', 3), ...live }, running('debug')]);
    expect(wordsIn(boxCalled(drawn, id.web))).toEqual(['web', 'Deployment', '0 of 3 ready']);
    expect(linksOf(drawn, 'owns')).toEqual([`${id.web} → ${id.new}`, `${id.new} → ${id.web}/template`]);
    expect(wordsIn(boxCalled(drawn, id.new))).toEqual(['web-2', 'ReplicaSet', '0 of 3 ready']);
    expect(wordsIn(boxCalled(drawn, `${id.web}/template`))).toEqual(['web | ×3', 'pod template · no pod exists']);
    expect(drawn.caption).toContain('web: 0 of 3 ready.');
  });

  test('a new ReplicaSet that can’t make its pods is drawn beside the old one, with the reason', () => {
    const message = 'pods "web-2-" is forbidden: exceeded quota: pods';
    const conditions = [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message }];
    const stuck = { ...replicaSet('web-2', '2', 1), status: { replicas: 0, conditions } };
    const drawn = viewOf('owners', [deployment, replicaSet('web-1', '1', 3), stuck, podOf('web-1', 'web-1-a')]);
    expect(wordsIn(boxCalled(drawn, id.new))).toEqual(['web-2', 'ReplicaSet · revision 2, new', '0 of 1 ready', message]);
  });

  test('a rollout that hangs says so', () => {
    const conditions = [{ type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded', message: 'has timed out progressing' }];
    const drawn = viewOf('owners', [{ ...deployment, status: { conditions } }, replicaSet('web-2', '2', 3), podOf('web-2', 'web-2-a')]);
    expect(wordsIn(boxCalled(drawn, id.web))).toContain('ProgressDeadlineExceeded');
    expect(boxCalled(drawn, id.web).tooltip).toContain('has timed out progressing');
  });

  test('a workload that wants no pods is drawn and counted, and chosen by its name', () => {
    const off = workload('Deployment', 'off', { spec: { replicas: 0 } });
    const drawn = viewOf('owners', [off, running('debug')]);
    expect(wordsIn(boxCalled(drawn, 'deployment/default/off'))).toEqual(['off', 'Deployment', 'wants 0 pods']);
    expect(drawn.caption).toContain('1 Deployment and 1 pod without an owner');
    expect(idsOf(viewOf('owners', [off, running('debug')], { pods: ['debug'] }), 'workload')).toEqual([]);
    expect(idsOf(viewOf('owners', [off, running('debug')], { pods: ['off'] }), 'workload')).toEqual(['deployment/default/off']);
  });

  test('a CronJob says when, a Job how many are to complete', () => {
    const spec = { schedule: '15 2 * * *', timeZone: 'Europe/Berlin', suspend: true, jobTemplate: { spec: { template: {} } } };
    const nightly = { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'nightly' }, spec };
    const job = workload('Job', 'import', { spec: { completions: 5, parallelism: 2 } });
    const drawn = viewOf('owners', [nightly, job]);
    expect(wordsIn(boxCalled(drawn, 'cronjob/default/nightly'))).toEqual(['nightly', 'CronJob', '15 2 * * *, Europe/Berlin · suspended']);
    expect(wordsIn(boxCalled(drawn, 'job/default/import'))).toEqual(['import', 'Job', '5 completions, 2 at a time']);
  });
});

describe('where room is short', () => {
  const owned = [replicaSet('web-2', '2', 3), podOf('web-2', 'web-2-a'), podOf('web-2', 'web-2-b')];

  test('a ReplicaSet that is the only one of its Deployment is passed over, and its kind is said', () => {
    const view = viewOf('owners', [deployment, ...owned], { detail: 'names' });
    expect(idsOf(view, 'workload')).toEqual([id.web]);
    expect(wordsIn(boxCalled(view, id.web))).toEqual(['web', 'Deployment → ReplicaSet', '2 of 3 running, 1 missing']);
    expect(linksOf(view, 'owns')).toEqual([`${id.web} → pod/default/web-2-a`]);
    expect(wordsIn(boxCalled(view, 'pod/default/web-2-a'))).toContain('web | ×2');
  });

  test('one of several stays, and so does one that says why it can’t make its pods', () => {
    const several = viewOf('owners', [deployment, replicaSet('web-1', '1', 1), podOf('web-1', 'web-1-a'), ...owned], { detail: 'names' });
    expect(idsOf(several, 'workload')).toEqual([id.web, id.old, id.new]);
    const failing = { conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate' }], replicas: 2 };
    const [set = {}, ...pods] = owned;
    const hindered = viewOf('owners', [deployment, { ...set, status: failing }, ...pods], { detail: 'names' });
    expect(idsOf(hindered, 'workload')).toEqual([id.web, id.new]);
  });
});

describe('pods without an owner', () => {
  const owned = ['web', 'api'].map((name) => running(`${name}-1`, { on: 'n', owner: ownedBy('ReplicaSet', name) }));
  const bare = ['a', 'b', 'c'].map((name) => running(name, { on: 'n' }));

  test('stand in a region of their own, which says so, and at the end of no tree', () => {
    const region = boxCalled(viewOf('owners', [...owned, ...bare], { detail: 'full' }), 'ownerless/pods');
    expect(wordsIn({ ...region, children: [] })).toEqual(['3 pods without an owner']);
    expect(region.children.map(({ id }) => id)).toEqual(['pod/default/a', 'pod/default/b', 'pod/default/c']);
    expect(region.children.map(wordsIn)).toEqual([['a'], ['b'], ['c']]);
  });

  test('that stand alone, or where nothing is owned, have no region', () => {
    for (const world of [bare, [...owned, ...bare.slice(0, 1)]]) {
      const view = viewOf('owners', world, { detail: 'full' });
      expect(idsOf(view, 'ownerless')).toEqual([]);
      expect(wordsIn(boxCalled(view, 'pod/default/a'))).toEqual(['a', 'no owner']);
    }
  });

  test('that the kubelet runs are counted apart', () => {
    const fixed = { ...running('etcd', { on: 'n' }), metadata: { name: 'etcd', annotations: { 'kubernetes.io/config.mirror': 'x' } } };
    const region = boxCalled(viewOf('owners', [...owned, ...bare, fixed], { detail: 'full' }), 'ownerless/pods');
    expect(wordsIn({ ...region, children: [] })).toEqual(['1 static pod and 3 pods without an owner']);
  });

  test('are counted as pods, not as workloads', () => {
    const view = viewOf('owners', [...owned, ...bare], { detail: 'counts' });
    expect(wordsIn(boxCalled(view, 'namespace/default'))).toEqual(['default', '2 workloads and 3 pods']);
  });
});

test('a Job that has begun says how many of its pods run at a time, and how many failed that are gone', () => {
  const bake = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'bake' },
    spec: { completions: 8, parallelism: 3, template: { spec: { containers: [{ name: 'bake' }] } } },
    status: { active: 3, succeeded: 4, failed: 1 },
  };
  const view = viewOf('owners', [bake], { detail: 'full' });
  expect(wordsIn(boxCalled(view, 'job/default/bake'))).toEqual([
    'bake',
    'Job',
    '4 of 8 completed, 3 active; their pods are not in the input',
    '3 at a time · 1 failed before',
  ]);
  expect(view.description).toContain(
    'Job bake (4 of 8 completed, 3 active; their pods are not in the input, 3 at a time, 1 failed before) makes ',
  );
});
