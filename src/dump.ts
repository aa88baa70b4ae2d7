/** A stage's data as JSON: places instead of whole manifests, and no value that could be a secret. */
import type { Manifest, Origin } from './parse/types.ts';

/** undefined when the stage was not reached. Keys keep their order; two spaces of indentation. */
export function stageAsJson(data: unknown): string | undefined {
  if (data === undefined) return undefined;
  return `${JSON.stringify(data, replace, 2)}\n`;
}

function replace(this: unknown, key: string, value: unknown): unknown {
  if (value instanceof Map) return undefined;
  if (isOrigin(value)) return value.manifest.placeOf(value.path);
  if (isManifest(value)) {
    const { placeOf, ...rest } = value;
    return { ...rest, place: placeOf([]) };
  }
  // an environment variable's value may be a secret; where it comes from is not
  if (key === 'env' && Array.isArray(value)) return value.map((variable: unknown) => withoutValue(variable));
  return value;
}

function withoutValue(variable: unknown): unknown {
  if (typeof variable !== 'object' || variable === null || !('value' in variable)) return variable;
  return { ...variable, value: '…' };
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'placeOf' in value && typeof value.placeOf === 'function';
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === 'object' && value !== null && 'manifest' in value && 'path' in value && isManifest(value.manifest);
}
