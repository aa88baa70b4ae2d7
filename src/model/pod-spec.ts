/** Reads a pod, or what a pod template would make one, from its metadata, spec and status. */
import { DEFAULT_CONTAINER, readContainers } from './containers.ts';
import { ELLIPSIS } from './ids.ts';
import { POD_FIELDS, unknownFields } from './known-fields.ts';
import { linuxNamespaces } from './linux-namespaces.ts';
import { forgottenVolumes } from './mounts.ts';
import { readStatus } from './pod-status.ts';
import { reportPortConflicts } from './ports.ts';
import { qosClass } from './qos.ts';
import type { Cursor } from './read.ts';
import { boolean, labels, list, object, string } from './read.ts';
import type { Pod } from './types.ts';
import { readVolumes } from './volumes.ts';

/** Where a pod is read from, and what is known of it before. */
export interface PodSource {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly existence: Pod['existence'];
  readonly replicas?: number;
  readonly owners: readonly string[];
  /** The object with `metadata` and `spec` (and `status`): the Pod, or the template. */
  readonly at: Cursor;
  /** A StatefulSet's. */
  readonly claimTemplates?: readonly Cursor[];
}

export function readPod(source: PodSource): Pod {
  const { id, name, namespace, existence, replicas, owners, at } = source;
  const metadata = object(at, 'metadata');
  const spec = object(at, 'spec') ?? { ...at, path: [...at.path, 'spec'], object: {} };
  const meant = unknownFields(spec, POD_FIELDS);
  const status = existence === 'observed' ? object(at, 'status') : undefined;
  const nodeName = string(spec, 'nodeName');
  const hostNetwork = boolean(spec, 'hostNetwork') ?? false;
  const hostUsers = boolean(spec, 'hostUsers');
  const os = object(spec, 'os');
  const facts = {
    id,
    name,
    namespace,
    existence,
    ...(nodeName === undefined || nodeName === '' ? {} : { nodeName }),
    hostNetwork,
    hostPID: boolean(spec, 'hostPID') ?? false,
    hostIPC: boolean(spec, 'hostIPC') ?? false,
    ...(hostUsers === undefined ? {} : { hostUsers }),
    shareProcessNamespace: boolean(spec, 'shareProcessNamespace') ?? false,
    windows: os !== undefined && string(os, 'name') === 'windows',
  };
  const claims = source.claimTemplates === undefined ? {} : { claims: { owner: name, templates: source.claimTemplates } };
  const volumes = readVolumes(spec, { podId: id, ...claims });
  const volumesByName = new Map(volumes.map((read) => [read.volume.name, read]));
  const defaultContainer = readDefaultContainer(metadata);
  const containers = readContainers(spec, {
    id,
    hostNetwork,
    status,
    volumes: volumesByName,
    ...(defaultContainer === undefined ? {} : { defaultContainer }),
  });
  if (!containers.some(({ role }) => role === 'main') && !meant.has('containers')) reportEmpty(at, spec);
  reportPortConflicts(containers, at.report);
  const hostname = readHostname(spec, facts);
  const { qosClass: observedClass, ...observed } = readStatus(status);
  return {
    ...facts,
    ...(existence === 'template' ? (replicas === undefined ? {} : { replicas }) : { replicas: 1 }),
    ...observed,
    ...(hostname === undefined ? {} : { hostname }),
    ...(isMirror(metadata) ? { isStatic: true } : {}),
    ...(existence === 'observed' && metadata?.object.deletionTimestamp ? { isTerminating: true } : {}),
    owners,
    labels: labels(metadata, 'labels'),
    qosClass: observedClass ?? qosClass(spec),
    containers,
    volumes: [...volumes.map(({ volume }) => volume), ...forgottenVolumes(id, containers, volumesByName)],
    linuxNamespaces: linuxNamespaces(facts, containers),
    origin: { manifest: at.manifest, path: at.path },
  };
}

function readDefaultContainer(metadata: Cursor | undefined): { readonly name: string; readonly at: Cursor } | undefined {
  const annotations = metadata && object(metadata, 'annotations');
  const name = annotations && string(annotations, DEFAULT_CONTAINER);
  return annotations === undefined || name === undefined ? undefined : { name, at: annotations };
}

/** The kubelet marks the mirror of a static pod by this annotation, and makes its Node the owner. */
function isMirror(metadata: Cursor | undefined): boolean {
  if (metadata === undefined) return false;
  const annotated = object(metadata, 'annotations')?.object['kubernetes.io/config.mirror'] !== undefined;
  return annotated || list(metadata, 'ownerReferences').some((owner) => owner.object.kind === 'Node');
}

/** GeneratePodHostNameAndDomain and truncatePodHostnameIfNeeded in kubernetes/pkg/kubelet. */
function readHostname(spec: Cursor, pod: Pick<Pod, 'name' | 'existence' | 'hostNetwork' | 'nodeName'>): string | undefined {
  const hostname = string(spec, 'hostnameOverride') ?? string(spec, 'hostname');
  if (pod.hostNetwork) return pod.nodeName;
  if (hostname !== undefined && hostname !== '') return hostname;
  if (pod.existence === 'template' || pod.name.endsWith(ELLIPSIS)) return undefined;
  return pod.name.slice(0, 63).replace(/[-.]+$/, '');
}

function reportEmpty(at: Cursor, spec: Cursor): void {
  at.report({
    code: 'model/no-containers',
    severity: 'warning',
    message: `${at.manifest.kind} ${at.manifest.name} has no containers, but a pod has at least one`,
    place: at.manifest.placeOf(spec.path),
    hint: 'containers: is a list below the spec of the pod',
  });
}
