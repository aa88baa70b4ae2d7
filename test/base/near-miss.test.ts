import { describe, expect, test } from 'vitest';
import { nearMiss } from '../../src/base/near-miss.ts';

const FIELDS = ['containers', 'volumes', 'image', 'env', 'envFrom', 'hostIPC', 'hostPID'];

describe('a typing mistake is understood', () => {
  test.each([
    ['conatiners', 'containers', 'two letters swapped'],
    ['container', 'containers', 'one missing'],
    ['volumess', 'volumes', 'one doubled'],
    ['imahe', 'image', 'one wrong'],
    ['HOSTPID', 'hostPID', 'another case'],
    ['kontainer', 'containers', 'two mistakes in a long word'],
  ])('%s is taken for %s (%s)', (word, meant) => {
    expect(nearMiss(word, FIELDS)).toBe(meant);
  });

  test.each(['imge2x', 'eva1', 'replicas', ''])('%s is near to none', (word) => {
    expect(nearMiss(word, FIELDS)).toBeUndefined();
  });
});
