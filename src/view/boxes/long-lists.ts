/**
 * Lists in one box that nobody would read to their end are cut, and the box says how many more there are; so no later stage measures and breaks
 * ten thousand lines. What people write comes nowhere near to these numbers.
 */
import type { Words } from '../../words/types.ts';
import type { Box, View } from '../types.ts';
import { box as made } from './box.ts';

/** Lines of text in one box. */
const mostLines = 80;
/** Leaves of one kind in one box, where the arrangement knows no places for them. */
const mostLeaves = 80;

/** Those whose children are a list and nothing else. */
const lists: ReadonlySet<Box['arrangement']['name']> = new Set(['described', 'cells', 'card']);

export function withoutLongLists(view: View, words: Words): View {
  const root = shortened(view.root, words);
  if (root === view.root) return view;
  const kept = idsIn(root);
  const known = idsIn(view.root);
  // a link to something else was none before, either
  return { ...view, root, links: view.links.filter(({ from, to }) => [from, to].every((end) => kept.has(end) || !known.has(end))) };
}

function idsIn(root: Box, ids = new Set<string>()): ReadonlySet<string> {
  ids.add(root.id);
  for (const child of root.children) idsIn(child, ids);
  return ids;
}

function shortened<B extends Box>(box: B, words: Words): B {
  const lines = box.lines.length > mostLines ? cutLines(box, words) : box.lines;
  const inner = box.children.map((child) => shortened(child, words));
  const children = inner.every((child, index) => child === box.children[index]) ? box.children : inner;
  const few = lists.has(box.arrangement.name) && children.length > mostLeaves ? cutLeaves(box, children, words) : children;
  return lines === box.lines && few === box.children ? box : { ...box, lines, children: few };
}

function cutLines({ lines }: Box, { say }: Words): Box['lines'] {
  const kept = lines.slice(0, mostLines - 1);
  return [...kept, { start: { text: say('and-more', { count: lines.length - kept.length }), role: 'fact' } }];
}

/** The one that counts the rest looks like the last that is left. */
function cutLeaves({ id }: Box, children: readonly Box[], { say }: Words): readonly Box[] {
  const kept = children.slice(0, mostLeaves - 1);
  const [last] = kept.slice(-1);
  if (last === undefined) return children;
  const count = children.length - kept.length;
  const { style, centred, lines } = last;
  const role = lines[0]?.start?.role ?? 'fact';
  const more = made({
    id: `${id}/more`,
    kind: 'more',
    data: { count: `${count}` },
    style,
    centred,
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: say('and-more', { count }), role } }],
  });
  return [...kept, more];
}
