import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import type { Secret } from '../secrets/secret.ts';
import { isSecretKind } from '../secrets/secret.ts';
import { veiledObject } from '../secrets/veiled-object.ts';
import { STRANGE_SPACE_HINT } from '../strangers/strange-text.ts';
import { isObject } from '../text/flatten.ts';
import type { JsonObject, JsonValue, Manifest } from '../types.ts';
import { withoutNoise } from './noise.ts';

export interface MadeManifest {
  /** Absent when the object has no usable apiVersion or kind. */
  readonly manifest?: Manifest;
  readonly diagnostics: readonly Diagnostic[];
}

const KIND = /^[A-Za-z][A-Za-z0-9]*$/;
const API_VERSION = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\/)?[A-Za-z0-9][A-Za-z0-9-]*$/;

/** Reads apiVersion, kind and metadata of an object, and nothing else; wrong shapes are said and taken as absent. `secrets` are the object's, where they are known. */
export function makeManifest(object: JsonObject, placeOf: Manifest['placeOf'], secrets?: readonly Secret[]): MadeManifest {
  const diagnostics: Diagnostic[] = [];
  const { kind, apiVersion } = object;
  if (typeof kind !== 'string' || !KIND.test(kind)) return { diagnostics: [badHead('kind', '`kind: Pod`', kind, placeOf(['kind']))] };
  if (typeof apiVersion !== 'string' || !API_VERSION.test(apiVersion))
    return { diagnostics: [badHead('apiVersion', '`apiVersion: v1` or `apps/v1`', apiVersion, placeOf(['apiVersion']))] };
  const odd = Object.keys(object).find((key) => STRANGE_SPACE.test(key));
  if (odd !== undefined) return { diagnostics: [strangeSpace(placeOf([odd]))] };
  const metadata = object.metadata;
  if (metadata !== undefined && metadata !== null && !isObject(metadata))
    diagnostics.push({
      code: 'parse/bad-metadata',
      severity: 'warning',
      message: `Unexpected ${typeName(metadata)} in metadata of this ${kind}, expected a mapping with a name`,
      place: placeOf(['metadata']),
      hint: 'write the name as `metadata:` and, indented below it, `name: …`',
    });
  const read = isObject(metadata) ? metadata : {};
  const name = text('name') || text('generateName');
  const namespace = text('namespace');
  const kept = withoutNoise(object);
  // of a Secret nobody needs more than its keys
  return {
    manifest: { apiVersion, kind, name, namespace, object: isSecretKind(kind) ? veiledObject(kept, secrets) : kept, placeOf },
    diagnostics,
  };

  function text(field: string): string {
    const value = read[field];
    if (typeof value === 'string') return value;
    if (value === undefined || value === null) return '';
    const place = placeOf(['metadata', field]);
    if (typeof value === 'object') {
      diagnostics.push({
        code: 'parse/bad-name',
        severity: 'warning',
        message: `Unexpected ${typeName(value)} as metadata.${field}, expected text`,
        place,
      });
      return '';
    }
    diagnostics.push({
      code: 'parse/bad-name',
      severity: 'warning',
      message: `Unexpected ${typeName(value)} as metadata.${field}, expected text; it is read as "${String(value)}"`,
      place,
      hint: 'put it in quotes: YAML reads words such as `123`, `yes` and `on` as numbers and booleans',
    });
    return String(value);
  }
}

const STRANGE_SPACE = /^[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

/** Indentation by other spaces than U+0020 makes them a part of the key. */
function strangeSpace(place: Place): Diagnostic {
  const message = 'This line is indented with spaces that are no plain spaces, so it is not below the key that it belongs to';
  return {
    code: 'parse/strange-space',
    severity: 'error',
    message,
    place: { file: place.file, line: place.line, column: 1 },
    hint: STRANGE_SPACE_HINT,
  };
}

function badHead(field: string, example: string, value: JsonValue | undefined, place: Place): Diagnostic {
  const found =
    value === undefined
      ? `No ${field} in this object`
      : typeof value === 'string'
        ? `Unexpected text in ${field}`
        : `Unexpected ${typeName(value)} as ${field}`;
  const note = typeof value === 'string' && /\s/.test(value) ? '; a remark behind it must begin with ` #`' : '';
  return {
    code: `parse/bad-${field === 'kind' ? 'kind' : 'api-version'}`,
    severity: 'error',
    message: `${found}, expected one word such as ${example}`,
    place,
    hint: `write one word, as in ${example}${note}`,
  };
}

function typeName(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'empty value';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' ? 'mapping' : typeof value;
}
