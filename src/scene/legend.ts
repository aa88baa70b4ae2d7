/** A placed legend as marks: each entry's swatch as such things are drawn, and its words. */
import { unreachable } from '../base/unreachable.ts';
import type { PlacedLegend, PlacedLegendEntry } from '../layout/types.ts';
import type { Theme } from '../theme/types.ts';
import { outline } from './outline.ts';
import type { GroupMark, Mark, TextMark } from './types.ts';

/** `words` makes the text's mark. */
export function legendMarks(legend: PlacedLegend, theme: Theme, words: (entry: PlacedLegendEntry) => TextMark): GroupMark {
  return {
    type: 'group',
    className: 'legend',
    data: { kind: 'legend', id: 'legend' },
    children: legend.entries.map((one) => ({
      type: 'group',
      className: 'legend-entry',
      data: { kind: 'legend-entry', id: `legend/${one.entry.key}` },
      children: [...swatchMarks(one, theme), words(one)],
    })),
  };
}

function swatchMarks({ entry: { swatch, key }, swatch: rect }: PlacedLegendEntry, theme: Theme): readonly Mark[] {
  switch (swatch.type) {
    case 'box':
      return outline({ rect, shape: { type: swatch.shape === 'tile' ? 'rect' : swatch.shape } }, theme.boxes[swatch.style]);
    case 'link': {
      const y = rect.y + rect.height / 2;
      return [
        {
          type: 'link',
          data: { kind: 'legend-swatch', id: `legend/${key}/swatch` },
          points: [
            { x: rect.x, y },
            { x: rect.x + rect.width, y },
          ],
          radius: 0,
          ...theme.links[swatch.style],
          startArrow: swatch.startArrow,
          endArrow: swatch.endArrow,
          labels: [],
        },
      ];
    }
    default:
      return unreachable(swatch);
  }
}
