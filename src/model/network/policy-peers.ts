/**
 * Whom the selectors of a NetworkPolicy mean. Namespaces are selected by the labels of the Namespace objects in the input, and by the label
 * `kubernetes.io/metadata.name` that the API server gives to each. Of a namespace that is only named, the other labels are not known.
 */
import type { LabelSelector } from '../labels/selector.ts';
import { matchesLabels, matchesRequirement } from '../labels/selector.ts';
import type { NetworkPolicy } from '../resource-types.ts';
import type { KubeNamespace, Pod } from '../types.ts';
import type { PodPeer, PolicyPeer } from './policy-types.ts';

/** `unknown` where the input does not hold what would decide it. */
export type Match = 'yes' | 'no' | 'unknown';

/** Whether the policy isolates the pod. */
export function selectsPod({ namespace, podSelector }: NetworkPolicy, pod: Pod): boolean {
  return podSelector !== undefined && pod.namespace === namespace && matchesLabels(podSelector, pod.labels);
}

/** Of a policy in that namespace. podSelector and namespaceSelector of a peer must both fit; without the latter only its own namespace is meant. */
export function matchPodPeer(peer: PodPeer, pod: Pod, { policy, namespaces }: PeerContext): Match {
  if (peer.pods !== undefined && !matchesLabels(peer.pods, pod.labels)) return 'no';
  if (peer.namespaces === undefined) return pod.namespace === policy.namespace ? 'yes' : 'no';
  return matchNamespace(peer.namespaces, pod.namespace, namespaces);
}

export interface PeerContext {
  readonly policy: Pick<NetworkPolicy, 'namespace'>;
  readonly namespaces: NamespacesByName;
}

export type NamespacesByName = ReadonlyMap<string, KubeNamespace>;

export function namespacesByName(namespaces: readonly KubeNamespace[]): NamespacesByName {
  return new Map(namespaces.map((namespace) => [namespace.name, namespace]));
}

export function matchNamespace(selector: LabelSelector, name: string, namespaces: NamespacesByName): Match {
  const namespace = namespaces.get(name);
  let match: Match = 'yes';
  for (const requirement of selector) {
    const isName = requirement.key === NAME_LABEL;
    if (!isName && namespace?.origin === undefined) match = 'unknown';
    else if (!matchesRequirement(requirement, isName ? { [NAME_LABEL]: name } : (namespace?.labels ?? {}))) return 'no';
  }
  return match;
}

/** As if the labels that the input does not hold were none. */
export function fitsNamespace(selector: LabelSelector, name: string, namespaces: NamespacesByName): boolean {
  return matchesLabels(selector, { ...namespaces.get(name)?.labels, [NAME_LABEL]: name });
}

/** The names that a selector of names alone means, whether the input has these namespaces or not; undefined for any other selector. */
export function namesMeant(selector: LabelSelector): readonly string[] | undefined {
  const [only, ...others] = selector;
  return only?.key === NAME_LABEL && only.operator === 'In' && others.length === 0 ? only.values : undefined;
}

/** Set on every namespace since 1.21 (KEP-2161), and not to be changed. */
const NAME_LABEL = 'kubernetes.io/metadata.name';

/** Every pod of the cluster: podSelector, if any, and namespaceSelector are both empty. */
export function meansWholeCluster(peer: PolicyPeer): boolean {
  return peer.type === 'pods' && peer.namespaces?.length === 0 && (peer.pods ?? []).length === 0;
}
