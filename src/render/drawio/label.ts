/** Lines of text as labels, each a cell of its own: so they stand where the scene has them, whatever the viewer's fonts are. */
import { directionOf, factsApart } from '../../base/direction.ts';
import type { TextMark } from '../../scene/types.ts';
import { normalizeText } from '../../text/normalize.ts';
import type { Families } from '../svg/families.ts';
import { escapeAttribute, escapeText } from '../svg/xml.ts';
import type { Style } from './style.ts';

export interface Label {
  readonly label: string;
  readonly style: Style;
}

export function labelOf(mark: TextMark, families: Families): Label {
  const words = factsApart(normalizeText(mark.text));
  const isMarkup = mark.runs !== undefined || /^ | $| {2}/.test(words);
  const isRightToLeft = mark.runs === undefined && directionOf(words) === 'rtl';
  return {
    label: isMarkup ? markup(mark, words) : words,
    style: {
      text: true,
      html: isMarkup ? 1 : 0,
      fillColor: 'none',
      strokeColor: 'none',
      align: alignments[mark.anchor],
      verticalAlign: 'middle',
      spacing: 0,
      fontFamily: families[mark.face],
      fontSize: mark.size,
      fontStyle: mark.weight === 600 ? 1 : 0,
      fontColor: mark.fill,
      ...(isRightToLeft ? { textDirection: 'rtl' } : {}),
    },
  };
}

const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

/** HTML, for what plain labels can't say: spaces that stay, and parts of other colours. */
function markup({ runs, fill, weight }: TextMark, words: string): string {
  const parts = runs ?? [{ text: words, fill, weight }];
  const spans = parts.map((run) => {
    const look = [
      ...(run.fill === fill ? [] : [`color:${run.fill}`]),
      ...(run.weight === weight ? [] : [`font-weight:${run.weight}`]),
    ].join(';');
    const text = escapeText(runs === undefined ? run.text : normalizeText(run.text));
    return look === '' ? text : `<span style="${escapeAttribute(look)}">${text}</span>`;
  });
  return `<span style="white-space:pre">${spans.join('')}</span>`;
}
