/** What is wrong with what the figure `labels` is asked for. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { nearMiss } from '../../base/near-miss.ts';

export function badHighlight(text: string, { message, hint }: { readonly message: string; readonly hint: string }): Diagnostic {
  return { code: 'view/bad-highlight', severity: 'error', message: `--highlight '${text}': ${message}`, hint };
}

export function unknownLabel(key: string, known: readonly string[]): Diagnostic {
  const near = nearMiss(key, known);
  const all = known.length === 0 ? 'the pods have no labels to sort by' : `the pods have: ${known.slice(0, 12).join(', ')}`;
  return {
    code: 'view/unknown-label',
    severity: 'warning',
    message: `no pod has the label '${key}'`,
    hint: near === undefined ? all : `did you mean '${near}'? ${all}`,
  };
}
