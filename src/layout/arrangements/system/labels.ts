/** The words of links: each stands where its link enters the box at its end; that of a bundle says how many links it is, where it enters its group. */
import { largest } from '../../../base/extremes.ts';
import type { Span } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { ceil4, grown } from '../../blocks/block.ts';
import { spanWidth } from '../../blocks/lines.ts';
import type { Step } from './vertices.ts';

/** From a line to the next where words stand between them. px */
export function labelHeight(context: Context): number {
  return ceil4(grown(24, context));
}

/** Words longer than this are shortened. px */
export const widestLabel = 200;

/** All that are said at the end of a step, link by link. */
export function labelsOf({ branches, to }: Step): readonly (readonly Span[])[] {
  if (to.item === undefined) return [];
  return branches.flatMap(({ wire, next, links }) => {
    if (wire.isBundle) return [countOf({ branches })];
    // what enters a group says its words further in, unless the group is its end
    return next !== undefined && next.branches.length > 0 ? [] : links.map(({ label }) => label);
  });
}

export function countOf({ branches }: Pick<Step, 'branches'>): readonly Span[] {
  return [{ text: `×${branches.reduce((sum, { links }) => sum + links.length, 0)}`, role: 'label' }];
}

/** px */
export function labelWidth(step: Step, context: Context): number {
  const most = grown(widestLabel, context);
  return largest([0, ...labelsOf(step).flatMap((spans) => spans.map((span) => Math.min(most, spanWidth(context, span))))]);
}

/** Lines of words at the end of a step. */
export function labelLines(step: Step): number {
  return largest([0, ...labelsOf(step).map((spans) => Math.min(2, spans.length))]);
}
