/** What is said of a figure that no page holds in type that can be read with ease. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Page } from '../layout/blocks/page.ts';
import type { Theme } from '../theme/types.ts';

/** Nothing more can be left out; the figure can be read on its page, but not in type as large as its theme aims for. `type`: px on the page. */
export function belowTheme(
  figure: string,
  theme: Pick<Theme, 'name' | 'metrics'>,
  { type, page }: { readonly type: number; readonly page: Pick<Page, 'called'> },
): Diagnostic {
  const points = (px: number): string => String(Math.floor(px * 0.75 * 10 + 1e-6) / 10);
  return {
    code: 'layout/too-small',
    severity: 'note',
    message: `the figure '${figure}' has type of ${points(type)} pt on ${page.called}; the theme '${theme.name}' aims for ${points(theme.metrics.legible)} pt`,
    hint: 'draw a part of the input, or another shape (--aspect)',
  };
}

/** Nothing more can be left out, and still the figure is too full. */
export function tooSmall(figure: string, { called }: Pick<Page, 'called'>): Diagnostic {
  return {
    code: 'layout/too-small',
    severity: 'note',
    message: `the figure '${figure}' is too full to be read on ${called}`,
    hint: 'draw a part of the input, or another shape (--aspect); a larger page (--page) has more room',
  };
}
