/** A theme is data only: colours by meaning, a type scale, and the spacing that layout keeps. Colours are `#RRGGBB`; lengths are px. */
import type { Face, Weight } from '../text/types.ts';

/** What a box is, as far as its look is concerned; the view names these, the theme paints them. */
export const boxStyles = [
  'node',
  'region',
  'group',
  'pod',
  'template',
  'main',
  'supporting',
  'alike',
  'sidecar',
  'init',
  'ephemeral',
  'volume',
  'mount',
  'mount-read',
  'network',
  'ns-network',
  'ns-uts',
  'ns-ipc',
  'ns-pid',
  'ns-mount',
  'ns-user',
  'own-pid',
  'own-mount',
  'port',
  'conflict',
  'client',
  'gateway',
  'route',
  'service',
  'workload',
  'missing',
  'elsewhere',
  'lane',
  'probe-startup',
  'probe-readiness',
  'probe-liveness',
  'page',
  'part-head',
  'part-metadata',
  'part-spec',
  'part-status',
  'part-inner',
  'part-other',
  'meter',
  'tile-1',
  'tile-2',
  'tile-3',
  'tile-4',
  'tile-5',
  'tile-6',
  'tile-other',
  'tile-failed',
  'plain',
] as const;
export type BoxStyle = (typeof boxStyles)[number];

/** Small squares bear no words, so that their fills may be as strong as a stroke. */
export function bearsText(style: string): boolean {
  return !style.startsWith('tile-');
}

/** What a link says, as far as its look is concerned. */
export const linkStyles = [
  'pod-network',
  'localhost',
  'mounts',
  'sequence',
  'trunk',
  'node-namespace',
  'routes',
  'selects',
  'idle',
  'owns',
  'calls',
  'may-reach',
  'missing',
  'part-head',
  'part-metadata',
  'part-spec',
  'part-status',
  'part-inner',
  'part-other',
] as const;
export type LinkStyle = (typeof linkStyles)[number];

/** What a text is: the view names these, the theme sets face, weight, size and tone. */
export const textRoles = [
  'title',
  'caption',
  'region-name',
  'node-name',
  'pod-name',
  'container-name',
  'volume-name',
  'address',
  'machine',
  'fact',
  'trouble',
  'row-name',
  'label',
  'label-machine',
  'network-name',
  'bar',
  'count',
  'item',
  'item-count',
  'code-part',
  'code-key',
  'code-string',
  'code-number',
  'code-word',
  'code-comment',
  'code-punctuation',
] as const;
export type TextRole = (typeof textRoles)[number];

/** What a word of source text is; all are told apart by more than colour: by their place, quotes and signs. */
export const codeTones = ['code-key', 'code-string', 'code-number', 'code-word', 'code-comment'] as const;
export type CodeTone = (typeof codeTones)[number];

/**
 * `ink` for what is read first, `muted` for the rest, `accent` for addresses, `alarm` for what fails, `stroke` for text in its box's own stroke
 * colour, and the tones of source text.
 */
export type Tone = 'ink' | 'muted' | 'accent' | 'alarm' | 'stroke' | CodeTone;

/** Parallel lines in the box's stroke colour, in a strip along its left border where no text lies: tells boxes apart that are one grey. */
export interface Hatch {
  /** Degrees from level, rising to the right; two for crossed lines. */
  readonly angles: readonly number[];
  /** From line to line, across them. px */
  readonly gap: number;
  readonly strokeWidth: number;
  /** px */
  readonly strip: number;
}

export interface BoxPaint {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly radius: number;
  readonly hatch?: Hatch;
}

export interface LinkPaint {
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
}

export interface TextLook {
  readonly face: Face;
  readonly weight: Weight;
  readonly size: number;
  /** From baseline to baseline. */
  readonly lineHeight: number;
  readonly tone: Tone;
}

/** What layout reads of a theme: lengths, no colours. */
export interface Metrics {
  readonly text: Readonly<Record<TextRole, TextLook>>;
  /** Around the whole figure. */
  readonly margin: number;
  /** Between the caption and the figure. */
  readonly captionGap: number;
  /** How much larger the type is than that which layout's own widths and heights are made for (facts of 12 px); they grow with it, gaps do not. */
  readonly scale: number;
  /** What the smallest type should measure when the figure fills a slide of 1280 × 720; a figure folds until it does, if it can. px */
  readonly legible: number;
}

/** Ratios of WCAG that a theme keeps. */
export interface LeastContrast {
  readonly text: number;
  readonly stroke: number;
}

/** How a hand draws: strokes are that uneven. */
export interface Hand {
  /** 0 is ruled, 1 is a quick drawing. */
  readonly roughness: number;
  /** How far a straight line bends, in roughjs's measure; 1 is usual. */
  readonly bowing: number;
}

/** A font's file for each weight, or podfig's own `hand`; one file draws both weights where the other is not given. */
export interface FontFiles {
  readonly regular: string;
  readonly semibold?: string;
}

export interface Theme extends Readonly<Record<CodeTone, string>> {
  readonly name: string;
  readonly description: string;
  /** 4.5 and 3 where absent: level AA. */
  readonly contrast?: LeastContrast;
  /** The colour behind the figure. */
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly alarm: string;
  readonly boxes: Readonly<Record<BoxStyle, BoxPaint>>;
  readonly links: Readonly<Record<LinkStyle, LinkPaint>>;
  readonly metrics: Metrics;
  /** Outlines and links drawn by hand; absent for ruled ones. */
  readonly hand?: Hand;
  /** Fonts that stand before the bundled ones, by face. */
  readonly fonts?: Readonly<Partial<Record<Face, FontFiles>>>;
  /** The same in the dark: an SVG then follows what the viewer prefers. It has the same metrics, and nothing is `none` in one alone. */
  readonly dark?: Theme;
}
