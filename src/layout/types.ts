/** A view with a place for everything: every box, text and link in px of the figure, y downwards. */
import type { Point, Rect } from '../base/geometry.ts';
import type { TextLook } from '../theme/types.ts';
import type { Box, LegendEntry, Link } from '../view/types.ts';

export interface Layout {
  readonly stage: 'layout';
  readonly figure: string;
  readonly width: number;
  readonly height: number;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Title and caption, as they are said. */
  readonly words: { readonly title: string; readonly caption: string };
  /** The same, broken into lines. */
  readonly heading: readonly PlacedText[];
  readonly root: PlacedBox;
  readonly links: readonly PlacedLink[];
  /** Below the figure, or beside it. */
  readonly legend?: PlacedLegend;
}

export interface PlacedLegend {
  readonly rect: Rect;
  readonly entries: readonly PlacedLegendEntry[];
}

export interface PlacedLegendEntry {
  readonly entry: LegendEntry;
  readonly rect: Rect;
  readonly swatch: Rect;
  readonly text: PlacedText;
}

export interface PlacedText extends Point {
  /** The words as drawn: broken or shortened. (x, y) is the anchor on the baseline. */
  readonly text: string;
  readonly look: TextLook;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly width: number;
  /** Its parts where they differ in tone or weight (source text); together they are `text`, in one face and size. */
  readonly runs?: readonly PlacedRun[];
}

export interface PlacedRun {
  readonly text: string;
  readonly look: TextLook;
  /** From the beginning of the whole text. px */
  readonly dx: number;
}

/**
 * The outline of a box within its rectangle. `rect`: with a radius where its own would be too round. `segments`: one thing drawn as several rectangles. `cut`: a rectangle with holes where bars
 * lie across it, each hole as large as the bar within, so that no two boxes overlap. `bracket`: a band with a bracket along its right side, which is
 * open where the line of another part passes it (at heights from the top); `bar`: a line along the left side alone. `meter`: a bar beneath words, of
 * whose length `request` is filled and `limit` outlined; beyond 1 it has a mark at its end. `crossed`: a rectangle with a cross in it. `none` only holds others.
 */
export type Shape =
  | { readonly type: 'rect'; readonly radius?: number }
  | { readonly type: 'cylinder' }
  | { readonly type: 'segments'; readonly rects: readonly Rect[] }
  | { readonly type: 'cut'; readonly holes: readonly Rect[] }
  | { readonly type: 'bracket'; readonly openings: readonly number[] }
  | { readonly type: 'bar' }
  | { readonly type: 'meter'; readonly bar: Rect; readonly request: number; readonly limit: number }
  | { readonly type: 'crossed' }
  | { readonly type: 'none' };

export interface PlacedBox {
  readonly box: Box;
  readonly rect: Rect;
  readonly shape: Shape;
  readonly texts: readonly PlacedText[];
  readonly children: readonly PlacedBox[];
}

export interface PlacedLink {
  readonly link: Link;
  readonly points: readonly Point[];
  readonly radius: number;
  /** Points where it is interrupted, since another link crosses it there. */
  readonly gaps?: readonly Point[];
  readonly labels: readonly PlacedText[];
}
