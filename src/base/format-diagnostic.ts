import type { Diagnostic, Severity } from './diagnostic.ts';
import { comparePlaces, formatPlace } from './place.ts';

export interface FormatOptions {
  /** Texts of the sources by name, for code frames; a source that is missing here gets none. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Colours as ANSI escapes. */
  readonly color?: boolean;
}

/** A diagnostic as text for a terminal, without a final line break. */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions = {}): string {
  const { code, severity, message, place, hint } = diagnostic;
  const lines = [`${severity}[${code}]: ${message}`];
  if (place !== undefined) lines.push(` --> ${formatPlace(place)}`);
  if (hint !== undefined) lines.push(`  = hint: ${hint}`);
  return options.color === true ? lines.join('\n') : lines.join('\n');
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** By place; what has none comes last. At one place errors come first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    if (a.place === undefined || b.place === undefined) {
      return Number(a.place === undefined) - Number(b.place === undefined) || RANK[a.severity] - RANK[b.severity];
    }
    return comparePlaces(a.place, b.place) || RANK[a.severity] - RANK[b.severity];
  });
}
