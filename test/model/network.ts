/** Words for services and routes, and for what they lead to. */
import { buildTopology } from '../../src/model/build.ts';
import type { Relation, RelationType } from '../../src/model/types.ts';
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import type { World } from './manifests.ts';
import { manifest, pod } from './manifests.ts';

/** A Service; it selects `app: web` and has port 80 unless said otherwise. */
export function service(name: string, spec: JsonObject = {}, metadata: JsonObject = {}): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, ...metadata },
    spec: { selector: { app: 'web' }, ports: [{ port: 80 }], ...spec },
  };
}

/** A pod with labels (`app: web` unless said otherwise) and one container, `app`, that declares these ports. */
export function serving(name: string, { ports = [], spec = {}, status, metadata = {} }: Serving = {}): JsonObject {
  return pod(
    { containers: [{ name: 'app', image: 'app:1', ports }], ...spec },
    { metadata: { name, labels: { app: 'web' }, ...metadata }, ...(status === undefined ? {} : { status }) },
  );
}

interface Serving {
  readonly ports?: readonly JsonValue[];
  readonly spec?: JsonObject;
  readonly status?: JsonObject;
  readonly metadata?: JsonObject;
}

export function object(apiVersion: string, kind: string, { name, namespace = 'default' }: Named, spec: JsonObject): JsonObject {
  return { apiVersion, kind, metadata: { name, namespace }, spec };
}

interface Named {
  readonly name: string;
  readonly namespace?: string;
}

export function partly(...objects: readonly JsonObject[]): World {
  return buildTopology(objects.map(manifest), { partial: true });
}

/** `service/default/web → pod/default/web`, with the status where it is not `found`. */
export function related({ topology }: World, type: RelationType): readonly string[] {
  return topology.relations
    .filter((relation) => relation.type === type)
    .map(({ from, to, status }) => `${from} → ${to || 'nothing'}${status === 'found' ? '' : ` (${status})`}`);
}

/** Where the ports of Services lead: `web-1: 80 → 8080 in app`. */
export function ports({ topology: { relations, pods } }: World): readonly string[] {
  const names = new Map(pods.flatMap((of) => [[of.id, of.name] as const, ...of.containers.map(({ id, name }) => [id, name] as const)]));
  return relations.filter(isSelects).map((relation) => {
    const leads = relation.ports.map(
      ({ port, containerPort = '?', container }) =>
        `${port} → ${containerPort}${container === undefined ? '' : ` in ${names.get(container)}`}`,
    );
    return `${names.get(relation.to)}: ${leads.join(', ')}`;
  });
}

function isSelects(relation: Relation): relation is Extract<Relation, { readonly type: 'selects' }> {
  return relation.type === 'selects';
}

/** What is told: `model/unknown-port at Service web spec.ports.0.targetPort: did you mean http?`. */
export function told({ diagnostics }: World): readonly string[] {
  return diagnostics.map(({ code, place, hint }) => `${code} at ${place?.file}: ${hint}`);
}
