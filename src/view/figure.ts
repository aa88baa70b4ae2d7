/** What a figure is: a function from the topology to boxes and links, with the words that stand above them. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Topology } from '../model/types.ts';
import type { Box, Detail, Link, Shown } from './types.ts';

export interface FigureRequest {
  readonly detail: Detail;
  /** Names of pods or workloads that the user chose; empty for all. */
  readonly pods: readonly string[];
  /** What is shown beyond what the figure shows by itself. */
  readonly show: readonly Shown[];
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
  /** The levels of detail that it knows, fullest first. */
  readonly details: readonly Detail[];
  readonly draw: (topology: Topology, request: FigureRequest) => FigureResult;
}
