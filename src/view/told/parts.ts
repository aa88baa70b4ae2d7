/** A figure's parts in sentences, each in the way in which it is read: frames with what is in them, graphs along their links, tables by their cells. */
import { groupBy } from '../../base/group-by.ts';
import type { Words } from '../../words/types.ts';
import { isRole } from '../legend/says.ts';
import type { Box, Link } from '../types.ts';
import { linkSentences, onceWithFacts } from './links.ts';
import { boxesIn, namesIn } from './names.ts';
import type { Sentence, Telling } from './sentence.ts';
import { hasWords, named, sentenceOf } from './sentence.ts';
import { tableTold } from './table.ts';

interface Drawn {
  readonly links: readonly Link[];
  readonly words: Words;
  readonly telling: Telling;
  /** All boxes of the figure. */
  readonly boxes: ReadonlyMap<string, Box>;
}

/** Sentences are made as they are asked for. */
export function partsTold(root: Box, links: readonly Link[], asked: Pick<Telling, 'words' | 'room' | 'most'>): Iterable<Sentence> {
  const { words } = asked;
  const boxes = boxesIn(root);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const joined = new Set(links.filter(({ relation }) => relation === 'localhost').map(({ from }) => from));
  const around = new Set(boxes.flatMap(({ id, children }) => (children.some((child) => joined.has(child.id)) ? [id] : [])));
  const roles = new Set(boxes.filter(isRole).map(({ style }) => style)).size > 1;
  return partTold(root, { links, words, boxes: byId, telling: { ...asked, names: namesIn(root, words), joined: around, roles } });
}

function partTold(box: Box, drawn: Drawn): Iterable<Sentence> {
  const { telling } = drawn;
  // a band across the figure
  if (box.style !== 'group') return sentenceOf(box, telling);
  switch (box.arrangement.name) {
    // the figure says these in sentences of its own
    case 'compare':
    case 'listing':
    case 'notes':
      return [];
    case 'layers':
      return graphTold(
        box.children.flatMap((layer) => layer.children),
        drawn,
      );
    case 'system':
      return systemTold(thingsIn(box), drawn);
    case 'table':
      return tableTold(box, telling);
    case 'timeline':
      return box.children.flatMap((pod) => lifeTold(pod, telling));
    case 'mounts':
    case 'matrix':
    case 'sheet':
      return onePodTold(box, drawn);
    case 'frames':
    case 'packed':
    case 'network':
      return framesTold(box, drawn);
    default:
      return oneByOne(box.children, (child) => partTold(child, drawn));
  }
}

function* oneByOne(boxes: readonly Box[], tell: (box: Box) => Iterable<Sentence>): Iterable<Sentence> {
  for (const box of boxes) yield* tell(box);
}

function* framesTold({ children }: Box, { links, words, telling, boxes }: Drawn): Iterable<Sentence> {
  for (const frame of children) if (frame.kind !== 'network') yield* sentenceOf(frame, telling);
  const onNetwork = groupBy(
    links.filter(({ relation }) => relation === 'pod-network'),
    ({ to }) => to,
  );
  const networks = [...onNetwork].flatMap(([id, own]): readonly Sentence[] => {
    const network = boxes.get(id);
    if (network === undefined) return [];
    const pods = own.flatMap(({ from }) => boxes.get(from) ?? []).map((pod) => telling.names.short(pod));
    const values = { name: named(network, telling, telling.names.short(network)), things: pods.join(', ') };
    return [{ text: words.say('told.on-network', values), isTrouble: false }];
  });
  yield* networks;
}

/** Packs first, with all that is in them; then what leads where. */
function systemTold(things: readonly Box[], drawn: Drawn): readonly Sentence[] {
  const packs = things.filter(({ arrangement }) => arrangement.name === 'pack');
  const told = new Set(packs.map(({ id }) => id));
  return [...packs.flatMap((pack) => [...sentenceOf(pack, drawn.telling)]), ...graphTold(things, drawn, told)];
}

/** Frames, and what stands in them. */
function thingsIn({ children }: Box): readonly Box[] {
  return children.flatMap((child) => (child.arrangement.name === 'group' ? [{ ...child, children: [] }, ...thingsIn(child)] : [child]));
}

