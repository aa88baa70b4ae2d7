/** What a Rollout of Argo says of its revisions, and of the Services that it turns to them. */
import type { Origin } from '../../parse/types.ts';

/** `active` and `preview` are of blue-green, `stable` and `canary` of canary. */
export type RolloutRole = 'active' | 'preview' | 'stable' | 'canary';

/** An object of the same namespace. */
export interface TemplateReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Where its name stands. */
  readonly origin: Origin;
}

export interface RolloutReading {
  /** `workloadRef`: whose template it makes its pods of. */
  readonly templateFrom?: TemplateReference;
  readonly strategy: 'canary' | 'blue-green';
  /** The Services whose selectors it turns to one of its revisions. */
  readonly services: readonly { readonly role: RolloutRole; readonly name: string; readonly origin: Origin }[];
  /** Which revision is which, by the value of the label `rollouts-pod-template-hash` of its ReplicaSets and pods; empty without a status. */
  readonly hashes: readonly { readonly hash: string; readonly role: RolloutRole }[];
  /** Somebody, or a step, has it wait: spec.paused or status.pauseConditions. */
  readonly paused?: true;
  /** Percent of the requests that the canary gets; absent where nothing shares them out. */
  readonly canaryWeight?: number;
}
