import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { parseLabelSelector } from '../../../src/model/labels/parse-selector.ts';
import { readLabelSelector } from '../../../src/model/labels/read-selector.ts';
import type { LabelSelector } from '../../../src/model/labels/selector.ts';
import { formatLabelSelector, matchesLabels, selectorOfLabels } from '../../../src/model/labels/selector.ts';
import { cursorOf } from '../../../src/model/reading/read.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { manifest } from '../manifests.ts';

function read(text: string): LabelSelector {
  const result = parseLabelSelector(text);
  if ('mistake' in result) throw new Error(result.mistake.message);
  return result.selector;
}

describe('a selector matches as the API server’s does', () => {
  const yes = true;
  const no = false;
  test.each([
    ['app=web', { app: 'web' }, yes],
    ['app==web', { app: 'web' }, yes],
    [' app = web ', { app: 'web' }, yes],
    ['app=web', { app: 'Web' }, no],
    ['app=web', {}, no],
    ['app!=web', { app: 'api' }, yes],
    ['app!=web', {}, yes],
    ['app!=web', { app: 'web' }, no],
    ['app in (web,api)', { app: 'api' }, yes],
    ['app in (web, api)', { app: 'db' }, no],
    ['app in(web)', { app: 'web' }, yes],
    ['app notin (web,api)', { app: 'db' }, yes],
    ['app notin (web)', {}, yes],
    ['app notin (web)', { app: 'web' }, no],
    ['app', { app: '' }, yes],
    ['app', {}, no],
    ['!app', {}, yes],
    ['! app', { app: 'web' }, no],
    ['app=web,tier!=back', { app: 'web', tier: 'front' }, yes],
    ['app=web,tier!=back', { app: 'web', tier: 'back' }, no],
    ['app.kubernetes.io/name=web', { 'app.kubernetes.io/name': 'web' }, yes],
    ['', {}, yes],
    ['app=', { app: '' }, yes],
    ['app=', { app: 'web' }, no],
    ['app=,tier', { app: '', tier: 'x' }, yes],
    ['app in ()', { app: '' }, yes],
    ['app in (,web)', { app: '' }, yes],
    ['app in (web,)', { app: '' }, yes],
    ['app notin (web,,api)', { app: '' }, no],
    ['in in (in,notin)', { in: 'notin' }, yes],
    ['notin', { notin: '' }, yes],
    ['app=in', { app: 'in' }, yes],
    ['level>3', { level: '10' }, yes],
    ['level>3', { level: '3' }, no],
    ['level<3', { level: '-2' }, yes],
    ['level>3', { level: 'high' }, no],
    ['level>3', {}, no],
    ['level>3', { level: '9223372036854775808' }, no],
    ['level>9223372036854775806', { level: '9223372036854775807' }, yes],
    ['constructor', {}, no],
    ['!constructor', {}, yes],
    ['__proto__', JSON.parse('{"__proto__":"x"}'), no], // not even a key
  ])('%j on %j: %j', (text, labels, expected) => {
    const result = parseLabelSelector(text);
    expect('selector' in result && matchesLabels(result.selector, labels)).toBe(expected);
  });
});

describe('a wrong selector is told with its place', () => {
  test.each([
    ['app in web', 7, 3, "'('"],
    ['app in (web', 11, 1, "',' or ')'"],
    ['app in (a b)', 10, 1, "',' or ')'"],
    ['app in', 6, 1, "'('"],
    ['app web', 4, 3, "'=', '!=', 'in', 'notin', '<' or '>'"],
    ['app=web,', 8, 1, "a label's key"],
    [',app', 0, 1, "a label's key"],
    ['=web', 0, 1, "a label's key"],
    ['!', 1, 1, "a label's key"],
    ['!app=web', 4, 1, "a ',' or the end"],
    ['app=web tier=x', 8, 4, "a ',' or the end"],
    ['app===web', 5, 1, "a label's value"],
    ['app=!web', 4, 1, "a label's value"],
    ['app=(web)', 4, 1, "a label's value"],
    ['level>three', 6, 5, 'whole number'],
    ['level>', 5, 1, 'whole number'],
    ['level>9223372036854775808', 6, 19, 'whole number'],
    ['app=-web', 4, 4, 'letter or digit at both ends'],
    ['app:web', 0, 7, 'letter or digit at both ends'],
    ['a/b/c=x', 0, 5, "one '/' at most"],
    ['/name=x', 0, 5, 'is missing'],
    ['App.io/name=x', 0, 11, 'lower case'],
    ['app.io/=x', 0, 7, 'cannot be empty'],
    [`${'a'.repeat(64)}=x`, 0, 64, '63 characters'],
    [`app=${'a'.repeat(64)}`, 4, 64, '63 characters'],
    ['app=wéb', 4, 3, 'letter or digit'],
  ])('%j: at %i, %i long: %s', (text, at, length, words) => {
    const result = parseLabelSelector(text);
    expect(result).toMatchObject({ mistake: { at, length } });
    expect('mistake' in result && result.mistake.message).toContain(words);
  });
});

