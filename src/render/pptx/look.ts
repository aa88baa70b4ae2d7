/** What a deck says once for all its slides: colours and fonts of its theme. */
import type { Colour, Mark, Scene } from '../../scene/types.ts';
import type { FontSet } from '../../text/types.ts';
import { element, namespaces, part } from './element.ts';
import { familyOf } from './text.ts';

export interface DeckLook {
  readonly paper: Colour;
  readonly ink: Colour;
  readonly muted: Colour;
  /** The six that the figures have most of, for what people draw beside them. */
  readonly accents: readonly Colour[];
  readonly sans: string;
  readonly lang: string;
}

export function deckLook(scenes: readonly Scene[], fonts: FontSet, background: Colour): DeckLook {
  const [first] = scenes;
  const heading = first?.marks.find((mark) => mark.type === 'group' && mark.data.kind === 'caption');
  const words = heading?.type === 'group' ? heading.children.flatMap((mark) => (mark.type === 'text' ? [mark.fill] : [])) : [];
  const counts = new Map<Colour, number>();
  const texts = new Map<Colour, number>();
  for (const { marks } of scenes) count(marks, counts, texts);
  const [mostWritten = '#000000', second = mostWritten] = byCount(texts);
  return {
    paper: background === 'none' ? '#FFFFFF' : background,
    ink: words[0] ?? mostWritten,
    muted: words.at(-1) ?? second,
    accents: [...byCount(counts), ...usual].slice(0, 6),
    sans: familyOf(fonts, 'sans'),
    lang: first?.lang ?? 'en',
  };
}

/** Those of Office, where a figure has fewer. */
const usual = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

function count(marks: readonly Mark[], strokes: Map<Colour, number>, texts: Map<Colour, number>): void {
  const add = (to: Map<Colour, number>, colour: Colour) => to.set(colour, (to.get(colour) ?? 0) + 1);
  for (const mark of marks) {
    if (mark.type === 'group') count(mark.children, strokes, texts);
    else if (mark.type === 'text') add(texts, mark.fill);
    else if (mark.type !== 'image' && mark.stroke !== 'none') add(strokes, mark.stroke);
  }
}

/** Most first; equal ones as they came. */
function byCount(counts: ReadonlyMap<Colour, number>): readonly Colour[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
}

/** `ppt/theme/theme1.xml`: all that CT_OfficeStyleSheet asks for. */
export function themePart({ paper, ink, muted, accents, sans }: DeckLook): string {
  const colour = (name: string, value: Colour): string =>
    element(`a:${name}`, {}, element('a:srgbClr', { val: value.slice(1).toUpperCase() }));
  const font = (name: string): string =>
    element(`a:${name}`, {}, element('a:latin', { typeface: sans }), element('a:ea', { typeface: '' }), element('a:cs', { typeface: '' }));
  const placeholder = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const three = (one: string): readonly string[] => [one, one, one];
  return part(
    'a:theme',
    { 'xmlns:a': namespaces['xmlns:a'], name: 'podfig' },
    element(
      'a:themeElements',
      {},
      element(
        'a:clrScheme',
        { name: 'podfig' },
        colour('dk1', ink),
        colour('lt1', paper),
        colour('dk2', muted),
        colour('lt2', paper),
        ...accents.map((value, index) => colour(`accent${index + 1}`, value)),
        colour('hlink', accents[0] ?? ink),
        colour('folHlink', muted),
      ),
      element('a:fontScheme', { name: 'podfig' }, font('majorFont'), font('minorFont')),
      element(
        'a:fmtScheme',
        { name: 'podfig' },
        element('a:fillStyleLst', {}, ...three(placeholder)),
        element('a:lnStyleLst', {}, ...three(element('a:ln', { w: 9525 }, placeholder))),
        element('a:effectStyleLst', {}, ...three(element('a:effectStyle', {}, element('a:effectLst')))),
        element('a:bgFillStyleLst', {}, ...three(placeholder)),
      ),
    ),
  );
}
