import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { RUNNING } from '../manifests.ts';
import { asks, deployment, made, node, placed, places } from './world.ts';

const affinity = (kind: string, required: unknown): JsonObject => ({
  affinity: JSON.parse(JSON.stringify({ [kind]: { requiredDuringSchedulingIgnoredDuringExecution: required } })),
});
const near = (app: string, topologyKey = 'kubernetes.io/hostname') => [{ topologyKey, labelSelector: { matchLabels: { app } } }];
const terms = (...expressions: readonly unknown[]) => ({ nodeSelectorTerms: expressions.map((one) => ({ matchExpressions: [one] })) });

describe('a node is chosen by', () => {
  it('nodeSelector', () => {
    const topology = placed(
      'input',
      node('a'),
      node('b', { labels: { disk: 'ssd' } }),
      deployment('web', 2, { nodeSelector: { disk: 'ssd' } }),
    );
    expect(places(topology)).toEqual(['web-1 on b', 'web-2 on b']);
  });

  it.each([
    ['In', ['1', '2'], ['web-1 on a', 'web-2 on b']],
    ['NotIn', ['1'], ['web-1 on b', 'web-2 on c']],
    ['Exists', [], ['web-1 on a', 'web-2 on b']],
    ['DoesNotExist', [], ['web-1 on c', 'web-2 on c']],
    ['Gt', ['1'], ['web-1 on b', 'web-2 on b']],
    ['Lt', ['2'], ['web-1 on a', 'web-2 on a']],
  ])('required node affinity with %s', (operator, values, expected) => {
    const wants = affinity('nodeAffinity', terms({ key: 'rank', operator, values }));
    const topology = placed(
      'input',
      node('a', { labels: { rank: '1' } }),
      node('b', { labels: { rank: '2' } }),
      node('c'),
      deployment('web', 2, wants),
    );
    expect(places(topology)).toEqual(expected);
  });

  it('matchFields, which name it', () => {
    const fields = { nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['b'] }] }] };
    expect(places(placed('input', node('a'), node('b'), deployment('web', 1, affinity('nodeAffinity', fields))))).toEqual(['web-1 on b']);
  });

  it('its name in the spec, which asks neither the scheduler nor a cordon', () => {
    const cordoned = node('b', { spec: { unschedulable: true } });
    expect(places(placed('input', node('a'), cordoned, deployment('web', 2, { nodeName: 'b' })))).toEqual(['web-1 on b', 'web-2 on b']);
  });

  it('no term at all where the terms are empty', () => {
    const none = affinity('nodeAffinity', { nodeSelectorTerms: [{}] });
    expect(places(placed('input', node('a'), deployment('web', 1, none)))).toEqual([
      "web ×1: 0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.",
    ]);
  });
});

describe('a node keeps pods away by', () => {
  const tainted = node('a', { spec: { taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }] } });

  it('a taint that they do not tolerate', () => {
    expect(places(placed('input', tainted, deployment('web', 1)))).toEqual([
      'web ×1: 0/1 nodes are available: 1 node(s) had untolerated taint {gpu: yes}.',
    ]);
  });

  it.each([
    { key: 'gpu', operator: 'Equal', value: 'yes', effect: 'NoSchedule' },
    { key: 'gpu', value: 'yes' },
    { key: 'gpu', operator: 'Exists' },
    { operator: 'Exists' },
  ])('not where they tolerate it: %j', (toleration) => {
    expect(places(placed('input', tainted, deployment('web', 1, { tolerations: [toleration] })))).toEqual(['web-1 on a']);
  });

  it.each([
    { key: 'gpu', value: 'no' },
    { key: 'cpu', operator: 'Exists' },
    { operator: 'Exists', effect: 'NoExecute' },
  ])('also where they tolerate another one: %j', (toleration) => {
    expect(places(placed('input', tainted, deployment('web', 1, { tolerations: [toleration] })))[0]).toContain('untolerated taint');
  });

  it('a cordon, but not those of a DaemonSet', () => {
    const cordoned = node('a', { spec: { unschedulable: true } });
    expect(places(placed('input', cordoned, deployment('web', 1), made('DaemonSet', 'agent')))).toEqual([
      'agent-1 on a',
      'web ×1: 0/1 nodes are available: 1 node(s) were unschedulable.',
    ]);
  });
});

