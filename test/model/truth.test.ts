import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import type { World } from './manifests.ts';
import { build, codes, manifest, ONE, onlyPod, ownedBy, pod, RUNNING, template, workload } from './manifests.ts';

const deployment = workload('Deployment', 'web', { spec: { replicas: 3 }, metadata: { uid: 'd1' } });
const replicaSet = (name: string, replicas: number, uid = name) =>
  workload('ReplicaSet', name, { spec: { replicas }, metadata: { uid, ...ownedBy('Deployment', 'web', { uid: 'd1' }) } });
const podOf = (owner: string, name: string, more: JsonObject = {}) =>
  pod(ONE, { metadata: { name, ...ownedBy('ReplicaSet', owner, more) }, status: RUNNING });
const drawn = ({ topology }: World) => topology.pods.map(({ id, existence }) => `${id} ${existence}`);

describe('pods are the truth', () => {
  test('of a Deployment, its ReplicaSets and its pods the pods alone are drawn, under both owners', () => {
    const world = build(deployment, replicaSet('web-new', 3), replicaSet('web-old', 0), podOf('web-new', 'web-new-1'));
    expect(drawn(world)).toEqual(['pod/default/web-new-1 observed']);
    expect(onlyPod(world).owners).toEqual(['replicaset/default/web-new', 'deployment/default/web']);
  });

  test('of a Deployment and its ReplicaSets without pods one template is drawn, the Deployment’s', () => {
    const world = build(deployment, replicaSet('web-new', 3), replicaSet('web-old', 0));
    expect(drawn(world)).toEqual(['deployment/default/web template']);
    expect(onlyPod(world)).toMatchObject({ name: 'web', replicas: 3, owners: ['deployment/default/web'] });
  });

  test('of a ReplicaSet whose Deployment is only named the template knows both', () => {
    const world = build(replicaSet('web-new', 2));
    expect(onlyPod(world)).toMatchObject({ replicas: 2, owners: ['replicaset/default/web-new', 'deployment/default/web'] });
    expect(world.topology.workloads.map(({ id, origin }) => `${id} ${origin === undefined ? 'named' : 'declared'}`)).toEqual([
      'deployment/default/web named',
      'replicaset/default/web-new declared',
    ]);
  });

  test('a workload that wants no pods has none, and that is said once, for the topmost', () => {
    expect(codes(build(workload('Deployment', 'web', { spec: { replicas: 0 } })))).toEqual(['model/no-replicas']);
    expect(build(replicaSet('web-old', 0))).toMatchObject({ topology: { pods: [] }, diagnostics: [] });
  });

  test('an orphan of the same name as another workload’s pod belongs to nobody', () => {
    expect(onlyPod(build(pod(ONE, { metadata: { name: 'web-1' }, status: RUNNING }))).owners).toEqual([]);
  });

  test('CronJob, Job and pod are one chain', () => {
    const cron = {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'report' },
      spec: { jobTemplate: { spec: { template: template(), parallelism: 2 } } },
    };
    const job = workload('Job', 'report-1', { metadata: ownedBy('CronJob', 'report', { apiVersion: 'batch/v1' }) });
    const done = pod(ONE, {
      metadata: { name: 'report-1-x', ...ownedBy('Job', 'report-1', { apiVersion: 'batch/v1' }) },
      status: { phase: 'Succeeded' },
    });
    expect(onlyPod(build(cron, job, done)).owners).toEqual(['job/default/report-1', 'cronjob/default/report']);
    expect(onlyPod(build(cron, job))).toMatchObject({ id: 'cronjob/default/report', replicas: 2 });
  });

  test('the revision tells the new ReplicaSet from the old one', () => {
    const revised = (kind: string, name: string, revision: string) =>
      workload(kind, name, { metadata: { annotations: { 'deployment.kubernetes.io/revision': revision } } });
    const { workloads } = build(revised('Deployment', 'web', '2'), revised('ReplicaSet', 'web-a', '1')).topology;
    expect(workloads.map(({ revision }) => revision)).toEqual(['2', '1']);
  });
});

