/** A small language to speak about who may reach whom. */
import type { ReachOptions } from '../../../src/model/reach/reach.ts';
import { reachability, reachable } from '../../../src/model/reach/reach.ts';
import type { Connections } from '../../../src/model/types.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, ONE, pod } from '../manifests.ts';
import { thing } from '../related.ts';

/** A pod of namespace default, labelled `app: NAME`. */
export function named(
  name: string,
  { spec = ONE, namespace = 'default', ...more }: { spec?: JsonObject; namespace?: string; status?: JsonObject } = {},
): JsonObject {
  return pod(spec, { metadata: { name, namespace, labels: { app: name } }, ...more });
}

export function namespace(name: string, labels: JsonObject = {}): JsonObject {
  return thing('Namespace', name, { labels });
}

export function networkPolicy(
  spec: JsonObject,
  { name = 'p', in: namespace = 'default' }: { name?: string; in?: string } = {},
): JsonObject {
  return thing('NetworkPolicy', name, { namespace, spec });
}

export function admin(spec: JsonObject, name = 'admin'): JsonObject {
  return {
    apiVersion: 'policy.networking.k8s.io/v1alpha1',
    kind: 'AdminNetworkPolicy',
    metadata: { name },
    spec: { priority: 10, ...spec },
  };
}

export function baseline(spec: JsonObject): JsonObject {
  return { apiVersion: 'policy.networking.k8s.io/v1alpha1', kind: 'BaselineAdminNetworkPolicy', metadata: { name: 'default' }, spec };
}

/** `podSelector` by the label app. */
export const app = (name: string): JsonObject => ({ podSelector: { matchLabels: { app: name } } });

/** `web → db TCP 80`, where ids of pods of namespace default are their names, and `outside` is all addresses of IPv4. */
export function reached(objects: readonly JsonObject[], options: ReachOptions = {}): readonly string[] {
  return [...reachable(reachability(build(...objects).topology, options))].map(
    ({ from, to, connections }) => `${short(from)} → ${short(to)} ${words(connections)}`,
  );
}

/** Of those the ones between pods. */
export function inside(objects: readonly JsonObject[], options: ReachOptions = {}): readonly string[] {
  return reached(objects, options).filter((pair) => !pair.includes('outside'));
}

function short(id: string): string {
  return id === 'outside/0.0.0.0-255.255.255.255' ? 'outside' : id.replace(/^pod\/(?:default\/)?/, '');
}

function words(connections: Connections): string {
  if (connections === 'all') return 'all';
  return Object.entries(connections)
    .map(([protocol, ports]) => `${protocol} ${ports}`)
    .join('; ');
}
