import { describe, expect, test } from 'vitest';
import {
  mountsOf,
  nodesByName,
  podsByNode,
  podsByTopOwner,
  tally,
  visibleVolumes,
  workloadsById,
} from '../../../src/model/queries/topology.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, ONE, onlyPod, ownedBy, pod, workload } from '../manifests.ts';

describe('what other stages ask of a topology', () => {
  const set = workload('ReplicaSet', 'web-a', { spec: { replicas: 3 }, metadata: ownedBy('Deployment', 'web') });
  const of = (name: string, nodeName: string | null, status: JsonObject, more: JsonObject = {}) =>
    pod({ ...ONE, nodeName }, { metadata: { name, ...ownedBy('ReplicaSet', 'web-a'), ...more }, status });
  const { topology } = build(
    set,
    of('web-a-1', 'n1', { phase: 'Running' }),
    of('web-a-2', null, { phase: 'Pending' }),
    of('web-a-3', 'n1', { phase: 'Failed', reason: 'Evicted' }),
    of('web-a-4', 'n1', { phase: 'Running' }, { deletionTimestamp: '2024-01-01T00:00:00Z' }),
    pod({ ...ONE, nodeName: 'n2' }, { metadata: { name: 'bare' } }),
  );
  const names = (pods: readonly { readonly name: string }[] | undefined) => pods?.map(({ name }) => name);

  test('which pods run where, and which nowhere', () => {
    expect(names(podsByNode(topology).get('n1'))).toEqual(['web-a-1', 'web-a-3', 'web-a-4']);
    expect(names(podsByNode(topology).get(undefined))).toEqual(['web-a-2']);
    expect(nodesByName(topology).get('n2')?.id).toBe('node/n2');
  });

  test('which pods belong together, by their topmost owner', () => {
    expect(names(podsByTopOwner(topology).get('deployment/default/web'))).toHaveLength(4);
    expect(names(podsByTopOwner(topology).get(undefined))).toEqual(['bare']);
  });

  test('how many pods are missing: those that have ended or are being deleted do not count', () => {
    const found = workloadsById(topology).get('replicaset/default/web-a');
    if (found === undefined) throw new Error('no ReplicaSet');
    expect(tally(found, podsByTopOwner(topology).get('deployment/default/web') ?? [])).toEqual({ wanted: 3, active: 2, running: 1 });
  });

  test('which volumes are worth showing, and who mounts them where', () => {
    const token = { name: 'kube-api-access-abcde', projected: { sources: [] } };
    const mount = (mountPath: string) => ({ name: 'data', mountPath });
    const containers = [
      { name: 'a', volumeMounts: [mount('/x'), mount('/y')] },
      { name: 'b', volumeMounts: [mount('/z')] },
    ];
    const found = onlyPod(build(pod({ containers, volumes: [{ name: 'data' }, token] })));
    expect(names(visibleVolumes(found))).toEqual(['data']);
    expect(mountsOf(found, 'data').map(({ container, mount: { path } }) => `${container.name}:${path}`)).toEqual(['a:/x', 'a:/y', 'b:/z']);
  });
});
