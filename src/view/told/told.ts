/**
 * What a figure draws, in sentences: the part of the description that is read from the finished view, for those who can't see it. Each box with
 * words is told with its words, each link with its ends and its label; so a state, a port or a mark can't be drawn and go untold.
 */
import type { Words } from '../../words/types.ts';
import type { Box, View } from '../types.ts';
import { partsTold } from './parts.ts';
import { longestSentence } from './sentence.ts';

/** In characters: nobody listens to more, and what fails is told up to three times as much. */
const mostTold = longestSentence / 3;

/** Sentences in the figure's order; '' where the figure says all of it in sentences of its own. */
export function whatIsDrawn({ root, links }: Pick<View, 'root' | 'links'>, words: Words): string {
  const all = partsTold(root, links, words);
  let length = 0;
  const told = all.filter(({ text, isTrouble }) => {
    const fits = length + text.length <= (isTrouble ? longestSentence : mostTold);
    if (fits) length += text.length;
    return fits;
  });
  const rest = all.length - told.length;
  return [...told.map(({ text }) => text), ...(rest > 0 ? [words.say('told.more', { count: rest })] : [])].join(' ');
}

/** The user's notes, which stand beneath the figure. */
export function notesTold(root: Box, { say }: Words): string {
  const notes = root.children.find(({ kind }) => kind === 'notes')?.children ?? [];
  return notes.map(({ data, lines }) => say('told.note', { on: data['on'] ?? '', text: lines[1]?.start?.text ?? '' })).join(' ');
}
