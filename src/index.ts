/** podfig as a library: what the command line does, from strings, without touching the file system or the process. */
export { formatDiagnostic } from './base/format-diagnostic.ts';
export type { Place } from './base/place.ts';
export type { Topology } from './model/types.ts';
export type {
  CheckResult,
  Connections,
  Diagnostic,
  DrawOptions,
  DrawResult,
  DumpResult,
  FontFinder,
  FontFindings,
  FontReader,
  GroupBy,
  Named,
  Reach,
  ReachOptions,
  ReachResult,
  Selection,
  Source,
  Stage,
  TemplateFinder,
  Texts,
  UnreadableFont,
} from './pipeline/options.ts';
export { stages } from './pipeline/options.ts';
export { check, describe, draw, drawPages, dump, findFonts, list, reach, readFont } from './pipeline/pipeline.ts';
export type { Scene } from './scene/types.ts';
