import type { Diagnostic } from '../base/diagnostic.ts';

/** Codes that speak of what a whole file is: every document of it would say the same. */
const WHOLE: ReadonlySet<string> = new Set([
  'parse/helm-template',
  'parse/template',
  'parse/markdown',
  'parse/merge-patch',
  'parse/placeholder',
  'parse/other-file',
  'parse/no-kind',
  'parse/no-kubernetes-object',
  'parse/not-an-object',
]);

/** Tells such things once for a file, and how many documents they concern. */
export function oncePerSource(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Set<string>();
  return diagnostics.flatMap((diagnostic) => {
    const { code, message } = diagnostic;
    const count = counts.get(code) ?? 0;
    if (!WHOLE.has(code) || count === 1) return [diagnostic];
    if (told.has(code)) return [];
    told.add(code);
    const others = count === 2 ? 'one more document' : `${count - 1} more documents`;
    return [{ ...diagnostic, message: `${message}; ${others} of this file likewise` }];
  });
}
