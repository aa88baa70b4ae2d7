/** What the example scheduler knows of pods and nodes: what a pod asks for, and what a node has. */
import type { LabelSelector } from '../labels/selector.ts';
import type { KubeNode, Labels } from '../types.ts';

/** Amounts by resource (`cpu`, `memory`, `nvidia.com/gpu`), in billionths. */
export type Requests = ReadonlyMap<string, bigint>;

/** What a pod asks of the node that it is to run on; all replicas of a template share one. */
export interface Demand {
  /** The id of the pod, or of the template. */
  readonly id: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly requests: Requests;
  /** `TCP 8080` for each port of the node that it takes. */
  readonly hostPorts: readonly string[];
  /** The node that its spec names: the scheduler has no say then. */
  readonly nodeName?: string;
  /** spec.schedulingGates holds it back. */
  readonly isGated: boolean;
  /** spec.nodeSelector. */
  readonly nodeSelector: LabelSelector;
  /** The required node affinity, of whose terms one must hold; absent where nothing is required. */
  readonly nodeTerms?: readonly NodeTerm[];
  readonly tolerations: readonly Toleration[];
  /** Required pod affinity. */
  readonly near: readonly PodTerm[];
  /** Required pod anti-affinity. */
  readonly apart: readonly PodTerm[];
  /** The topology spread constraints that forbid (`DoNotSchedule`). */
  readonly spread: readonly SpreadRule[];
}

/** A term without any requirement fits no node. */
export interface NodeTerm {
  readonly labels: LabelSelector;
  /** metadata.name is the only field that there is. */
  readonly fields: LabelSelector;
}

export interface Toleration {
  /** '' with Exists: every taint. */
  readonly key: string;
  readonly operator: 'Equal' | 'Exists';
  readonly value: string;
  /** '' for every effect. */
  readonly effect: string;
}

export interface PodTerm {
  readonly topologyKey: string;
  /** Absent: it selects no pod. */
  readonly selector?: LabelSelector;
  readonly namespaces: readonly string[];
  /** Namespaces by their labels, beside those that are named. */
  readonly namespaceSelector?: LabelSelector;
}

export interface SpreadRule {
  readonly topologyKey: string;
  readonly maxSkew: number;
  readonly minDomains: number;
  /** Absent: it selects no pod. */
  readonly selector?: LabelSelector;
  /** Nodes that the pod's selector and affinity rule out do not count (nodeAffinityPolicy: Honor). */
  readonly honorsAffinity: boolean;
  /** Nodes whose taints it does not tolerate do not count (nodeTaintsPolicy: Honor). */
  readonly honorsTaints: boolean;
}

/** A node as the scheduler sees it. */
export interface Machine {
  /** Its place among all, in the order of the topology. */
  readonly index: number;
  readonly node: KubeNode;
  /** With what the kubelet sets itself. */
  readonly labels: Labels;
  readonly taints: readonly Taint[];
  /** Allocatable amounts; absent where the input does not say: then there is room for all. */
  readonly room?: Requests;
  /** How many pods it may run. */
  readonly maxPods: number;
}

export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
}
