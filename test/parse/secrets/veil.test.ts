import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finderOf } from '../../../src/parse/secrets/finder.ts';
import type { JsonValue } from '../../../src/parse/types.ts';
import { veilIn } from '../../veil-in.ts';

const veil = (...documents: JsonValue[]) => veilIn(documents);

describe('a secret of the input is taken out of any text', () => {
  test.each<[string, JsonValue, string, string]>([
    ['out of a Secret', { kind: 'Secret', stringData: { p: 'hunter2' } }, 'at /hunter2/x', 'at /•••/x'],
    ['what its base64 stands for', { kind: 'Secret', data: { p: 'aHVudGVyMg==' } }, 'hunter2, aHVudGVyMg==', '•••, •••'],
    ['of a variable that says so', { env: [{ name: 'DB_PASSWORD', value: 'hunter2' }] }, 'xhunter2y', 'x•••y'],
    ['of any variable that looks like one', { env: [{ name: 'A', value: 'hunter2SECRET' }] }, 'hunter2SECRET', '•••'],
    ['out of an argument', { args: ['--token=hunter2'] }, 'hunter2', '•••'],
    [
      'out of what was applied last',
      { a: { 'kubectl.kubernetes.io/last-applied-configuration': '{"password":"hunter2"}' } },
      'hunter2',
      '•••',
    ],
    ['short ones as words alone', { password: 'abcd' }, 'abcd abcde', '••• abcde'],
  ])('%s', (_what, document, text, wanted) => {
    expect(veil(document).text(text)).toBe(wanted);
  });
});

describe('stays', () => {
  test.each<[string, JsonValue, string]>([
    ['a name that is a password, too', { metadata: { name: 'shop-db' }, password: 'shop' }, 'shop-db'],
    ['an image', { spec: { image: 'postgres:15' }, env: [{ name: 'POSTGRES_PASSWORD', value: 'postgres' }] }, 'postgres:15'],
    ['the path in a variable', { env: [{ name: 'DIR', value: '/var/log/web' }] }, '/var/log/web'],
    ['the name in a variable', { env: [{ name: 'HOST', value: 'cart.shop.svc' }] }, 'cart.shop.svc'],
    ['words that everybody knows', { password: 'changeme', token: 'true' }, 'changeme true'],
    [
      'where a Secret is',
      { env: [{ name: 'P', valueFrom: { secretKeyRef: { name: 'db-secret', key: 'password' } } }] },
      'db-secret password',
    ],
    [
      'a volume of a Secret',
      { volumes: [{ name: 'v', secret: { secretName: 'db-secret', items: [{ key: 'k', path: 'tls.key' }] } }] },
      'db-secret tls.key',
    ],
    ['a toleration', { tolerations: [{ key: 'token', operator: 'Equal', value: 'gpu-nodes' }] }, 'gpu-nodes'],
    ['a label', { metadata: { labels: { env: 'production' } } }, 'production'],
    ['a schema', { properties: { password: { type: 'string', description: 'the password of it' } } }, 'string the password of it'],
  ])('%s', (_what, document, text) => {
    expect(veil(document).text(text)).toBe(text);
  });
});

test('all of many values are found, and nothing else', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 6, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 200 }),
      (values, text) => {
        const spans = finderOf(values)(text);
        let rest = '';
        let at = 0;
        for (const { start, end } of spans) {
          expect(values).toContain(text.slice(start, end));
          rest += `${text.slice(at, start)}|`;
          at = end;
        }
        rest += text.slice(at);
        for (const value of values) expect(rest).not.toContain(value);
      },
    ),
    { numRuns: 200 },
  );
});

test('of a hundred values with one beginning each is found', () => {
  const values = Array.from({ length: 100 }, (_, index) => `same-beginning-${index}`);
  expect(finderOf(values)('a same-beginning-77 b')).toEqual([{ start: 2, end: 19 }]);
});
