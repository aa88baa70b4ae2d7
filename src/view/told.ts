/** What links say, in sentences: a part of the description for those who can't see the figure. */
import type { Words } from '../words/types.ts';
import type { Box, Link, View } from './types.ts';

/** Nobody listens to more. */
const mostTold = 30;

/** Relations that have words of their own (`told.mounts`); what all pods have in common, the caption says. */
const told: ReadonlySet<string> = new Set(['mounts', 'routes', 'attaches']);

/** A sentence for each link that says something of its own, in the figure's order; '' for none. */
export function linkSentences({ root, links }: Pick<View, 'root' | 'links'>, words: Words): string {
  const own = links.filter(({ relation }) => told.has(relation));
  if (own.length === 0) return '';
  const boxes = new Map<string, Box>();
  const gather = (box: Box): void => {
    boxes.set(box.id, box);
    box.children.forEach(gather);
  };
  gather(root);
  const sentences = [...new Set(own.map((link) => sentence(link, boxes, words)))];
  const rest = sentences.length - mostTold;
  return [...sentences.slice(0, mostTold), ...(rest > 0 ? [words.say('told.more', { count: rest })] : [])].join(' ');
}

function sentence(link: Link, boxes: ReadonlyMap<string, Box>, { say }: Words): string {
  // a mount is drawn from the side where its arrow may lie; it is the container that mounts
  const [from, to] = boxes.get(link.from)?.kind === 'volume' ? [link.to, link.from] : [link.from, link.to];
  const values = { from: nameOf(boxes.get(from)), to: nameOf(boxes.get(to)) };
  const how = link.label.map(({ text }) => text).filter((text) => text !== '');
  return how.length === 0 ? say(`told.${link.relation}`, values) : say(`told.${link.relation}-so`, { ...values, how: how.join(', ') });
}

function nameOf(box: Box | undefined): string {
  return box?.data.name || box?.lines[0]?.start?.text || box?.id || '';
}
