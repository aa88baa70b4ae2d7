/** The registry of Kubernetes's own kinds that podfig reads, one line a kind; others are in kinds/custom-kinds.ts. */

import type { Kind } from '../kind.ts';
import { groupOf } from '../reading/ids.ts';
import { adminNetworkPolicy } from './admin-network-policy.ts';
import { baselineAdminNetworkPolicy } from './baseline-admin-network-policy.ts';
import { configMap } from './config-map.ts';
import { cronJob } from './cron-job.ts';
import { customKinds } from './custom-kinds.ts';
import { daemonSet } from './daemon-set.ts';
import { deployment } from './deployment.ts';
import { endpointSlice } from './endpoint-slice.ts';
import { endpoints } from './endpoints.ts';
import { gateway } from './gateway.ts';
import { grpcRoute } from './grpc-route.ts';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts';
import { httpRoute } from './http-route.ts';
import { ingress } from './ingress.ts';
import { job } from './job.ts';
import { namespace } from './namespace.ts';
import { networkPolicy } from './network-policy.ts';
import { node } from './node.ts';
import { persistentVolume } from './persistent-volume.ts';
import { persistentVolumeClaim } from './persistent-volume-claim.ts';
import { pod } from './pod.ts';
import { podDisruptionBudget } from './pod-disruption-budget.ts';
import { priorityClass } from './priority-class.ts';
import { referenceGrant } from './reference-grant.ts';
import { replicaSet } from './replica-set.ts';
import { replicationController } from './replication-controller.ts';
import { runtimeClass } from './runtime-class.ts';
import { secret } from './secret.ts';
import { service } from './service.ts';
import { serviceAccount } from './service-account.ts';
import { statefulSet } from './stateful-set.ts';
import { storageClass } from './storage-class.ts';
import { tcpRoute } from './tcp-route.ts';
import { tlsRoute } from './tls-route.ts';
import { udpRoute } from './udp-route.ts';

/** From the pod outwards; the order in which `podfig list kinds` shows them. */
export const kinds: readonly Kind[] = [
  pod,
  node,
  namespace,
  deployment,
  replicaSet,
  replicationController,
  statefulSet,
  daemonSet,
  job,
  cronJob,
  service,
  endpoints,
  endpointSlice,
  ingress,
  gateway,
  httpRoute,
  grpcRoute,
  tlsRoute,
  tcpRoute,
  udpRoute,
  referenceGrant,
  networkPolicy,
  adminNetworkPolicy,
  baselineAdminNetworkPolicy,
  horizontalPodAutoscaler,
  podDisruptionBudget,
  configMap,
  secret,
  persistentVolumeClaim,
  persistentVolume,
  storageClass,
  serviceAccount,
  priorityClass,
  runtimeClass,
];

/** Kubernetes's own and the others. */
export const allKinds: readonly Kind[] = [...kinds, ...customKinds];

const BY_GROUP: ReadonlyMap<string, Kind> = new Map(
  allKinds.flatMap((kind) => kind.groups.map((group) => [`${group}/${kind.kind}`, kind] as const)),
);

/** The kind of an object by its group and name: a Job of batch.volcano.sh is none, and a Service of serving.knative.dev is another than that of core. */
export function kindOf({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): Kind | undefined {
  return BY_GROUP.get(`${groupOf(apiVersion)}/${kind}`);
}
