/** The text of an object itself, with a bracket and a note for each of its parts; what a page has no room for is folded. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Descriptor } from '../../base/listing.ts';
import { group } from '../boxes/box.ts';
import { nothingToDraw } from '../boxes/nothing.ts';
import type { Figure, FigureBody, FigureRequest } from '../figure.ts';
import type { ListingText } from '../listing/box.ts';
import { listingBoxes } from '../listing/box.ts';
import { chooseDescriptors, nameOf } from '../listing/choice.ts';
import { fold } from '../listing/fold.ts';
import { hiddenIn, partsOf } from '../listing/parts.ts';
import type { Path } from '../listing/path.ts';
import { isWithin, readPath, unknownFocus } from '../listing/path.ts';

export const descriptor: Figure = {
  name: 'descriptor',
  details: ['full', 'folded', 'names', 'rows'],
  shows: [],
  asWritten: true,
  draw: (topology, request) => {
    if (request.descriptors.length === 0) return { diagnostics: [nothingToDraw(topology)] };
    const { chosen, diagnostics } = chooseDescriptors(request.descriptors, request.pods);
    const path = request.focus === undefined ? undefined : readPath(request.focus);
    const having = chosen.filter((one) => request.focus === undefined || (path !== undefined && has(one, path)));
    const lacking = having.length > 0 ? [] : chosen.map((one) => unknownFocus(request.focus ?? '', one.lines(), nameOf(one)));
    const all: readonly Diagnostic[] = [...diagnostics, ...lacking];
    const [first] = having;
    if (first === undefined) return { diagnostics: all };
    return { body: body(first, having, { request, ...(path === undefined ? {} : { focus: path }) }), diagnostics: all };
  },
};

/** Rows of a page at 16:9, by the level of detail. */
const ROWS: Readonly<Record<string, number>> = { full: 27, folded: 21, names: 16, rows: 11 };
const fewest = 9;

interface Asked {
  readonly request: FigureRequest;
  readonly focus?: Path;
}

function body(first: Descriptor, all: readonly Descriptor[], { request, focus }: Asked): FigureBody {
  const { words, whole, aspect, detail } = request;
  // a tall page has more rows, but its lines are no wider
  const rows = Math.max(fewest, Math.round((ROWS[detail] ?? fewest) * Math.min(2, Math.sqrt(16 / 9 / aspect))));
  const texts = all.map((one): ListingText => {
    const lines = one.lines();
    const at = focus === undefined ? {} : { focus };
    return { descriptor: one, lines, words, parts: partsOf(fold(lines, { rows, whole, ...at }), { descriptor: one, lines, words, ...at }) };
  });
  const boxes = listingBoxes(texts);
  const [only] = boxes;
  const root =
    boxes.length === 1 && only !== undefined
      ? only.root
      : group(
          'descriptors',
          { name: 'gallery' },
          boxes.map((one) => one.root),
        );
  return {
    ...request.heading(situationOf(first, all, focus), { kind: first.kind, name: first.name, focus: request.focus ?? '' }),
    description: texts.map((text) => described(text)).join(' '),
    root,
    links: boxes.flatMap(({ links }) => links),
    ...(all.length > 1 ? { choices: all.map(({ name }) => name) } : {}),
  };
}

function has(one: Descriptor, path: Path): boolean {
  return one.lines().some((line) => isWithin(line.path, path));
}

function situationOf(first: Descriptor, all: readonly Descriptor[], focus: Path | undefined): string {
  if (all.length > 1) return 'several';
  if (focus !== undefined) return 'focus';
  const isPod = first.kind === 'Pod';
  if (has(first, ['status'])) return isPod ? '' : 'other';
  if (isPod) return 'unborn-pod';
  return has(first, ['spec']) ? 'unborn' : 'without-spec';
}

function described({ descriptor: one, lines, parts, words }: ListingText): string {
  const { say } = words;
  const hidden = hiddenIn(parts.flatMap(({ rows }) => rows));
  const intro = say('descriptor.shows', { object: nameOf(one), lines: lines.length - hidden, all: lines.length });
  const all = parts.flatMap((part) => (part.inner === undefined ? [part] : [part, part.inner.part]));
  const told = all.map(({ name, note }) => {
    const keys = name === 'head' ? [] : keysBelow(name, lines);
    const text = [note.text, keys.length === 0 ? '' : say('descriptor.holds', { keys: words.list(keys) })].filter((one) => one !== '');
    return say('descriptor.part', { name: note.name, text: text.join('; ') });
  });
  return [intro, ...told].join(' ');
}

/** The keys directly in a part at the margin. */
function keysBelow(name: string, lines: readonly { readonly path: Path }[]): readonly string[] {
  const keys = new Set<string>();
  for (const { path } of lines) if (path[0] === name && typeof path[1] === 'string') keys.add(path[1]);
  return [...keys].slice(0, 20);
}
