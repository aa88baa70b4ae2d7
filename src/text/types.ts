/** The faces a figure is set in: sans for what people read, mono for what machines read. */
export type Face = 'sans' | 'mono';
/** Regular and semibold; the bundled fonts have these two. */
export type Weight = 400 | 600;

export interface TextStyle {
  readonly face: Face;
  readonly weight: Weight;
  /** px */
  readonly size: number;
}

/** Tells how wide a text will be drawn: exactly the sum of its glyphs' advances, since the embedded fonts have neither kerning nor ligatures. */
export interface Measurer {
  /** The advance width of `text` in px. Combining marks and control characters are 0 wide. */
  readonly width: (text: string, style: TextStyle) => number;
  /** Ascent and descent of the face in px at `size`, both positive: what a line of text needs above and below its baseline. */
  readonly ascent: (style: TextStyle) => number;
  readonly descent: (style: TextStyle) => number;
}
