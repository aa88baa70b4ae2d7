import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, codes, onlyPod, ownedBy, pod, template, workload } from '../manifests.ts';
import { related, thing } from '../related.ts';

const rollout = (spec: JsonObject, status?: JsonObject): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'web', annotations: { 'rollout.argoproj.io/revision': '7' } },
  spec,
  ...(status === undefined ? {} : { status }),
});
const id = 'rollout.argoproj.io/default/web';
const borrowing = { replicas: 4, workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } };
const service = (name: string, hash?: string): JsonObject =>
  thing('Service', name, { spec: { selector: { app: 'web', ...(hash === undefined ? {} : { 'rollouts-pod-template-hash': hash }) } } });

describe('a Rollout of Argo', () => {
  test('makes its pods of its own template, 1 unless it says more', () => {
    expect(onlyPod(build(rollout({ template: template() })))).toMatchObject({ id, replicas: 1, owners: [id] });
    expect(onlyPod(build(rollout({ template: template(), replicas: 3 })))).toMatchObject({ replicas: 3 });
  });

  test('makes them of the template of the Deployment that workloadRef names, which wants none itself', () => {
    const world = build(rollout(borrowing), workload('Deployment', 'web', { spec: { replicas: 0 } }));
    expect(onlyPod(world)).toMatchObject({ id, replicas: 4, owners: [id], labels: { app: 'web' } });
    expect(onlyPod(world).containers.map(({ image }) => image)).toEqual(['app:1']);
    expect(world.topology.workloads.find((one) => one.id === id)).toMatchObject({ templateOf: 'deployment/default/web', replicas: 4 });
    expect(codes(world)).toEqual([]);
  });

  test('misses a Deployment or a Service that it names and the input does not have', () => {
    expect(codes(build(rollout(borrowing), workload('Deployment', 'other')))).toEqual(['model/dangling-reference']);
    const blueGreen = rollout({ template: template(), strategy: { blueGreen: { activeService: 'web', previewService: 'lost' } } });
    expect(codes(build(blueGreen, service('web')))).toEqual(['model/dangling-reference']);
  });

  test('says to which of its revisions it turns a Service', () => {
    const spec = { template: template(), strategy: { blueGreen: { activeService: 'web', previewService: 'next' } } };
    const world = build(rollout(spec), service('web'), service('next'), service('other'));
    expect(related(world, 'governs')).toEqual([`service/default/next → ${id}`, `service/default/web → ${id}`]);
    expect(world.topology.relations.flatMap((one) => (one.type === 'selects' ? [[one.from, one.role]] : []))).toEqual([
      ['service/default/next', 'preview'],
      ['service/default/other', undefined],
      ['service/default/web', 'active'],
    ]);
  });

  test('knows the hashes of its revisions, so that Services with one of them lead to pods that the input lacks', () => {
    const strategy = { canary: { stableService: 'web', canaryService: 'next' } };
    const status = { replicas: 4, readyReplicas: 3, stableRS: 'aaa', currentPodHash: 'bbb' };
    const world = build(rollout({ template: template(), replicas: 3, strategy }, status), service('web', 'aaa'), service('next', 'bbb'));
    expect(related(world, 'selects')).toEqual([`service/default/next → ${id}`, `service/default/web → ${id}`]);
    const [one] = world.topology.workloads;
    expect(one).toMatchObject({ revision: '7', status: { pods: 4, ready: 3 } });
    expect(one?.rollout?.hashes).toEqual([
      { hash: 'aaa', role: 'stable' },
      { hash: 'bbb', role: 'canary' },
    ]);
    expect(codes(world)).toEqual([]);
  });

  test('has one revision of blue-green once it is promoted', () => {
    const status = { stableRS: 'bbb', currentPodHash: 'bbb', blueGreen: { activeSelector: 'bbb', previewSelector: 'bbb' } };
    const world = build(rollout({ template: template(), strategy: { blueGreen: { activeService: 'web' } } }, status));
    expect(world.topology.workloads[0]?.rollout?.hashes).toEqual([{ hash: 'bbb', role: 'active' }]);
  });

  test('a status that leaves out its counts says 0 pods', () => {
    expect(build(rollout({ template: template() }, { phase: 'Degraded' })).topology.workloads[0]?.status).toMatchObject({
      pods: 0,
      ready: 0,
    });
  });

  test('its pods are of the revision that their label says', () => {
    const owned = { labels: { app: 'web', 'rollouts-pod-template-hash': 'aaa' }, ...ownedBy('ReplicaSet', 'web-aaa') };
    const world = build(
      rollout({ template: template() }),
      pod({ containers: [{ name: 'app' }] }, { metadata: { name: 'web-aaa-1', ...owned } }),
    );
    expect(world.topology.pods).toMatchObject([{ revision: 'aaa', owners: ['replicaset/default/web-aaa', id] }]);
  });
});
