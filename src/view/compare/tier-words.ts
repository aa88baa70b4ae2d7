/** What is said of tiers, in `split` and `scaling`. */
import type { Together } from '../../model/queries/tiers.ts';
import type { Words } from '../../words/types.ts';

/** '' where nobody knows how many there are. */
export function replicasWords(replicas: number | undefined, words: Words): string {
  return replicas === undefined ? '' : words.say('split.replicas', { count: replicas });
}

/** Why a pod is well as it is. */
export function togetherWords(together: Together, words: Words): string {
  return words.say(`split.together.${together.reason}`, together.reason === 'volume' ? { volume: together.volume } : {});
}
