/** Reads a pod, or what a pod template would make one, from its metadata, spec and status. */
import type { JsonValue } from '../../parse/types.ts';
import type { Draft } from '../reading/draft.ts';
import { ELLIPSIS, kindCalled } from '../reading/ids.ts';
import { METADATA_FIELDS, POD_FIELDS, unknownFields } from '../reading/known-fields.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, inside, isList, labels, list, object, originOf, placeOf, string } from '../reading/read.ts';
import { readReferences } from '../references/references.ts';
import { forgottenVolumes } from '../storage/mounts.ts';
import { readVolumes } from '../storage/volumes.ts';
import type { Pod } from '../types.ts';
import type { NodeAt } from '../world/node-addresses.ts';
import { readRestartPolicy } from './container-life.ts';
import { readContainers } from './containers.ts';
import { readPodDetails } from './details.ts';
import { linuxNamespaces } from './linux-namespaces.ts';
import { qosClass } from './qos.ts';
import { readStatus } from './status.ts';
import { count } from './workload-spec.ts';

/** Where a pod is read from, and what is known of it before. */
export interface PodSource {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly existence: Pod['existence'];
  readonly replicas?: number;
  /** Of a template: how many pods of it the cluster has. */
  readonly unseen?: number;
  /** Of a template: these have ended. */
  readonly ended?: 'Succeeded' | 'Failed';
  readonly owners: readonly string[];
  /** What stands between it and its topmost owner, if that is made anew for each revision: a ReplicaSet, no Job. */
  readonly revision?: string;
  /** Of a pod that exists: on which node it is where its spec does not say. */
  readonly nodeAt?: NodeAt;
  /** The object with `metadata` and `spec` (and `status`): the Pod, or the template. */
  readonly at: Cursor;
  /** A StatefulSet's. */
  readonly claimTemplates?: readonly Cursor[];
}

/** By which Deployments, StatefulSets and DaemonSets (apps/v1) and Rollouts of Argo mark the revisions of their pods. */
const REVISION_LABELS = ['pod-template-hash', 'controller-revision-hash', 'rollouts-pod-template-hash'] as const;

export function readPod(source: PodSource): Pod {
  const { id, name, existence, at } = source;
  const metadata = object(at, 'metadata');
  const spec = object(at, 'spec') ?? inside(at, 'spec', {});
  const status = existence === 'observed' ? object(at, 'status') : undefined;
  if (existence === 'template' && metadata !== undefined) unknownFields(metadata, METADATA_FIELDS);
  const meant = unknownFields(spec, POD_FIELDS);
  const hostNetwork = boolean(spec, 'hostNetwork') ?? false;
  const volumes = readVolumes(spec, { podId: id, owner: name, claimTemplates: source.claimTemplates ?? [] });
  const volumesByName = new Map(volumes.map((read) => [read.volume.name, read]));
  const containers = readContainers(spec, { id, hostNetwork, metadata, status, volumes: volumesByName });
  if (!meant.has('containers') && isEmpty(spec.object.containers)) reportEmpty(spec);
  const observed = readStatus(status);
  const os = object(spec, 'os');
  const pod: Draft<Pod> = {
    id,
    name,
    namespace: source.namespace,
    existence,
    ips: observed.ips,
    hostIPs: observed.hostIPs,
    conditions: observed.conditions,
    hostNetwork,
    hostPID: boolean(spec, 'hostPID') ?? false,
    hostIPC: boolean(spec, 'hostIPC') ?? false,
    shareProcessNamespace: boolean(spec, 'shareProcessNamespace') ?? false,
    windows: os !== undefined && string(os, 'name') === 'windows',
    owners: source.owners,
    labels: labels(metadata, 'labels'),
    qosClass: observed.qosClass ?? qosClass(spec),
    restartPolicy: readRestartPolicy(spec) ?? 'Always',
    gracePeriodSeconds: count(spec, 'terminationGracePeriodSeconds') ?? 30,
    containers,
    volumes: [...volumes.map(({ volume }) => volume), ...forgottenVolumes(id, containers, volumesByName)],
    linuxNamespaces: [],
    ...readPodDetails(metadata, spec),
    references: readReferences(spec, { existence, name, volumes: volumes.map(({ volume }) => volume) }),
    origin: originOf(at),
  };
  if (existence !== 'template') pod.replicas = 1;
  else if (source.replicas !== undefined) pod.replicas = source.replicas;
  if (source.unseen !== undefined) pod.unseen = source.unseen;
  const phase = observed.phase ?? source.ended;
  if (phase !== undefined) pod.phase = phase;
  if (observed.reason !== undefined) pod.reason = observed.reason;
  if (observed.message !== undefined) pod.message = observed.message;
  const nodeName = string(spec, 'nodeName');
  const found = nodeName === undefined || nodeName === '' ? source.nodeAt?.(observed.hostIPs) : undefined;
  if (nodeName !== undefined && nodeName !== '') pod.nodeName = nodeName;
  else if (found !== undefined) {
    pod.nodeName = found;
    pod.isNodeFound = true;
  }
  const deadline = count(spec, 'activeDeadlineSeconds');
  if (deadline !== undefined) pod.activeDeadlineSeconds = deadline;
  const hostUsers = boolean(spec, 'hostUsers');
  if (hostUsers !== undefined) pod.hostUsers = hostUsers;
  const revision = REVISION_LABELS.map((label) => pod.labels[label]).find((value) => value !== undefined) ?? source.revision;
  if (revision !== undefined) pod.revision = revision;
  const hostname = readHostname(spec, pod);
  if (hostname !== undefined) pod.hostname = hostname;
  if (isMirror(metadata)) pod.isStatic = true;
  if (existence === 'observed' && metadata?.object.deletionTimestamp) pod.isTerminating = true;
  pod.linuxNamespaces = linuxNamespaces(pod);
  return pod;
}

/** The kubelet marks the mirror of a static pod by this annotation, and makes its Node the owner. */
function isMirror(metadata: Cursor | undefined): boolean {
  if (metadata === undefined) return false;
  const annotated = object(metadata, 'annotations')?.object['kubernetes.io/config.mirror'] !== undefined;
  return annotated || list(metadata, 'ownerReferences').some((owner) => owner.object.kind === 'Node');
}

/** GeneratePodHostNameAndDomain and truncatePodHostnameIfNeeded in kubernetes/pkg/kubelet. */
function readHostname(spec: Cursor, pod: Pod): string | undefined {
  const hostname = string(spec, 'hostnameOverride') ?? string(spec, 'hostname');
  if (pod.hostNetwork) return pod.nodeName;
  if (hostname !== undefined && hostname !== '') return hostname;
  if (pod.existence === 'template' || pod.name.endsWith(ELLIPSIS)) return undefined;
  return pod.name.slice(0, 63).replace(/[-.]+$/, '');
}

/** Not there, or a list of none; what is there and no list is told by its reader. */
function isEmpty(containers: JsonValue | undefined): boolean {
  return containers === undefined || containers === null || (isList(containers) && containers.length === 0);
}

function reportEmpty(spec: Cursor): void {
  spec.report({
    code: 'model/no-containers',
    severity: 'warning',
    message: `${kindCalled(spec.manifest)} ${spec.manifest.name} has no containers, but a pod has at least one`,
    about: spec.manifest.name,
    place: placeOf(spec),
    hint: 'containers: is a list below the spec of the pod',
  });
}