/** From left to right: what a thing is and where its links lead. What stands at their end says what it is there. */
function graphTold(own: readonly Box[], { links, telling, boxes }: Drawn, told: ReadonlySet<string> = new Set()): readonly Sentence[] {
  const from = groupBy(links, (link) => link.from);
  const led = new Set(links.map(({ to }) => to));
  const known = new Set(told);
  const start = onceWithFacts(telling, known);
  // what leads on has a sentence of its own
  const end = (box: Box): string => (from.has(box.id) ? telling.names.full(box) : start(box));
  return own.flatMap((box) => {
    const out = from.get(box.id);
    if (out !== undefined) return linkSentences(out, { ...telling, boxes, start, end });
    return led.has(box.id) || told.has(box.id) ? [] : sentenceOf(box, telling);
  });
}

/** The pod and what is around it, then each of its parts, then who mounts what. */
function onePodTold(part: Box, { links, words, telling, boxes }: Drawn): readonly Sentence[] {
  const inside = new Set(boxesIn(part).map(({ id }) => id));
  const plain = (box: Box): string => telling.names.full(box);
  const own = links.filter(({ from }) => inside.has(from));
  return [
    ...part.children.flatMap((child) => layersTold(child, telling)),
    ...linkSentences(own, { ...telling, boxes, start: plain, end: plain }),
    ...chains(own).map((ids): Sentence => {
      const names = ids.flatMap((id) => boxes.get(id) ?? []).map((box) => telling.names.short(box));
      return { text: words.say('sentence', { text: words.say('told.by-localhost', { names: words.list(names) }) }), isTrouble: false };
    }),
    ...own.flatMap((link) => localCallsTold(link, boxes, telling)),
  ];
}

function layersTold(box: Box, telling: Telling): readonly Sentence[] {
  if (!hasWords(box)) return [];
  const isFrame = box.kind === 'node' || box.kind === 'pod';
  if (!isFrame) return sentenceOf(box, telling);
  const mounts = box.children.filter(({ kind }) => kind === 'mount');
  const heads = box.children.filter(({ kind, arrangement }) => kind !== 'mount' && (arrangement.name !== 'cell' || kind === 'volume'));
  return [
    ...sentenceOf({ ...box, children: [] }, telling),
    ...heads.flatMap((child) => layersTold(child, telling)),
    ...mounts.flatMap((cell) => mountTold(cell, heads, telling)),
  ];
}

/** A cell of a table of mounts: the container of its column mounts the volume of its row. */
function mountTold(cell: Box, heads: readonly Box[], { words, names }: Telling): readonly Sentence[] {
  const { arrangement, lines } = cell;
  if (arrangement.name !== 'cell') return [];
  const container = heads.filter(({ kind }) => kind === 'container')[arrangement.first];
  const volume = heads.find(({ arrangement: place }) => place.name === 'cell' && place.row === arrangement.row);
  if (container === undefined || volume === undefined) return [];
  const how = lines.flatMap(({ start }) => start?.text ?? []).join(', ');
  return [{ text: words.say('told.mounts-so', { from: names.full(container), to: names.full(volume), how }), isTrouble: false }];
}

/** Who calls whom of them, and on which port, where that is known. */
function localCallsTold(
  { from, to, relation, startArrow, endArrow, label, evidence }: Link,
  boxes: Drawn['boxes'],
  telling: Telling,
): readonly Sentence[] {
  const ends = [boxes.get(from), boxes.get(to)];
  const [first, second] = ends.map((box) => (box === undefined ? '' : telling.names.short(box)));
  if (relation !== 'localhost' || evidence === undefined || first === undefined || second === undefined) return [];
  const how = label.map(({ text }) => text).join(', ');
  const ways = [...(endArrow ? [{ from: first, to: second }] : []), ...(startArrow ? [{ from: second, to: first }] : [])];
  return ways.map((way) => ({ text: telling.words.say('told.calls-so', { ...way, how }), isTrouble: false }));
}

/** The containers that reach each other by localhost, in their order. */
function chains(links: readonly Link[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const { from, to, relation } of links) {
    if (relation !== 'localhost') continue;
    const open = found.find((chain) => chain.includes(from));
    if (open === undefined) found.push([from, to]);
    else if (!open.includes(to)) open.push(to);
  }
  return found;
}

/** How the pod is, and its containers that fail: how it lives the figure says itself. */
function lifeTold(pod: Box, telling: Telling): readonly Sentence[] {
  const failing = pod.children.filter(({ lines }) => lines.some(({ start }) => start?.role === 'trouble'));
  return [pod, ...failing].flatMap((box) => sentenceOf({ ...box, children: [] }, telling));
}
