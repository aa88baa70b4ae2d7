/** What can be asked of podfig: the options of `draw()`, which the command line mirrors one by one. */

import type { GroupBy } from '../base/asked/groups.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/source.ts';
import type { Texts } from '../base/texts.ts';
import type { Connections, Reach, Selection } from '../model/types.ts';
import type { Font } from '../text/types.ts';

/**
 * Values are looked at before any work: a value of the wrong type (null too), a wrong type within it, or an option that does not exist ends in a
 * TypeError, a value that the option does not take in a RangeError; both begin with the option's name, as `nodes 0: expected …` and
 * `selection.names[1] (a number): expected …`. Undefined is as good as absent.
 */
export interface DrawOptions {
  /** The figure's name, as `podfig list figures` prints it. Default: the one that suits the input (`sidecar`, `cluster` or `system`); a note says which. */
  readonly figure?: string;
  /** A figure template of the user's as YAML, by its name in messages; docs/templates.md. It says the figure, and its words and details. */
  readonly template?: Source;
  /** Asked for a template that another one extends by its path; `from` is the name of the one that does. Without it there are only built-in ones. */
  readonly findTemplate?: TemplateFinder;
  /** Default: `svg`. */
  readonly format?: string;
  /** A theme's name, as `podfig list themes` prints it, or one of the user's as YAML, by its name in messages; docs/themes.md. Default: `paper`. */
  readonly theme?: string | Source;
  /** The language of the figure's words, as `podfig list languages` prints it. Default: `en`. */
  readonly lang?: string;
  /** What of the input is drawn; all of it when absent. */
  readonly selection?: Selection;
  /** The input is a part of a system: what it names and does not hold is elsewhere, and no reason for a warning. Default: false. */
  readonly partial?: boolean;
  /** Warnings are errors in what is returned; it is drawn all the same. Default: false. */
  readonly strict?: boolean;
  /**
   * Places the pods that are not in the cluster yet, as an example: on this many nodes in all (1 to 1000; those that the input lacks are made up), or
   * on those of the input alone. Default: they are not placed.
   */
  readonly nodes?: number | 'input';
  /** Names of pods or workloads (`web`, `shop/web`); figures of one pod draw these. */
  readonly pods?: readonly string[];
  /** Of `system`, what is drawn with all that it touches: `deploy/checkout`. Of `descriptor`, which part of a text is opened: `spec.containers[0].ports`. */
  readonly focus?: string;
  /**
   * By what pods are grouped, the outer groups first: one or two different ones, or none alone. Default: the template's, or what the figure does by itself.
   */
  readonly groups?: readonly GroupBy[];
  /** What is shown beyond what the figure shows by itself; see `Shown`. */
  readonly show?: readonly string[];
  /** What of that is not shown. */
  readonly hide?: readonly string[];
  /** Notes on things of the figure, numbered and read beneath it: `{ on: 'pod/web', text: 'talks to the bank' }`. */
  readonly notes?: readonly { readonly on: string; readonly text: string }[];
  /** What only this figure knows, by name, over what its template says: `rows`, `columns` and `highlight` of `labels`; `links`, `depth`, `from` and `to` of `system`. */
  readonly options?: Readonly<Record<string, string>>;
  /** What the styles of the figure mean: `auto` where it uses more than two roles or relations that it does not name. Default: the template's, which is `auto`. */
  readonly legend?: 'auto' | 'always' | 'never';
  /** Replaces the figure's title; '' leaves it out. */
  readonly title?: string;
  /** Replaces the figure's caption; '' leaves it out. */
  readonly caption?: string;
  /**
   * What the figure must be readable on: a page's name, as `podfig list pages` prints it, or a size of 200 to 10,000 px each way. Its shape is aimed
   * at. Default: `slide`, or the template's.
   */
  readonly page?: string | { readonly width: number; readonly height: number };
  /** Wanted width : height, from 1:20 to 20:1. Default: the page's; of one without a height 16:9. */
  readonly aspect?: { readonly width: number; readonly height: number };
  /** `auto` folds replicas into stacked cards only where the figure would be unreadable otherwise. Default: `auto`. */
  readonly fold?: 'auto' | 'none';
  /** Pixels per px of the figure, for rasters: more than 0, up to 1000. Default 1. */
  readonly scale?: number;
  /** Width of the raster in pixels, from 1 to 1,000,000; wins over scale. */
  readonly width?: number;
  /** `#RRGGBB`, or `none` for transparent. Default: the theme's paper. */
  readonly background?: string;
  /** SVG: `fonts` (default) embeds subsets of them, `outlines` draws text as paths, for viewers that cannot do fonts. */
  readonly text?: 'fonts' | 'outlines';
  /**
   * The widths that a figure is laid out with: `arial` those of Arial and Courier New, for viewers that drop embedded fonts; `inter` those of the bundled
   * fonts. Default: the theme's own fonts, else `inter`; of decks else `arial`.
   */
  readonly font?: 'arial' | 'inter';
  /** What draws PNG: `resvg` (default; needs no browser) or `chromium`. PDF is always drawn by chromium. */
  readonly engine?: 'resvg' | 'chromium';
  /** A browser's path for chromium; found on the machine when absent. */
  readonly browserPath?: string;
  /** Asked for fonts once, when the figure has characters that the bundled fonts lack (Hangul, ideographs, …). Without it they are drawn in what the viewer has. */
  readonly findFonts?: FontFinder;
  /** Asked for the fonts that a theme names. Without it they are drawn in the bundled ones. */
  readonly readFont?: FontReader;
}

