/**
 * The topology: what the manifests say about nodes, pods, containers and the Linux namespaces they share.
 * Later stages read nothing else. Every list is sorted by a rule that does not depend on the order of the input
 * (nodes, workloads and pods by namespace, then name in natural order: `web-2` before `web-10`); containers and volumes keep the order of their pod spec.
 * Ids are paths of names: `node/NAME`, `pod/NAMESPACE/NAME`, `pod/NAMESPACE/NAME/CONTAINER`, `deployment/NAMESPACE/NAME`. They are unique
 * within their list and kind; where the input itself repeats a name, the second bearer's id ends in `#2`. Nobody should take an id apart: names stand beside it.
 * Where only the cluster would know a name or a part of it, `…` stands for it: generateName `kubia-` is drawn as `kubia-…`.
 */
import type { Origin } from '../parse/types.ts';
import type { Labels } from './labels/types.ts';
import type { Amounts, ContainerDetails, PodDetails } from './pods/detail-types.ts';
import type { ContainerLife, RestartPolicy } from './pods/lifecycle-types.ts';
import type { Processes } from './processes/types.ts';
import type { PodReference, Relation } from './relation-types.ts';
import type { Resource } from './resource-types.ts';
import type { Mount, Volume } from './storage/types.ts';
import type { Workload } from './workloads/types.ts';

export type { RolloutReading, RolloutRole } from './custom/rollout-types.ts';
export type { TrafficTarget } from './custom/traffic-types.ts';
export type { Labels } from './labels/types.ts';
export type * from './network/policy-types.ts';
export type * from './pods/detail-types.ts';
export type * from './pods/lifecycle-types.ts';
export type * from './processes/types.ts';
export type * from './reach/types.ts';
export type * from './relation-types.ts';
export type * from './resource-types.ts';
export type * from './storage/types.ts';
export type * from './workloads/types.ts';

export interface Topology {
  readonly stage: 'model';
  readonly nodes: readonly KubeNode[];
  /** Kubernetes namespaces: declared ones, and those that pods or workloads name. */
  readonly namespaces: readonly KubeNamespace[];
  readonly workloads: readonly Workload[];
  readonly pods: readonly Pod[];
  /** What touches pods, nodes and workloads: services, routes, policies, configuration, storage; by id. */
  readonly resources: readonly Resource[];
  /** Those whose relations are too many to be looked for, and that no figure draws; policies among them hold all the same. Absent when none. */
  readonly leftOut?: readonly Resource[];
  /** Sorted by type, then by from, then by to. */
  readonly relations: readonly Relation[];
  /** Kinds of the input that no figure of this version reads, most frequent first, then by name. */
  readonly passedOver: readonly KindCount[];
}

export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

export interface KubeNamespace {
  readonly id: string;
  readonly name: string;
  readonly labels: Labels;
  /** Absent when the namespace is only named by others. */
  readonly origin?: Origin;
}

/** A machine of the cluster. Called KubeNode so as not to be mistaken for a node of a graph. */
export interface KubeNode {
  /** `node/NAME`. */
  readonly id: string;
  readonly name: string;
  /** status.addresses of type InternalIP; when no Node object is in the input, the hostIPs of its pods. */
  readonly internalIPs: readonly string[];
  /** spec.podCIDRs, or [spec.podCIDR]. */
  readonly podCIDRs: readonly string[];
  readonly labels: Labels;
  /** True when its condition Ready is not True: kubectl shows `NotReady`. Absent where it has no such condition. */
  readonly isNotReady?: true;
  /** What its conditions complain of: `MemoryPressure`, `DiskPressure`, `PIDPressure`, `NetworkUnavailable`; absent when nothing. */
  readonly pressures?: readonly string[];
  /** spec.unschedulable: cordoned, so that no new pod is placed on it. */
  readonly isCordoned?: true;
  /** spec.taints as kubectl writes them, `key=value:NoSchedule`; absent when none. */
  readonly taints?: readonly string[];
  /** status.allocatable: what it has for pods; its capacity where it doesn't say, as the API server has it. Absent when it says neither. */
  readonly allocatable?: Amounts;
  /** How many of its pods a selection left out; absent when none. */
  readonly podsLeftOut?: number;
  /** Made up to place pods on (`--nodes 2`); its name and addresses are examples. */
  readonly isExample?: true;
  /** Absent when the node is only named by pods (spec.nodeName), or made up. */
  readonly origin?: Origin;
}

export type PodPhase = 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';

/**
 * A pod, or what a workload's template would make one.
 * - `observed`: it has a status; its facts are the cluster's.
 * - `declared`: a Pod manifest without status.
 * - `template`: the pod template of a workload whose pods are not in the input; its id is the workload's id.
 */
