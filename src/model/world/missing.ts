/** Objects that are referred to and that the input should have and has not. */
import type { Origin } from '../../parse/types.ts';

export interface Reference {
  readonly kind: string;
  /** '' for what lives outside of namespaces. */
  readonly namespace: string;
  readonly name: string;
  readonly origin: Origin;
  /** Who refers: `Ingress shop`; what all pods of a Deployment refer to, `Deployment web` does. */
  readonly who: string;
  /** Nobody minds when it is missing. */
  readonly optional?: boolean;
}

/** By the id that the object would have. */
export type MissingObjects = Map<string, Reference[]>;
