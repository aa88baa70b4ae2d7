/** A figure's template: what it shows and says, as data. What can be shown is code, in view/figures. */

import type { GroupBy } from '../base/asked/groups.ts';
import type { Size } from '../base/geometry.ts';
import type { Localized } from '../words/types.ts';

export type { GroupBy };

/** The words above a figure. `{name}` stands for what the figure puts in: templates/figures says which names each knows. */
export interface HeadingTemplate {
  readonly title: Localized;
  readonly caption: Localized;
}

export interface Template {
  /** `cluster` for templates/figures/cluster.yaml. */
  readonly name: string;
  /** The figure that draws it, as the registry of figures calls it. */
  readonly figure: string;
  /** One line for `podfig list figures`. */
  readonly description: Localized;
  /** What stands above the figure, unless its situation has words of its own. */
  readonly heading: HeadingTemplate;
  /** By the situation that the figure finds in its input. */
  readonly situations: Readonly<Record<string, Partial<HeadingTemplate>>>;
  /** Details shown, as `--show` names them. */
  readonly show: readonly string[];
  /** Not shown, also where the figure would show them by itself. Absent for none. */
  readonly hide?: readonly string[];
  /** `pods`: each pod has a card of its own where it can be read; `owners`: replicas of one owner are always one stacked card. */
  readonly group: 'pods' | 'owners';
  /** By what the figure groups its pods, the outer groups first; empty where it says nothing of that, and the figure decides. */
  readonly groups: readonly GroupBy[];
  /** `auto`: only where the figure uses more than two roles or relations. */
  readonly legend: 'auto' | 'always' | 'never';
  /** What the figure must be readable on: a page's name, or its size in px. Absent for a slide. */
  readonly page?: string | Size;
  /** Wanted width : height. Absent for the page's. */
  readonly aspect?: Size;
  /** Which pods of the input it draws, unless whoever asks for it says otherwise. Absent for all. */
  readonly select?: TemplateSelection;
  /** What only this figure knows, by name (the keys of labels that make rows and columns). */
  readonly options: Readonly<Record<string, string>>;
  /** What the figure puts into its texts, by the name in `{name}`, each with an example. */
  readonly placeholders: Readonly<Record<string, string>>;
}

/** As the selection of the command line has them. */
export interface TemplateSelection {
  readonly phases?: readonly string[];
  readonly excludeFinished?: boolean;
}

/** As a file holds it: one phase, or several. */
export interface SelectionInFile {
  readonly phases?: string | readonly string[];
  readonly excludeFinished?: boolean;
}

/** What a template of the user's sets; all else is as in the template that it extends. */
export interface TemplateChanges {
  readonly title?: Localized;
  readonly caption?: Localized;
  readonly situations?: Template['situations'];
  /** Shown besides what the extended template shows, and what of that is not. */
  readonly show?: readonly string[];
  readonly hide?: readonly string[];
  /** `pods`, `owners`; or by what the figure groups its pods: `namespace`, `label:app`. */
  readonly group?: string | readonly string[];
  readonly legend?: Template['legend'];
  /** `a4`, or `900x1200`. */
  readonly page?: string;
  /** `16:9`. */
  readonly aspect?: string;
  readonly select?: SelectionInFile;
  readonly options?: Template['options'];
}
