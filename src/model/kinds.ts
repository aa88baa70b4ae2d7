/** The registry of Kubernetes's own kinds that podfig reads, one line a kind; others are in kinds/custom-kinds.ts. */
import { groupOf } from './ids.ts';
import type { Kind } from './kind.ts';
import { configMap } from './kinds/config-map.ts';
import { cronJob } from './kinds/cron-job.ts';
import { customKinds } from './kinds/custom-kinds.ts';
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

/** Kubernetes's own and the others. */
export const allKinds: readonly Kind[] = [...kinds, ...customKinds];

const BY_GROUP: ReadonlyMap<string, Kind> = new Map(
  allKinds.flatMap((kind) => kind.groups.map((group) => [`${group}/${kind.kind}`, kind] as const)),
);

/** The kind of an object by its group and name: a Job of batch.volcano.sh is none, and a Service of serving.knative.dev is another than that of core. */
export function kindOf({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): Kind | undefined {
  return BY_GROUP.get(`${groupOf(apiVersion)}/${kind}`);
}