describe('requests', () => {
  it('fill a node, and those of pods that exist count', () => {
    const busy = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'old' },
      spec: asks({ memory: '1Gi' }, { nodeName: 'a' }),
      status: RUNNING,
    };
    const topology = placed('input', node('a', { allocatable: { memory: '3Gi' } }), busy, deployment('web', 3, asks({ memory: '1Gi' })));
    expect(places(topology)).toEqual(['old on a', 'web ×1: 0/1 nodes are available: 1 Insufficient memory.', 'web-1 on a', 'web-2 on a']);
  });

  it('of pods that have ended do not count', () => {
    const done = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'old' },
      spec: asks({ cpu: 1 }, { nodeName: 'a' }),
      status: { phase: 'Succeeded' },
    };
    expect(places(placed('input', node('a', { allocatable: { cpu: 1 } }), done, deployment('web', 1, asks({ cpu: 1 }))))).toContain(
      'web-1 on a',
    );
  });

  it('default to limits', () => {
    const spec = { containers: [{ name: 'app', resources: { limits: { cpu: '2' } } }] };
    expect(places(placed('input', node('a', { allocatable: { cpu: '1' } }), deployment('web', 1, spec)))[0]).toContain('Insufficient cpu');
  });

  it('are those of sidecars and containers, or of the largest init container, and the overhead', () => {
    const one = (name: string, cpu: string, more: JsonObject = {}): JsonObject => ({ name, resources: { requests: { cpu } }, ...more });
    const spec = {
      initContainers: [one('first', '3'), one('proxy', '1', { restartPolicy: 'Always' }), one('second', '2500m')],
      containers: [one('app', '2')],
      overhead: { cpu: '500m' },
    };
    // first 3, second 2.5 beside proxy: 3.5, app 2 beside proxy: 3; and 0.5
    expect(places(placed('input', node('a', { allocatable: { cpu: '4' } }), deployment('web', 1, spec)))).toEqual(['web-1 on a']);
    expect(places(placed('input', node('a', { allocatable: { cpu: '3999m' } }), deployment('web', 1, spec)))[0]).toContain(
      'Insufficient cpu',
    );
  });

  it('of a resource that a node does not name fit nowhere', () => {
    expect(
      places(placed('input', node('a', { allocatable: { cpu: '4' } }), deployment('web', 1, asks({ 'nvidia.com/gpu': '1' })))),
    ).toEqual(['web ×1: 0/1 nodes are available: 1 Insufficient nvidia.com/gpu.']);
  });

  it('count pods, too', () => {
    expect(places(placed('input', node('a', { allocatable: { pods: '2' } }), deployment('web', 5)))).toEqual([
      'web ×3: 0/1 nodes are available: 1 Too many pods.',
      'web-1 on a',
      'web-2 on a',
    ]);
  });

  it('of a port of the node are for one pod', () => {
    const spec = { containers: [{ name: 'app', ports: [{ containerPort: 80, hostPort: 80 }] }] };
    expect(places(placed(2, deployment('web', 3, spec)))).toEqual([
      "web ×1: 0/2 nodes are available: 2 node(s) didn't have free ports for the requested pod ports.",
      'web-1 on node-1',
      'web-2 on node-2',
    ]);
  });
});

describe('other pods', () => {
  it('are kept apart by anti-affinity', () => {
    expect(places(placed(2, deployment('web', 3, affinity('podAntiAffinity', near('web')))))).toEqual([
      "web ×1: 0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules.",
      'web-1 on node-1',
      'web-2 on node-2',
    ]);
  });

  it('keep others apart by theirs', () => {
    const hermit = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'hermit' },
      spec: { nodeName: 'a', ...asks({}), ...affinity('podAntiAffinity', near('web')) },
    };
    expect(places(placed('input', node('a'), hermit, deployment('web', 1)))).toContain(
      "web ×1: 0/1 nodes are available: 1 node(s) didn't satisfy existing pods anti-affinity rules.",
    );
  });

  it('are joined by affinity, also those that come later in the order of names', () => {
    expect(places(placed(3, deployment('api', 2, affinity('podAffinity', near('web'))), deployment('web', 1)))).toEqual([
      'api-1 on node-3',
      'api-2 on node-3',
      'web-1 on node-3',
    ]);
  });

  it('of its own kind may be the first to join', () => {
    expect(new Set(placed(3, deployment('web', 3, affinity('podAffinity', near('web')))).pods.map(({ nodeName }) => nodeName)).size).toBe(
      1,
    );
  });

  it('that are nowhere cannot be joined', () => {
    expect(places(placed(1, deployment('api', 1, affinity('podAffinity', near('nobody')))))).toEqual([
      "api ×1: 0/1 nodes are available: 1 node(s) didn't match pod affinity rules.",
    ]);
  });

  it('are spread over zones', () => {
    const zone = 'topology.kubernetes.io/zone';
    const spread = {
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: zone, whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'web' } } },
      ],
    };
    const nodes = [
      node('a1', { labels: { [zone]: 'a' } }),
      node('a2', { labels: { [zone]: 'a' } }),
      node('b1', { labels: { [zone]: 'b' }, allocatable: { pods: '1' } }),
    ];
    expect(places(placed('input', ...nodes, deployment('web', 4, spread)))).toEqual([
      "web ×1: 0/3 nodes are available: 1 Too many pods, 2 node(s) didn't match pod topology spread constraints.",
      'web-1 on a1',
      'web-2 on b1',
      'web-3 on a2',
    ]);
  });
});
