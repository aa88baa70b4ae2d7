/** What the pipeline itself has to say, besides its stages. */
import type { Diagnostic } from './base/diagnostic.ts';
import type { Topology } from './model/types.ts';

export { sortDiagnostics } from './base/format-diagnostic.ts';
export type { Diagnostic };

/** `passed over: 12 ConfigMap, 3 Role`: one note, if anything is drawn at all. */
export function passedOver(topology: Topology): readonly Diagnostic[] {
  if (topology.passedOver.length === 0 || topology.pods.length + topology.nodes.length === 0) return [];
  return [{ code: 'model/passed-over', severity: 'note', message: `passed over: ${topology.passedOver.map(({ kind, count }) => `${count} ${kind}`).join(', ')}` }];
}
