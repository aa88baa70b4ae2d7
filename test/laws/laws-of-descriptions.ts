/**
 * What a figure draws is in its description, and nothing else is. Both are read from the view's data: the words, looks and ends of its boxes and
 * links, not from the code that tells them. A thing is told where one sentence names it and says what is drawn of it.
 */
import type { Topology } from '../../src/model/types.ts';
import type { Box, Line, Link, View } from '../../src/view/types.ts';
import type { Words } from '../../src/words/types.ts';
import { wordsIn } from '../../src/words/words.ts';

export function breachesOfDescription(view: View, topology: Topology): readonly string[] {
  const told = readingOf(view);
  return [...statesAndWords(told), ...looks(told), ...links(told), ...noStrangers(told, topology), ...noOtherStates(told)];
}

/** Parts that a figure tells in sentences of its own: what is suggested, YAML, how time goes by, which namespaces are shared. */
const ownSentences: ReadonlySet<string> = new Set(['compare', 'listing', 'notes']);
const ownBoxes: ReadonlySet<string> = new Set([
  'namespace',
  'row',
  'life',
  'probe',
  'hook',
  'lane',
  'phase',
  'status',
  'step',
  'limit',
  'signal',
]);

interface Reading {
  readonly view: View;
  readonly words: Words;
  readonly sentences: readonly string[];
  /** With words, and not told in the figure's own sentences. */
  readonly boxes: readonly Box[];
  readonly byId: ReadonlyMap<string, Box>;
  readonly parents: ReadonlyMap<string, Box>;
  /** Nobody listens to all of it: what is well may be left out, what fails may not. */
  readonly isCut: boolean;
}

function readingOf(view: View): Reading {
  const words = wordsIn(view.lang);
  const byId = new Map<string, Box>();
  const parents = new Map<string, Box>();
  const boxes: Box[] = [];
  const gather = (box: Box, isOwn: boolean): void => {
    byId.set(box.id, box);
    if (!isOwn && box.style !== 'group' && !ownBoxes.has(box.kind) && textsOf(box.lines).length > 0) boxes.push(box);
    for (const child of box.children) {
      parents.set(child.id, box);
      // lanes are told where they fail
      const isLane = box.kind === 'pod' && child.arrangement.name === 'lane' && !isFailing(child);
      gather(child, isOwn || isLane || ownSentences.has(child.arrangement.name));
    }
  };
  gather(view.root, ownSentences.has(view.root.arrangement.name));
  const sentences = plain(view.description)
    .split('. ')
    .filter((sentence) => sentence !== '');
  const [more = ''] = words.say('told.more', { count: 2 }).split('2').slice(-1);
  return { view, words, sentences, boxes, byId, parents, isCut: view.description.includes(more) };
}

/** Every word in a box is in a sentence with its name, and every state beside whose it is. */
function statesAndWords(told: Reading): readonly string[] {
  return told.boxes.flatMap((box) => {
    if (told.isCut && !isFailing(box)) return [];
    if (box.kind === 'network' || box.kind === 'label') return [];
    const facts = piecesOf(box);
    const near = sentencesOn(box, told);
    return facts.flatMap((fact) => (near.some((sentence) => sentence.includes(fact)) ? [] : [`'${fact}' of ${box.id} is not told`]));
  });
}

/** Where several roles are drawn, that of each container; of a pod, that it is not on a node yet. */
function looks(told: Reading): readonly string[] {
  if (told.isCut) return [];
  const { say } = told.words;
  const containers = told.boxes.filter(({ kind }) => kind === 'container');
  const roles = new Set(containers.map(({ style }) => style).filter((style) => style !== 'lane' && style !== 'alike'));
  const bearing = new Set(containers.map(({ style }) => style)).size > 1 ? roles : new Set<string>();
  const off = [
    say('template'),
    say('unscheduled.pods'),
    say('unscheduled.templates'),
    'Pending',
    say('legend.template'),
    say('not-in-input'),
    say('owners.no-pod'),
  ];
  return told.boxes.flatMap((box) => {
    const near = sentencesOn(box, told).join('\n');
    if (box.kind === 'container' && bearing.has(box.style))
      return near.includes(say(`container.role.${box.style}`).toLowerCase()) ? [] : [`the role of ${box.id} is not told`];
    if (box.style !== 'template' || box.kind !== 'pod' || box.data['suggested'] !== undefined) return [];
    return off.some((word) => near.includes(word.toLowerCase())) ? [] : [`that ${box.id} is on no node is not told`];
  });
}

