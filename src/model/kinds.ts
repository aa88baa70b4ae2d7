/** The registry of resource kinds: what podfig reads. One line a kind. */
import { groupOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { configMap } from './kinds/config-map.ts';
import { cronJob } from './kinds/cron-job.ts';
import { daemonSet } from './kinds/daemon-set.ts';
import { deployment } from './kinds/deployment.ts';
import { endpointSlice } from './kinds/endpoint-slice.ts';
import { endpoints } from './kinds/endpoints.ts';
import { gateway } from './kinds/gateway.ts';
import { grpcRoute } from './kinds/grpc-route.ts';
import { horizontalPodAutoscaler } from './kinds/horizontal-pod-autoscaler.ts';
import { httpRoute } from './kinds/http-route.ts';
import { ingress } from './kinds/ingress.ts';
import { job } from './kinds/job.ts';
import { namespace } from './kinds/namespace.ts';
import { networkPolicy } from './kinds/network-policy.ts';
import { node } from './kinds/node.ts';
import { persistentVolume } from './kinds/persistent-volume.ts';
import { persistentVolumeClaim } from './kinds/persistent-volume-claim.ts';
import { pod } from './kinds/pod.ts';
import { podDisruptionBudget } from './kinds/pod-disruption-budget.ts';
import { priorityClass } from './kinds/priority-class.ts';
import { referenceGrant } from './kinds/reference-grant.ts';
import { replicaSet } from './kinds/replica-set.ts';
import { replicationController } from './kinds/replication-controller.ts';
import { runtimeClass } from './kinds/runtime-class.ts';
import { secret } from './kinds/secret.ts';
import { service } from './kinds/service.ts';
import { serviceAccount } from './kinds/service-account.ts';
import { statefulSet } from './kinds/stateful-set.ts';
import { storageClass } from './kinds/storage-class.ts';
import { tcpRoute } from './kinds/tcp-route.ts';
import { tlsRoute } from './kinds/tls-route.ts';
import { udpRoute } from './kinds/udp-route.ts';

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

const BY_NAME: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.kind, kind]));

/** The kind of an object, if its group is the right one: a Job of batch.volcano.sh is another thing. */
export function kindOf(object: { readonly apiVersion: string; readonly kind: string }): Kind | undefined {
  const kind = BY_NAME.get(object.kind);
  return kind?.groups.includes(groupOf(object.apiVersion)) ? kind : undefined;
}
