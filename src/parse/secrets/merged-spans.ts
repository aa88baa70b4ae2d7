import type { Span } from '../text/document.ts';

/** In order, without empty ones; those that touch or overlap are one. */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end };
    } else if (span.end > span.start) result.push(span);
  }
  return result;
}
