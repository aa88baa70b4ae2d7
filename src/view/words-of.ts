/** All words of a view, to find out which characters its fonts must have. */
import type { Box, View } from './types.ts';

export function wordsOf(view: View): string {
  const words: string[] = [view.title, view.caption];
  const gather = (box: Box): void => {
    for (const { start, end, code } of box.lines) {
      words.push(start?.text ?? '', end?.text ?? '');
      for (const span of code ?? []) words.push(span.text);
    }
    box.children.forEach(gather);
  };
  gather(view.root);
  for (const link of view.links) for (const span of link.label) words.push(span.text);
  for (const entry of view.legend?.entries ?? []) words.push(entry.words);
  return words.join('');
}
