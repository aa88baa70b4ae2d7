import { isObject } from './flatten.ts';
import type { JsonObject } from './types.ts';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * The object without what must not travel: data of a Secret, the copy of it that `kubectl apply` keeps in an annotation,
 * and managedFields, which nobody reads. Other objects lose the annotation as well: it repeats what they say.
 */
export function withoutSecrets(object: JsonObject): JsonObject {
  const { metadata } = object;
  let cleaned = object;
  if (isObject(metadata)) {
    const { annotations } = metadata;
    const noisy = isObject(annotations) && Object.hasOwn(annotations, LAST_APPLIED);
    if (noisy || Object.hasOwn(metadata, 'managedFields')) {
      const kept = without(metadata, ['managedFields']);
      cleaned = { ...cleaned, metadata: noisy ? { ...kept, annotations: without(annotations, [LAST_APPLIED]) } : kept };
    }
  }
  return object.kind === 'Secret' ? without(cleaned, ['data', 'stringData']) : cleaned;
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
