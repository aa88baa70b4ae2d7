import type { Diagnostic } from './diagnostic.ts';

/** Where an input could not be read, that is why there is nothing to draw: it needn't be said twice. */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const broken = diagnostics.some(({ code, severity }) => severity === 'error' && !code.startsWith('view/'));
  return broken ? diagnostics.filter(({ code }) => code !== 'view/nothing-to-draw') : diagnostics;
}
