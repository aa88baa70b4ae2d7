/** A stage's data as JSON: places instead of whole manifests, and no value that could be a secret. */
import type { Diagnostic } from './base/diagnostic.ts';
import type { Texts } from './base/texts.ts';
import type { Manifest, Origin } from './parse/types.ts';

export interface StageJson {
  /** Absent when the stage was not reached, or when there is a diagnostic. */
  readonly json?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Keys keep their order; two spaces of indentation. */
export function stageAsJson(data: unknown): StageJson {
  if (data === undefined) return { diagnostics: [] };
  try {
    return { json: `${JSON.stringify(data, replace, 2)}\n`, diagnostics: [] };
  } catch (error) {
    // what V8 throws where a string has no room; ECMAScript leaves its length to it
    if (!(error instanceof RangeError)) throw error;
    return { diagnostics: [tooLong()] };
  }
}

function tooLong(): Diagnostic {
  return {
    code: 'render/too-long',
    severity: 'error',
    message: 'The JSON of this stage is longer than 512 MiB, which is more than fits into one text',
    hint: 'ask for a part of the input: --namespace, --selector, --name',
  };
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