export interface Pod extends PodDetails {
  readonly id: string;
  /** The pod's name; for a template the workload's name. */
  readonly name: string;
  readonly namespace: string;
  readonly existence: 'observed' | 'declared' | 'template';
  /** How many pods the template makes at a time (0 never: then there is no template pod); 1 for observed and declared pods; absent where only the cluster knows (DaemonSet: one a node). */
  readonly replicas?: number;
  /** Of a template: how many pods of it the cluster has, as the status of its workload says, none of which is in the input. `replicas` is the same number. */
  readonly unseen?: number;
  /**
   * Placed as an example (`--nodes`): its node and addresses are made up; of a template's also its name. Such a template pod is one of those
   * that the template makes (replicas is 1), its id is the workload's + `/replicas/ORDINAL`; the template itself stays for those that fit nowhere.
   */
  readonly isExample?: true;
  /** True for the mirror of a static pod, which the kubelet itself runs (annotation `kubernetes.io/config.mirror`, or owned by its Node). */
  readonly isStatic?: true;
  /** True when the cluster is deleting it (metadata.deletionTimestamp): kubectl shows `Terminating`. */
  readonly isTerminating?: true;
  /** status.phase; of a template of a Job that makes no pods any more, how these have ended. */
  readonly phase?: PodPhase;
  /** status.reason, or the reason of a PodScheduled condition that is False (`Unschedulable`). */
  readonly reason?: string;
  /** status.conditions in the order of their types; empty without a status. */
  readonly conditions: readonly PodCondition[];
  /** The message that goes with the reason (`0/2 nodes are available: 2 Insufficient memory.`). */
  readonly message?: string;
  /** spec.nodeName; else the node that has the address in status.hostIP. Absent when the pod is not scheduled, or when nothing says where. */
  readonly nodeName?: string;
  /** The node was found by its address alone: the spec names none. */
  readonly isNodeFound?: true;
  /** status.podIPs, or [status.podIP]; with hostNetwork these are the node's. None of a pod that has ended: it has given them back. */
  readonly ips: readonly string[];
  readonly hostIPs: readonly string[];
  /** What `hostname` prints in it: with hostNetwork the node's name; else spec.hostname, else the pod's name (63 characters at most). Absent where only the cluster knows: templates and generated names without spec.hostname, hostNetwork pods without a node. */
  readonly hostname?: string;
  readonly hostNetwork: boolean;
  readonly hostPID: boolean;
  readonly hostIPC: boolean;
  /** spec.hostUsers; absent when the manifest does not say (then the node's user namespace is used). */
  readonly hostUsers?: boolean;
  readonly shareProcessNamespace: boolean;
  /** spec.os.name is windows: none of the Linux namespaces below exist. */
  readonly windows: boolean;
  /** Controllers, nearest first: [ReplicaSet, Deployment]; ids of workloads. Empty for a bare pod. For a template: [the workload, and its owners]. */
  readonly owners: readonly string[];
  readonly labels: Labels;
  /**
   * What pods of one owner have in common that are made from one revision of its template: the label by which its controller marks them
   * (`pod-template-hash`, `controller-revision-hash`), else the id of the ReplicaSet or the like between them. Absent where nothing says.
   */
  readonly revision?: string;
  /** status.qosClass, or computed by Kubernetes's rule from requests and limits. */
  readonly qosClass: 'Guaranteed' | 'Burstable' | 'BestEffort';
  /** spec.restartPolicy: what becomes of a container that exits; Always where the spec does not say. */
  readonly restartPolicy: RestartPolicy;
  /** spec.terminationGracePeriodSeconds: from its deletion to SIGKILL; 30 where the spec does not say. s */
  readonly gracePeriodSeconds: number;
  /** spec.activeDeadlineSeconds: it fails when it has been on its node for so long; absent for no limit. s */
  readonly activeDeadlineSeconds?: number;
  /** Init containers in their order (native sidecars among them), then the members of spec.containers in spec order, then ephemeral ones. */
  readonly containers: readonly Container[];
  /** In spec order; token volumes that the API server adds itself are marked `noise`. Includes a StatefulSet's volumeClaimTemplates. */
  readonly volumes: readonly Volume[];
  /** Who shares which Linux namespace, ordered network, uts, ipc, pid, mount, user. Empty for Windows pods. */
  readonly linuxNamespaces: readonly LinuxNamespace[];
  /** What its spec names of other objects, in the order of the spec. */
  readonly references: readonly PodReference[];
  readonly origin: Origin;
}

/** A condition of status.conditions: `Ready`, `PodScheduled`, or a readiness gate's. */
export interface PodCondition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason?: string;
  readonly message?: string;
}

/**
 * - `main`: the container the pod is for, as the annotation `kubectl.kubernetes.io/default-container` says, or as names and Services tell (main-container.ts). Its place in the list says nothing.
 * - `supporting`: the other members of spec.containers, where one is main.
 * - `alike`: a member of spec.containers where nothing tells which one is main.
 * - `sidecar`: an init container with `restartPolicy: Always` (KEP-753).
 * - `init`: any other init container: runs to its end before the others start.
 * - `ephemeral`: added for debugging to a running pod.
 */
