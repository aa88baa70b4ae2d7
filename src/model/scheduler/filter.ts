/** What a filter of the example scheduler is: a file in filters/ exports one, and filters.ts lists it. Each does what the plugin of its name does. */
import type { Cluster } from './cluster.ts';
import type { Demand, Machine } from './types.ts';

export interface Filter {
  /** The plugin of kube-scheduler. */
  readonly plugin: string;
  /** `static`: the answer never changes. `kubelet`: asked even for a pod whose spec names its node, by the kubelet. */
  readonly isStatic: boolean;
  readonly byKubelet: boolean;
  /** Why the node does not do, in the scheduler's words; empty where it does. */
  readonly reasons: (demand: Demand, machine: Machine, cluster: Cluster) => readonly string[];
}
