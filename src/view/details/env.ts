import type { Variable } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { ShownDetail } from './detail.ts';
import { machineList } from './detail.ts';

/** Names, and where the value comes from; no value. */
export const env: ShownDetail = {
  name: 'env',
  description: 'the names of environment variables and where their values come from, never a value',
  ofContainer: ({ variables = [] }, _, { words }) =>
    machineList(
      variables.map((variable) => variableWords(variable, words)),
      words,
    ),
};

/** `PASSWORD ← secret db/password`; `DB_* ← secret db` for all that an object has. */
function variableWords({ name, prefix = '', from, source, key }: Variable, { say }: Words): string {
  const own = name ?? `${prefix}*`;
  if (from === 'value' || source === undefined) return own;
  const object = key === undefined || key === name ? source : `${source}/${key}`;
  return say('details.variable', { name: own, source: sourceWords(from, object) });

  function sourceWords(way: typeof from, what: string): string {
    switch (way) {
      case 'configMap':
        return say('reference.to.ConfigMap', { name: what });
      case 'secret':
        return say('reference.to.Secret', { name: what });
      case 'file':
        return say('details.file', { name: what });
      default:
        return what;
    }
  }
}
