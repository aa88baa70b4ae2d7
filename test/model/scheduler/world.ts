/** A small language to speak about example placements. */
import { placeExamples } from '../../../src/model/scheduler/place-examples.ts';
import type { Topology } from '../../../src/model/types.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, template, workload } from '../manifests.ts';

export function placed(nodes: number | 'input', ...objects: readonly JsonObject[]): Topology {
  return placeExamples(build(...objects).topology, nodes).topology;
}

/** `web-1 on node-1`, `web: 0/1 nodes are available: …`: one text a pod, in the order of the topology. */
export function places({ pods }: Topology): readonly string[] {
  return pods.map(({ id, name, nodeName, message, replicas }) =>
    nodeName === undefined
      ? `${name} ×${replicas ?? 'N'}: ${message ?? 'not placed'}`
      : `${name.replace('…', id.split('/').at(-1) ?? '')} on ${nodeName}`,
  );
}

export function deployment(name: string, replicas: number, spec: JsonObject = {}): JsonObject {
  return made('Deployment', name, spec, { replicas });
}

/** Its pods have the label `app: NAME`. */
export function made(kind: string, name: string, spec: JsonObject = {}, more: JsonObject = {}): JsonObject {
  return workload(kind, name, { spec: { template: { ...template(spec), metadata: { labels: { app: name } } }, ...more } });
}

interface NodeFacts {
  readonly labels?: JsonObject;
  readonly spec?: JsonObject;
  readonly allocatable?: JsonObject;
}

export function node(name: string, { labels = {}, spec = {}, allocatable }: NodeFacts = {}): JsonObject {
  const status = allocatable === undefined ? {} : { status: { allocatable } };
  return { apiVersion: 'v1', kind: 'Node', metadata: { name, labels }, spec, ...status };
}

export function asks(requests: JsonObject, more: JsonObject = {}): JsonObject {
  return { containers: [{ name: 'app', image: 'app:1', resources: { requests } }], ...more };
}
