/** The versions that the API groups of Kubernetes have had, also those that it serves no more: manifests of all ages are read. */

import type { Kind } from '../kind.ts';
import { groupOf } from '../reading/ids.ts';

/** By group, newest first. From the API changes of Kubernetes 1.0 to 1.34 and of the Gateway API to 1.4. */
const VERSIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '': ['v1', 'v1beta3'],
    apps: ['v1', 'v1beta2', 'v1beta1'],
    autoscaling: ['v2', 'v1', 'v2beta2', 'v2beta1', 'v2alpha1'],
    batch: ['v1', 'v1beta1', 'v2alpha1'],
    'discovery.k8s.io': ['v1', 'v1beta1', 'v1alpha1'],
    extensions: ['v1beta1'],
    'gateway.networking.k8s.io': ['v1', 'v1beta1', 'v1alpha3', 'v1alpha2', 'v1alpha1'],
    'networking.k8s.io': ['v1', 'v1beta1', 'v1alpha1'],
    'node.k8s.io': ['v1', 'v1beta1', 'v1alpha1'],
    policy: ['v1', 'v1beta1', 'v1alpha1'],
    'policy.networking.k8s.io': ['v1alpha1'],
    'scheduling.k8s.io': ['v1', 'v1beta1', 'v1alpha1'],
    'storage.k8s.io': ['v1', 'v1beta1', 'v1alpha1'],
  }),
);

/** Kinds that are not yet in the newest version of their group. */
const YOUNG: ReadonlyMap<string, string> = new Map([
  ['ReferenceGrant', 'v1beta1'],
  ['TCPRoute', 'v1alpha2'],
  ['TLSRoute', 'v1alpha3'],
  ['UDPRoute', 'v1alpha2'],
]);

/** Whether objects of the kind may have this apiVersion; a group's versions count for all its kinds. */
export function knowsVersion(kind: Kind, apiVersion: string): boolean {
  const group = groupOf(apiVersion);
  return kind.groups.includes(group) && VERSIONS.get(group)?.includes(apiVersion.slice(apiVersion.indexOf('/') + 1)) === true;
}

/** What to write today: `apps/v1` for a Deployment. */
export function newestVersion(kind: Kind): string {
  const [group = ''] = kind.groups;
  const version = YOUNG.get(kind.kind) ?? VERSIONS.get(group)?.[0] ?? 'v1';
  return group === '' ? version : `${group}/${version}`;
}
