/** A file of settings, held against its schema: each mistake is told with its place and what is allowed there. */
import type { GenericSchema } from 'valibot';
import { safeParse } from 'valibot';
import { listsForMappings, mistakesIn } from './mistakes.ts';
import type { Reading } from './types.ts';
import { readYamlDocument } from './yaml-document.ts';

/** `name` is the file's, for messages. Never throws for what the user wrote. */
export function readSettings<T>(text: string, name: string, schema: GenericSchema<unknown, T>): Reading<T> {
  const { value, diagnostics, placeOf } = readYamlDocument(text.replace(/^\ufeff/, ''), name);
  if (diagnostics.length > 0) return { diagnostics, placeOf };
  // a file of comments says nothing, which is a mapping without keys: what it lacks is told
  const given = value ?? {};
  const lists = listsForMappings({ schema, value: given, placeOf });
  if (lists.length > 0) return { diagnostics: lists, placeOf };
  const result = safeParse(schema, given);
  if (result.success) return { value: result.output, diagnostics: [], placeOf };
  return { diagnostics: mistakesIn(result.issues, { schema, value: given, placeOf }), placeOf };
}
