/**
 * Manifests that a tool has still to finish, though they are good YAML or JSON: templates whose marks stand in quotes or in comments, and
 * patches. Each has a mark that is searched for in the whole text first, so that other input costs no walk.
 */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { isObject } from '../text/flatten.ts';
import type { JsonObject, JsonValue, Path } from '../types.ts';

export interface Mark {
  readonly sign: RegExp;
  /** Whether it is there, at a key and its value. */
  readonly at: (key: string | number, value: JsonValue | undefined) => boolean;
  readonly said: Omit<Diagnostic, 'place'>;
}

const HELM = /\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities|Files)\b|(?:include|tpl)\s)/;
const PLACEHOLDER = /\$\{[A-Za-z_]\w*\}/;
const PATCH = /\$(?:patch|retainKeys|setElementOrder\/|deleteFromPrimitiveList\/)/;
/** ytt, whose marks are comments. */
export const YTT = /^[ \t]*#@|[:-] #@ /m;

/** Of a placeholder elsewhere, as in a command, a shell may make something. */
const FILLED_IN: ReadonlySet<string | number> = new Set(['name', 'namespace', 'image', 'nodeName', 'replicas', 'containerPort']);

const MARKS: readonly Mark[] = [
  {
    sign: HELM,
    at: (_key, value) => typeof value === 'string' && HELM.test(value),
    said: {
      code: 'parse/helm-template',
      severity: 'error',
      message: 'This is a Helm template',
      hint: 'render it first: helm template RELEASE CHART | podfig -',
    },
  },
  {
    sign: PATCH,
    at: (key) => typeof key === 'string' && key.startsWith('$') && PATCH.test(key),
    said: {
      code: 'parse/merge-patch',
      severity: 'error',
      message: 'This is a patch of a manifest, not one itself',
      hint: 'apply it first: kubectl kustomize DIRECTORY | podfig -',
    },
  },
  {
    sign: PLACEHOLDER,
    at: (key, value) => FILLED_IN.has(key) && typeof value === 'string' && PLACEHOLDER.test(value),
    said: {
      code: 'parse/placeholder',
      severity: 'warning',
      message: 'A placeholder stands where a value should be; it is drawn as it stands',
      hint: 'fill it in first: envsubst < FILE | podfig -',
    },
  },
];

export const YTT_TEMPLATE: Omit<Diagnostic, 'place'> = {
  code: 'parse/template',
  severity: 'error',
  message: 'This is a template of ytt: values stand in its comments',
  hint: 'fill it in first: ytt -f FILE | podfig -',
};

/** Those that a text may hold; none for nearly every text. */
export function marksIn(text: string): readonly Mark[] {
  return text.includes('$') || text.includes('{{') ? MARKS.filter(({ sign }) => sign.test(text)) : [];
}

/** Templates are kept in these for other programs, as are patches; a HelmRelease of Flux has values. */
const KEPT: ReadonlySet<string> = new Set(['annotations', 'data', 'stringData', 'binaryData', 'values', 'valuesObject']);

/** The first of the marks in an object, and where it stands. */
export function unfinished(object: JsonObject, marks: readonly Mark[]): { readonly mark: Mark; readonly path: Path } | undefined {
  for (const mark of marks) {
    const path = find(object, [], mark);
    if (path !== undefined) return { mark, path };
  }
  return undefined;
}

function find(value: JsonValue | undefined, path: Path, mark: Mark): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries: readonly (readonly [string | number, JsonValue | undefined])[] = isObject(value)
    ? Object.entries(value).filter(([key]) => !KEPT.has(key))
    : [...(value as readonly JsonValue[]).entries()];
  for (const [key, inner] of entries) {
    const found = mark.at(key, inner) ? [...path, key] : find(inner, [...path, key], mark);
    if (found !== undefined) return found;
  }
  return undefined;
}
