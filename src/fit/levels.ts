import type { Figure } from '../view/figure.ts';
import type { Detail } from '../view/types.ts';
import { details } from '../view/types.ts';
import type { ViewOptions } from '../view/view.ts';

/** The levels of detail that are tried, the fullest first. Replicas of one owner are always one card where the template groups by owners. */
export function levelsOf(figure: Pick<Figure, 'details'>, { whole, template }: Pick<ViewOptions, 'whole' | 'template'>): readonly Detail[] {
  if (whole === true) return details.slice(0, 1);
  const folded = figure.details.indexOf('folded');
  return template?.group === 'owners' && folded !== -1 ? figure.details.slice(folded) : figure.details;
}
