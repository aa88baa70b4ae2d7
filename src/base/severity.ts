/** What severities decide: whether all is well, and what `strict` makes of them. */
import type { Diagnostic } from './diagnostic.ts';

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** With `strict` each warning is an error, as printed and as counted. Raised last: whatever else depends on errors means those that were errors before. */
export function strictly(diagnostics: readonly Diagnostic[], strict: boolean | undefined): readonly Diagnostic[] {
  if (strict !== true) return diagnostics;
  return diagnostics.map((diagnostic) => (diagnostic.severity === 'warning' ? { ...diagnostic, severity: 'error' } : diagnostic));
}
