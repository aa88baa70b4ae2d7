/** All things of the input with indexes, for those who look for relations between them. */
import { idOf } from './ids.ts';
import type { Report } from './read.ts';
import type { Resource } from './resource-types.ts';
import type { KubeNamespace, Pod, Workload } from './types.ts';

export interface Things {
  readonly pods: readonly Pod[];
  readonly workloads: readonly Workload[];
  readonly namespaces: readonly KubeNamespace[];
  readonly resources: readonly Resource[];
  /** The user said that the input is a part of a system. */
  readonly partial: boolean;
  readonly report: Report;
}

export type ResourceOf<Type extends Resource['type']> = Extract<Resource, { readonly type: Type }>;

export interface World extends Things {
  readonly ofType: <Type extends Resource['type']>(type: Type) => readonly ResourceOf<Type>[];
  readonly byId: ReadonlyMap<string, Resource>;
  readonly podsIn: (namespace: string) => readonly Pod[];
  /** Whether the input holds any object of this kind: a dump without a kind says nothing about it. */
  readonly hasKind: (kind: string) => boolean;
}

export function worldOf(things: Things): World {
  const { pods, resources } = things;
  const types = new Map<Resource['type'], Resource[]>();
  const kinds = new Set<string>();
  for (const resource of resources) {
    kinds.add(resource.kind);
    const same = types.get(resource.type);
    if (same === undefined) types.set(resource.type, [resource]);
    else same.push(resource);
  }
  const byNamespace = new Map<string, Pod[]>();
  for (const pod of pods) {
    const same = byNamespace.get(pod.namespace);
    if (same === undefined) byNamespace.set(pod.namespace, [pod]);
    else same.push(pod);
  }
  return {
    ...things,
    ofType: <Type extends Resource['type']>(type: Type) =>
      (types.get(type) ?? []).filter((one): one is ResourceOf<Type> => one.type === type),
    byId: new Map(resources.map((resource) => [resource.id, resource])),
    podsIn: (namespace) => byNamespace.get(namespace) ?? [],
    hasKind: (kind) => kinds.has(kind),
  };
}

/** The id of an object of one of Kubernetes's own kinds. */
export function resourceId(kind: string, namespace: string, name: string): string {
  return namespace === '' ? idOf(kind.toLowerCase(), name) : idOf(kind.toLowerCase(), namespace, name);
}
