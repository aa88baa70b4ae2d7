/**
 * What is neither node, pod nor workload and yet touches one: how pods are reached, what they use, what bounds them.
 * Facts alone, as the object says them; what they mean for each other is a Relation (relation-types.ts).
 */
import type { Origin } from '../parse/types.ts';
import type { KedaFacts } from './custom/keda-types.ts';
import type { TrafficTarget } from './custom/traffic-types.ts';
import type { LabelSelector } from './labels/selector.ts';
import type { Labels } from './labels/types.ts';
import type { AdminPolicyFacts, NetworkPolicyFacts } from './network/policy-types.ts';

export type Resource =
  | Service
  | Endpoints
  | Route
  | Gateway
  | ReferenceGrant
  | NetworkPolicy
  | AdminPolicy
  | Autoscaler
  | DisruptionBudget
  | Config
  | Claim
  | PersistentVolume
  | StorageClass
  | ServiceAccount
  | PriorityClass
  | RuntimeClass;

export interface ResourceBase {
  /** `service/shop/web`, `persistentvolume/data-1`: the kind in lower case, the namespace where it has one, the name. */
  readonly id: string;
  /** As written: `EndpointSlice`, `HTTPRoute`. */
  readonly kind: string;
  readonly name: string;
  /** '' for what lives outside of namespaces. */
  readonly namespace: string;
  readonly labels: Labels;
  readonly origin: Origin;
}

/** The facts that a kind reads; who it is, the model adds. */
export type FactsOf<R> = R extends Resource ? Omit<R, keyof ResourceBase> : never;
export type ResourceFacts = FactsOf<Resource>;

export interface Service extends ResourceBase {
  readonly type: 'service';
  readonly serviceType: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  /** spec.clusterIP is `None`: its name leads to the pods' own addresses. */
  readonly headless: boolean;
  readonly clusterIPs: readonly string[];
  /** spec.externalIPs, and addresses or host names of status.loadBalancer.ingress. */
  readonly externalAddresses: readonly string[];
  readonly externalName?: string;
  readonly ports: readonly ServicePort[];
  /** Absent when it has none: then Endpoints or EndpointSlices of its name say where it leads. */
  readonly selector?: Labels;
  /** spec.publishNotReadyAddresses. */
  readonly publishNotReady: boolean;
}

export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** A number, or the name of a container port; the port itself where the manifest does not say. */
  readonly targetPort: number | string;
  readonly nodePort?: number;
  readonly origin: Origin;
}

/** Endpoints or an EndpointSlice. */
export interface Endpoints extends ResourceBase {
  readonly type: 'endpoints';
  /** The name of its Service: its own name, or the label `kubernetes.io/service-name`; '' when it says none. */
  readonly service: string;
  /** An EndpointSlice is one. */
  readonly subsets: readonly EndpointSubset[];
}

/** Each of its addresses has each of its ports. */
export interface EndpointSubset {
  readonly addresses: readonly EndpointAddress[];
  readonly ports: readonly EndpointPort[];
}

export interface EndpointAddress {
  /** An IP, or a host name. */
  readonly address: string;
  readonly ready: boolean;
  /** targetRef of kind Pod, in its own namespace. */
  readonly podName?: string;
}

