import { describe, expect, test } from 'vitest';
import { effectiveResources, holdsResources } from '../../src/model/queries/resources.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { exactAmount } from '../../src/view/boxes/amounts.ts';
import { build, pod } from './manifests.ts';

/** A container that requests and may use so much cpu. */
function container(request: string | undefined, limit?: string, more: JsonObject = {}): JsonObject {
  return {
    name: 'app',
    ...more,
    resources: {
      ...(request === undefined ? {} : { requests: { cpu: request } }),
      ...(limit === undefined ? {} : { limits: { cpu: limit } }),
    },
  };
}

const sidecar = { restartPolicy: 'Always' };

/** `REQUEST/LIMIT` of cpu. */
function effective(spec: JsonObject): string {
  const { topology } = build(pod(spec));
  const own = topology.pods.map(effectiveResources)[0];
  const text = (amount: bigint | undefined) => (amount === undefined ? '-' : exactAmount(amount));
  return `${text(own?.requests.get('cpu'))}/${text(own?.limits.get('cpu'))}`;
}

describe('a pod takes of its node', () => {
  const rules: readonly (readonly [string, JsonObject, string])[] = [
    ['the sum of its containers', { containers: [container('250m', '1'), container('500m', '500m')] }, '750m/1500m'],
    ['nothing where nothing is said', { containers: [{ name: 'app' }] }, '-/-'],
    ['its limit where it says no request', { containers: [container(undefined, '2')] }, '2/2'],
    ['limits of those that have one', { containers: [container('1', '2'), container('1')] }, '2/2'],
    [
      'the largest init container, if that is more',
      { initContainers: [container('3'), container('2', '4')], containers: [container('1', '1')] },
      '3/4',
    ],
    ['its containers, if these are more', { initContainers: [container('500m')], containers: [container('1'), container('1')] }, '2/-'],
    ['sidecars beside its containers', { initContainers: [container('500m', '1', sidecar)], containers: [container('1', '1')] }, '1500m/2'],
    [
      'init containers beside the sidecars before them',
      { initContainers: [container('1', '1', sidecar), container('2')], containers: [container('1')] },
      '3/1',
    ],
    [
      'init containers without the sidecars behind them',
      { initContainers: [container('2'), container('1', '1', sidecar)], containers: [container('500m')] },
      '2/1',
    ],
    [
      'the overhead, on limits only where there is one',
      { overhead: { cpu: '250m', memory: '1Gi' }, containers: [container('1')] },
      '1250m/-',
    ],
    ['the overhead on both', { overhead: { cpu: '250m' }, containers: [container('1', '2')] }, '1250m/2250m'],
    ['what the pod itself says', { resources: { requests: { cpu: '2' }, limits: { cpu: '3' } }, containers: [container('5', '6')] }, '2/3'],
    [
      'its containers’ requests where the pod has limits alone',
      { resources: { limits: { cpu: '3' } }, containers: [container('1')] },
      '1/3',
    ],
    ['the pod’s limits where no request is written', { resources: { limits: { cpu: '3' } }, containers: [{ name: 'app' }] }, '3/3'],
    ['nothing for ephemeral containers', { containers: [container('1')], ephemeralContainers: [container('7')] }, '1/-'],
    ['amounts as exactly as they are written', { containers: [container('0.1'), container('100u')] }, '100100000n/-'],
  ];
  test.each(rules)('%s', (_, spec, expected) => {
    expect(effective(spec)).toBe(expected);
  });

  test('nothing any more when it has ended', () => {
    const phases = ['Pending', 'Running', 'Unknown', 'Succeeded', 'Failed'];
    const held = phases.filter((phase) => build(pod({ containers: [] }, { status: { phase } })).topology.pods.some(holdsResources));
    expect(held).toEqual(['Pending', 'Running', 'Unknown']);
  });
});

describe('a node has for pods', () => {
  const allocatable = (status: JsonObject) =>
    build({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'worker-1' }, status }).topology.nodes[0]?.allocatable;

  test('what is allocatable, else its capacity; what is no quantity is left out', () => {
    const capacity = { cpu: '4', memory: '8Gi' };
    expect(allocatable({ capacity, allocatable: { cpu: '3800m', memory: 'lots' } })).toEqual({ cpu: '3800m' });
    expect(allocatable({ capacity })).toEqual(capacity);
    expect(allocatable({})).toBeUndefined();
  });
});
