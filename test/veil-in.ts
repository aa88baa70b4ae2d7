import { findSecrets } from '../src/parse/secrets/find-secrets.ts';
import type { FoundVeil } from '../src/parse/secrets/veil.ts';
import { addNames, gatherer, veilOf } from '../src/parse/secrets/veil.ts';
import type { JsonValue } from '../src/parse/types.ts';

/** Over the secrets of these documents. */
export function veilIn(documents: readonly JsonValue[]): FoundVeil {
  return veilOf(
    documents.map((value) => ({
      secrets: () => {
        const values = gatherer();
        values.add(findSecrets(value));
        return values;
      },
      addNames: (names) => addNames(value, names),
    })),
  );
}
