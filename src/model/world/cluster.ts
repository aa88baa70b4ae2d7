/** Nodes and namespaces: those that the input declares, and those that its pods and workloads name. */
import { compareNames } from '../../base/sort-names.ts';
import { idOf } from '../reading/ids.ts';
import { labels, object, originOf } from '../reading/read.ts';
import type { KubeNamespace, KubeNode, Pod } from '../types.ts';
import type { KubeObject } from './objects.ts';

export function buildNodes(objects: readonly KubeObject[], pods: readonly Pod[]): readonly KubeNode[] {
  const hostIPs = new Map<string, Set<string>>();
  for (const { nodeName, hostIPs: ips } of pods) {
    if (nodeName === undefined) continue;
    const known = hostIPs.get(nodeName) ?? new Set();
    for (const ip of ips) known.add(ip);
    hostIPs.set(nodeName, known);
  }
  const nodes: KubeNode[] = [];
  const declared = new Set<string>();
  for (const { id, name, at, reading } of objects) {
    if (reading?.type !== 'node') continue;
    declared.add(name);
    const { type: _, internalIPs, ...facts } = reading;
    nodes.push({
      id,
      name,
      internalIPs: internalIPs.length > 0 ? internalIPs : [...(hostIPs.get(name) ?? [])],
      ...facts,
      labels: labels(object(at, 'metadata'), 'labels'),
      origin: originOf(at),
    });
  }
  for (const [name, ips] of hostIPs) {
    if (!declared.has(name)) nodes.push({ id: idOf('node', name), name, internalIPs: [...ips], podCIDRs: [], labels: {} });
  }
  return nodes.sort(compareNamed);
}

export function buildNamespaces(
  objects: readonly KubeObject[],
  members: readonly { readonly namespace: string }[],
): readonly KubeNamespace[] {
  const namespaces: KubeNamespace[] = [];
  const declared = new Set<string>();
  for (const { id, name, at, reading } of objects) {
    if (reading?.type !== 'namespace') continue;
    declared.add(name);
    namespaces.push({ id, name, labels: labels(object(at, 'metadata'), 'labels'), origin: originOf(at) });
  }
  for (const name of new Set(members.map((member) => member.namespace))) {
    if (!declared.has(name)) namespaces.push({ id: idOf('namespace', name), name, labels: {} });
  }
  return namespaces.sort(compareNamed);
}

/** The order of nodes and namespaces in a topology. */
export function compareNamed(a: { readonly id: string; readonly name: string }, b: { readonly id: string; readonly name: string }): number {
  return compareNames(a.name, b.name) || compareNames(a.id, b.id);
}
