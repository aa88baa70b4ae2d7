/** A legend: what the styles of a figure mean that nothing beside their bearers says. */
import type { BoxStyle, LinkStyle } from '../../theme/types.ts';

export interface Legend {
  /** In the order of the registry; never empty. */
  readonly entries: readonly LegendEntry[];
  /** It stays even where the figure becomes smaller for it. */
  readonly isAsked: boolean;
}

export interface LegendEntry {
  /** The style's name, with `link-` before it for links. */
  readonly key: string;
  readonly swatch: Swatch;
  readonly words: string;
}

/** Drawn as such things are drawn. */
export type Swatch =
  | { readonly type: 'box'; readonly style: BoxStyle; readonly shape: 'rect' | 'cylinder' }
  | { readonly type: 'link'; readonly style: LinkStyle; readonly startArrow: boolean; readonly endArrow: boolean };

export type LegendMode = 'auto' | 'always' | 'never';
