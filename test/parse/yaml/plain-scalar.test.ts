import { describe, expect, it } from 'vitest';
import { plainScalar } from '../../../src/parse/yaml/plain-scalar.ts';

describe('an unquoted scalar means what it means to Kubernetes', () => {
  it.each([
    ['yes', true],
    ['On', true],
    ['y', true],
    ['TRUE', true],
    ['no', false],
    ['OFF', false],
    ['n', false],
    ['yEs', 'yEs'],
    ['', null],
    ['~', null],
    ['Null', null],
    ['0', 0],
    ['-0', 0],
    ['42', 42],
    ['+42', 42],
    ['1_000', 1000],
    ['0644', 420],
    ['0o644', 420],
    ['-010', -8],
    ['08', 8],
    ['0x1F', 31],
    ['0b101', 5],
    ['1.10', 1.1],
    ['1e3', 1000],
    ['.5', 0.5],
    ['1.', 1],
    ['100m', '100m'],
    ['1.2.3', '1.2.3'],
    ['12:30:45', '12:30:45'],
    ['2018-11-12T08:27:58Z', '2018-11-12T08:27:58Z'],
    ['2018-11-12', '2018-11-12'],
    ['-', '-'],
    ['.', '.'],
    ['.inf', '.inf'],
    ['.NaN', '.NaN'],
    ['1e999', '1e999'],
    ['nginx:1.25', 'nginx:1.25'],
    ['123456789012345678', 123456789012345680],
  ])('%s is %j', (text, meaning) => {
    expect(plainScalar(text)).toBe(meaning);
  });
});
