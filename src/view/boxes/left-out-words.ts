/** What a selection left out, said once for a figure. */
import type { Words } from '../../words/types.ts';

/** ` 3 pods are left out.`, to stand behind a caption's sentence; '' for none. */
export function leftOutWords(things: readonly { readonly podsLeftOut?: number }[], { say }: Words): string {
  const count = things.reduce((sum, { podsLeftOut = 0 }) => sum + podsLeftOut, 0);
  return count === 0 ? '' : ` ${say('sentence', { text: say('count.are-left-out', { count }) })}`;
}
