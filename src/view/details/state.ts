import type { ShownDetail } from './detail.ts';

/** Its words are those of pod-state.ts, which every figure has a place of its own for. */
export const state: ShownDetail = {
  name: 'state',
  description: 'what the cluster says of pods and containers: phase, readiness, restarts, reasons',
};
