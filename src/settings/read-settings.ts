/** A file of settings, held against its schema: each mistake is told with its place and what is allowed there. */
import type { GenericSchema } from 'valibot';
import { safeParse } from 'valibot';
import type { Diagnostic } from '../base/diagnostic.ts';
import { nearMiss } from '../base/near-miss.ts';
import { keysOf } from './allowed.ts';
import { listsForMappings, mistakesIn } from './mistakes.ts';
import type { Reading } from './types.ts';
import { readYamlDocument } from './yaml-document.ts';

/** `name` is the file's, for messages. Never throws for what the user wrote. */
export function readSettings<T>(text: string, name: string, schema: GenericSchema<unknown, T>): Reading<T> {
  const plain = text.replace(/^\ufeff/, '');
  const { value, diagnostics, placeOf } = readYamlDocument(plain, name);
  // a file of settings may name any other: what is none is no window into it
  const isQuotable = isSettings(diagnostics.length > 0 ? plain : (value ?? undefined), keysOf(schema));
  if (diagnostics.length > 0) return { diagnostics: isQuotable ? diagnostics : diagnostics.map(unquoted), placeOf, isSettings: isQuotable };
  if (!isQuotable && value !== undefined && value !== null)
    return { diagnostics: [noSettings(name, keysOf(schema))], placeOf, isSettings: false };
  // a file of comments says nothing, which is a mapping without keys: what it lacks is told
  const given = value ?? {};
  const lists = listsForMappings({ schema, value: given, placeOf });
  if (lists.length > 0) return { diagnostics: lists, placeOf, isSettings: isQuotable };
  const result = safeParse(schema, given);
  if (result.success) return { value: result.output, diagnostics: [], placeOf, isSettings: isQuotable };
  return { diagnostics: mistakesIn(result.issues, { schema, value: given, placeOf }), placeOf, isSettings: isQuotable };
}

/** Half of its keys at least are known, or nearly; of a text that is no YAML, of those at its margin. */
function isSettings(value: unknown, known: readonly string[]): boolean {
  const keys =
    typeof value === 'string'
      ? keysAtMargin(value)
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.keys(value)
        : undefined;
  if (keys === undefined) return false;
  const own = keys.slice(0, MOST_KEYS).filter((key) => known.includes(key) || nearMiss(key, known) !== undefined);
  return typeof value === 'string' ? own.length > 0 && 2 * own.length >= keys.length : 2 * own.length >= Math.min(keys.length, MOST_KEYS);
}

const MOST_KEYS = 1000;

function keysAtMargin(text: string): readonly string[] {
  return [...text.matchAll(/^["']?([A-Za-z][\w-]{0,80})["']?[ \t]*:(?=\s|$)/gm)].flatMap(([, key]) => (key === undefined ? [] : [key]));
}

/** Without words of the file. */
function unquoted({ code, severity, message, place }: Diagnostic): Diagnostic {
  const plain = code === 'settings/yaml' ? 'This is no YAML that could be read' : message;
  return { code, severity, message: plain, ...(place === undefined ? {} : { place }) };
}

function noSettings(name: string, known: readonly string[]): Diagnostic {
  return {
    code: 'settings/not-settings',
    severity: 'error',
    message: `${name} is no file of such settings`,
    place: { file: name, line: 1, column: 1 },
    hint: `expected a mapping with keys such as ${known.slice(0, 4).join(', ')}`,
  };
}
