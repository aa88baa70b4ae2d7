/** What links say, in sentences. */
import { groupBy } from '../../base/group-by.ts';
import type { Box, Link } from '../types.ts';
import type { Sentence, Telling } from './sentence.ts';
import { isTroubled, named } from './sentence.ts';

/** Relations with words of their own (`told.mounts`); of others only an arrow is said. */
const spoken: ReadonlySet<string> = new Set([
  'mounts',
  'routes',
  'attaches',
  'selects',
  'owns',
  'requests',
  'runs-before',
  'calls',
  'may-reach',
  'claims',
  'aliases',
]);
/** What is told otherwise: by the sentences of the figure, or where its ends are told. */
const silent: ReadonlySet<string> = new Set(['localhost', 'member-of', 'becomes', 'notes', 'pod-network']);

export interface LinkTelling extends Telling {
  readonly boxes: ReadonlyMap<string, Box>;
  /** What is said of an end the first time it is named: where no sentence of its own follows. */
  readonly end: (box: Box) => string;
  /** What is said of the thing that a sentence begins with. */
  readonly start: (box: Box) => string;
}

/** The links from one box: those without words of their own in one sentence, the others in one each. */
export function linkSentences(links: readonly Link[], telling: LinkTelling): readonly Sentence[] {
  const { boxes, words } = telling;
  const ends = links.flatMap((link) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
    // a mount is drawn from the side where its arrow may lie; it is the container that mounts
    const isTurned = from?.kind === 'volume' && link.relation === 'mounts';
    if (from === undefined || to === undefined || silent.has(link.relation)) return [];
    const how = link.label.map(({ text }) => text).filter((text) => text !== '');
    return [{ link, from: isTurned ? to : from, to: isTurned ? from : to, how: how.flatMap((text) => text.split(' · ')).join(', ') }];
  });
  const groups = groupBy(ends, ({ link, from, how, to }) => JSON.stringify([from.id, link.relation, how === '' ? '' : [to.id, how]]));
  const sentences = [...groups.values()].flatMap((same): readonly Sentence[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { link, from, how } = first;
    const relation = !spoken.has(link.relation)
      ? 'link'
      : link.relation === 'calls' && Number(from.data['count']) > 1
        ? 'call'
        : link.relation;
    const values = { from: telling.start(from), to: words.list(same.map(({ to }) => telling.end(to))) };
    // 'selects no pod' is no thing that one may lead to
    const isThing = same.every(({ to }) => (to.data['name'] ?? '') !== '');
    const text = !isThing
      ? words.say('sentence', { text: words.say('told.holds', { name: values.from, things: values.to }) })
      : how === ''
        ? words.say(`told.${relation}`, values)
        : words.say(`told.${relation}-so`, { ...values, how });
    return [{ text, isTrouble: same.some(({ link: { style }, to }) => style === 'missing' || isTroubled(to)) }];
  });
  // a container may mount a volume twice in the same way
  return [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()];
}

/** A name that brings its facts with it only once. */
export function onceWithFacts(telling: Telling, known: Set<string>): (box: Box) => string {
  return (box) => {
    const name = telling.names.full(box);
    if (known.has(box.id)) return name;
    known.add(box.id);
    return named(box, telling, name);
  };
}
