/** What a figure is: a function from the topology to boxes and links, with the words that stand above them. */

import type { GroupBy } from '../base/asked/groups.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Descriptor } from '../base/listing.ts';
import type { Topology } from '../model/types.ts';
import type { Heading } from '../template/heading.ts';
import type { Template } from '../template/types.ts';
import type { Values, Words } from '../words/types.ts';
import type { ArrangedBox, Detail, LegendEntry, Link, Shown } from './types.ts';

/** More than these can't be read; infinite where size is no matter. */
export interface Room {
  /** Without children. */
  readonly boxes: number;
  readonly links: number;
  /** More boxes than these are not drawn, though all of them were asked for by name. */
  readonly drawn: number;
}

export interface TooFull {
  /** Pods side by side of which one may be chosen; empty for other figures. */
  readonly choices: readonly string[];
}

export interface FigureRequest {
  readonly detail: Detail;
  /** Names of pods or workloads that the user chose; empty for all. */
  readonly pods: readonly string[];
  /** The template's details and the user's, without what the user hides. */
  readonly show: readonly Shown[];
  /** What the user does not want, also where the figure would show it by itself. */
  readonly hide: readonly Shown[];
  /** The words of the language asked for. */
  readonly words: Words;
  /** The template's title and caption in a situation of the figure ('' for its usual one), with the figure's values put in. */
  readonly heading: (situation: string, values?: Values) => Heading;
  readonly template: Template;
  /** By what pods are grouped, the outer groups first (`--group`); empty where the figure decides. */
  readonly groups: readonly GroupBy[];
  /** Wanted width / height of the figure. */
  readonly aspect: number;
  /** Nothing may be folded or left out (`--fold none`). */
  readonly whole: boolean;
  readonly room: Room;
  /** Which part of a text is opened (`--focus`): a path such as `spec.containers[0]`. */
  readonly focus?: string;
  /** For a figure that is `asWritten`: the chosen objects of the input, of any kind. */
  readonly descriptors: readonly Descriptor[];
}

export interface FigureBody extends Heading {
  readonly description: string;
  readonly root: ArrangedBox;
  readonly links: readonly Link[];
  readonly choices?: readonly string[];
  /** What fills and squares of this very figure mean: it is there unless legends are not wanted at all. */
  readonly legend?: readonly LegendEntry[];
}

export interface FigureResult {
  /** Absent when there is nothing to draw; a diagnostic says why. */
  readonly body?: FigureBody;
  /** In place of a body that surely has no room at this level of detail: making it would only take long. */
  readonly tooFull?: TooFull;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Figure {
  /** Its template is templates/figures/NAME.yaml. */
  readonly name: string;
  /** The levels of detail that it knows, fullest first. */
  readonly details: readonly Detail[];
  /** What it can show; the template says what of it is shown unless asked otherwise. */
  readonly shows: readonly Shown[];
  /** It can group its pods as it is asked to (`--group`). Default: false. */
  readonly grouping?: boolean;
  /** It shows the input as it was written: it is handed `descriptors`. Default: false. */
  readonly asWritten?: boolean;
  readonly draw: (topology: Topology, request: FigureRequest) => FigureResult;
}
