/** A table of pods in sentences: where each cell stands, and what is in it. */
import type { Box } from '../types.ts';
import type { Sentence, Telling } from './sentence.ts';
import { hasWords, named, sentenceOf, untilTooLong } from './sentence.ts';

export function tableTold({ children }: Box, telling: Telling): readonly Sentence[] {
  const { words, names } = telling;
  const heads = new Map<string, string>();
  for (const { arrangement, lines } of children) {
    if (arrangement.name !== 'cell' || arrangement.place !== 'head') continue;
    const [key = '', value = ''] = lines.map(({ start }) => start?.text ?? '');
    heads.set(`${arrangement.row}/${arrangement.first}`, `${key}: ${value}`);
  }
  return children.flatMap((cell): readonly Sentence[] => {
    const { arrangement } = cell;
    if (arrangement.name !== 'cell' || arrangement.place === 'head' || !hasWords(cell)) return [];
    if (arrangement.place === 'aside') return sentenceOf(cell, telling);
    const where = [heads.get(`-1/${arrangement.first}`), heads.get(`${arrangement.row}/-1`)].filter((head) => head !== undefined);
    const pods = untilTooLong(cell.children, telling.most, (pod) => named(pod, telling, names.short(pod)));
    const things = words.list(pods);
    const text =
      where.length === 0 ? words.say('sentence', { text: things }) : words.say('labels.told', { where: where.join(', '), pods: things });
    return [{ text, isTrouble: cell.children.some(({ lines }) => lines.some(({ start }) => start?.role === 'trouble')) }];
  });
}
