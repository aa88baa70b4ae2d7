/** A small language to speak about manifests, without the parse stage: a place's file is the path in the object. */
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { buildTopology } from '../../src/model/build.ts';
import type { Container, LinuxNamespaceType, Pod, Topology } from '../../src/model/types.ts';
import type { JsonObject, JsonValue, Manifest } from '../../src/parse/types.ts';

export function manifest(object: JsonObject): Manifest {
  const metadata = map(object.metadata);
  return {
    apiVersion: text(object.apiVersion),
    kind: text(object.kind),
    name: text(metadata.name) || text(metadata.generateName),
    namespace: text(metadata.namespace),
    object,
    placeOf: (path) => ({ file: `${text(object.kind)} ${text(metadata.name)} ${path.join('.')}`, line: 1, column: 1 }),
  };
}

function map(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export interface World {
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
}

export function build(...objects: readonly JsonObject[]): World {
  return buildTopology(objects.map(manifest));
}

/** With hosts outside of the cluster. */
export function buildWithOutside(...objects: readonly JsonObject[]): World {
  return buildTopology(objects.map(manifest), { outside: true });
}

/** A pod of the given spec, in namespace default, called `web` unless said otherwise. */
export function pod(spec: JsonObject, { metadata = {}, status }: { metadata?: JsonObject; status?: JsonObject } = {}): JsonObject {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', ...metadata }, spec, ...(status === undefined ? {} : { status }) };
}

/** A workload whose template holds one container, `app`. */
export function workload(
  kind: string,
  name: string,
  { spec = {}, metadata = {} }: { spec?: JsonObject; metadata?: JsonObject } = {},
): JsonObject {
  const apiVersion = kind === 'ReplicationController' ? 'v1' : kind === 'Job' ? 'batch/v1' : 'apps/v1';
  return { apiVersion, kind, metadata: { name, ...metadata }, spec: { template: template(), ...spec } };
}

export function template(spec: JsonObject = {}): JsonObject {
  return { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image: 'app:1' }], ...spec } };
}

export function ownedBy(kind: string, name: string, more: JsonObject = {}): JsonObject {
  return { ownerReferences: [{ apiVersion: 'apps/v1', kind, name, controller: true, ...more }] };
}

export const ONE: JsonObject = { containers: [{ name: 'app', image: 'app:1' }] };
export const RUNNING: JsonObject = { phase: 'Running' };

/** The pod of a world that has one. */
export function onlyPod({ topology: { pods } }: World): Pod {
  const [only, ...others] = pods;
  if (only === undefined || others.length > 0) throw new Error(`expected one pod, found ${pods.length}`);
  return only;
}

export function onlyContainer(world: World): Container {
  const [only, ...others] = onlyPod(world).containers;
  if (only === undefined || others.length > 0) throw new Error('expected one container');
  return only;
}

/** Who shares a type of Linux namespace: `pod: app proxy`, `container: app`, one text a namespace. */
export function sharing(found: Pod, type: LinuxNamespaceType): readonly string[] {
  return found.linuxNamespaces
    .filter((namespace) => namespace.type === type)
    .map(({ owner, members }) => `${owner}: ${members.map((id) => id.slice(found.id.length + 1)).join(' ')}`);
}

export function codes({ diagnostics }: World): readonly string[] {
  return diagnostics.map(({ code }) => code);
}
