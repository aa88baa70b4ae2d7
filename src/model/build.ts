/**
 * The model stage: manifests → Topology. Reads top-down: which objects there are, who owns whom, which pods that makes, and on which nodes.
 * Nothing in the result but origins depends on the order of the manifests.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import { comparePlaces } from '../base/place.ts';
import { compareNames } from '../base/sort-names.ts';
import type { Manifest } from '../parse/types.ts';
import { withBorrowedTemplates } from './custom/borrowed-templates.ts';
import { scaledToZero } from './custom/scaled-to-zero.ts';
import { forbiddenCalls } from './findings/forbidden-calls.ts';
import { allKinds } from './kinds/kinds.ts';
import { withMainContainers } from './pods/main-container.ts';
import type { PodSource } from './pods/spec.ts';
import { readPod } from './pods/spec.ts';
import { hasStatus } from './pods/status.ts';
import { groupOf } from './reading/ids.ts';
import { resolveRelations } from './relations/relations.ts';
import { buildResources } from './resources.ts';
import type { KindCount, Pod, Resource, Topology } from './types.ts';
import { templatePods } from './workloads/templates.ts';
import { buildWorkload } from './workloads/workloads.ts';
import { buildNamespaces, buildNodes } from './world/cluster.ts';
import { compareScoped } from './world/compare-scoped.ts';
import { madeSecrets } from './world/made-secrets.ts';
import { madeServices } from './world/made-services.ts';
import { nodesByAddress } from './world/node-addresses.ts';
import type { KubeObject } from './world/objects.ts';
import { collectObjects } from './world/objects.ts';
import type { Ownership } from './world/owners.ts';
import { resolveOwners } from './world/owners.ts';
import { tellSharedAddresses } from './world/shared-addresses.ts';
import type { Things } from './world/world.ts';
import { worldOf } from './world/world.ts';

export interface Model {
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildOptions {
  /** The input is a part of a system: what it names and does not hold is elsewhere. Default: false. */
  readonly partial?: boolean;
  /** Hosts outside of the cluster that containers are given the address of are collected: their names alone. Default: false. */
  readonly outside?: boolean;
}

export function buildTopology(manifests: readonly Manifest[], { partial = false, outside = false }: BuildOptions = {}): Model {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const objects = withBorrowedTemplates(collectObjects(manifests, report));
  const ownership = resolveOwners(objects, report);
  const resting = scaledToZero(objects, ownership);
  const workloads = [...ownership.controllers.values()]
    .map((controller) => buildWorkload(controller, ownership))
    .map((workload) => (resting.has(workload.id) ? { ...workload, replicas: 0 } : workload))
    .sort(compareScoped);
  const templates = templatePods(objects, { ownership, resting, report });
  const pods = [...existingPods(objects, ownership), ...templates.map(readPod)].sort(compareScoped);
  tellSharedAddresses(pods, report);
  const resources = buildResources(objects);
  const namespaces = buildNamespaces(objects, [...pods, ...workloads, ...resources.filter(({ namespace }) => namespace !== '')]);
  const custom = objects.filter(({ reading }) => reading === undefined);
  const making = custom.length === 0 ? NOTHING_MADE : { made: madeSecrets(custom), mayMake: madeServices(custom) };
  const world = worldOf({
    pods,
    workloads,
    namespaces,
    resources,
    ...making,
    partial,
    outside,
    report,
  });
  const relations = resolveRelations(world);
  const topology: Topology = {
    stage: 'model',
    nodes: buildNodes(objects, pods),
    namespaces,
    workloads,
    pods: withMainContainers(pods, { workloads, relations }),
    ...withoutLeftOut(resources, world.leftOut),
    relations,
    passedOver: countPassedOver(objects, ownership),
  };
  // of a part of a system, other policies may allow more
  if (!partial && hasPolicies(topology) && relations.some(({ type }) => type === 'calls')) diagnostics.push(...forbiddenCalls(topology));
  return { topology, diagnostics: inReadingOrder(diagnostics) };
}

function hasPolicies({ resources, leftOut = [] }: Topology): boolean {
  return [...resources, ...leftOut].some(({ type }) => type === 'network-policy' || type === 'admin-policy');
}

function withoutLeftOut(resources: readonly Resource[], ids: ReadonlySet<string>): Pick<Topology, 'resources' | 'leftOut'> {
  if (ids.size === 0) return { resources };
  return { resources: resources.filter(({ id }) => !ids.has(id)), leftOut: resources.filter(({ id }) => ids.has(id)) };
}

/** What makes something comes late: most inputs hold no custom resource. */
const NOTHING_MADE: Pick<Things, 'made' | 'mayMake'> = { made: new Set(), mayMake: () => false };

function existingPods(objects: readonly KubeObject[], ownership: Ownership): readonly Pod[] {
  const nodeAt = nodesByAddress(objects);
  return objects
    .filter(({ reading }) => reading?.type === 'pod')
    .map(({ id, name, namespace, at }) => {
      const owners = ownership.ownersOf(id);
      const existence = hasStatus(at.object) ? 'observed' : 'declared';
      return readPod({ id, name, namespace, existence, owners, ...revisionBetween(owners, ownership), nodeAt, at });
    });
}

/** Each Job of a CronJob has pods of its own, which are no other revision for that. */
function revisionBetween([direct, top]: readonly string[], { controllers }: Ownership): Pick<PodSource, 'revision'> {
  return direct === undefined || top === undefined || controllers.get(direct)?.kind === 'Job' ? {} : { revision: direct };
}

function countPassedOver(objects: readonly KubeObject[], { controllers }: Ownership): readonly KindCount[] {
  const counts = new Map<string, number>();
  for (const { id, reading, at } of objects) {
    if (reading !== undefined || controllers.has(id)) continue;
    const { kind, apiVersion } = at.manifest;
    // a Job that is not Kubernetes's own says whose it is
    const name = allKinds.some((known) => known.kind === kind) ? `${kind} (${groupOf(apiVersion) || apiVersion})` : kind;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count || compareNames(a.kind, b.kind));
}

/** By place, and each thing told once, however often it was read. */
function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .filter(({ code, message, place }) => {
      const key = JSON.stringify([code, message, place]);
      return !seen.has(key) && seen.add(key);
    })
    .sort(
      (a, b) =>
        (a.place && b.place ? comparePlaces(a.place, b.place) : 0) || compareNames(a.code, b.code) || compareNames(a.message, b.message),
    );
}
