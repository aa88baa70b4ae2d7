/** The files of templates/words, flat: each key with its text, or with its plural forms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const directory = join(import.meta.dirname, '../../templates/words');

export interface Entry {
  readonly key: string;
  /** One, or one for each plural form. */
  readonly texts: readonly string[];
  readonly forms: readonly string[];
}

export const languageNames = readdirSync(directory).map((name) => name.replace(/\.yaml$/, ''));

export function entriesOf(lang: string): ReadonlyMap<string, Entry> {
  const file: unknown = parse(readFileSync(join(directory, `${lang}.yaml`), 'utf8'));
  return new Map(gather(file, '').map((entry) => [entry.key, entry]));
}

function gather(value: unknown, key: string): readonly Entry[] {
  if (typeof value === 'string') return [{ key, texts: [value], forms: [] }];
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is neither a text nor a section`);
  const parts = Object.entries(value);
  const texts = parts.flatMap(([, text]) => (typeof text === 'string' ? [text] : []));
  if ('other' in value) return [{ key, texts, forms: parts.map(([form]) => form) }];
  return parts.flatMap(([name, inner]) => gather(inner, key === '' ? name : `${key}.${name}`));
}

/** The names in braces, each once. */
export function placeholdersOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{([A-Za-z0-9-]+)\}/g)].flatMap(([, name = '']) => name)))].sort();
}