describe('how many pods a template makes', () => {
  const cases: readonly (readonly [string, JsonObject, JsonObject])[] = [
    ['Deployment', {}, { replicas: 1 }],
    ['StatefulSet', { replicas: 3 }, { replicas: 3 }],
    ['ReplicationController', { replicas: 2 }, { replicas: 2 }],
    ['Job', {}, { replicas: 1 }],
    ['Job', { parallelism: 5 }, { replicas: 5 }],
    ['Job', { parallelism: 5, completions: 2 }, { replicas: 2 }],
    ['Job', { completions: 9 }, { replicas: 1 }],
  ];
  test.each(cases)('%s with %j: %j', (kind, spec, expected) => {
    expect(onlyPod(build(workload(kind, 'web', { spec })))).toMatchObject(expected);
  });

  test('a DaemonSet does not know: one a node', () => {
    expect(onlyPod(build(workload('DaemonSet', 'agent')))).not.toHaveProperty('replicas');
  });

  test.each([
    ['extensions/v1beta1', 'Deployment'],
    ['apps/v1beta1', 'Deployment'],
    ['apps/v1beta2', 'StatefulSet'],
    ['extensions/v1beta1', 'DaemonSet'],
    ['extensions/v1beta1', 'ReplicaSet'],
  ])('%s %s is the same kind as today', (apiVersion, kind) => {
    const world = build({ ...workload(kind, 'web'), apiVersion });
    expect(onlyPod(world).id).toBe(`${kind.toLowerCase()}/default/web`);
  });

  test('so is a CronJob of batch/v1beta1', () => {
    const spec = { jobTemplate: { spec: { template: template() } } };
    expect(onlyPod(build({ apiVersion: 'batch/v1beta1', kind: 'CronJob', metadata: { name: 'a' }, spec })).id).toBe('cronjob/default/a');
  });
});

