/** What policies say about who may talk to whom: NetworkPolicies, and those of the cluster's administrators. */
import type { LabelSelector } from '../labels/selector.ts';

export type PolicyDirection = 'ingress' | 'egress';

export interface NetworkPolicyFacts {
  /** undefined when its selector cannot be meant: then it is told, and the policy restricts nothing here. */
  readonly podSelector: LabelSelector | undefined;
  /** spec.policyTypes, by Kubernetes's default where absent: ingress always, egress when there are egress rules. */
  readonly directions: readonly PolicyDirection[];
  /** No rules for a direction that is restricted: nothing is allowed. */
  readonly ingress: readonly PolicyRule[];
  readonly egress: readonly PolicyRule[];
}

export interface PolicyRule {
  /** Empty: everyone. */
  readonly peers: readonly PolicyPeer[];
  /** Empty: every port. */
  readonly ports: readonly PolicyPort[];
}

export type PolicyPeer = BlockPeer | PodPeer;

export interface BlockPeer {
  readonly type: 'block';
  readonly cidr: string;
  readonly except: readonly string[];
}

export interface PodPeer {
  readonly type: 'pods';
  /** Absent: all. */
  readonly pods?: LabelSelector;
  /** Absent: those of the policy's own namespace. */
  readonly namespaces?: LabelSelector;
}

export interface PolicyPort {
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** Absent: all of the protocol. */
  readonly port?: number | string;
  readonly endPort?: number;
}

/** AdminNetworkPolicy or BaselineAdminNetworkPolicy (policy.networking.k8s.io). A direction without rules is none of its business. */
export interface AdminPolicyFacts {
  /** Of an AdminNetworkPolicy: of several the lowest is asked first. Absent of a BaselineAdminNetworkPolicy, which is asked last of all. */
  readonly priority?: number;
  /** The pods that it is about, by their namespaces always; undefined when they cannot be meant: then it is told, and decides nothing here. */
  readonly subject: PodPeer | undefined;
  /** In their order: the first that fits decides. */
  readonly ingress: readonly AdminRule[];
  readonly egress: readonly AdminRule[];
}

export interface AdminRule {
  /** `Pass`: on to NetworkPolicies, and to the BaselineAdminNetworkPolicy where none of them selects the pod. */
  readonly action: AdminAction;
  /** One or more. */
  readonly peers: readonly AdminPeer[];
  /** Empty: every port. */
  readonly ports: readonly PolicyPort[];
}

export type AdminAction = 'Allow' | 'Deny' | 'Pass';

/** `nodes`: nodes with these labels, and so the pods in their network. */
export type AdminPeer = PolicyPeer | { readonly type: 'nodes'; readonly nodes: LabelSelector };
