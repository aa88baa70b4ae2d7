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

/** A TrueType or OpenType font, read as far as measuring and subsetting need it. */
export interface Font {
  /** From the font's own name table; what an embedded subset is called, too. */
  readonly family: string;
  /** 100 to 900 */
  readonly weight: number;
  /** `cff` outlines can be measured but not cut into subsets. */
  readonly outlines: 'glyf' | 'cff';
  /** Whether the font's licence bits (OS/2 fsType) allow a subset of it to be embedded in a document. */
  readonly embeddable: boolean;
  readonly unitsPerEm: number;
  /** How far the font reaches above and below the baseline, both positive, in em. */
  readonly ascent: number;
  readonly descent: number;
  /** The advance width in em; undefined when the font lacks the character. */
  readonly advance: (codePoint: number) => number | undefined;
  /** A TTF with those of the code points that the font has; deterministic. Throws for `cff` outlines. */
  readonly subset: (codePoints: Iterable<number>) => Uint8Array;
}

/** A face that stands before the bundled one: a theme's own, or one that is asked for; one font draws both weights where the other is absent. */
export interface OwnFace {
  readonly regular: Font;
  readonly semibold?: Font;
  /** The font whose widths these have, and which draws the text where it is installed: `Arial` for Arimo. */
  readonly twinOf?: string;
}

/** The fonts that a figure may use: the four bundled faces, and what was found for characters that they lack. */
export interface FontSet {
  /** A theme's own fonts, or those that were asked for, before the bundled ones. */
  readonly own?: Readonly<Partial<Record<Face, OwnFace>>>;
  /** The bundled font of a face; decoded at its first use. */
  readonly bundled: (face: Face, weight: Weight) => Font;
  /** Asked in this order for what the bundled fonts lack. */
  readonly fallbacks: readonly Font[];
}
