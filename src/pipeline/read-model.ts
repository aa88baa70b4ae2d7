/** From bytes to what there is to draw. */
import type { Source } from '../base/source.ts';
import { buildTopology } from '../model/build.ts';
import { placeExamples } from '../model/scheduler/place-examples.ts';
import { selectModel } from '../model/select-model.ts';
import { readSelection } from '../model/selection/read.ts';
import type { Topology } from '../model/types.ts';
import { parse } from '../parse/parse.ts';
import type { Parsed } from '../parse/types.ts';
import type { Diagnostic } from './diagnose.ts';
import { passedOver } from './diagnose.ts';
import type { DrawOptions } from './options.ts';

export interface ReadModel {
  readonly parsed: Parsed;
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readModel(sources: readonly Source[] | Parsed, options: DrawOptions): Promise<ReadModel> {
  const selection = readSelection(options.selection);
  const parsed = 'stage' in sources ? sources : await parse(sources);
  const whole = buildTopology(parsed.manifests, { partial: options.partial === true, outside: options.show?.includes('outside') === true });
  const placed = options.nodes === undefined ? undefined : placeExamples(whole.topology, options.nodes);
  const { topology, diagnostics } = selectModel({ ...whole, ...(placed && { topology: placed.topology }) }, parsed.manifests, selection);
  const told = [...parsed.diagnostics, ...passedOver(topology), ...diagnostics, ...(placed?.diagnostics ?? [])];
  return { parsed, topology, diagnostics: told };
}
