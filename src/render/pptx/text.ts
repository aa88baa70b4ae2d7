/** One line of text in a box of its own, as wide as the scene says, its baseline where the scene has it. */
import { directionOf, factsApart } from '../../base/direction.ts';
import type { Rect } from '../../base/geometry.ts';
import type { TextMark } from '../../scene/types.ts';
import { ownFont } from '../../text/fonts.ts';
import { normalizeText } from '../../text/normalize.ts';
import type { Face, FontSet, Weight } from '../../text/types.ts';
import { escapeText } from '../svg/xml.ts';
import { element } from './element.ts';
import type { Frame } from './frame.ts';
import { emuRect } from './frame.ts';
import { preset } from './geometry.ts';
import { fill } from './paint.ts';

export interface TextLook {
  readonly fonts: FontSet;
  readonly frame: Frame;
  /** BCP 47. */
  readonly lang: string;
}

/** The family that a face is called by where the deck is opened. */
export function familyOf(fonts: FontSet, face: Face): string {
  const own = fonts.own?.[face];
  return own?.twinOf ?? own?.regular.family ?? bundledAs[face];
}

/** What podfig's own faces are made from, and what people may have installed. */
const bundledAs = { sans: 'Inter', mono: 'JetBrains Mono' } as const;

/** Where a face of one file draws both weights, none is bold. */
function isBold(fonts: FontSet, face: Face, weight: Weight): boolean {
  const own = fonts.own?.[face];
  return weight === 600 && (own === undefined || own.semibold !== undefined);
}

/** The room of a line in EMU: as wide as it was measured, from its font's ascent to its descent. */
export function textRect(mark: TextMark, { fonts, frame }: TextLook): Rect {
  const { ascent, descent } = ownFont(fonts, mark.face, mark.weight) ?? fonts.bundled(mark.face, mark.weight);
  const x = mark.x - { start: 0, middle: mark.width / 2, end: mark.width }[mark.anchor];
  return emuRect(frame, { x, y: mark.y - ascent * mark.size, width: mark.width, height: (ascent + descent) * mark.size });
}

/** The children of a shape behind its name: `p:spPr` and `p:txBody`. */
export function textBox(mark: TextMark, look: TextLook): string {
  const { fonts, frame, lang } = look;
  const box = textRect(mark, look);
  const isRightToLeft = mark.runs === undefined && directionOf(normalizeText(mark.text)) === 'rtl';
  const runs = (mark.runs ?? [mark]).map(({ text, weight, fill: colour }) =>
    run(mark.runs === undefined ? factsApart(normalizeText(text)) : normalizeText(text), {
      lang,
      // in hundredths of a point, of which a px has 75
      size: Math.max(100, Math.round(mark.size * frame.scale * 75)),
      bold: isBold(fonts, mark.face, weight),
      colour,
      family: familyOf(fonts, mark.face),
    }),
  );
  return [
    element(
      'p:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: box.x, y: box.y }), element('a:ext', { cx: box.width, cy: box.height })),
      preset('rect'),
      element('a:noFill'),
    ),
    element(
      'p:txBody',
      {},
      element('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: 't' }, element('a:noAutofit')),
      element('a:lstStyle'),
      element('a:p', {}, element('a:pPr', { algn: alignments[mark.anchor], rtl: isRightToLeft ? 1 : undefined }), ...runs),
    ),
  ].join('');
}

const alignments = { start: 'l', middle: 'ctr', end: 'r' } as const;

interface RunLook {
  readonly lang: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly family: string;
}

function run(text: string, { lang, size, bold, colour, family }: RunLook): string {
  return element(
    'a:r',
    {},
    element(
      'a:rPr',
      { lang, sz: size, b: bold ? 1 : 0, dirty: 0 },
      fill(colour),
      element('a:latin', { typeface: family }),
      element('a:cs', { typeface: family }),
    ),
    `<a:t>${escapeText(text)}</a:t>`,
  );
}
