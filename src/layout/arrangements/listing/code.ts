/** One line of source text: its words one behind the other, the longest of them shortened in its middle where the line has no room. */
import { largest } from '../../../base/extremes.ts';
import { fitLines } from '../../../text/break.ts';
import type { Box, Span } from '../../../view/types.ts';
import type { Block, Context } from '../../blocks/block.ts';
import { lookOf } from '../../blocks/block.ts';
import { baseline, spanWidth } from '../../blocks/lines.ts';
import type { PlacedRun, PlacedText } from '../../types.ts';

export function codeHeight(context: Context): number {
  return lookOf(context, 'code-key').lineHeight;
}

export function codeWidth(box: Box, context: Context): number {
  return widthOf(spansOf(box), context);
}

export function code(box: Box, context: Context, width: number): Block {
  const spans = shortened(spansOf(box), width, context);
  const runs: PlacedRun[] = [];
  let dx = 0;
  for (const span of spans) {
    runs.push({ text: span.text, look: lookOf(context, span.role), dx });
    dx += spanWidth(context, span);
  }
  const look = lookOf(context, 'code-punctuation');
  const text: PlacedText = {
    text: spans.map((span) => span.text).join(''),
    look,
    anchor: 'start',
    width: dx,
    x: 0,
    y: baseline(look),
    runs,
  };
  return { box, width, height: look.lineHeight, shape: { type: 'none' }, texts: dx > 0 ? [text] : [], children: [], links: [] };
}

function spansOf(box: Box): readonly Span[] {
  return box.lines.flatMap((line) => line.code ?? []);
}

function widthOf(spans: readonly Span[], context: Context): number {
  return spans.reduce((sum, span) => sum + spanWidth(context, span), 0);
}

/** What of a word stays at the least, unless the indentation alone is too wide. px */
const least = 48;

/** Indentation stays; a comment gives way first, then what is longest. */
function shortened(spans: readonly Span[], room: number, context: Context): readonly Span[] {
  const over = widthOf(spans, context) - room;
  if (over <= 0) return spans;
  const comment = spans.findIndex((span, index) => index > 1 && span.role === 'code-comment');
  if (comment > 0) {
    const [span] = spans.slice(comment);
    const left = span === undefined ? 0 : spanWidth(context, span) - over;
    // with the space before it
    if (span === undefined || left < least) return shortened(spans.slice(0, comment - 1), room, context);
    return spans.with(comment, { ...span, text: fitted(span, left, context) });
  }
  const wordsOf = (span: Span): number => (span.text.trim() === '' ? 0 : spanWidth(context, span));
  const longest = largest([0, ...spans.map(wordsOf)]);
  const index = spans.findIndex((span) => wordsOf(span) === longest);
  const span = spans[index];
  const short = span === undefined ? '' : fitted(span, Math.max(least, longest - over), context);
  // nobody follows indentation without end
  if (span === undefined || longest <= least || short === span.text)
    return spans.some(({ text }) => text.length > 1 && text.trim() === '') ? shortened(flattened(spans), room, context) : spans.slice(0, 1);
  return shortened(spans.with(index, { ...span, text: short }), room, context);
}

function flattened(spans: readonly Span[]): readonly Span[] {
  return spans.map((span) => (span.text.trim() === '' ? { ...span, text: ' ' } : span));
}

function fitted(span: Span, maxWidth: number, context: Context): string {
  const style = lookOf(context, span.role);
  const [text = '…'] = fitLines(span.text, { style, maxWidth: maxWidth + 0.01, maxLines: 1, measurer: context.measurer });
  return text;
}
