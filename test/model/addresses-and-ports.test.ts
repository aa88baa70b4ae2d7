import { describe, expect, test } from 'vitest';
import { blockHolds } from '../../src/model/network/ip-block.ts';
import { cutPorts, joinPorts } from '../../src/model/network/port-set.ts';

test.each<[string, string, boolean | undefined]>([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['0.0.0.0/0', '1.2.3.4', true],
  ['10.1.2.3/32', '10.1.2.3', true],
  ['fd00::/8', 'fd12::7', true],
  ['fd00::/16', 'fd01::7', false],
  ['::/0', 'fd00::1', true],
  ['::ffff:10.0.0.0/104', '::ffff:10.9.9.9', true],
  ['2001:db8:0:0:0:0:0:1/128', '2001:db8::1', true],
  ['0.0.0.0/0', 'fd00::1', false],
  ['10.0.0.0', '10.0.0.1', undefined],
  ['10.0.0.0/33', '10.0.0.1', undefined],
  ['10.0.0.256/8', '10.0.0.1', undefined],
  ['10.0.0.0/8', 'web.example', undefined],
  ['1::2::3/8', '1::', undefined],
])('%s holds %s: %s', (cidr, address, expected) => {
  expect(blockHolds(cidr, address)).toBe(expected);
});

describe('sets of ports', () => {
  const tcp = (first: number, last = first) => ({ protocol: 'TCP', first, last }) as const;
  const udp = (first: number, last = first) => ({ protocol: 'UDP', first, last }) as const;

  test('are joined where they overlap or touch', () => {
    expect(joinPorts([tcp(90, 95), udp(53), tcp(80, 85), tcp(86, 92)])).toEqual([tcp(80, 95), udp(53)]);
  });

  test('are cut to what both have', () => {
    expect(cutPorts([tcp(80, 90), udp(53)], [tcp(85, 100), udp(54)])).toEqual([tcp(85, 90)]);
  });
});