export type ContainerRole = 'main' | 'supporting' | 'alike' | 'sidecar' | 'init' | 'ephemeral';

export interface Container extends ContainerDetails {
  /** `pod/NAMESPACE/POD/CONTAINER` (for a template the workload's id + `/CONTAINER`). */
  readonly id: string;
  /** `…` when the manifest gives none: some custom resources leave it to their controller. */
  readonly name: string;
  /** Of a container without a name: which one of its list it is, from 1. */
  readonly number?: number;
  readonly role: ContainerRole;
  /** As written, digest and all; '' when absent. */
  readonly image: string;
  readonly ports: readonly ContainerPort[];
  readonly mounts: readonly Mount[];
  /** Its probes, hooks and the like; absent where its spec says nothing of them. */
  readonly life?: ContainerLife;
  /** Which processes its command starts; absent where it has none that can be understood, and the image says what runs. */
  readonly processes?: Processes;
  /** From status; absent where there is none. */
  readonly state?: ContainerState;
  /** For an ephemeral container: the name in targetContainerName. */
  readonly targetContainer?: string;
  readonly origin: Origin;
}

export interface ContainerPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  readonly hostPort?: number;
}

export interface ContainerState {
  readonly ready: boolean;
  readonly restarts: number;
  readonly state: 'waiting' | 'running' | 'terminated';
  /** `CrashLoopBackOff`, `OOMKilled`, … */
  readonly reason?: string;
  /** With which code it ended, when it has (state.terminated.exitCode). */
  readonly exitCode?: number;
  /** By which signal it ended, where the runtime tells (state.terminated.signal). */
  readonly signal?: number;
  /** False until its startup probe has passed: a native sidecar must have started before the next init container begins. */
  readonly started?: boolean;
  /** Why it ended the last time (lastState.terminated.reason): `OOMKilled` behind a `CrashLoopBackOff`. */
  readonly lastReason?: string;
  /** lastState.terminated.exitCode: 137 is SIGKILL, 143 SIGTERM. */
  readonly lastExitCode?: number;
}

export type LinuxNamespaceType = 'network' | 'uts' | 'ipc' | 'pid' | 'mount' | 'user';

/** One Linux namespace (namespaces(7)) and the containers that are its members. */
export interface LinuxNamespace {
  /** `namespace/NAMESPACE/POD/TYPE` (a template: `namespace/` + its id + `/TYPE`), with `/CONTAINER` behind it when it is one container's own. The node's: `namespace/NODE/TYPE` under the node's name, or `namespace/TYPE` when no node is known. */
  readonly id: string;
  readonly type: LinuxNamespaceType;
  /** `container`: one container's own (and whoever joined it: an ephemeral container its target's PID namespace). */
  readonly owner: 'pod' | 'node' | 'container';
  /** Ids of the member containers, in the order of Pod.containers. */
  readonly members: readonly string[];
}

/**
 * What of the input is drawn, in the user's words. The words of one list are alternatives (but all selectors must hold), the lists go together,
 * and what is excluded never stays. An absent or empty list restricts nothing. Globs: `*` any characters, `?` one.
 */
export interface Selection {
  /** Globs: pods of these namespaces, and what touches them wherever it lives. */
  readonly namespaces?: readonly string[];
  /** As of `kubectl -l`, by the pods' own labels (a template's are those it gives to its pods; with kind Node, a node's own). */
  readonly selectors?: readonly string[];
  /**
   * As kubectl names kinds (`Deployment`, `deployments`, `deploy`), in any case: pods and templates that one of these owns, directly or not.
   * `Pod`: pods that are in the input themselves, no templates. `Node`: nodes, with or without pods. `Namespace`: the pods in it.
   * `Service`, `ConfigMap` and the like: these, and the pods that they touch.
   */
  readonly kinds?: readonly string[];
  /** Globs: pods of these names, and those of workloads of these names; with kinds, what has both the kind and the name (a name alone asks for no Service). */
  readonly names?: readonly string[];
  /** Globs: these nodes, and the pods on them. */
  readonly nodes?: readonly string[];
  /**
   * Phases, in small letters or capitals: pods in one of them. As with kubectl's field selector `status.phase`, what does not exist yet is in none:
   * no template stays, and no manifest without status.
   */
  readonly phases?: readonly string[];
  /**
   * `NAMESPACE`, `KIND/NAME` or `NAMESPACE/NAME`, where all but the kind are globs; what comes before the slash is a kind if it can be one.
   * Pods go with a workload or node that is excluded, but not with a Service or the like.
   */
  readonly exclude?: readonly string[];
  /** Pods that have come to their end (Succeeded, Failed) are left out. Default: false. */
  readonly excludeFinished?: boolean;
}
