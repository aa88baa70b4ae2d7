/** What a figure shows without its places: boxes in boxes, and links between them. Languages that lay out graphs themselves are written from it. */
import type { Colour } from '../../scene/types.ts';

export interface Graph {
  readonly title: string;
  readonly caption: string;
  /** BCP 47. */
  readonly lang: string;
  /** 'none' for a transparent figure. */
  readonly background: Colour;
  readonly boxes: readonly GraphBox[];
  readonly links: readonly GraphLink[];
}

export interface GraphBox {
  /** Letters, digits and underscores, begins with a letter, unlike all others of the graph. */
  readonly id: string;
  /** The kind of thing, with its role: `container_main`. Letters, digits and underscores. */
  readonly kind: string;
  /** Lines, in reading order; none of a box that only stands at the end of a line. */
  readonly words: readonly string[];
  readonly tooltip?: string;
  /** `none`: words without a border. */
  readonly shape: 'box' | 'cylinder' | 'none';
  readonly look: GraphLook;
  readonly children: readonly GraphBox[];
}

export interface GraphLook {
  readonly fill: Colour;
  readonly stroke: Colour;
  /** Of the words; absent where there are none. */
  readonly ink?: Colour;
  readonly isDashed: boolean;
}

export interface GraphLink {
  /** Ids of boxes. */
  readonly from: string;
  readonly to: string;
  readonly words: readonly string[];
  readonly tooltip?: string;
  readonly stroke: Colour;
  readonly isDashed: boolean;
  readonly startArrow: boolean;
  readonly endArrow: boolean;
}
