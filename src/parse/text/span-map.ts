import type { JsonValue, Path } from '../types.ts';
import type { Located, Span, SpanMap } from './document.ts';

/** Finds the value at `path` in a document of which a reader has noted where everything stands. */
export function locate(root: JsonValue, spanMap: SpanMap, extent: Span, path: Path): Located {
  let value: JsonValue | undefined = root;
  let located: Located = { depth: 0, value: extent, block: false };
  for (const segment of path) {
    if (typeof value !== 'object' || value === null) break;
    const entry = spanMap.get(value)?.get(segment);
    if (entry === undefined) break;
    located = { ...entry, depth: located.depth + 1 };
    // an own property: `__proto__` and `toString` are keys like any other
    value = Object.getOwnPropertyDescriptor(value, segment)?.value as JsonValue | undefined;
  }
  return located;
}
