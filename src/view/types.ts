/**
 * A view: what one figure shows, as boxes in boxes and links between them, in words but without a pixel or a colour.
 * Layout measures and places it; the ids, kinds and data of boxes and links become the SVG's interface (DESIGN §3).
 */
import type { BoxStyle, LinkStyle, TextRole } from '../theme/types.ts';

export interface View {
  readonly stage: 'view';
  readonly figure: string;
  /** What the figure is called where nobody sees its title: the SVG's `<title>`. Never ''. */
  readonly name: string;
  /** '' for none. */
  readonly title: string;
  readonly caption: string;
  /** What the figure shows, in words: the SVG's `<desc>`. */
  readonly description: string;
  readonly lang: string;
  readonly root: ArrangedBox;
  readonly links: readonly Link[];
  /** What the styles of the figure mean; absent where its words say so. */
  readonly legend?: Legend;
  /** In a figure of one pod that shows several because none was named: their names. If they can't be read side by side, one must be chosen. */
  readonly choices?: readonly string[];
}

/**
 * The ladder: how much a figure shows. Each step leaves out more, and is tried only when the one before can't be read on the page; a figure knows
 * some of them, in this order. docs/fit.md says what is shown at each.
 * - `full`: everything.
 * - `tight`: the same, closer together.
 * - `folded`: pods of one owner on one node are one stacked card.
 * - `names`: in graphs, cards without their containers.
 * - `rows`: in graphs and figures of one pod, a row for each thing, where boxes of their own would be too many.
 * - `chips`: a card says its name, how many it stands for and what is wrong; each container is a chip with its name.
 * - `lines`: a line for each pod or workload, with a square for each container.
 * - `words`: the same without the squares.
 * - `tiles`: a square for each pod.
 * - `counts`: a node says how many pods of which owners it runs.
 * - `brief`: the same with the three largest owners alone.
 * - `sample`: as `brief`, and only as many nodes as can be read; the rest is counted.
 */
export const details = [
  'full',
  'tight',
  'folded',
  'names',
  'rows',
  'chips',
  'lines',
  'words',
  'tiles',
  'counts',
  'brief',
  'sample',
] as const;
export type Detail = (typeof details)[number];

/** What a figure shows or not, as it is asked for; shown.ts says what each is. */
export type Shown =
  | 'state'
  | 'images'
  | 'ports'
  | 'mounts'
  | 'resources'
  | 'env'
  | 'probes'
  | 'hooks'
  | 'command'
  | 'security'
  | 'ip'
  | 'node'
  | 'owner'
  | 'namespace'
  | 'serviceaccount'
  | 'pullsecrets'
  | 'qos'
  | 'priority'
  | 'life'
  | 'dns'
  | 'affinity'
  | 'tolerations'
  | 'labels'
  | 'annotations'
  | 'created'
  | 'uid'
  | 'config'
  | 'outside';

/** A run of words in one role. */
export interface Span {
  readonly text: string;
  readonly role: TextRole;
  /** What stays when it must be shortened in the middle: both ends (names), or the tail (images, paths). Default `ends`. */
  readonly keep?: 'ends' | 'tail';
}

/** One line of a box's text: something at the start, something at the end of the same line, or both. */
export interface Line {
  readonly start?: Span;
  readonly end?: Span;
  /** Of source text, in place of both: runs of words one behind the other, the space between them included. Set by the arrangement `code` alone. */
  readonly code?: readonly Span[];
}

export interface Box {
  /** data-id: `pod/NAMESPACE/NAME`. Unique in the view. */
  readonly id: string;
  /** data-kind, and the class. */
  readonly kind: string;
  /** Further data-* attributes (name, namespace, role, …). */
  readonly data: Readonly<Record<string, string>>;
  readonly style: BoxStyle;
  readonly arrangement: Arrangement | Part;
  /** Text at the top of the box; the children lie beneath it. In a box with `centred`, lines have only a start and stand in its middle. */
  readonly lines: readonly Line[];
  readonly centred: boolean;
  readonly children: readonly Box[];
  /** Whole names and facts, for `<title>`. */
  readonly tooltip: string;
  /** Boxes of one series keep their order among each other wherever the layout sorts: the pods of a StatefulSet, by their ordinals. */
  readonly series?: string;
  /** Ids of all that it stands for, where it is more than one thing of the model: a stacked card. */
  readonly standsFor?: readonly string[];
  /** More than 1: drawn as a stack of cards, '×N' is in its lines. */
  readonly copies: number;
  /** A sign on its upper edge, and what it says. */
  readonly mark?: { readonly name: 'lock'; readonly words: string };
}

/**
 * How a box's children are placed, whatever box it is; each is a file in layout/arrangements.
 * - `leaf`: no children.
 * - `row`: one line, in as little height as it needs.
 * - `card`: a pod and its containers, in rows of equal cells; `bracket` leaves room for the localhost link beneath them.
 * - `described`: words from the top left, small leaves (ports) in rows beneath them.
 * - `frames`: frames of cards (nodes, regions) in rows, broken towards the wanted aspect, above full-width bands.
 * - `network`: `frames` with a network bar under each row; the bar is the child of kind `network`.
 * - `mounts`: containers, the volumes they mount, and what lies around the pod.
 * - `matrix`: containers as columns, Linux namespaces as rows; each bar is a `cell` of it.
 * - `table`: equal boxes in the cells of a table; a `cell` in row -1 is the head of a column, one in column -1 that of a row, `aside` stands above.
 * - `timeline`: a pod's lanes, one above the other over common columns of time.
 * - `gallery`: figures of one pod side by side; a volume among them lies below those that have an outlet to it, in one row.
 * - `compare`: how it is and how it could be: panels with an arrow from each to the next; `perRow` cells stand beside each other, or as many as fit best.
 * - `sheet`: a figure of one pod, arranged as `of` says, and beside or beneath it `facts`, leaves with what is said of the pod.
 * - `shelves`: graphs (`layers`) one above the other, closer together where `tight`, in as many columns as fit the wanted aspect, above full-width bands.
 * - `stack`: the figure, and beneath it what explains it, across its width.
 * - `listing`: a page of source text, and beside it the notes about its parts, each joined to the bracket of its part.
 * - `packed`: groups (`pack`) of many small things, packed so that they are as large as the page allows; on the network, if that is among them.
 * - `system`: a graph read from left to right, of boxes and `group`s; links lead from any of them to any other, and go round what is between.
 */
