/** Words for who calls whom. */
import type { BuildOptions } from '../../../src/model/build.ts';
import { buildTopology } from '../../../src/model/build.ts';
import type { Calls, Topology } from '../../../src/model/types.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import type { World } from '../manifests.ts';
import { manifest, pod } from '../manifests.ts';

/** A pod `web` with one container, `app`, which is given this. */
export function given(container: JsonObject, { spec = {}, metadata = {} }: { spec?: JsonObject; metadata?: JsonObject } = {}): JsonObject {
  return pod({ containers: [{ name: 'app', ...container }], ...spec }, { metadata });
}

export function env(...values: readonly (readonly [string, string])[]): JsonObject {
  return { env: values.map(([name, value]) => ({ name, value })) };
}

/** A Service; it selects nothing of what calls it, and has port 80 unless said otherwise. */
export function called(name: string, { ports = [80], namespace = 'default', spec = {} }: Called = {}): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { selector: { app: name }, ports: ports.map((port) => (typeof port === 'number' ? { port } : port)), ...spec },
  };
}

interface Called {
  readonly ports?: readonly (number | JsonObject)[];
  readonly namespace?: string;
  readonly spec?: JsonObject;
}

export function settings(name: string, data: JsonObject, namespace = 'default'): JsonObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data };
}

export function world(objects: readonly JsonObject[], options: BuildOptions = {}): World {
  return buildTopology(objects.map(manifest), options);
}

export function callsIn({ relations }: Topology): readonly Calls[] {
  return relations.filter((relation): relation is Calls => relation.type === 'calls');
}

/** `cart:80`, with namespace where that is not default, `lost` and status where they are not usual; for each call of the world. */
export function calls(...objects: readonly JsonObject[]): readonly string[] {
  return callsIn(world(objects).topology).map(said);
}

export function said({ to, port, lost, status }: Calls): string {
  const who = to.replace(/^(?:service|pod)\/(?:default\/)?/, '');
  return `${who}${port === undefined ? '' : `:${port}`}${lost ? ' lost' : ''}${status === 'found' ? '' : ` ${status}`}`;
}

/** What says so, each with the place: `env A at Pod web spec.containers.0.env.0.value`. */
export function evidence(...objects: readonly JsonObject[]): readonly string[] {
  return callsIn(world(objects).topology).flatMap(({ by }) =>
    by.map(({ what, origin }) => `${what} at ${origin.manifest.placeOf(origin.path).file}`),
  );
}
