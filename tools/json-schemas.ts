/** The JSON Schemas in schemas/, by file name: made from what checks the files of settings, so that an editor allows what podfig allows. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { knownNames } from '../src/pipeline/pipeline.ts';
import { figureTemplateSchema } from '../src/settings/schemas/figure-template.ts';
import { projectSchema } from '../src/settings/schemas/project.ts';
import { themeParts, themeSchema } from '../src/settings/schemas/theme.ts';

export const known = knownNames();

export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    'figure-template.schema.json': asJson(figureTemplateSchema(known)),
    'podfig.schema.json': asJson(projectSchema(known)),
    'theme.schema.json': asJson(themeSchema(known), themeParts),
  };
}

/** `parts` stand once, under $defs. */
function asJson(schema: GenericSchema, parts: Readonly<Record<string, GenericSchema>> = {}): string {
  const converted = toJsonSchema(schema, {
    definitions: parts,
    errorMode: 'ignore',
    // a record whose keys are known words: the converter knows only free ones
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      const key: unknown = 'key' in valibotSchema ? valibotSchema.key : undefined;
      if (valibotSchema.type !== 'record' || !isPicklist(key)) return undefined;
      const properties = Object.fromEntries(key.options.map((name) => [String(name), jsonSchema.additionalProperties ?? true]));
      return { type: 'object', properties, additionalProperties: false };
    },
  });
  return `${JSON.stringify(converted, null, 2)}\n`;
}

function isPicklist(value: unknown): value is { readonly options: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'picklist' && 'options' in value;
}
