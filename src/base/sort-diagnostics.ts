import type { Diagnostic, Severity } from './diagnostic.ts';
import { comparePlaces } from './place.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** By place; what has none comes last. At one place errors come first; equal ones keep their order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    const severity = RANK[a.severity] - RANK[b.severity];
    if (a.place !== undefined && b.place !== undefined) return comparePlaces(a.place, b.place) || severity;
    return Number(a.place === undefined) - Number(b.place === undefined) || severity;
  });
}