export type Arrangement =
  | { readonly name: 'leaf' }
  | { readonly name: 'row' }
  | { readonly name: 'card'; readonly bracket: boolean }
  | { readonly name: 'described' }
  | { readonly name: 'frames' }
  | { readonly name: 'network' }
  | { readonly name: 'mounts' }
  | { readonly name: 'matrix' }
  | { readonly name: 'table' }
  | { readonly name: 'timeline' }
  | { readonly name: 'gallery' }
  | { readonly name: 'compare'; readonly perRow?: number }
  | { readonly name: 'sheet'; readonly of: 'mounts' | 'matrix' }
  | { readonly name: 'shelves'; readonly tight?: boolean }
  | { readonly name: 'stack' }
  | { readonly name: 'listing' }
  | { readonly name: 'packed' }
  | { readonly name: 'system' };

/**
 * What a box is in the arrangement of a box around it, which alone knows what to do with it.
 * - `cell`: in row `row` of a matrix or lane, over the columns `first` to `last`; the head of a row and what stands beside the pod have no columns.
 * - `lane`: words at the left, and bars (`cell`) over the columns; their `row` is a line of the lane. Those not `framed` stand closer together.
 * - `outlet`: among the volumes of a `mounts`: where lines leave it for a volume of the gallery around it.
 * - `panel`: in a `compare`: its words above its pods (`cells`), and `foot`s beneath them.
 * - `cells`: in a panel: words, then leaves (or `row`s, or `cells` again) of one size in rows, and `foot`s beneath them.
 * - `foot`: words over the whole width, beneath what they are about.
 * - `layers`: a graph read from left to right; its children are the layers, and links lead from a layer to a later one.
 * - `layer`: the boxes of one layer, one above the other; equal `index` means the same layer in all graphs of a figure.
 * - `notes`: numbered notes of the user's, each a leaf with two lines: its number and its words.
 * - `meter`: words, and beneath them a bar: `shares` of a whole that are requested (filled) and allowed (outlined), more than 1 where it is more.
 * - `page`: the parts of the text, one above the other.
 * - `part`: lines of text, and parts within it, beside a bracket that says how far it goes.
 * - `code`: one line of source text.
 * - `note`: what is said of a part, at about its height.
 * - `pack`: in a `packed`: words, and beneath them things of one sort: `mini`s, `line`s, `tile`s, or smaller packs. In a `system`, one of its boxes.
 * - `group`: in a `system`: a frame with words, and beneath them a graph of boxes and smaller groups.
 * - `mini`: a small card: words, and beneath them `chip`s.
 * - `chip`: one word in a small box.
 * - `line`: words in one line, and a `square` for each child.
 * - `square`, `tile`: a small square without words; one that is `crossed` does not run as it should.
 */
export type Part =
  | { readonly name: 'cell'; readonly row: number; readonly place: 'head' | 'bar' | 'aside'; readonly first: number; readonly last: number }
  | { readonly name: 'lane'; readonly framed: boolean }
  | { readonly name: 'outlet'; readonly to: string }
  | { readonly name: 'panel' }
  | { readonly name: 'cells' }
  | { readonly name: 'foot' }
  | { readonly name: 'layers' }
  | { readonly name: 'layer'; readonly index: number }
  | { readonly name: 'notes' }
  | { readonly name: 'meter'; readonly shares?: { readonly request: number; readonly limit?: number } }
  | { readonly name: 'page' }
  | { readonly name: 'part' }
  | { readonly name: 'code' }
  | { readonly name: 'note' }
  | { readonly name: 'pack' }
  | { readonly name: 'group' }
  | { readonly name: 'mini' }
  | { readonly name: 'chip' }
  | { readonly name: 'line' }
  | { readonly name: 'square'; readonly crossed: boolean }
  | { readonly name: 'tile'; readonly crossed: boolean };

/** A box that may stand anywhere, as the root of a figure too. */
export type ArrangedBox = Box & { readonly arrangement: Arrangement };

export interface Link {
  /** data-from, data-to: ids of boxes. */
  readonly from: string;
  readonly to: string;
  /** data-relation. */
  readonly relation: string;
  readonly style: LinkStyle;
  readonly startArrow: boolean;
  readonly endArrow: boolean;
  /** Words beside the line: above it, and beneath it if there are two. */
  readonly label: readonly Span[];
  /** data-count: it stands for so many. */
  readonly count?: number;
  /** data-evidence: what says so, of a link that was inferred. */
  readonly evidence?: string;
  readonly tooltip: string;
}

/** What the styles of a figure mean that nothing beside their bearers says. */
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

/** Drawn as such things are drawn; a `tile` is a small square. */
export type Swatch =
  | { readonly type: 'box'; readonly style: BoxStyle; readonly shape: 'rect' | 'cylinder' | 'tile' | 'crossed' }
  | { readonly type: 'link'; readonly style: LinkStyle; readonly startArrow: boolean; readonly endArrow: boolean };
