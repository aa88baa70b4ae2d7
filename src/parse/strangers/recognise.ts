/** Says of a value of the input what it is instead of a manifest. No code frame shows more of such files than their keys: they may hold credentials. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import { isObject } from '../text/flatten.ts';
import type { JsonObject, JsonValue } from '../types.ts';
import type { Head } from './missing-head.ts';
import { STRANGE_LISTS, STRANGERS } from './strangers.ts';

export type Recognised = Omit<Diagnostic, 'place'>;

/** Undefined for what has a kind and an apiVersion and is nothing else. */
export function recognise(value: JsonValue, file: string): Recognised | undefined {
  if (!isObject(value))
    return {
      severity: 'note',
      code: 'parse/not-an-object',
      message: 'This document is no mapping, so it is no Kubernetes object',
      hint: 'a manifest has apiVersion, kind and metadata',
    };
  const known = STRANGERS.find(({ is }) => is(value, file));
  if (known !== undefined) {
    const { code, message, hint, severity = 'note' } = known;
    return { severity, code, message: typeof message === 'string' ? message : message(value), hint };
  }
  if (value.kind !== undefined || value.apiVersion !== undefined) return undefined;
  const like = lookOf(value);
  if (like !== undefined)
    return {
      severity: 'warning',
      code: 'parse/no-kind',
      message: `This looks like ${like}, but apiVersion and kind are missing`,
      hint: 'add them, as in `apiVersion: v1` and `kind: Pod`; `kubectl get` with -o yaml or json writes them',
    };
  return {
    severity: 'warning',
    code: 'parse/no-kubernetes-object',
    message: 'This is no Kubernetes object: it has neither apiVersion nor kind',
    hint: 'leave the file out, or add apiVersion and kind',
  };
}

/** Of an object without a kind that is drawn all the same. */
export function readAs({ apiVersion, kind }: Head, place: Place): Diagnostic {
  return {
    severity: 'warning',
    code: 'parse/no-kind',
    message: `This looks like a ${kind}, and is read as one: its apiVersion and kind are missing`,
    place,
    hint: `add them: \`apiVersion: ${apiVersion}\` and \`kind: ${kind}\`; \`kubectl get\` with -o yaml or json writes them`,
  };
}

/** A list that is no list of manifests. */
export function recogniseList(value: JsonValue): Recognised | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const known = STRANGE_LISTS.find(({ is }) => value.every((item: JsonValue) => isObject(item) && is(item)));
  return known && { severity: 'note', code: known.code, message: known.message, hint: known.hint };
}

function lookOf({ metadata, spec, containers }: JsonObject): string | undefined {
  if (Array.isArray(containers)) return 'the spec of a Pod';
  if (!isObject(spec)) return undefined;
  if (Array.isArray(spec.containers)) return 'a Pod';
  return isObject(metadata) || isObject(spec.template) ? 'a Kubernetes object' : undefined;
}
