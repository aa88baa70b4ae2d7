/** Words from templates/words, by language. What a language lacks is said in English. */

import { texts } from 'podfig:templates/words';
import { ownValue } from '../base/own-value.ts';
import { putIn } from './put-in.ts';
import type { Values, Words } from './types.ts';

/** A text, or its plural forms by CLDR category (`one`, `other`, …). */
type Entry = string | Readonly<Record<string, string>>;
interface Section {
  readonly [key: string]: Section | Entry;
}

/** The languages that have a file. */
export function languages(): readonly string[] {
  return Object.keys(texts).sort();
}

/** Nobody listens to more. */
const mostListed = 100;

export function wordsIn(lang: string): Words {
  const entries = entriesOf(lang);
  const english = lang === 'en' ? entries : entriesOf('en');
  const plurals = pluralRule(lang);
  const say = (key: string, values: Values = {}): string => {
    const entry = entries(key) ?? english(key);
    if (entry === undefined) throw new Error(`no words for '${key}'`);
    if (typeof entry === 'string') return putIn(entry, values);
    const form = typeof values.count === 'number' ? plurals(values.count) : 'other';
    return putIn(entry[form] ?? entry.other ?? '', values);
  };
  const joined = ([first = '', ...rest]: readonly string[]): string =>
    rest.reduce((so, next) => say('list.more', { first: so, second: next }), first);
  const list = (items: readonly string[]): string => {
    const last = items.at(-1);
    if (last === undefined || items.length === 1) return last ?? '';
    if (items.length > mostListed)
      return say('list.and-more', { items: joined(items.slice(0, mostListed - 1)), count: items.length - mostListed + 1 });
    return say(items.length === 2 ? 'list.two' : 'list.last', { first: joined(items.slice(0, -1)), second: last });
  };
  const either = (items: readonly string[], more = 0): string => {
    const last = items.at(-1);
    if (more > 0) return say('list.or-more', { items: joined(items), count: more });
    if (last === undefined || items.length === 1) return last ?? '';
    return say('list.or', { first: joined(items.slice(0, -1)), second: last });
  };
  return { lang, say, list, either };
}

const known = new Map<string, EntryOf>();

/** Looked up by its path, as the file has it: a figure says a tenth of what there is. */
type EntryOf = (key: string) => Entry | undefined;

function entriesOf(lang: string): EntryOf {
  const found = known.get(lang);
  if (found !== undefined) return found;
  const text = ownValue(texts, lang);
  if (text === undefined) throw new RangeError(`unknown language '${lang}': expected ${languages().join(', ')}`);
  const all: Section = JSON.parse(text);
  const entries = new Map<string, Entry | undefined>();
  const entryOf = (key: string) => {
    if (!entries.has(key)) entries.set(key, entryAt(all, key));
    return entries.get(key);
  };
  known.set(lang, entryOf);
  return entryOf;
}

function entryAt(all: Section, key: string): Entry | undefined {
  let at: Section | Entry = all;
  for (const part of key.split('.')) {
    const next: Section | Entry | undefined = isEntry(at) ? undefined : ownValue(at, part);
    if (next === undefined) return undefined;
    at = next;
  }
  return isEntry(at) ? at : undefined;
}

/** A mapping with an `other` is plural forms; any other mapping is a section. */
function isEntry(value: Section | Entry): value is Entry {
  return typeof value === 'string' || typeof value.other === 'string';
}

/** Of the language that is asked for, never of the machine's. Made when a plural is needed: it costs a start half a ms. */
/** By CLDR. English and Korean are known by heart: ICU takes a millisecond for its rules. */
export function pluralRule(lang: string): (count: number) => string {
  if (lang === 'en') return (count) => (Math.abs(count) === 1 ? 'one' : 'other');
  if (lang === 'ko') return () => 'other';
  let rules: Intl.PluralRules | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(lang);
    return rules.select(count);
  };
}
