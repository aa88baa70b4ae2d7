/**
 * The scene: a closed vocabulary of marks with every coordinate, colour and line break decided. A renderer is one exhaustive
 * switch over these and never measures, wraps or routes. Units are px; colours are `#RRGGBB` or 'none'.
 */
import type { Point, Rect } from '../base/geometry.ts';
import type { Face, Weight } from '../text/types.ts';

export interface Scene {
  readonly stage: 'scene';
  readonly width: number;
  readonly height: number;
  /** 'none' for a transparent figure. */
  readonly background: Colour;
  /** The background where the viewer prefers dark; only of a theme that follows it. */
  readonly darkBackground?: Colour;
  /** BCP 47, such as `en`. */
  readonly lang: string;
  /** The accessible name, and what the figure shows in words; both become elements of the SVG's root. */
  readonly title: string;
  readonly description: string;
  /** What stands above the figure, whole, for formats that set it themselves; '' for what is left out. */
  readonly heading: { readonly title: string; readonly caption: string };
  readonly marks: readonly Mark[];
}

export type Colour = string;

/** The colours of a mark that differ where the viewer prefers dark, in a theme that follows it (`prefers-color-scheme`). */
export interface DarkPaint {
  readonly fill?: Colour;
  readonly stroke?: Colour;
}

export type Mark = GroupMark | RectMark | PathMark | TextMark | ImageMark | LinkMark;

/** A thing of the model, or a part of the figure: `<g class data-kind data-id …>`. */
export interface GroupMark {
  readonly type: 'group';
  /** The class attribute: the kind, and what a stylesheet may want to tell apart. */
  readonly className: string;
  /** data-* attributes without the prefix, in this order: kind, id, name, namespace, … */
  readonly data: Readonly<Record<string, string>>;
  /** Becomes `<title>`: the tooltip, with whole names. */
  readonly tooltip?: string;
  readonly children: readonly Mark[];
}

export interface Paint {
  readonly fill: Colour;
  readonly stroke: Colour;
  /** px; ignored when stroke is 'none'. */
  readonly strokeWidth: number;
  /** SVG dash array in px; empty for solid. */
  readonly dash: readonly number[];
  readonly dark?: DarkPaint;
}

export interface RectMark extends Rect, Paint {
  readonly type: 'rect';
  readonly radius: number;
}

/** Any outline that is no rounded rectangle: cylinders, brackets. `d` is SVG path data. */
export interface PathMark extends Paint {
  readonly type: 'path';
  readonly d: string;
}

/** One line of text on its baseline. */
export interface TextMark extends Point {
  readonly type: 'text';
  readonly text: string;
  readonly face: Face;
  readonly weight: Weight;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Colour;
  readonly dark?: DarkPaint;
  /** The measured width in px: layout's word on it, for tests and for formats that need a box. */
  readonly width: number;
  /** Its parts where they differ in colour or weight, one behind the other; together they are `text`. Of a text with the anchor `start`. */
  readonly runs?: readonly TextRun[];
}

export interface TextRun {
  readonly text: string;
  readonly weight: Weight;
  readonly fill: Colour;
  /** Where it begins, from the beginning of the whole text. px */
  readonly dx: number;
  readonly dark?: DarkPaint;
}

export interface ImageMark extends Rect {
  readonly type: 'image';
  /** A `data:` URL; nothing else is ever loaded. */
  readonly href: string;
}

/** A routed line between two things. */
export interface LinkMark {
  readonly type: 'link';
  /** data-* attributes without the prefix: kind, relation, from, to. */
  readonly data: Readonly<Record<string, string>>;
  readonly tooltip?: string;
  /** The corners, first and last on the borders of what it links. Two or more. */
  readonly points: readonly Point[];
  /** SVG path data from the first point to the last, drawn instead of straight lines between the corners. */
  readonly d?: string;
  /** px, of the corners' rounding; 0 for sharp. */
  readonly radius: number;
  /** Points on the line where it is interrupted, since another line crosses it there. */
  readonly gaps?: readonly Point[];
  readonly stroke: Colour;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly dark?: DarkPaint;
  /** Arrowheads at the first and the last point; their tips lie exactly on the point. */
  readonly startArrow: boolean;
  readonly endArrow: boolean;
  readonly labels: readonly TextMark[];
}
