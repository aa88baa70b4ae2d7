import { describe, expect, it } from 'vitest';
import { placeExamples } from '../../../src/model/scheduler/place-examples.ts';
import { build, ONE, pod, RUNNING } from '../manifests.ts';
import { deployment, made, node, placed, places } from './world.ts';

it('pods are named as their controllers name them: only those of a StatefulSet have numbers', () => {
  const { pods } = placed(2, deployment('web', 2), made('StatefulSet', 'db', {}, { replicas: 2 }), made('DaemonSet', 'agent', {}));
  expect(pods.map(({ name }) => name)).toEqual(['agent-…', 'agent-…', 'db-0', 'db-1', 'web-…', 'web-…']);
  expect(pods.map(({ hostname }) => hostname)).toEqual([undefined, undefined, 'db-0', 'db-1', undefined, undefined]);
});

describe('pods are spread', () => {
  it('each workload over the nodes, and all nodes alike', () => {
    expect(places(placed(2, deployment('api', 2), deployment('web', 2)))).toEqual([
      'api-1 on node-1',
      'api-2 on node-2',
      'web-1 on node-1',
      'web-2 on node-2',
    ]);
  });

  it('one of a DaemonSet on each node that it may run on', () => {
    const tainted = node('b', { spec: { taints: [{ key: 'gpu', effect: 'NoSchedule' }] } });
    expect(places(placed('input', node('a'), tainted, node('c'), made('DaemonSet', 'agent')))).toEqual(['agent-1 on a', 'agent-2 on c']);
  });

  it('as many of a Job as run at a time', () => {
    expect(places(placed(1, made('Job', 'sums', {}, { parallelism: 2, completions: 5 })))).toEqual([
      'sums-1 on node-1',
      'sums-2 on node-1',
    ]);
  });

  it('those of a StatefulSet by their ordinals', () => {
    const { pods } = placed(1, made('StatefulSet', 'db', {}, { replicas: 2, ordinals: { start: 5 } }));
    expect(pods.map(({ name, labels }) => [name, labels['apps.kubernetes.io/pod-index']])).toEqual([
      ['db-5', '5'],
      ['db-6', '6'],
    ]);
  });
});

describe('what exists', () => {
  it('stays where it is', () => {
    const pending = pod(ONE, { metadata: { name: 'pending' }, status: { phase: 'Pending' } });
    const running = pod({ ...ONE, nodeName: 'node-2' }, { metadata: { name: 'running' }, status: RUNNING });
    const topology = placed(2, pending, running, deployment('web', 1));
    expect(places(topology)).toEqual(['pending ×1: not placed', 'running on node-2', 'web-1 on node-1']);
    expect(topology.pods.map(({ isExample = false }) => isExample)).toEqual([false, false, true]);
  });

  it('and is in no cluster yet is placed under its own name', () => {
    const { pods } = placed(1, pod(ONE));
    expect(pods).toMatchObject([{ id: 'pod/default/web', nodeName: 'node-1', ips: ['10.1.1.2'], isExample: true, existence: 'declared' }]);
  });

  it('is held back where it is suspended or has gates', () => {
    const suspended = made('Job', 'sums', {}, { suspend: true });
    expect(places(placed(1, suspended, deployment('web', 1, { schedulingGates: [{ name: 'a' }] })))).toEqual([
      'sums ×1: not placed',
      'web ×1: Scheduling is blocked due to non-empty scheduling gates',
    ]);
  });
});

