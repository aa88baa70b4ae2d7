/** Diagnostics for tools: plain JSON, its keys always in the same order. */
import type { Diagnostic, Severity } from './diagnostic.ts';
import { escapeUnprintable } from './printable.ts';

/** As tools read it: the place's parts beside the others. What is absent is no key. */
export interface PlainDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file?: string;
  /** 1-based, as `column`, which counts UTF-16 code units. */
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  readonly hint?: string;
}

export function plainDiagnostic({ code, severity, message, place, hint }: Diagnostic): PlainDiagnostic {
  // a place's own keys may have been written in any order
  const at = place === undefined ? {} : { file: place.file, line: place.line, column: place.column };
  const length = place?.length === undefined ? {} : { length: place.length };
  return { code, severity, message, ...at, ...length, ...(hint === undefined ? {} : { hint }) };
}

/** On one line, safe for a terminal. */
export function asJsonLine(value: object): string {
  return escapeUnprintable(JSON.stringify(value));
}
