/** Cuts a text into what must stay together: a letter with its marks, an emoji with its modifiers, a pair of surrogates. */
import { once } from '../base/once.ts';

const PLAIN = /^[\x20-\x7e]*$/;
const grapheme = once(() => /\p{Regional_Indicator}{2}|.(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d\p{Extended_Pictographic}?)*/gsu);

export function graphemes(text: string): readonly string[] {
  return PLAIN.test(text) ? text.split('') : (text.match(grapheme()) ?? []);
}
