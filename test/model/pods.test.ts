import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, codes, ONE, onlyContainer, onlyPod, pod, RUNNING } from './manifests.ts';

describe('a pod', () => {
  test('with a status is observed, one without is declared, and an empty status is none', () => {
    expect(onlyPod(build(pod(ONE, { status: RUNNING })))).toMatchObject({ existence: 'observed', phase: 'Running', replicas: 1 });
    expect(onlyPod(build(pod(ONE)))).toMatchObject({ existence: 'declared', replicas: 1 });
    expect(onlyPod(build(pod(ONE, { status: {} }))).existence).toBe('declared');
  });

  test('without a namespace lives in default', () => {
    expect(onlyPod(build(pod(ONE)))).toMatchObject({ id: 'pod/default/web', namespace: 'default' });
  });

  test('has every address that the cluster gave it, each once', () => {
    const status = { podIP: '10.0.0.4', podIPs: [{ ip: '10.0.0.4' }, { ip: 'fd00::4' }], hostIP: '192.168.0.1' };
    expect(onlyPod(build(pod(ONE, { status })))).toMatchObject({ ips: ['10.0.0.4', 'fd00::4'], hostIPs: ['192.168.0.1'] });
  });

  test('that no node can take says why', () => {
    const conditions = [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/2 nodes are available' }];
    expect(onlyPod(build(pod(ONE, { status: { phase: 'Pending', conditions } })))).toMatchObject({
      phase: 'Pending',
      reason: 'Unschedulable',
      message: '0/2 nodes are available',
    });
  });

  test('of a generated name shows what is known of it; two of them are two pods, whatever their order', () => {
    const metadata = { name: null, generateName: 'kubia-' };
    const first = pod(ONE, { metadata });
    const second = pod({ containers: [{ name: 'other' }] }, { metadata });
    const ids = (...objects: readonly JsonObject[]) =>
      build(...objects).topology.pods.map(({ id, name, containers }) => [id, name, containers[0]?.name]);
    expect(ids(first, second)).toEqual([
      ['pod/default/kubia-…', 'kubia-…', 'app'],
      ['pod/default/kubia-…#2', 'kubia-…', 'other'],
    ]);
    expect(ids(second, first)).toEqual(ids(first, second));
  });

  test('that the kubelet runs by itself is static, and its node is no workload', () => {
    const metadata = { ownerReferences: [{ apiVersion: 'v1', kind: 'Node', name: 'n1', controller: true }] };
    const world = build(pod(ONE, { metadata, status: RUNNING }));
    expect(onlyPod(world)).toMatchObject({ isStatic: true, owners: [] });
    expect(world.topology.workloads).toEqual([]);
  });

  test('that is being deleted is terminating', () => {
    const metadata = { deletionTimestamp: '2024-01-01T00:00:00Z' };
    expect(onlyPod(build(pod(ONE, { metadata, status: RUNNING }))).isTerminating).toBe(true);
  });

  test.each([
    ['its own name', {}, 'web'],
    ['spec.hostname', { hostname: 'bakery' }, 'bakery'],
    ['the name of its node on the host network', { hostNetwork: true, nodeName: 'n1', hostname: 'bakery' }, 'n1'],
    ['nothing that is known on the host network of no node', { hostNetwork: true }, undefined],
  ])('has for hostname %s', (_, spec, hostname) => {
    expect(onlyPod(build(pod({ ...ONE, ...spec }))).hostname).toBe(hostname);
  });

  test('of a long name has a hostname of 63 characters at most, which does not end in a dash', () => {
    expect(onlyPod(build(pod(ONE, { metadata: { name: `${'a'.repeat(62)}-b` } }))).hostname).toBe('a'.repeat(62));
  });
});

describe('a container', () => {
  test('has the state that the kubelet reports, and why it ended the last time', () => {
    const containerStatuses = [
      {
        name: 'app',
        ready: false,
        restartCount: 7,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: { terminated: { reason: 'OOMKilled' } },
      },
    ];
    expect(onlyContainer(build(pod(ONE, { status: { containerStatuses } }))).state).toEqual({
      ready: false,
      restarts: 7,
      state: 'waiting',
      reason: 'CrashLoopBackOff',
      lastReason: 'OOMKilled',
    });
  });

  test('without a state is waiting', () => {
    const status = { containerStatuses: [{ name: 'app', ready: false, restartCount: 0 }] };
    expect(onlyContainer(build(pod(ONE, { status }))).state).toEqual({ ready: false, restarts: 0, state: 'waiting' });
  });

  test.each([
    ['speaks TCP unless it says otherwise', {}, { containerPort: 80 }, { containerPort: 80, protocol: 'TCP' }],
    [
      'takes the port of the node on the host network',
      { hostNetwork: true },
      { containerPort: 80 },
      { containerPort: 80, protocol: 'TCP', hostPort: 80 },
    ],
    ['has no host port when it is 0', {}, { containerPort: 53, protocol: 'UDP', hostPort: 0 }, { containerPort: 53, protocol: 'UDP' }],
    [
      'has a port number in quotes all the same',
      {},
      { containerPort: '80', name: 'http' },
      { containerPort: 80, protocol: 'TCP', name: 'http' },
    ],
  ])('%s', (_, spec, port, expected) => {
    expect(onlyContainer(build(pod({ ...spec, containers: [{ name: 'app', ports: [port] }] }))).ports).toEqual([expected]);
  });
});

describe('what containers are for', () => {
  const roles = (spec: Parameters<typeof pod>[0], metadata = {}) =>
    onlyPod(build(pod(spec, { metadata }))).containers.map(({ name, role }) => `${name} ${role}`);
  const containers = [{ name: 'log-shipper' }, { name: 'web' }];
  const names = (name: string) => ({ annotations: { 'kubectl.kubernetes.io/default-container': name } });

  test('the annotation names the main one, which keeps its place', () => {
    expect(roles({ containers }, names('web'))).toEqual(['log-shipper supporting', 'web main']);
  });

  test('an init container that restarts always is a sidecar, even when the annotation names it', () => {
    const initContainers = [{ name: 'migrate' }, { name: 'mesh', restartPolicy: 'Always' }];
    const world = build(pod({ containers, initContainers }, { metadata: names('mesh') }));
    expect(onlyPod(world).containers.map(({ role }) => role)).toEqual(['init', 'sidecar', 'supporting', 'main']);
    expect(codes(world)).toEqual([]);
  });

  test('ephemeral containers come last and know their target', () => {
    const world = build(pod({ containers, ephemeralContainers: [{ name: 'debug', targetContainerName: 'web' }] }));
    expect(onlyPod(world).containers.at(-1)).toMatchObject({ role: 'ephemeral', targetContainer: 'web' });
  });

  test('an annotation that names no container is told, with the one that was meant', () => {
    const world = build(pod({ containers }, { metadata: names('wep') }));
    expect(onlyPod(world).containers.map(({ role }) => role)).toEqual(['supporting', 'main']);
    expect(world.diagnostics).toMatchObject([{ code: 'model/default-container', severity: 'warning', hint: 'did you mean web?' }]);
  });

  test('of two containers with one name each keeps an id of its own', () => {
    const world = build(pod({ containers: [{ name: 'a' }, { name: 'a' }] }));
    expect(onlyPod(world).containers.map(({ id }) => id)).toEqual(['pod/default/web/a', 'pod/default/web/a#2']);
    expect(codes(world)).toEqual(['model/duplicate-container']);
  });
});