export interface EndpointPort {
  readonly name?: string;
  readonly port?: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** Ingress, a route of Gateway API, a Route of OpenShift: what leads requests to Services. A Service or Route of Knative: to revisions. */
export interface Route extends ResourceBase {
  readonly type: 'route';
  /** spec.hostnames, or the hosts of an Ingress's rules, without repetition. */
  readonly hosts: readonly string[];
  readonly rules: readonly RouteRule[];
  /** Of Gateway API: the Gateways (or Services, for a mesh) it is attached to. Empty for an Ingress. */
  readonly parents: readonly RouteParent[];
  /** Hosts of an Ingress's spec.tls, '' for an entry without hosts, which is for all that its controller serves; of an OpenShift Route with spec.tls its host. */
  readonly tlsHosts: readonly string[];
  /** Of an Ingress: spec.ingressClassName, then the annotation `kubernetes.io/ingress.class`, which controllers honor as well. */
  readonly classNames: readonly string[];
  /** Of an Ingress: addresses and host names of status.loadBalancer.ingress. */
  readonly addresses: readonly string[];
  /** Of an OpenShift Route: where TLS ends: at the router, at the pods, or at the router and anew from there to the pods. */
  readonly termination?: 'edge' | 'passthrough' | 'reencrypt';
  /** Of an OpenShift Route: no router admits it (status.ingress, condition Admitted), and why: `HostAlreadyClaimed`, '' where none says. */
  readonly notAdmitted?: string;
  /** Of Knative: the revisions that get its requests. */
  readonly traffic?: readonly TrafficTarget[];
}

export interface RouteRule {
  /** Of an Ingress, where '' is any host. Rules of Gateway API hold for all hosts of their route, and have ''. */
  readonly host: string;
  /** `/cart`, `GET /cart x-env:…`, `Cart/Add` (gRPC); several as `/a, /b`; '' for everything. */
  readonly match: string;
  readonly backends: readonly RouteBackend[];
  /** What no other rule takes: the default backend of an Ingress. */
  readonly fallback?: true;
  /** Where a filter of HTTPRoute sends the client instead: `https`, `www.example.com`, '' where only the path changes. */
  readonly redirect?: string;
}

export interface RouteBackend {
  /** `Service`, or another kind with its group (`StorageBucket.k8s.example.com`, a bucket of the provider; `Action`, which an annotation describes). */
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** A number, or a name of a Service's port. */
  readonly port?: number | string;
  /** Of an OpenShift Route: the number of the pods' port, not of the Service's. */
  readonly targetPort?: number;
  /** Of Gateway API (default 1) and OpenShift (default 100): its share of the rule's requests, relative to the others; absent for an Ingress. */
  readonly weight?: number;
  /** Where its name stands. */
  readonly origin: Origin;
}

export interface RouteParent {
  /** `Gateway`, or `Service`; another with its group: `ListenerSet.gateway.networking.x-k8s.io`. */
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** The name of the listener; absent for all. */
  readonly section?: string;
  /** What status.parents says of the route and this parent. */
  readonly status?: ParentStatus;
  /** Where its name stands. */
  readonly origin: Origin;
}

/** Conditions that a controller of Gateway API sets; absent where it said nothing. */
export interface ParentStatus {
  readonly accepted?: boolean;
  /** Why it is not accepted: `NotAllowedByListeners`. */
  readonly reason?: string;
  /** All references of the route may be followed; false only when one is not permitted. */
  readonly permitted?: boolean;
}

export interface Gateway extends ResourceBase {
  readonly type: 'gateway';
  /** spec.gatewayClassName; '' when absent. */
  readonly className: string;
  readonly listeners: readonly GatewayListener[];
  readonly addresses: readonly string[];
}

export interface GatewayListener {
  readonly name: string;
  readonly port?: number;
  /** `HTTPS`. */
  readonly protocol: string;
  readonly hostname?: string;
  /** allowedRoutes.namespaces.from: routes of which namespaces may attach. Default `Same`. */
  readonly from: 'All' | 'Same' | 'Selector' | 'None';
  /** The namespaces that `Selector` means; absent when it cannot be meant. */
  readonly selector?: LabelSelector;
}

/** What objects of other namespaces may refer to in its own (Gateway API). */
export interface ReferenceGrant extends ResourceBase {
  readonly type: 'grant';
  readonly from: readonly { readonly group: string; readonly kind: string; readonly namespace: string }[];
  /** Without a name: all of the kind. */
  readonly to: readonly { readonly group: string; readonly kind: string; readonly name?: string }[];
}

export interface NetworkPolicy extends ResourceBase, NetworkPolicyFacts {
  readonly type: 'network-policy';
}

export interface AdminPolicy extends ResourceBase, AdminPolicyFacts {
  readonly type: 'admin-policy';
}

/** HorizontalPodAutoscaler; ScaledObject or ScaledJob of KEDA. */
export interface Autoscaler extends ResourceBase, KedaFacts {
  readonly type: 'autoscaler';
  /** Default 1; of KEDA 0. */
  readonly min: number;
  readonly max?: number;
  readonly target?: { readonly apiVersion: string; readonly kind: string; readonly name: string };
}

/** PodDisruptionBudget. */
export interface DisruptionBudget extends ResourceBase {
  readonly type: 'budget';
  /** A number or a percentage, as written. */
  readonly minAvailable?: string;
  readonly maxUnavailable?: string;
  /** undefined when absent (policy/v1: selects nothing) or when it cannot be meant. */
  readonly podSelector: LabelSelector | undefined;
}

/** ConfigMap or Secret: the name alone, never a key's value. */
export interface Config extends ResourceBase {
  readonly type: 'config';
}

/** PersistentVolumeClaim. */
export interface Claim extends ResourceBase {
  readonly type: 'claim';
  /** `ReadWriteOnce`, …. */
  readonly accessModes: readonly string[];
  /** Requested storage, as written: `10Gi`. */
  readonly size?: string;
  /** spec.storageClassName; '' says explicitly: none. */
  readonly storageClass?: string;
  readonly volumeName?: string;
  /** status.phase: `Bound`, `Pending`, `Lost`. */
  readonly phase?: string;
}

export interface PersistentVolume extends ResourceBase {
  readonly type: 'persistent-volume';
  readonly accessModes: readonly string[];
  readonly size?: string;
  readonly storageClass?: string;
  /** The key of its source: `csi`, `hostPath`, `nfs`; '' when it has none that is known. */
  readonly source: string;
  readonly claim?: { readonly namespace: string; readonly name: string };
  readonly phase?: string;
}

export interface StorageClass extends ResourceBase {
  readonly type: 'storage-class';
  readonly provisioner: string;
  /** The annotation `storageclass.kubernetes.io/is-default-class`. */
  readonly isDefault: boolean;
}

export interface ServiceAccount extends ResourceBase {
  readonly type: 'service-account';
}

export interface PriorityClass extends ResourceBase {
  readonly type: 'priority-class';
  readonly value?: number;
}

export interface RuntimeClass extends ResourceBase {
  readonly type: 'runtime-class';
  readonly handler: string;
}