describe('ids and names', () => {
  const topology = placed(
    2,
    made('StatefulSet', 'db', { containers: [{ name: 'app' }] }, { volumeClaimTemplates: [{ metadata: { name: 'data' } }] }),
  );
  const [db] = topology.pods;

  it('are below those of the workload', () => {
    expect(db).toMatchObject({
      id: 'statefulset/default/db/replicas/0',
      name: 'db-0',
      existence: 'template',
      replicas: 1,
      hostname: 'db-0',
    });
    expect(db?.containers.map(({ id }) => id)).toEqual(['statefulset/default/db/replicas/0/app']);
    expect(db?.linuxNamespaces[0]?.members).toEqual(['statefulset/default/db/replicas/0/app']);
    expect(db?.volumes).toMatchObject([{ id: 'statefulset/default/db/replicas/0/volumes/data', source: 'data-db-0' }]);
  });

  it('lead on to what touched the template', () => {
    const service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
    };
    const { relations } = placed(2, service, deployment('web', 2));
    expect(relations.filter(({ type }) => type === 'selects').map(({ to }) => to)).toEqual([
      'deployment/default/web/replicas/1',
      'deployment/default/web/replicas/2',
    ]);
  });

  it('of which a Service selects one of a StatefulSet', () => {
    const selector = { app: 'db', 'statefulset.kubernetes.io/pod-name': 'db-1' };
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'db' }, spec: { selector, ports: [{ port: 80 }] } };
    const { relations } = placed(2, service, made('StatefulSet', 'db', {}, { replicas: 2 }));
    expect(relations.filter(({ type }) => type === 'selects').map(({ to }) => to)).toEqual(['statefulset/default/db/replicas/1']);
  });
});

describe('addresses', () => {
  it('are from the CIDRs of the node, of each family, and never used twice', () => {
    const both = node('a', { spec: { podCIDRs: ['10.7.0.0/29', 'fd00:7::/64'] } });
    const old = pod({ ...ONE, nodeName: 'a' }, { metadata: { name: 'old' }, status: { ...RUNNING, podIPs: [{ ip: '10.7.0.3' }] } });
    const { pods } = placed('input', both, old, deployment('web', 2));
    expect(pods.map(({ ips }) => ips)).toEqual([['10.7.0.3'], ['10.7.0.2', 'fd00:7::2'], ['10.7.0.4', 'fd00:7::3']]);
  });

  it('end where the CIDR ends', () => {
    expect(placed('input', node('a', { spec: { podCIDR: '10.7.0.0/30' } }), deployment('web', 2)).pods.map(({ ips }) => ips)).toEqual([
      ['10.7.0.2'],
      [],
    ]);
  });

  it('are 10.1.N.0/24 of example nodes, and of nodes that do not say', () => {
    expect(placed(2, deployment('web', 2)).nodes.map(({ name, internalIPs, podCIDRs }) => [name, ...internalIPs, ...podCIDRs])).toEqual([
      ['node-1', '192.168.1.10', '10.1.1.0/24'],
      ['node-2', '192.168.1.11', '10.1.2.0/24'],
    ]);
    expect(placed('input', node('a'), node('b'), deployment('web', 2)).pods.map(({ ips }) => ips)).toEqual([['10.1.1.2'], ['10.1.2.2']]);
  });

  it('on the host network are the node’s', () => {
    expect(placed(1, deployment('web', 1, { hostNetwork: true })).pods).toMatchObject([{ ips: ['192.168.1.10'], hostname: 'node-1' }]);
  });
});

describe('nodes', () => {
  it('of the input come first, example ones fill up the number', () => {
    expect(placed(3, node('node-1'), deployment('web', 1)).nodes.map(({ name, isExample = false }) => `${name} ${isExample}`)).toEqual([
      'node-1 false',
      'node-2 true',
      'node-3 true',
    ]);
  });

  it.each([
    [1, ['model/more-nodes']],
    [2, []],
    ['input', []],
  ] as const)('of which there are two, for --nodes %s', (wanted, codes) => {
    const { topology } = build(node('a'), node('b'), deployment('web', 1));
    expect(placeExamples(topology, wanted).diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it('that the input should have and has not are told', () => {
    const { topology } = build(deployment('web', 1));
    const { topology: same, diagnostics } = placeExamples(topology, 'input');
    expect(diagnostics).toMatchObject([{ code: 'model/no-nodes', severity: 'warning' }]);
    expect(same).toBe(topology);
  });
});

it('a number of replicas that nobody can run is no reason to wait', () => {
  const [template, ...rest] = placed(2, deployment('web', 1_000_000_000)).pods;
  expect(template).toMatchObject({ name: 'web', replicas: 999_999_780 });
  expect(rest).toHaveLength(220);
});
