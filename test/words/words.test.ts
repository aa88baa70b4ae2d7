import { describe, expect, test } from 'vitest';
import { languages, pluralRule, wordsIn } from '../../src/words/words.ts';
import type { Said } from './keys-in-source.ts';
import { saidIn, saidInSource } from './keys-in-source.ts';
import { entriesOf, languageNames, placeholdersOf } from './languages.ts';

const english = entriesOf('en');
const said = saidInSource();
/** What src/words and the pipeline say themselves. */
const ofWords = ['language', 'list.two', 'list.more', 'list.last', 'list.or', 'list.or-more'];

function meant(pattern: string): readonly string[] {
  if (!pattern.includes('*')) return english.has(pattern) ? [pattern] : [];
  const parts = pattern.split('*').map((part) => part.replaceAll('.', String.raw`\.`));
  const expression = new RegExp(`^${parts.join('[^.]+')}$`);
  return [...english.keys()].filter((key) => expression.test(key));
}

describe('the words that the source says', () => {
  test('are all in templates/words/en.yaml', () => {
    const lacking = said.flatMap(({ place, keys }) => keys.filter((key) => meant(key).length === 0).map((key) => `${place} says ${key}`));
    expect(lacking).toEqual([]);
  });

  test('are all there are', () => {
    const used = new Set([...said.flatMap(({ keys }) => keys.flatMap(meant)), ...ofWords]);
    expect([...english.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  // what a key that is put together may mean is not known so well
  test('are given all the values that stand in them', () => {
    const lackingIn = ({ place, keys, values }: Said): readonly string[] =>
      keys.flatMap((key) => {
        const wanted = placeholdersOf(english.get(key)?.texts ?? []);
        return wanted.filter((name) => values?.includes(name) === false).map((name) => `${place} gives ${key} no {${name}}`);
      });
    expect(said.flatMap(lackingIn)).toEqual([]);
  });
});

test('the keys of a call are read from it', () => {
  const keys = (code: string) => saidIn('a.ts', code).map((one) => [one.keys, one.values]);
  expect(keys(`say('a.b', { count: 1, name })`)).toEqual([[['a.b'], ['count', 'name']]]);
  expect(keys(`words.say(short ? \`a.\${kind}\` : 'a.b', values)`)).toEqual([[['a.*', 'a.b'], undefined]]);
  expect(keys(`say(\`a.\${many ? 'b' : 'c'}.d\`)`)).toEqual([[['a.b.d', 'a.c.d'], []]]);
  expect(keys('say(key)')).toEqual([[['?'], []]]);
});

describe.each(languageNames.filter((lang) => lang !== 'en'))('templates/words/%s.yaml', (lang) => {
  const own = entriesOf(lang);

  test('has the keys of English, no more and no less', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('puts in the same values', () => {
    const valuesOf = (entries: typeof own) => Object.fromEntries([...entries].map(([key, { texts }]) => [key, placeholdersOf(texts)]));
    expect(valuesOf(own)).toEqual(valuesOf(english));
  });

  test('has the plural forms of its language where English has some', () => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
    const forms = [...own.values()].filter(({ key }) => (english.get(key)?.forms.length ?? 0) > 0).map(({ key, forms }) => [key, forms]);
    expect(forms.filter(([, found]) => String(found) !== String(pluralCategories.filter((form) => found?.includes(form))))).toEqual([]);
  });
});

test('every file is a language', () => {
  expect(languages()).toEqual([...languageNames].sort());
});

describe('lists', () => {
  test.each([
    ['en', ['a'], 'a'],
    ['en', ['a', 'b'], 'a and b'],
    ['en', ['a', 'b', 'c', 'd'], 'a, b, c and d'],
    ['ko', ['a', 'b', 'c'], 'a, b 및 c'],
    ['en', [], ''],
  ])('in %s: %j', (lang, items, words) => {
    expect(wordsIn(lang).list(items)).toBe(words);
  });
});

describe('alternatives', () => {
  test.each<[string, readonly string[], number, string]>([
    ['en', ['a'], 0, 'a'],
    ['en', ['a', 'b'], 0, 'a or b'],
    ['en', ['a', 'b', 'c'], 0, 'a, b or c'],
    ['en', ['a', 'b'], 2, 'a, b or 2 more'],
    ['ko', ['a', 'b', 'c'], 0, 'a, b 또는 c'],
    ['ko', ['a'], 2, 'a 외 2개'],
    ['en', [], 0, ''],
  ])('in %s: %j and %i more', (lang, items, more, words) => {
    expect(wordsIn(lang).either(items, more)).toBe(words);
  });
});

test('a language that has no file is no language', () => {
  expect(() => wordsIn('tlh')).toThrow("unknown language 'tlh': expected en, ko");
});

describe('plural forms', () => {
  const counts = [0, 1, 2, 3, 10, 11, 21, 100, 101, 1001, 0.5, 1.5, -1];
  test.each(['en', 'ko'])('of %s are those of CLDR', (lang) => {
    const rules = new Intl.PluralRules(lang);
    expect(counts.map((count) => pluralRule(lang)(count))).toEqual(counts.map((count) => rules.select(count)));
  });
});
