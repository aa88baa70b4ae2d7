/** The registry of what a figure shows only when asked for (`--show`). */
import type { Shown } from './types.ts';

export interface ShownDetail {
  readonly name: Shown;
  readonly description: string;
}

export const shown: readonly ShownDetail[] = [
  { name: 'state', description: 'what the cluster says of pods and containers: phase, readiness, restarts, reasons' },
];
