/**
 * What a figure draws, in sentences: the part of the description that is read from the finished view, for those who can't see it. Each box with
 * words is told with its words, each link with its ends and its label; so a state, a port or a mark can't be drawn and go untold.
 */
import type { Words } from '../../words/types.ts';
import type { Box, View } from '../types.ts';
import { partsTold } from './parts.ts';

/** In characters: nobody listens to more, and what fails is told up to three times as much. */
const mostTold = 12_000;

/** Sentences in the figure's order; '' where the figure says all of it in sentences of its own. */
export function whatIsDrawn({ root, links }: Pick<View, 'root' | 'links'>, words: Words): string {
  const told: string[] = [];
  let length = 0;
  let rest = 0;
  const room = (isTrouble: boolean): number => Math.max(0, (isTrouble ? 3 * mostTold : mostTold) - length);
  // one after the other: who makes the next one sees what room is left
  for (const { text, isTrouble } of partsTold(root, links, { words, room, most: room(true) })) {
    if (text.length > room(isTrouble)) rest++;
    else {
      told.push(text);
      length += text.length;
    }
  }
  return [...told, ...(rest > 0 ? [words.say('told.more', { count: rest })] : [])].join(' ');
}

/** The user's notes, which stand beneath the figure. */
export function notesTold(root: Box, { say }: Words): string {
  const notes = root.children.find(({ kind }) => kind === 'notes')?.children ?? [];
  return notes.map(({ data, lines }) => say('told.note', { on: data['on'] ?? '', text: lines[1]?.start?.text ?? '' })).join(' ');
}
