/** What touches what: relations between the things of a topology, each found by Kubernetes's own rule and within its namespace. */
import type { Origin } from '../parse/types.ts';
import type { RolloutRole } from './custom/rollout-types.ts';
import type { PolicyDirection } from './network/policy-types.ts';

export type Relation =
  | Selects
  | Governs
  | Aliases
  | Routes
  | Attaches
  | Restricts
  | Admits
  | Scales
  | Protects
  | Uses
  | Claims
  | Binds
  | OfClass
  | RunsAs
  | Calls;

/** `found`: both ends are in the topology. `dangling`: the other end should be in the input and is not. `outside`: the input is only a part, the other end is elsewhere. */
export type RelationStatus = 'found' | 'dangling' | 'outside';

interface RelationBase {
  /** Ids of resources, pods, workloads or nodes; of calls those of containers. */
  readonly from: string;
  /** The id that it has, or would have; of a Service that selects nothing '' . */
  readonly to: string;
  readonly status: RelationStatus;
  /** Where the input says so. */
  readonly origin: Origin;
}

/**
 * Service → Pod, by selector or by endpoints; Service or Route of Knative → Pod of a revision. One relation a pod; one with `to: ''` for a Service with
 * a selector that selects nothing.
 */
export interface Selects extends RelationBase {
  readonly type: 'selects';
  readonly by: 'selector' | 'endpoints' | 'traffic';
  readonly ports: readonly SelectedPort[];
  /** Of a template: how many of the pods that it makes are selected; absent where all are. */
  readonly copies?: number;
  /** Of Knative: what the revision of the pod gets of the requests. */
  readonly traffic?: { readonly percent: number; readonly tag?: string };
  /** The Service is turned to a revision of the Rollout whose pod it is: to which. */
  readonly role?: RolloutRole;
  /** Why the pod gets no requests though it is selected; absent where it does, and where nobody has seen it yet. */
  readonly idle?: Idle;
  /** Beside `to: ''`: the id of the workload that makes such pods, and wants none of them now. */
  readonly resting?: string;
}

/** No address yet; about to end; or not ready, for a Service that leads to ready pods alone. */
export type Idle = 'no-ip' | 'terminating' | 'not-ready';

/** Where a port of a Service leads in one pod. */
export interface SelectedPort {
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  readonly name?: string;
  /** What the name in targetPort means in this pod; absent when no container port has that name. */
  readonly containerPort?: number;
  /** The id of the container that declares the port; absent where none does (declaring is optional). */
  readonly container?: string;
}

/** Service → StatefulSet: spec.serviceName gives its pods their host names. Service → Rollout of Argo, which turns it to one of its revisions. */
export interface Governs extends RelationBase {
  readonly type: 'governs';
  /** Of a Rollout: to which of its revisions. */
  readonly role?: RolloutRole;
}

/** Service of type ExternalName → the Service of the cluster whose DNS name it stands for. */
export interface Aliases extends RelationBase {
  readonly type: 'aliases';
}

/** Ingress, route of Gateway API or of OpenShift → Service: one relation a Service, with every rule that leads to it. Of Knative → Revision without pods. */
export interface Routes extends RelationBase {
  readonly type: 'routes';
  /** `grant`: no ReferenceGrant lets the route lead into the Service's namespace. */
  readonly refused?: 'grant';
  readonly rules: readonly RoutedRule[];
}

export interface RoutedRule {
  readonly host: string;
  readonly match: string;
  readonly port?: number | string;
  /** The Service has no such port: these requests go nowhere. */
  readonly lost?: true;
  /** What no other rule takes. */
  readonly fallback?: true;
  /** Percent of the rule's requests, where it leads to several backends. */
  readonly share?: number;
  /** Of Knative: a name by which the revision alone is reached, too. */
  readonly tag?: string;
}

/** Gateway → route that is attached to it: the way of a request. */
export interface Attaches extends RelationBase {
  readonly type: 'attaches';
  readonly section?: string;
  /**
   * Why the Gateway does not take the route: no listener admits its namespace (`namespace`), none is called as it says (`section`), or the
   * controller says so (`status`).
   */
  readonly refused?: 'namespace' | 'section' | 'status';
}

/** NetworkPolicy → Pod that it isolates in these directions; AdminNetworkPolicy or BaselineAdminNetworkPolicy → Pod that it is about. */
export interface Restricts extends RelationBase {
  readonly type: 'restricts';
  readonly directions: readonly PolicyDirection[];
}

/** NetworkPolicy → Pod that its rules admit as a peer: as a source (ingress) or a destination (egress). */
export interface Admits extends RelationBase {
  readonly type: 'admits';
  readonly direction: PolicyDirection;
  /** Index of the rule in the policy's list of that direction. */
  readonly rule: number;
}

/** HorizontalPodAutoscaler, ScaledObject of KEDA → workload; ScaledJob → itself. */
export interface Scales extends RelationBase {
  readonly type: 'scales';
}

/** PodDisruptionBudget → Pod. */
export interface Protects extends RelationBase {
  readonly type: 'protects';
}

/** Pod → ConfigMap or Secret. */
export interface Uses extends RelationBase {
  readonly type: 'uses';
  readonly ways: readonly ReferenceWay[];
  /** Every reference says `optional: true`. */
  readonly optional: boolean;
}

/** Pod → PersistentVolumeClaim. */
export interface Claims extends RelationBase {
  readonly type: 'claims';
  /** The name of the volume in the pod. */
  readonly volume: string;
}

/** PersistentVolumeClaim → PersistentVolume. */
export interface Binds extends RelationBase {
  readonly type: 'binds';
}

/** PersistentVolumeClaim or PersistentVolume → StorageClass; Pod → PriorityClass or RuntimeClass. */
export interface OfClass extends RelationBase {
  readonly type: 'of-class';
}

/** Pod → ServiceAccount. */
export interface RunsAs extends RelationBase {
  readonly type: 'runs-as';
}

/**
 * Container → Service that it is given the address of, or on localhost → container of its pod that listens there; one relation a port. Inferred: it will
 * call what it is given (docs/calls.md). `dangling`: the address has the form of a Service's and none has that name.
 */
export interface Calls extends RelationBase {
  readonly type: 'calls';
  /** As called. Where none is named: the usual one of the scheme, if the Service has it, else the Service's only one; absent where it has several. */
  readonly port?: number;
  /** What the Service calls the port. */
  readonly portName?: string;
  /** The Service has no such port. */
  readonly lost?: true;
  /** Of a host outside of the cluster (`to` is `outside/NAME`): only where these were asked for. */
  readonly host?: string;
  /** What says so, in the order of the container's spec. */
  readonly by: readonly CallEvidence[];
}

/** What holds the address, never its value. */
export interface CallEvidence {
  /** `env CART_ADDR`, `envFrom settings: CART_ADDR`, `command`, `args`, `config web: nginx.conf` (the name of a ConfigMap and the key). */
  readonly what: string;
  /** Where it is written. */
  readonly origin: Origin;
}

export type RelationType = Relation['type'];

/** How a pod's spec names a ConfigMap, a Secret or a claim. */
export type ReferenceWay = 'volume' | 'env' | 'envFrom' | 'imagePullSecrets';

/** What a pod's spec names of other objects, all in its namespace but the classes. */
export interface PodReference {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'ServiceAccount' | 'PriorityClass' | 'RuntimeClass';
  readonly name: string;
  /** Absent for ServiceAccount and classes. */
  readonly way?: ReferenceWay;
  /** The container (env, envFrom) or the volume (volume) that names it. */
  readonly by?: string;
  readonly optional: boolean;
  readonly origin: Origin;
}
