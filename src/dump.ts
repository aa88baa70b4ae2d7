/** A stage's data as JSON: places instead of whole manifests, and no value that could be a secret. */
import type { Texts } from './base/texts.ts';
import type { Manifest, Origin } from './parse/types.ts';

/** undefined when the stage was not reached. Keys keep their order; two spaces of indentation. */
export function stageAsJson(data: unknown): string | undefined {
  if (data === undefined) return undefined;
  return `${JSON.stringify(data, replace, 2)}\n`;
}

function replace(this: unknown, key: string, value: unknown): unknown {
  if (isTexts(value)) return undefined;
  if (isOrigin(value)) return value.manifest.placeOf(value.path);
  if (isManifest(value)) {
    const { placeOf, ...rest } = value;
    return { ...rest, place: placeOf([]) };
  }
  return key === 'env' ? withoutValues(value) : value;
}

/** An environment variable's value may be a secret; its name, and where its value comes from, is none. Whatever else stands there is a mistake. */
function withoutValues(env: unknown): unknown {
  if (Array.isArray(env)) return env.map((variable: unknown) => withoutValues(variable));
  if (typeof env !== 'object' || env === null) return env === null ? env : '…';
  return Object.fromEntries(Object.entries(env).map(([key, value]) => [key, key === 'name' || key === 'valueFrom' ? value : '…']));
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'placeOf' in value && typeof value.placeOf === 'function';
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === 'object' && value !== null && 'manifest' in value && 'path' in value && isManifest(value.manifest);
}
