import { describe, expect, test } from 'vitest';
import { quantity } from '../../../src/model/reading/quantity.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, onlyPod, pod } from '../manifests.ts';

const FULL = { cpu: '500m', memory: '1Gi' };

describe('the QoS class of a pod', () => {
  const cases: readonly (readonly [string, string, readonly JsonObject[]])[] = [
    ['BestEffort', 'nothing is said', [{}]],
    ['BestEffort', 'only zeros are said', [{ requests: { cpu: '0', memory: '0Gi' } }]],
    ['BestEffort', 'only other resources are said', [{ limits: { 'nvidia.com/gpu': 1 } }]],
    ['Burstable', 'there is a request alone', [{ requests: { cpu: '1' } }]],
    ['Guaranteed', 'limits are all there and requests default to them', [{ limits: FULL }]],
    ['Guaranteed', 'both are equal however they are written', [{ limits: FULL, requests: { cpu: 0.5, memory: '1024Mi' } }]],
    ['Burstable', 'a request is lower than its limit', [{ limits: FULL, requests: { cpu: '250m' } }]],
    ['Burstable', 'memory has no limit', [{ limits: { cpu: '1' } }]],
    ['Burstable', 'one container of two says nothing', [{ limits: FULL }, {}]],
    ['Guaranteed', 'every container is guaranteed', [{ limits: FULL }, { limits: FULL }]],
  ];
  test.each(cases)('is %s when %s', (expected, _, all) => {
    const containers = all.map((resources, index) => ({ name: `c${index}`, resources }));
    expect(onlyPod(build(pod({ containers }))).qosClass).toBe(expected);
  });

  test('counts init containers', () => {
    const spec = { containers: [{ name: 'a', resources: { limits: FULL } }], initContainers: [{ name: 'b' }] };
    expect(onlyPod(build(pod(spec))).qosClass).toBe('Burstable');
  });

  test('is the cluster’s word where there is one', () => {
    expect(onlyPod(build(pod({ containers: [{ name: 'a' }] }, { status: { qosClass: 'Guaranteed' } }))).qosClass).toBe('Guaranteed');
  });
});

describe('quantities', () => {
  test.each([
    ['250m', '0.25'],
    ['1Gi', '1024Mi'],
    ['1k', 1000],
    ['1e3', '1000'],
    ['1E', '1e18'],
    ['.5', '0.50'],
    ['100n', '0.0000001'],
  ])('%s is %s', (a, b) => {
    expect(quantity(a)).toBeDefined();
    expect(quantity(a)).toBe(quantity(b));
  });

  test.each(['', 'a lot', '1 Gi', '1e999999999', '--1', 'Gi'])('%j is none', (text) => {
    expect(quantity(text)).toBeUndefined();
  });
});
