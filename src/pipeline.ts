/**
 * podfig on one page. Each stage takes the former's data and returns its own, and nothing else; only this file calls them:
 *
 *     load → parse → model → view → layout → scene → render
 *     bytes   manifests  topology  what a   boxes with   marks   svg png pdf json
 *             + places   graph     figure   places, and
 *                                  shows    routed links
 */
import type { Diagnostic } from './base/diagnostic.ts';
import type { Source } from './base/source.ts';
import type { DrawOptions, DrawResult, DumpResult, LoadIo, Named, Stage } from './options.ts';

export async function load(inputs: readonly string[], io: LoadIo): Promise<{ sources: readonly Source[]; diagnostics: readonly Diagnostic[] }> {
  throw new Error(`${inputs.length}${typeof io}`);
}
export async function draw(sources: readonly Source[], options: DrawOptions = {}): Promise<DrawResult> {
  throw new Error(`${sources.length}${typeof options}`);
}
export async function dump(sources: readonly Source[], stage: Stage, options: DrawOptions = {}): Promise<DumpResult> {
  throw new Error(`${sources.length}${stage}${typeof options}`);
}
export function list(what: 'figures' | 'themes' | 'formats' | 'kinds'): readonly Named[] {
  throw new Error(what);
}
