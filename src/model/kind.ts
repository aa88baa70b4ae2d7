/** What a resource kind is to the model: a file in kinds/ exports one of these, and kinds.ts lists it. */
import type { RolloutReading } from './custom/rollout-types.ts';
import type { Amounts } from './pods/detail-types.ts';
import type { Cursor } from './reading/read.ts';
import type { ResourceFacts } from './resource-types.ts';

export interface Kind {
  /** As in manifests: `Deployment`. */
  readonly kind: string;
  /** The API groups it has lived in, newest first; '' is core. A kind of the same name in another group is not it. */
  readonly groups: readonly string[];
  /** As kubectl has them: `deploy`. */
  readonly shortNames?: readonly string[];
  /** One line for `podfig list kinds` and the docs. */
  readonly description: string;
  /** False for what lives outside of namespaces (Node, Namespace). */
  readonly namespaced: boolean;
  readonly read: (at: Cursor) => Reading;
}

export type Reading = NodeReading | NamespaceReading | PodReading | WorkloadReading | ResourceReading;

export interface NodeReading {
  readonly type: 'node';
  readonly internalIPs: readonly string[];
  readonly podCIDRs: readonly string[];
  readonly isNotReady?: true;
  readonly pressures?: readonly string[];
  readonly isCordoned?: true;
  readonly taints?: readonly string[];
  readonly allocatable?: Amounts;
}

export interface NamespaceReading {
  readonly type: 'namespace';
}

/** Pods are read by pod-spec.ts, once their owners are known. */
export interface PodReading {
  readonly type: 'pod';
}

export interface WorkloadReading {
  readonly type: 'workload';
  /** How many pods are wanted; absent where the manifest does not say. */
  readonly replicas?: number;
  /** Of a StatefulSet: the Service that gives its pods their host names. */
  readonly serviceName?: string;
  /** Of a StatefulSet: the number of its first pod, where that is not 0. */
  readonly firstOrdinal?: number;
  /** Of a Job: how many pods must succeed. */
  readonly completions?: number;
  /** Of a CronJob. */
  readonly schedule?: string;
  readonly timeZone?: string;
  /** Of a Job or CronJob. */
  readonly suspended?: true;
  /** Of a kind that marks its revisions by a number in its status: the newest. */
  readonly revision?: string;
  /** Of Knative: how many pods the requests may call for; without `max` as many as they need. */
  readonly bounds?: { readonly min: number; readonly max?: number };
  readonly rollout?: RolloutReading;
  readonly template?: TemplateReading;
  /** What it is besides: a Knative Service leads requests to its pods, a ScaledJob scales itself. */
  readonly besides?: ResourceFacts;
}

export interface TemplateReading {
  /** The object with the pod's metadata and spec. */
  readonly at: Cursor;
  /** How many pods it makes at a time, when that is not the workload's replicas. */
  readonly replicas?: number;
  readonly claimTemplates?: readonly Cursor[];
}

/** What touches pods, nodes or workloads without being one. */
export interface ResourceReading {
  readonly type: 'resource';
  readonly facts: ResourceFacts;
}
