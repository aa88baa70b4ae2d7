/** What is told without the large patterns is what they would tell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classByPatterns, classOf, knownFields } from '../../../src/parse/secrets/key-class.ts';
import { quickSigns } from '../../../src/parse/secrets/quick-signs.ts';

const source = (name: string) => readFileSync(join(import.meta.dirname, '../../../src/parse/secrets', name), 'utf8');

/** The ways of a pattern in a source, each written out with the shortest text that it fits. */
function waysOf(file: string, name: string): readonly string[] {
  const pattern = new RegExp(`${name} =\\s*/(.*)/\\w*;`).exec(source(file))?.[1] ?? '';
  const ways: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at <= pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '(' || pattern[at] === '[') depth++;
    else if (pattern[at] === ')' || pattern[at] === ']') depth--;
    else if (at === pattern.length || (pattern[at] === '|' && depth === 0)) {
      ways.push(pattern.slice(from, at));
      from = at + 1;
    }
  }
  expect(ways.length).toBeGreaterThan(5);
  return ways.flatMap(written);
}

/** `a(?:b|c)?d$` as `ad`, `abd` and `acd`; what is only looked at is left out. */
function written(way: string): readonly string[] {
  const first = /\((\?:|\?=)([^()]*(?:\([^()]*\)[^()]*)*)\)(\??)/.exec(way);
  if (first !== null) {
    const [whole, sort, inner = '', isOptional] = first;
    const texts = sort === '?=' ? [''] : [...(isOptional === '?' ? [''] : []), ...inner.split(/\|(?![^(]*\))/)];
    return texts.flatMap((text) => written(way.replace(whole, () => text)));
  }
  const set = /\[([^\]]*)\](\??)/.exec(way);
  if (set !== null) return [...(set[1] ?? '')].filter((sign) => sign !== '\\').flatMap((sign) => written(way.replace(set[0], () => sign)));
  const few = way
    .replace('\\d{2,5}', '80')
    .replace(/\\d\??/g, '1')
    .replace(/[\^$]/g, '')
    .replace(/\\(.)/g, '$1');
  const optional = /(.)\?/.exec(few);
  return optional === null ? [few] : [few.replace(optional[0], ''), few.replace(optional[0], optional[1] ?? '')];
}

describe('the signs that are searched for first', () => {
  it.each(waysOf('within-text.ts', 'MAY_HOLD'))('are in what may hold a secret: %s', (text) => {
    expect([undefined, text === '://' ? 'address' : undefined]).toContain(quickSigns(`xx ${text} xx`));
  });

  it.each(waysOf('within-text.ts', 'CORE'))('are in each word before one: %s', (text) => {
    const sure = text
      .replace(/^(pw|pin|otp|sas)$/, '$1=')
      .replace(/^(val)$/, '$1:')
      .replace(/^pat$/, 'pat=');
    expect(quickSigns(`xx ${sure} xx`)).toBe(undefined);
  });

  it.each([...waysOf('key-class.ts', 'PASSWORD'), ...waysOf('key-class.ts', 'SECRET')])('are in each way of a key: %s', (key) => {
    const pattern = /^const (?:PASSWORD|SECRET) =\s*\/(.*)\/;$/gm;
    const patterns = [...source('key-class.ts').matchAll(pattern)].map(([, text = '']) => new RegExp(text));
    expect(patterns).toHaveLength(2);
    expect(patterns.some((one) => one.test(key))).toBe(true);
    const about = /(?:name|url|uri|id|store)s?$/.test(key);
    if (!about) expect(classByPatterns(key)).not.toBe('plain');
  });

  it.each(['xPin', 'PIN', 'my-pw', 'userPass', 'APP_KEY_2', 'githubPat', 'id_ed25519', 'sasToken'])('let %s through', (key) => {
    expect(classOf(key)).not.toBe('plain');
  });

  it.each(['nginx:1.27 on node-1', 'kube-root-ca.crt of it'])('are none in %s', (text) => expect(quickSigns(text)).toBe('none'));
  it('tell an address', () => expect(quickSigns('containerd://1.7.18')).toBe('address'));
});

it.each([...knownFields])('%s is known to be %s, as the patterns say', (key, sort) => expect(classByPatterns(key)).toBe(sort));
