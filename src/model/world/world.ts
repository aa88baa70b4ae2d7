/** All things of the input with indexes, for those who look for relations between them. */
import { groupBy } from '../../base/group-by.ts';
import { idOf } from '../reading/ids.ts';
import type { Report } from '../reading/read.ts';
import type { Resource } from '../resource-types.ts';
import type { KubeNamespace, Pod, Workload } from '../types.ts';
import type { MissingObjects } from './missing.ts';

export interface Things {
  readonly pods: readonly Pod[];
  readonly workloads: readonly Workload[];
  readonly namespaces: readonly KubeNamespace[];
  readonly resources: readonly Resource[];
  /** Ids of what others in the input will have made in the cluster. */
  readonly made: ReadonlySet<string>;
  /** Whether others in the input may have made a Service of that name. */
  readonly mayMake: (namespace: string, name: string) => boolean;
  /** The user said that the input is a part of a system. */
  readonly partial: boolean;
  /** The user wants to know of hosts outside of the cluster. */
  readonly outside: boolean;
  readonly report: Report;
}

export type ResourceOf<Type extends Resource['type']> = Extract<Resource, { readonly type: Type }>;

export interface World extends Things {
  readonly ofType: <Type extends Resource['type']>(type: Type) => readonly ResourceOf<Type>[];
  readonly byId: ReadonlyMap<string, Resource>;
  readonly podsIn: (namespace: string) => readonly Pod[];
  /** Whether a pod of the namespace has this label. */
  readonly isLabelIn: (namespace: string, key: string, value: string) => boolean;
  readonly workloadsById: ReadonlyMap<string, Workload>;
  /** The resources and workloads of one of Kubernetes's own kinds: `Secret`, `Deployment`. Those that are only named do not count. */
  readonly ofKind: (kind: string) => readonly (Resource | Workload)[];
  /** Whether the input holds any object of this kind: a dump without a kind says nothing about it. */
  readonly hasKind: (kind: string) => boolean;
  /** Ids of resources that are not drawn: their relations are too many to be looked for, or others make them for their own use. Filled while relations are looked for. */
  readonly leftOut: Set<string>;
  /** Filled while relations are looked for, and told when all are found: one object may be missed by many. */
  readonly missing: MissingObjects;
}

export function worldOf(things: Things): World {
  const { pods, resources, workloads } = things;
  const types = groupBy(resources, ({ type }) => type);
  const kinds = groupBy<string, Resource | Workload>([...resources, ...workloads].filter(isDeclared), ({ kind }) => kind);
  const byNamespace = groupBy(pods, ({ namespace }) => namespace);
  return {
    ...things,
    ofType: <Type extends Resource['type']>(type: Type) =>
      (types.get(type) ?? []).filter((one): one is ResourceOf<Type> => one.type === type),
    byId: new Map(resources.map((resource) => [resource.id, resource])),
    podsIn: (namespace) => byNamespace.get(namespace) ?? [],
    isLabelIn: labelsByNamespace(pods),
    workloadsById: new Map(workloads.map((workload) => [workload.id, workload])),
    ofKind: (kind) => kinds.get(kind) ?? [],
    hasKind: (kind) => kinds.has(kind),
    leftOut: new Set(),
    missing: new Map(),
  };
}

/** Made when it is asked for the first time. */
function labelsByNamespace(pods: readonly Pod[]): World['isLabelIn'] {
  let labels: ReadonlySet<string> | undefined;
  const keyOf = (namespace: string, key: string, value: string): string => JSON.stringify([namespace, key, value]);
  return (namespace, key, value) => {
    labels ??= new Set(pods.flatMap((pod) => Object.entries(pod.labels).map(([own, its]) => keyOf(pod.namespace, own, its))));
    return labels.has(keyOf(namespace, key, value));
  };
}

/** Kubernetes's own, and in the input: a Service of Knative is another thing than a Service. */
function isDeclared({ id, kind, origin }: Pick<Workload, 'id' | 'kind' | 'origin'>): boolean {
  return origin !== undefined && id.startsWith(`${kind.toLowerCase()}/`);
}

/** The id of an object of one of Kubernetes's own kinds. */
export function resourceId(kind: string, namespace: string, name: string): string {
  return namespace === '' ? idOf(kind.toLowerCase(), name) : idOf(kind.toLowerCase(), namespace, name);
}
