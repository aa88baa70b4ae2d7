/** Whom the peers of AdminNetworkPolicies mean among pods: https://network-policy-api.sigs.k8s.io/reference/spec/ */
import { matchesLabels } from '../labels/selector.ts';
import { blockHolds } from '../network/ip-block.ts';
import type { Match, NamespacesByName } from '../network/policy-peers.ts';
import { matchPodPeer } from '../network/policy-peers.ts';
import type { AdminPeer, PodPeer } from '../network/policy-types.ts';
import type { KubeNode, Pod } from '../types.ts';

export interface Cluster {
  readonly namespaces: NamespacesByName;
  readonly nodes: ReadonlyMap<string, KubeNode>;
}

/** Pods in the network of their node are never the subject, nor the peer of a selector of pods. */
export function matchSubject(subject: PodPeer | undefined, pod: Pod, { namespaces }: Cluster): Match {
  return subject === undefined || pod.hostNetwork ? 'no' : matchPodPeer(subject, pod, { policy: nowhere, namespaces });
}

export function matchAdminPeer(peer: AdminPeer, pod: Pod, cluster: Cluster): Match {
  if (peer.type === 'pods') return matchSubject(peer, pod, cluster);
  if (peer.type === 'nodes') return matchNode(peer.nodes, pod, cluster);
  return matchNetwork(peer.cidr, pod.ips);
}

/** Its selectors always say in which namespaces. */
const nowhere = { namespace: '' };

function matchNode(selector: Extract<AdminPeer, { type: 'nodes' }>['nodes'], pod: Pod, { nodes }: Cluster): Match {
  if (!pod.hostNetwork) return 'no';
  const node = nodes.get(pod.nodeName ?? '');
  if (node?.origin === undefined) return selector.length === 0 ? 'yes' : 'unknown';
  return matchesLabels(selector, node.labels) ? 'yes' : 'no';
}

/** Traffic within the cluster is held against networks, too: 0.0.0.0/0 is about all pods with IPv4. */
export function matchNetwork(cidr: string, ips: readonly string[]): Match {
  if (ips.length === 0) return cidr === '0.0.0.0/0' ? 'yes' : 'unknown';
  const inside = ips.filter((ip) => blockHolds(cidr, ip) === true);
  return inside.length === ips.length ? 'yes' : inside.length === 0 ? 'no' : 'unknown';
}