/** Reads a font that a theme names. Where it can't, the figure is drawn in the bundled font, and the user is told. */
export type FontReader = (name: string) => Promise<Font | UnreadableFont | undefined>;

export interface UnreadableFont {
  /** For the message: `there is no such file`. */
  readonly reason: string;
}

/** Resolves to undefined where there is none. Names that mean one template are equal. */
export type TemplateFinder = (path: string, from: string) => Promise<Source | undefined>;

/** Given code points, finds fonts for them; what it could not find is told to the user. */
export type FontFinder = (codePoints: readonly number[]) => Promise<FontFindings>;

export interface FontFindings {
  readonly fonts: readonly Font[];
  /** Code points that none of the fonts has. */
  readonly missing: readonly number[];
}

export interface DrawResult {
  /** Absent when nothing could be drawn; the diagnostics say why. */
  readonly output?: Uint8Array;
  /** The figure in words: alt text for a page that shows it. Absent when there is nothing to draw. */
  readonly told?: Told;
  /** All that was found, in reading order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The inputs' text by name, for `formatDiagnostic`. */
  readonly texts: Texts;
}

/** What there is to say about an input that is not drawn. */
export type CheckResult = Omit<DrawResult, 'output' | 'told'>;

/** The stages whose output can be printed. */
export const stages = ['manifests', 'model', 'view', 'layout', 'scene'] as const;
export type Stage = (typeof stages)[number];

export interface DumpResult extends CheckResult {
  readonly json?: string;
}

/** A figure told in words, in the language asked for. */
export interface Told {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  readonly caption: string;
  /** What it shows, in whole sentences: the SVG's `<desc>`. */
  readonly description: string;
}

export interface DescribeResult extends CheckResult {
  /** Absent when there is nothing to draw. */
  readonly told?: Told;
}

/** What can be asked of `reach()`. Values are looked at as those of `DrawOptions` are. */
export interface ReachOptions extends Pick<DrawOptions, 'selection' | 'partial' | 'strict'> {
  /**
   * Only connections from these: `KIND/NAME`, `NAMESPACE/NAME` or `NAME`, where all but the kind are globs, an id as the answer has it, `outside`, or an
   * address outside of the cluster. Of several words each adds its own; absent or empty: from all.
   */
  readonly from?: readonly string[];
  /** Only connections to these. */
  readonly to?: readonly string[];
  /** Also addresses of IPv6 outside of the cluster. Default: where the input has addresses of IPv6 of the cluster itself. */
  readonly ipv6?: boolean;
  /**
   * NetworkPolicies hold for pods in the network of their node, too. Kubernetes leaves it to the network; most can't tell the traffic of these pods from the
   * node's, and leave it alone. Default: false.
   */
  readonly hostNetwork?: boolean;
}

export interface ReachResult extends CheckResult {
  /** Pairs that may connect, sorted by from, then by to; absent when the input has no pods, or `from` or `to` means nobody. */
  readonly reach?: readonly Reach[];
}

/** What the loader needs of the process: given by the command line, so that nothing else touches it. */
export interface LoadIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The inputs are named by a file of settings: pipes and devices, which whoever types them may mean, are refused. */
  readonly onlyFiles?: boolean;
}

export interface Named {
  readonly name: string;
  readonly description: string;
  /** Of formats: bytes rather than text, which a terminal should not get. */
  readonly binary?: boolean;
}

export type { Connections, Diagnostic, GroupBy, Reach, Selection, Source, Texts };

/** How many nodes an example may have. */
export const mostNodes = 1000;
