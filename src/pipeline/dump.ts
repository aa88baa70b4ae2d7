/** A stage's data as JSON: places instead of whole manifests, and no value that could be a secret. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Texts } from '../base/texts.ts';
import type { Veil } from '../base/veil.ts';
import { veiledObject } from '../parse/secrets/veiled-object.ts';
import type { Manifest, Origin } from '../parse/types.ts';

export interface StageJson {
  /** Absent when the stage was not reached, or when there is a diagnostic. */
  readonly json?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Keys keep their order; two spaces of indentation. No secret of the input is in it. */
export function stageAsJson(data: unknown, veil: Veil): StageJson {
  if (data === undefined) return { diagnostics: [] };
  try {
    return { json: `${JSON.stringify(data, (_key, value: unknown) => replace(value, veil), 2)}\n`, diagnostics: [] };
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

function replace(value: unknown, veil: Veil): unknown {
  if (typeof value === 'string') return veil.text(value);
  if (isTexts(value)) return undefined;
  if (isOrigin(value)) return value.manifest.placeOf(value.path);
  if (isManifest(value)) {
    const { placeOf, object, ...rest } = value;
    const keyed = veil.isEmpty ? veiledObject(object) : withVeiledKeys(veiledObject(object), veil);
    return { ...rest, object: keyed, place: placeOf([]) };
  }
  return value;
}

/** A colon without its blank makes a key of a secret: `{password:hunter2}`. */
function withVeiledKeys(value: unknown, veil: Veil): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withVeiledKeys(item, veil));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [veil.text(key), withVeiledKeys(inner, veil)]));
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
