/** Whether words near to a box say what its look means. */
import type { Words } from '../../words/types.ts';
import type { Box, Span } from '../types.ts';
import type { BoxMeaning } from './meanings.ts';
import { meanings } from './meanings.ts';

/** Without what is a name: a pod called template-1 does not say that it is one. */
export function textOf({ lines }: Box): string {
  let text = '';
  lines.forEach(({ start, end }, index) => {
    text += `${index === 0 ? '' : '\n'}${wordsOf(start)}\n${wordsOf(end)}`;
  });
  return text;
}

function wordsOf(span: Span | undefined): string {
  return span === undefined || NAMES.has(span.role) ? '' : span.text;
}

const NAMES: ReadonlySet<string> = new Set(['node-name', 'pod-name', 'container-name', 'volume-name', 'machine', 'address']);

export function saysBox(text: string, { said }: BoxMeaning, words: Words): boolean {
  return said(words).some((word) => contains(text, word));
}

export function contains(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}

/** It looks like the role of a container. */
export function isRole({ style }: Box): boolean {
  return meanings.some((one) => one.type === 'box' && one.style === style && one.isRole === true);
}

/** What the look of a box says and no words in it or `around` it do: the role of a container, a pod that is not on a node; '' for none. */
export function unsaidMark(box: Box, around: string, words: Words): string {
  const { style, kind } = box;
  const meaning = meanings.find((one): one is BoxMeaning => one.type === 'box' && one.style === style && (one.kind ?? kind) === kind);
  if (meaning === undefined || style === 'alike' || saysBox(`${meaning.isRole ? '' : around}\n${textOf(box)}`, meaning, words)) return '';
  return words.say(meaning.isRole ? `container.role.${style}` : `legend.${style}`);
}
