/**
 * How many objects of one input are read. A text of some hundred megabytes may hold a hundred million values, and each one that is read takes
 * a kilobyte or more, whatever it is; clusters have fewer objects, and their objects are larger.
 */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import type { JsonValue } from '../types.ts';

/** Of values that are no objects of Kubernetes: no one keeps so many among manifests. */
export const MOST_STRANGERS = 5000;

/** That many may be as small as they like. */
export const MOST_SMALL = 20_000;
/** In characters, on average, where there are more. `kubectl get -o json` prints twice as many for a Pod, and more. */
const SMALL = 2000;

/** Whether `count` objects in the first `characters` of an input are more than are read. */
export function isCrowd(count: number, characters: number): boolean {
  return count > MOST_SMALL && characters < count * SMALL;
}

/** Whether a whole document is surely no object of Kubernetes, and no list of them. */
export function isForeign(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value !== 'object' || value === null || (!Object.hasOwn(value, 'kind') && !Object.hasOwn(value, 'apiVersion'));
}

/** Kubernetes stores no object of more than 1.5 MB (etcd's limit), which has some ten thousand values. */
const MOST_VALUES = 500_000;

/** Whether one object has far more values than any that a cluster holds. */
export function isBeyondStorage(object: JsonValue): boolean {
  const waiting: JsonValue[] = [object];
  let count = 0;
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Array.isArray(value) ? (value as readonly JsonValue[]) : Object.values(value)) {
      if (++count > MOST_VALUES) return true;
      if (typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
  return false;
}

export function beyondStorage(place: Place): Diagnostic {
  return {
    code: 'parse/too-many-values',
    severity: 'error',
    message: `This object has more than ${MOST_VALUES} values; Kubernetes stores none larger than 1.5 MB`,
    place,
    hint: 'was it made by a program that does not end?',
  };
}

export function tooManyObjects(place: Place): Diagnostic {
  return {
    code: 'parse/too-many-objects',
    severity: 'error',
    message: `From here on this input is not read: it has more than ${MOST_SMALL} objects, and they are smaller than those of a cluster`,
    place,
    hint: 'draw a part of it, such as one namespace: kubectl get pods,nodes -n NAME -o json | podfig -',
  };
}

export function tooStrange(place: Place): Diagnostic {
  return {
    code: 'parse/too-strange',
    severity: 'error',
    message: `From here on this input is not read: ${MOST_STRANGERS} values of it are no objects of Kubernetes`,
    place,
    hint: 'is it an input of manifests at all?',
  };
}