describe('owners', () => {
  test('are matched by uid when both have one: a ReplicaSet made anew under the same name is another one', () => {
    const world = build(replicaSet('web-a', 1, 'new'), podOf('web-a', 'web-a-1', { uid: 'old' }));
    expect(world.topology.pods.map(({ id, owners }) => [id, owners[0]])).toEqual([
      ['replicaset/default/web-a', 'replicaset/default/web-a'],
      ['pod/default/web-a-1', 'replicaset/default/web-a#old'],
    ]);
  });

  test('are matched by name when one of them has no uid', () => {
    expect(drawn(build(replicaSet('web-a', 1), podOf('web-a', 'web-a-1')))).toEqual(['pod/default/web-a-1 observed']);
  });

  test('of another namespace with the same name are others', () => {
    const elsewhere = pod(ONE, { metadata: { name: 'a', namespace: 'other', ...ownedBy('ReplicaSet', 'web-a') }, status: RUNNING });
    expect(build(replicaSet('web-a', 1), elsewhere).topology.pods.map(({ owners }) => owners[0])).toEqual([
      'replicaset/default/web-a',
      'replicaset/other/web-a',
    ]);
  });

  test('of any kind are taken from the references, up to the top, and do not count as passed over', () => {
    const kafka = { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', metadata: { name: 'bus' } };
    const set = {
      apiVersion: 'core.strimzi.io/v1',
      kind: 'StrimziPodSet',
      metadata: { name: 'bus-pods', ...ownedBy('Kafka', 'bus', { apiVersion: 'kafka.strimzi.io/v1' }) },
    };
    const broker = pod(ONE, {
      metadata: { name: 'bus-0', ...ownedBy('StrimziPodSet', 'bus-pods', { apiVersion: 'core.strimzi.io/v1' }) },
      status: RUNNING,
    });
    const world = build(kafka, set, broker);
    expect(onlyPod(world).owners).toEqual(['strimzipodset.core.strimzi.io/default/bus-pods', 'kafka.kafka.strimzi.io/default/bus']);
    expect(world.topology).toMatchObject({ passedOver: [], workloads: [{ kind: 'Kafka' }, { kind: 'StrimziPodSet' }] });
  });

  test('the controller is the owner among several references', () => {
    const references = [
      { apiVersion: 'v1', kind: 'ConfigMap', name: 'cm' },
      { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db', controller: true },
    ];
    expect(onlyPod(build(pod(ONE, { metadata: { ownerReferences: references } }))).owners).toEqual(['statefulset/default/db']);
  });

  test('in a circle come to an end, and the circle is told', () => {
    const a = workload('Deployment', 'a', { metadata: ownedBy('Deployment', 'b') });
    const b = workload('Deployment', 'b', { metadata: ownedBy('Deployment', 'a') });
    const world = build(a, b);
    expect(world.topology.workloads.map(({ name, owner }) => `${name} < ${owner}`)).toEqual(['a < undefined', 'b < deployment/default/a']);
    expect(drawn(world)).toEqual(['deployment/default/a template']);
    expect(codes(world)).toEqual(['model/owner-circle']);
  });

  test('of its own is no owner', () => {
    const world = build(workload('Deployment', 'a', { metadata: ownedBy('Deployment', 'a') }));
    expect(world.topology.workloads).toMatchObject([{ id: 'deployment/default/a' }]);
    expect(world.topology.workloads[0]).not.toHaveProperty('owner');
  });
});

describe('custom resources', () => {
  test.each([
    ['argoproj.io/v1alpha1', 'Rollout', 'rollout.argoproj.io'],
    ['apps.openshift.io/v1', 'DeploymentConfig', 'deploymentconfig.apps.openshift.io'],
    ['serving.knative.dev/v1', 'Service', 'service.serving.knative.dev'],
  ])('%s %s holds a pod template, and is drawn as one', (apiVersion, kind, id) => {
    const world = build({
      apiVersion,
      kind,
      metadata: { name: 'web' },
      spec: { template: { spec: { containers: [{ image: 'app:1' }] } } },
    });
    expect(onlyPod(world)).toMatchObject({ id: `${id}/default/web`, existence: 'template', containers: [{ name: '…', role: 'main' }] });
    expect(world.diagnostics).toEqual([]);
  });

  test('a Job of another group is not Kubernetes’s, and the count says whose it is', () => {
    const volcano = { apiVersion: 'batch.volcano.sh/v1alpha1', kind: 'Job', metadata: { name: 'a' }, spec: { tasks: [] } };
    expect(build(volcano).topology).toMatchObject({ pods: [], workloads: [], passedOver: [{ kind: 'Job (batch.volcano.sh)', count: 1 }] });
  });
});

describe('an object that is in the input twice', () => {
  test('counts once when it is the same, in whatever order its keys are written', () => {
    const world = build({ kind: 'Pod', apiVersion: 'v1', spec: ONE, metadata: { name: 'web' } }, pod(ONE));
    expect(drawn(world)).toEqual(['pod/default/web declared']);
    expect(codes(world)).toEqual([]);
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['the one with a status', pod(ONE), pod(ONE, { status: RUNNING })],
    [
      'the newer one',
      pod(ONE, { metadata: { resourceVersion: '99' }, status: RUNNING }),
      pod(ONE, { metadata: { resourceVersion: '100' }, status: RUNNING }),
    ],
    ['the one with the larger text', pod({ containers: [{ name: 'a' }] }), pod({ containers: [{ name: 'b' }] })],
  ])('is drawn as %s, and told, in any order', (_, lesser, better) => {
    for (const world of [build(lesser, better), build(better, lesser)]) {
      expect(onlyPod(world).origin.manifest.object).toBe(better);
      expect(codes(world)).toEqual(['model/duplicate']);
    }
  });
});

describe('nodes and namespaces', () => {
  const node = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'n10', labels: { zone: 'a' } },
    spec: { podCIDR: '10.0.0.0/24' },
    status: {
      addresses: [
        { type: 'Hostname', address: 'n10' },
        { type: 'InternalIP', address: '192.168.0.10' },
        { type: 'InternalIP', address: 'fd00::10' },
      ],
    },
  };

  test('are those of the input, and those that pods name', () => {
    const on = (name: string, nodeName: string, hostIP: string) =>
      pod({ ...ONE, nodeName }, { metadata: { name, namespace: 'shop' }, status: { hostIP } });
    const { nodes, namespaces } = build(
      on('a', 'n10', '1.1.1.1'),
      on('b', 'n2', '192.168.0.2'),
      on('c', 'n2', '192.168.0.2'),
      node,
    ).topology;
    expect(nodes).toMatchObject([
      { id: 'node/n2', internalIPs: ['192.168.0.2'], podCIDRs: [] },
      { id: 'node/n10', internalIPs: ['192.168.0.10', 'fd00::10'], podCIDRs: ['10.0.0.0/24'], labels: { zone: 'a' } },
    ]);
    expect(nodes.map(({ origin }) => origin === undefined)).toEqual([true, false]);
    expect(namespaces.map(({ id }) => id)).toEqual(['namespace/shop']);
  });

  test('a declared namespace without anything in it is there', () => {
    const shop = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'a' } } };
    expect(build(shop).topology.namespaces).toMatchObject([{ id: 'namespace/shop', labels: { team: 'a' }, origin: { path: [] } }]);
  });

  test('other kinds are counted, most frequent first', () => {
    const of = (kind: string, name: string) => ({ apiVersion: 'v1', kind, metadata: { name } });
    const { passedOver } = build(of('Role', 'a'), of('Event', 'a'), of('Lease', 'a'), of('Lease', 'b')).topology;
    expect(passedOver.map(({ kind, count }) => `${count} ${kind}`)).toEqual(['2 Lease', '1 Event', '1 Role']);
  });
});

test('an origin leads back to the manifest', () => {
  const given = manifest(workload('Deployment', 'web'));
  expect(onlyPod(build(given.object)).containers[0]?.origin.path).toEqual(['spec', 'template', 'spec', 'containers', 0]);
});
