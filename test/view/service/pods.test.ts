import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { boxCalled, idsOf, linksOf, ownedBy, viewOf, wordsIn } from '../small-world.ts';
import { service, serving } from './world.ts';

const cql = [{ containerPort: 7000 }, { containerPort: 7001 }, { containerPort: 7199 }, { name: 'cql', containerPort: 9042 }];
const member = (index: number, ports: readonly JsonObject[] = cql): JsonObject =>
  serving(`ring-${index}`, {
    app: 'ring',
    ip: `10.9.0.${index}`,
    owner: ownedBy('StatefulSet', 'ring'),
    spec: { containers: [{ name: 'ring', image: 'ring:1', ports }] },
  });
const headless = service('ring', { clusterIP: 'None', ports: [{ port: 9042, targetPort: 'cql' }] });

test('the port that a Service leads to comes first', () => {
  const shown = { show: ['ports'] as const };
  expect(wordsIn(boxCalled(viewOf('service', [headless, member(0)], shown), 'pod/default/ring-0/ring'))).toEqual([
    'ring',
    ':9042 :7000 +2',
  ]);
  const numbered = service('ring', { ports: [{ port: 80, targetPort: 7199 }] });
  expect(wordsIn(boxCalled(viewOf('service', [numbered, member(0)], shown), 'pod/default/ring-0/ring'))).toEqual([
    'ring',
    ':7199 :7000 +2',
  ]);
});

test('all ports that Services lead to are shown, on as many lines as they need', () => {
  const all = service('ring', { ports: [7000, 7199, 9042].map((port) => ({ name: `p${port}`, port })) });
  const cell = (...objects: readonly JsonObject[]) =>
    wordsIn(boxCalled(viewOf('service', [...objects, member(0)], { show: ['ports'] }), 'pod/default/ring-0/ring')).slice(1);
  expect(cell(all)).toEqual([':7000 :7199 :9042', '+1']);
  const last = service('last', { selector: { app: 'ring' }, ports: [{ port: 7001 }] });
  expect(cell(all, last)).toEqual([':7000 :7001 :7199', ':9042']);
});

describe('pods of one owner', () => {
  test('stand apart at the fullest level, so that each address is said', () => {
    const drawn = viewOf('service', [headless, member(0), member(1)], { show: ['ip'] });
    expect(linksOf(drawn, 'selects')).toEqual(['service/default/ring → pod/default/ring-0', 'service/default/ring → pod/default/ring-1']);
    expect(wordsIn(boxCalled(drawn, 'pod/default/ring-1'))).toEqual(['ring-1', '10.9.0.1']);
  });

  test('are one card at the next, which says their names and addresses', () => {
    const drawn = viewOf('service', [headless, ...[0, 1, 2].map((index) => member(index))], { detail: 'folded', show: ['ip'] });
    expect(idsOf(drawn, 'pod')).toEqual(['pod/default/ring-0']);
    expect(wordsIn(boxCalled(drawn, 'pod/default/ring-0'))).toEqual([
      'ring | ×3',
      'ring-0 | 10.9.0.0',
      'ring-1 | 10.9.0.1',
      'ring-2 | 10.9.0.2',
    ]);
  });

  test('are counted where they are many', () => {
    const drawn = viewOf('service', [headless, ...[0, 1, 2, 3, 4].map((index) => member(index))], { detail: 'folded', show: ['ip'] });
    expect(wordsIn(boxCalled(drawn, 'pod/default/ring-0')).slice(3)).toEqual(['ring-2 | 10.9.0.2', 'and 2 more']);
  });

  test('of a ReplicaSet are known by one of their addresses', () => {
    const web = (index: number) => serving(`web-${index}`, { app: 'web', ip: `10.9.1.${index}`, owner: ownedBy('ReplicaSet', 'web') });
    const drawn = viewOf('service', [service('web'), web(1), web(2)], { detail: 'folded', show: ['ip'] });
    expect(wordsIn(boxCalled(drawn, 'pod/default/web-1'))).toEqual(['web | ×2', 'IP 10.9.1.1 +1']);
  });
});
