/** Each message once: formats of one figure, and figures of one input, have the same to say. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { formatPlace } from '../../base/place.ts';

/** The first of equal ones. The text is read where code and place are the same: most have a place of their own. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const atPlace = new Map<string, { readonly first: Diagnostic; whole?: Set<string> }>();
  return diagnostics.filter((diagnostic) => {
    const { code, place } = diagnostic;
    const key = place === undefined ? code : `${code} ${formatPlace(place)}`;
    const known = atPlace.get(key);
    if (known === undefined) {
      atPlace.set(key, { first: diagnostic });
      return true;
    }
    if (known.first === diagnostic) return false;
    known.whole ??= new Set([JSON.stringify(known.first)]);
    const whole = JSON.stringify(diagnostic);
    if (known.whole.has(whole)) return false;
    known.whole.add(whole);
    return true;
  });
}