describe('laws', () => {
  const alphanumeric = fc.constantFrom(...'abzABZ019');
  const inner = fc.string({ unit: fc.constantFrom(...'abZ09-_.'), maxLength: 6 });
  const name = fc.oneof(
    fc.constantFrom('in', 'notin'),
    fc.tuple(alphanumeric, inner, alphanumeric).map((parts) => parts.join('')),
  );
  const key = fc.oneof(
    name,
    name.map((last) => `app.example-1.io/${last}`),
  );
  const values = fc.uniqueArray(fc.oneof(fc.constant(''), name), { minLength: 1, maxLength: 4 }).map((list) => list.sort());
  const requirement = fc.oneof(
    fc.record({ key, operator: fc.constantFrom('In' as const, 'NotIn' as const), values }),
    fc.record({ key, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const), values: fc.constant([]) }),
    fc.record({ key, operator: fc.constantFrom('Gt' as const, 'Lt' as const), values: fc.nat().map((number) => [`${number}`]) }),
  );

  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 4 }), (selector) => {
        expect(read(formatLabelSelector(selector))).toEqual(selector);
      }),
    );
  });

  test('space between words means nothing', () => {
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 3 }), fc.constantFrom(' ', '\t', '\n', '  '), (selector, space) => {
        const wide = formatLabelSelector(selector).replace(/==|!=|[=!(),<>]/g, (sign) => `${space}${sign}${space}`);
        expect(read(wide)).toEqual(selector);
      }),
    );
  });

  test('any text is read, or has a mistake that lies in it', () => {
    const scrap = fc.constantFrom('app', 'in', 'notin', '=', '==', '!=', '!', '(', ')', ',', '<', '>', ' ', '1', '/', 'é', '\u0000');
    const texts = fc.oneof(
      fc.string(),
      fc.array(scrap, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseLabelSelector(text);
        if ('mistake' in result) {
          expect(result.mistake.at).toBeGreaterThanOrEqual(0);
          expect(result.mistake.at).toBeLessThanOrEqual(text.length);
          expect(result.mistake.length).toBeGreaterThan(0);
        } else expect(read(formatLabelSelector(result.selector))).toEqual(result.selector);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the selector of an object', () => {
  function readObject(object: JsonObject): { readonly selector: LabelSelector | undefined; readonly told: readonly Diagnostic[] } {
    const told: Diagnostic[] = [];
    return { selector: readLabelSelector(cursorOf(manifest(object), (diagnostic) => told.push(diagnostic))), told };
  }

  test('wants its matchLabels and its matchExpressions', () => {
    const { selector, told } = readObject({
      matchLabels: { app: 'web' },
      matchExpressions: [
        { key: 'tier', operator: 'In', values: ['front', 'back'] },
        { key: 'canary', operator: 'DoesNotExist' },
      ],
    });
    expect(told).toEqual([]);
    expect(formatLabelSelector(selector ?? [])).toBe('app=web,tier in (back,front),!canary');
  });

  test('selects everything when it is empty', () => {
    expect(readObject({}).selector).toEqual([]);
  });

  test.each([
    [{ operator: 'Exists' }, 'needs a key'],
    [{ key: 'a', operator: 'Equals' }, 'one of In, NotIn, Exists, DoesNotExist'],
    [{ key: 'a', operator: 'In' }, 'needs values'],
    [{ key: 'a', operator: 'Exists', values: ['x'] }, 'has no values'],
  ])('is not guessed when an expression is wrong: %j', (expression, words) => {
    const { selector, told } = readObject({ matchLabels: { app: 'web' }, matchExpressions: [expression] });
    expect(selector).toBeUndefined();
    expect(told).toMatchObject([{ code: 'model/unknown-value', severity: 'warning' }]);
    expect(told[0]?.message).toContain(words);
  });

  test('of a Service is a map of labels', () => {
    expect(formatLabelSelector(selectorOfLabels({ app: 'web', tier: '' }))).toBe('app=web,tier=');
  });
});
