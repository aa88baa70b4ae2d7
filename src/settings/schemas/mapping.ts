/** A mapping by names that the user chooses. valibot's own leaves three of them out, and a file may use these like the rest. */
import * as v from 'valibot';

/** What valibot's `record` never looks at, to keep programs from writing to prototypes. Here they become keys of the object itself. */
const PASSED_OVER = ['__proto__', 'prototype', 'constructor'] as const;

type Key = v.BaseSchema<string, string | number | symbol, v.BaseIssue<unknown>>;

/** As `v.record(key, value)`, for every key. */
export function mapping<const K extends Key, const S extends v.GenericSchema>(
  key: K,
  value: S,
): v.GenericSchema<v.InferInput<v.RecordSchema<K, S, undefined>>, v.InferOutput<v.RecordSchema<K, S, undefined>>> {
  const record = v.record(key, value);
  return {
    ...record,
    '~run': (dataset, config) => {
      const given: unknown = dataset.value;
      const result = record['~run'](dataset, config);
      if (typeof given !== 'object' || given === null || typeof result.value !== 'object' || result.value === null) return result;
      const issues: v.BaseIssue<unknown>[] = [...(result.issues ?? [])];
      for (const name of PASSED_OVER) {
        const own = Object.getOwnPropertyDescriptor(given, name);
        if (own === undefined) continue;
        const [ofKey, ofValue] = [key['~run']({ value: name }, config), value['~run']({ value: own.value }, config)];
        const item = (origin: 'key' | 'value') => ({ type: 'object', origin, input: { ...given }, key: name, value: own.value }) as const;
        for (const issue of ofKey.issues ?? []) issues.push({ ...issue, path: [item('key')] });
        for (const issue of ofValue.issues ?? []) issues.push({ ...issue, path: [item('value'), ...(issue.path ?? [])] });
        Object.defineProperty(result.value, name, { ...own, value: ofValue.value });
      }
      const [first, ...rest] = issues;
      return first === undefined ? result : { typed: false, value: result.value, issues: [first, ...rest] };
    },
  };
}
