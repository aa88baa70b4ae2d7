import { describe, expect, it } from 'vitest';
import { isGroup, isWrong, readGroups, wordOf, wrongGroups } from '../../../src/base/asked/groups.ts';

describe('groups', () => {
  it.each([
    ['namespace', [{ by: 'namespace' }]],
    ['owner,node', [{ by: 'owner' }, { by: 'node' }]],
    ['workload-kind, label:app', [{ by: 'workload-kind' }, { by: 'label', key: 'app' }]],
    [
      'node-label:topology.kubernetes.io/zone,label:app.kubernetes.io/part-of',
      [
        { by: 'node-label', key: 'topology.kubernetes.io/zone' },
        { by: 'label', key: 'app.kubernetes.io/part-of' },
      ],
    ],
    [
      'label:a,label:b',
      [
        { by: 'label', key: 'a' },
        { by: 'label', key: 'b' },
      ],
    ],
    ['none', [{ by: 'none' }]],
  ])('are read from %s', (text, groups) => {
    const read = readGroups(text);
    expect(read).toEqual(groups);
    expect(isWrong(read) ? [] : read.map(wordOf).join()).toBe(text.replaceAll(' ', ''));
  });

  it.each([
    ['', 'namespace, node, owner, workload-kind, label:KEY, node-label:KEY, or none', undefined],
    ['namespace,', 'namespace, node, owner', undefined],
    ['namspace', 'namespace, node', 'namespace'],
    ['ns', 'namespace, node', 'namespace'],
    ['owners', 'namespace, node', 'owner'],
    ['lable:app', 'namespace, node', 'label:app'],
    ['constructor', 'namespace, node', undefined],
    ['label', 'the key of a label: label:app', undefined],
    ['label:', 'the key of a label: label:app', undefined],
    ['label:a b', 'the key of a label: label:app', undefined],
    ['node-label:/zone', 'the key of a label: node-label:topology.kubernetes.io/zone', undefined],
    ['namespace,node,owner', 'one or two of them', undefined],
    ['none,node', 'none without another one', undefined],
    ['node,node', 'two that are not the same', undefined],
  ])('are not what %j says', (text, expected, meant) => {
    const wrong = readGroups(text);
    expect(wrong).toMatchObject(meant === undefined ? {} : { meant });
    expect(isWrong(wrong) ? wrong.expected : '').toContain(expected);
    expect(isWrong(wrong) ? wrong.meant : 'none').toBe(meant);
  });

  it('that a program hands over are looked at', () => {
    expect([{ by: 'node' }, { by: 'label', key: 'app' }].every(isGroup)).toBe(true);
    expect(
      [{}, { by: 'pod' }, { by: 'label' }, { by: 'label', key: 1 }, { by: 'label', key: '' }, { by: 'node', key: 'app' }].some(isGroup),
    ).toBe(false);
    expect(wrongGroups([])).toBeUndefined();
    expect(
      wrongGroups([
        { by: 'label', key: 'a' },
        { by: 'label', key: 'a' },
      ]),
    ).toBeDefined();
  });
});
