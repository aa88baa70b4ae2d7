/** What a figure is: a function from the topology to boxes and links, with the words that stand above them. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Topology } from '../model/types.ts';
import type { Box, Link } from './types.ts';

/**
 * How much a figure shows; each level leaves out more, and is tried only when the one before can't be read on a slide.
 * - `full`: everything.
 * - `folded`: pods of one owner on one node are one stacked card.
 * - `names`: cards without their containers.
 * - `counts`: a node says how many pods of which owners it runs.
 * - `sample`: as `counts`, and only as many nodes as can be read; the rest is counted.
 */
export const details = ['full', 'folded', 'names', 'counts', 'sample'] as const;
export type Detail = (typeof details)[number];

export interface FigureRequest {
  readonly detail: Detail;
  /** Names of pods or workloads that the user chose; empty for all. */
  readonly pods: readonly string[];
}

export interface FigureBody {
  readonly title: string;
  readonly caption: string;
  readonly description: string;
  readonly root: Box;
  readonly links: readonly Link[];
  readonly choices?: readonly string[];
}

export interface FigureResult {
  /** Absent when there is nothing to draw; a diagnostic says why. */
  readonly body?: FigureBody;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Figure {
  readonly name: string;
  readonly description: string;
  readonly draw: (topology: Topology, request: FigureRequest) => FigureResult;
}
