import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, codes, onlyPod, pod, workload } from './manifests.ts';

const container = (fields: JsonObject): JsonObject => ({ containers: [{ name: 'app', ...fields }] });

describe('what is wrong in a pod spec is told with its place, and the rest is drawn', () => {
  const cases: readonly (readonly [JsonObject, string, string])[] = [
    [{ containers: { name: 'app' } }, 'error model/wrong-type', 'spec.containers'],
    [{ containers: 'app' }, 'error model/wrong-type', 'spec.containers'],
    [{ containers: ['app', { name: 'b' }] }, 'error model/wrong-type', 'spec.containers.0'],
    [container({ image: 8080 }), 'warning model/wrong-type', 'spec.containers.0.image'],
    [container({ image: ['a'] }), 'error model/wrong-type', 'spec.containers.0.image'],
    [container({ ports: [{ containerPort: 'http' }] }), 'error model/wrong-type', 'spec.containers.0.ports.0.containerPort'],
    [container({ ports: [{ containerPort: '80' }] }), 'warning model/wrong-type', 'spec.containers.0.ports.0.containerPort'],
    [container({ ports: [80] }), 'error model/wrong-type', 'spec.containers.0.ports.0'],
    [container({ ports: [{ containerPort: 70000 }] }), 'error model/port-range', 'spec.containers.0.ports.0.containerPort'],
    [container({ ports: [{ containerPort: 80, protocol: 'tcp' }] }), 'warning model/unknown-value', 'spec.containers.0.ports.0.protocol'],
    [{ ...container({}), hostNetwork: 'true' }, 'warning model/wrong-type', 'spec.hostNetwork'],
    [{ ...container({}), hostPID: 'yes' }, 'error model/wrong-type', 'spec.hostPID'],
    [{ containers: [{ image: 'app:1' }] }, 'warning model/missing-name', 'spec.containers.0'],
    [container({ volumeMounts: [{ mountPath: '/a' }] }), 'error model/missing-name', 'spec.containers.0.volumeMounts.0'],
    [{ conatiners: [{ name: 'app' }] }, 'warning model/unknown-field', 'spec.conatiners'],
    [container({ volumemounts: [] }), 'warning model/unknown-field', 'spec.containers.0.volumemounts'],
    [{}, 'warning model/no-containers', 'spec'],
  ];
  test.each(cases)('%j: %s', (spec, expected, path) => {
    const [told] = build(pod(spec)).diagnostics;
    expect(`${told?.severity} ${told?.code}`).toBe(expected);
    expect(told?.place?.file).toBe(`Pod web ${path}`);
    expect(onlyPod(build(pod(spec))).name).toBe('web');
  });

  test('a typing mistake in the spec of a workload has a hint', () => {
    const world = build(workload('Deployment', 'web', { spec: { replica: 3 } }));
    expect(world.diagnostics).toMatchObject([{ code: 'model/unknown-field', hint: 'did you mean replicas?' }]);
  });

  test('fields that nobody could mean by mistake stay silent', () => {
    expect(codes(build(pod({ ...container({ mystery: 1 }), futureField: true })))).toEqual([]);
  });

  test('a count below zero is told, and the default taken', () => {
    const world = build(workload('Deployment', 'web', { spec: { replicas: -1 } }));
    expect(codes(world)).toEqual(['model/bad-count']);
    expect(onlyPod(world).replicas).toBe(1);
  });

  test('null is absent, as it is for Kubernetes', () => {
    expect(codes(build(pod({ ...container({ ports: null, image: null }), volumes: null, hostNetwork: null })))).toEqual([]);
  });

  test('the value is never repeated: it could be a secret', () => {
    const [told] = build(pod(container({ image: ['hunter2'] }))).diagnostics;
    expect(JSON.stringify(told)).not.toContain('hunter2');
  });
});

describe('two containers on one port', () => {
  const listening = (name: string, containerPort: number, more: JsonObject = {}) => ({ name, ports: [{ containerPort, ...more }] });

  test('are told, with both places', () => {
    const world = build(pod({ containers: [listening('a', 80), { name: 'b', ports: [{ containerPort: 8080 }, { containerPort: 80 }] }] }));
    expect(world.diagnostics).toMatchObject([
      {
        code: 'model/port-conflict',
        place: { file: 'Pod web spec.containers.1.ports.1.containerPort' },
        message: expect.stringContaining('Pod web spec.containers.0.ports.0.containerPort:1:1'),
      },
    ]);
  });

  test.each<[string, JsonObject]>([
    ['of different protocols', { containers: [listening('a', 53), listening('b', 53, { protocol: 'UDP' })] }],
    ['of which one has ended before', { initContainers: [listening('a', 80)], containers: [listening('b', 80)] }],
    [
      'that are one',
      {
        containers: [
          {
            name: 'a',
            ports: [
              { containerPort: 80, name: 'x' },
              { containerPort: 80, hostPort: 81 },
            ],
          },
        ],
      },
    ],
  ])('%s are no conflict', (_, spec) => {
    expect(codes(build(pod(spec)))).toEqual([]);
  });

  test('that are both ready listen on different addresses, and are no conflict', () => {
    const ready = (name: string, is: boolean) => ({ name, ready: is, state: { running: {} } });
    const both = (second: boolean) => ({
      ...pod({ containers: [listening('a', 80), listening('b', 80)] }),
      status: { phase: 'Running', containerStatuses: [ready('a', true), ready('b', second)] },
    });
    expect(codes(build(both(true)))).toEqual([]);
    expect(codes(build(both(false)))).toEqual(['model/port-conflict']);
  });

  test('of which one is a native sidecar are a conflict', () => {
    const spec = { initContainers: [{ ...listening('a', 80), restartPolicy: 'Always' }], containers: [listening('b', 80)] };
    expect(codes(build(pod(spec)))).toEqual(['model/port-conflict']);
  });
});
