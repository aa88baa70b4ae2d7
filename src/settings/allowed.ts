/** What a schema allows, read from the schema itself: so messages, JSON Schemas and checks cannot say different things. */
import type { GenericSchema } from 'valibot';
import type { SettingPath } from './types.ts';

type Schema = GenericSchema | undefined;

/** The schema of the value at a path. Of a union, that of the form that the value has. */
export function schemaAt(schema: Schema, path: SettingPath, value: unknown): Schema {
  const [first, ...rest] = path;
  const form = formFor(unwrapped(schema), value);
  if (form === undefined || first === undefined) return form;
  const inner = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, first)?.value : undefined;
  return schemaAt(entryOf(form, first), rest, inner);
}

/** The keys that a mapping may have; none where they are free. */
export function keysOf(schema: Schema): readonly string[] {
  const form = unwrapped(schema);
  const entries = part(form, 'entries');
  if (typeof entries === 'object' && entries !== null) return Object.keys(entries);
  return allowedIn(asSchema(part(form, 'key')));
}

/** The words that a value may be; none where it is free. */
export function allowedIn(schema: Schema): readonly string[] {
  const form = unwrapped(schema);
  const options = part(form, 'options');
  if (form === undefined || !Array.isArray(options)) return [];
  if (form.type === 'picklist') return options.map(String);
  return options.flatMap((option: unknown) => allowedIn(asSchema(option)));
}

/** `a text`, `a list`, `paper or night`. */
export function expectedBy(schema: Schema): string {
  const form = unwrapped(schema);
  const allowed = form?.type === 'picklist' ? allowedIn(form) : [];
  if (allowed.length > 0) return `one of ${allowed.join(', ')}`;
  switch (form?.type) {
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'strict_object':
    case 'record':
      return 'a mapping';
    case 'union': {
      const options = part(form, 'options');
      return Array.isArray(options) ? options.map((option: unknown) => expectedBy(asSchema(option))).join(', or ') : 'something else';
    }
    case 'literal':
      return String(part(form, 'literal'));
    default:
      return 'something else';
  }
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

function formFor(schema: Schema, value: unknown): Schema {
  const options = schema?.type === 'union' ? part(schema, 'options') : undefined;
  if (!Array.isArray(options)) return schema;
  const forms = options.map((option: unknown) => unwrapped(asSchema(option)));
  if (typeof value !== 'object' || value === null) return schema;
  return (
    forms.find((form) => (Array.isArray(value) ? form?.type === 'array' : form?.type === 'strict_object' || form?.type === 'record')) ??
    schema
  );
}

function entryOf(schema: GenericSchema, key: string | number): Schema {
  const entries = part(schema, 'entries');
  if (typeof entries === 'object' && entries !== null) return asSchema(part(entries, String(key)));
  return asSchema(part(schema, schema.type === 'array' ? 'item' : 'value'));
}

/** Without what makes it optional. */
function unwrapped(schema: Schema): Schema {
  const inner = part(schema, 'wrapped');
  return inner === undefined ? schema : unwrapped(asSchema(inner));
}

function part(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Object.getOwnPropertyDescriptor(of, name)?.value : undefined;
}

function asSchema(value: unknown): Schema {
  return isSchema(value) ? value : undefined;
}

function isSchema(value: unknown): value is GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}