/** Every link: both its ends and its label are in one sentence, or its ends are in the sentence of what is around them. */
function links({ view, byId, sentences, isCut }: Reading): readonly string[] {
  if (isCut) return [];
  return view.links.flatMap((link: Link) => {
    if (link.relation === 'member-of' || link.relation === 'becomes' || link.relation === 'notes') return [];
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    if (from === undefined || to === undefined) return [];
    // 'then' is what the sentence says as 'runs before'
    const said = link.relation === 'runs-before' ? [] : link.label;
    const label = said.flatMap(({ text }) => plain(text).split(', ')).filter((text) => text !== '');
    const names = [nameOf(from), nameOf(to)];
    const isTold = sentences.some((sentence) => [...names, ...label].every((word) => sentence.includes(word)));
    return isTold ? [] : [`the link ${link.relation} from ${link.from} to ${link.to} is not told`];
  });
}

/** Nothing is named that is not drawn. */
function noStrangers({ view, boxes, byId }: Reading, { pods, nodes, resources, workloads }: Topology): readonly string[] {
  const drawn = [
    view.title,
    view.caption,
    ...[...byId.values()].flatMap((box) => [...Object.values(box.data), ...textsOf(box.lines)]),
  ].join('\n');
  const known = new Set([...pods, ...nodes, ...resources, ...workloads].map(({ name }) => plain(name)).filter((name) => name.length > 3));
  const inWords = new Set(boxes.length === 0 ? [] : plain(view.description).split(/[\s(),;:/]+/));
  return [...known].flatMap((name) => (inWords.has(name) && !plain(drawn).includes(name) ? [`${name} is told and not drawn`] : []));
}

/** No sentence says a state that none of the things it names is drawn with. */
function noOtherStates(told: Reading): readonly string[] {
  const states = new Set(
    told.boxes
      .flatMap(({ lines }) => lines.flatMap(({ start, end }) => [start, end]))
      .flatMap((span) => (span?.role === 'trouble' ? plain(span.text).split(', ') : [])),
  );
  return told.sentences.flatMap((sentence) =>
    [...states].flatMap((state) => {
      if (!sentence.includes(state)) return [];
      const bearers = told.boxes.filter((box) => plain(textsOf(box.lines).join(' · ')).includes(state));
      const named = bearers.some((box) => sentencesOn(box, told).includes(sentence));
      return named ? [] : [`'${state}' is told where nothing is drawn with it: ${sentence}`];
    }),
  );
}

/** Those that name it, or a frame, card or cell around it that is told with all that is in it. */
function sentencesOn(box: Box, { sentences, parents }: Reading): readonly string[] {
  const name = nameOf(box);
  const around = parents.get(box.id);
  const isInside = around !== undefined && around.kind === 'pod' && around.arrangement.name === 'card';
  return sentences.filter((sentence) => sentence.includes(name) && (!isInside || sentence.includes(nameOf(around))));
}

/** What it is called: by its name, of which a part may be drawn, or by what is drawn in its place (the number of a port). */
function nameOf(box: Box): string {
  const [head = ''] = textsOf(box.lines);
  const { name = '' } = box.data;
  if (box.kind === 'network') return plain(head.split(/\s+·\s+/)[0] ?? '');
  return plain(name !== '' && (head === '' || isSame(head, name)) ? name : head);
}

function isSame(head: string, name: string): boolean {
  return head.includes(name) || name.includes(head);
}

function piecesOf(box: Box): readonly string[] {
  const [head = '', ...rest] = textsOf(box.lines);
  const { name = '' } = box.data;
  // a name may be drawn shortened, or with its namespace; what kind of thing it is the sentence says before its name
  const isName = name !== '' && isSame(head, name);
  return (isName ? rest : [head, ...rest]).flatMap((text) => plain(text).split(', ')).filter((text) => text !== '');
}

function textsOf(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ start, end }) => [start?.text ?? '', end?.text ?? '']).filter((text) => text !== '');
}

function isFailing({ lines }: Box): boolean {
  return lines.some(({ start, end }) => start?.role === 'trouble' || end?.role === 'trouble');
}

function plain(text: string): string {
  // a sentence begins with a capital
  return text
    .replaceAll(/\s+·\s+/g, ', ')
    .normalize()
    .toLowerCase();
}
