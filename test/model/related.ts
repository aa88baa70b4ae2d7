/** A small language to speak about what touches what. */
import type { RelationType } from '../../src/model/types.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import type { World } from './manifests.ts';

const API_VERSIONS: Readonly<Record<string, string>> = {
  HorizontalPodAutoscaler: 'autoscaling/v2',
  NetworkPolicy: 'networking.k8s.io/v1',
  PodDisruptionBudget: 'policy/v1',
  PriorityClass: 'scheduling.k8s.io/v1',
  RuntimeClass: 'node.k8s.io/v1',
  StorageClass: 'storage.k8s.io/v1',
};

interface More {
  readonly namespace?: string;
  readonly labels?: JsonObject;
  readonly annotations?: JsonObject;
  readonly spec?: JsonObject;
  readonly status?: JsonObject;
}

/** An object of any kind but pods and workloads. */
export function thing(kind: string, name: string, { spec, status, ...metadata }: More = {}): JsonObject {
  return {
    apiVersion: API_VERSIONS[kind] ?? 'v1',
    kind,
    metadata: { name, ...metadata },
    ...(spec === undefined ? {} : { spec }),
    ...(status === undefined ? {} : { status }),
  };
}

/** `pod/default/web → configmap/default/settings`, with `(dangling)` or `(outside)` behind what is not found. */
export function related({ topology }: World, type: RelationType): readonly string[] {
  return topology.relations
    .filter((relation) => relation.type === type)
    .map(({ from, to, status }) => `${from} → ${to}${status === 'found' ? '' : ` (${status})`}`);
}

/** What is told of references that lead nowhere, each with its hint. */
export function dangling({ diagnostics }: World): readonly string[] {
  return diagnostics.filter(({ code }) => code === 'model/dangling-reference').map(({ message, hint }) => `${message}; ${hint}`);
}
