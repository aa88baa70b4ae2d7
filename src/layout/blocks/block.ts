/** A measured box before it has its place: everything relative to its own top left corner. Arrangements make blocks; `place` moves them. */
import type { Point } from '../../base/geometry.ts';
import type { Measurer } from '../../text/types.ts';
import type { Metrics, TextLook, TextRole } from '../../theme/types.ts';
import type { Box, Link } from '../../view/types.ts';
import type { PlacedLink, PlacedText, Shape } from '../types.ts';
import type { Page } from './page.ts';

export interface Block {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  readonly shape: Shape;
  readonly texts: readonly PlacedText[];
  readonly children: readonly ChildBlock[];
  readonly links: readonly PlacedLink[];
}

export interface ChildBlock extends Point {
  readonly block: Block;
}

/** What every arrangement is given besides its box. */
export interface Context {
  readonly measurer: Measurer;
  readonly metrics: Metrics;
  /** Wanted width / height of the whole figure. */
  readonly aspect: number;
  readonly page: Page;
  /** Graphs stand closer together. */
  readonly tight: boolean;
  /** Height in px of what stands above the figure (title, caption, margins), for the aspect. */
  readonly above: number;
  /** Added to the width of each card, container and column, for a figure that would be narrower than its heading. px */
  readonly stretch: number;
  /** The view's links, by the id they start from. */
  readonly linksFrom: ReadonlyMap<string, readonly Link[]>;
  /** How the cards of this figure are made, so that equal things are equal. */
  readonly cards: CardPlan;
}

/** One size for all cards of a figure. px. */
export interface CardPlan {
  readonly width: number;
  /** Containers beside each other in a card, at most. */
  readonly perRow: number;
  readonly cellHeight: number;
  /** Of cards whose cells have more to say: the height of each row, by what cells they have, so that equal pods look equal. */
  readonly rowHeights: ReadonlyMap<string, readonly number[]>;
  readonly heights: ReadonlyMap<Box, CardHeight>;
  /** What each row of a card's cells needs by itself, measured once for all who ask. */
  readonly naturalRows: ReadonlyMap<Box, readonly number[]>;
}

/** What a card needs: for its lines, and for what is beneath them. px */
export interface CardHeight {
  readonly head: number;
  readonly body: number;
}

/** The space inside a card, from its border to what it holds. */
export const cardPadding = 16;
export const cardGap = 16;
export const cellGap = 12;
/** Inside a frame (a node, a region), and between frames. */
export const framePadding = 20;
export const frameGap = 20;

export function cardWidth(context: Context): number {
  return context.cards.width;
}

/** A width or height made to hold words, for the theme's type: that of facts of 12 px is `px`. Gaps and paddings do not grow. */
export function grown(px: number, { metrics }: Pick<Context, 'metrics'>): number {
  return Math.round(px * metrics.scale);
}

export function lookOf(context: Context, role: TextRole): TextLook {
  return context.metrics.text[role];
}

/** Sizes lie on a grid of 4 px. */
export function ceil4(value: number): number {
  return Math.ceil(value / 4) * 4;
}
