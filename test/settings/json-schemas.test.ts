/** schemas/*.schema.json say what the reader says: `npm run docs` writes them anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../tools/json-schemas.ts';

const directory = join(import.meta.dirname, '../../schemas');
const wanted = jsonSchemas();

describe('schemas/', () => {
  it('has one file for each kind of settings', () => expect(readdirSync(directory).sort()).toEqual(Object.keys(wanted).sort()));
  it.each(Object.keys(wanted))('%s is what the schema of the reader gives', (name) => {
    expect(readFileSync(join(directory, name), 'utf8')).toBe(wanted[name]);
  });
  it.each(Object.keys(wanted))('%s describes every key', (name) => {
    expect(undescribed(JSON.parse(wanted[name] ?? '{}'), '')).toEqual([]);
  });
});

/** Keys whose names are words of podfig (boxes, texts) are described where they are listed. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const within = Object.entries(schema).flatMap(([key, value]) => undescribed(value, `${path}/${key}`));
  const properties = 'properties' in schema && typeof schema.properties === 'object' ? (schema.properties ?? {}) : {};
  if (/\/(?:boxes|links|text)$/.test(path)) return within;
  const bare = Object.entries(properties).filter(([, value]) => typeof value !== 'object' || value === null || !('description' in value));
  return [...within, ...bare.map(([key]) => `${path}/${key}`)];
}
