/** What makes pods: its wishes from the spec, and what the cluster says of it. */
import type { Origin } from '../../parse/types.ts';
import type { RolloutReading } from '../custom/rollout-types.ts';
import type { Labels } from '../labels/types.ts';

/** A controller that makes pods: Deployment, ReplicaSet, StatefulSet, DaemonSet, Job, CronJob, ReplicationController, or any kind named in ownerReferences. */
export interface Workload {
  /** `KIND/NAMESPACE/NAME`, the kind in lower case: `deployment/shop/web`; with its group if that is not Kubernetes's own: `rollout.argoproj.io/shop/web`. */
  readonly id: string;
  /** As written: `ReplicaSet`, `Rollout`. */
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** spec.replicas (default 1); for a Job spec.parallelism (default 1); absent for DaemonSet, CronJob and kinds that are only named. */
  readonly replicas?: number;
  /** The id of the controller above it (a ReplicaSet's Deployment). Following owners always ends: a circle of ownerReferences is cut. */
  readonly owner?: string;
  /**
   * The annotation `deployment.kubernetes.io/revision` of a Deployment and its ReplicaSets, or what Argo and OpenShift have for it: the ReplicaSet with its
   * Deployment's revision is the new one of a rollout.
   */
  readonly revision?: string;
  /** The annotation `deprecated.daemonset.template.generation` of a DaemonSet: its pods of this template have it as their label `pod-template-generation`. */
  readonly templateGeneration?: string;
  /** spec.serviceName of a StatefulSet: the Service that gives its pods their host names. */
  readonly serviceName?: string;
  /** spec.ordinals.start of a StatefulSet: the number of its first pod; absent for 0. */
  readonly firstOrdinal?: number;
  /** spec.completions of a Job: how many pods must succeed; 1 when neither it nor parallelism is written, absent for a work queue (parallelism alone). */
  readonly completions?: number;
  /** spec.schedule of a CronJob, as written: `15 2 * * *`. */
  readonly schedule?: string;
  /** spec.timeZone of a CronJob: `Europe/Berlin`. */
  readonly timeZone?: string;
  /** spec.suspend of a Job or CronJob is true: it makes no pods meanwhile. */
  readonly suspended?: true;
  /** Of Knative: how many pods the requests may call for; without `max` as many as they need. */
  readonly bounds?: { readonly min: number; readonly max?: number };
  /** Of a Rollout of Argo. */
  readonly rollout?: RolloutReading;
  /** The id of the object whose template it makes its pods of (workloadRef of a Rollout). */
  readonly templateOf?: string;
  /** What the cluster says of it; absent where its object has no status (a manifest that was never applied). */
  readonly status?: WorkloadStatus;
  /** What its pod template gives to its pods, for all that these say of themselves once they exist; absent where it has no template. */
  readonly podLabels?: Labels;
  readonly labels: Labels;
  /** How many of its pods a selection left out; absent when none. Those in the topology are then not all that it has. */
  readonly podsLeftOut?: number;
  /** Absent when it is only named by an ownerReference. */
  readonly origin?: Origin;
}

/** The counts and conditions of a workload's status. It may know of pods that the input does not hold. */
export interface WorkloadStatus {
  /**
   * How many of its pods the cluster has, whatever the input holds: replicas, currentNumberScheduled of a DaemonSet, of a Job those that are active
   * or have ended. Absent where a kind that is not Kubernetes's own counts none.
   */
  readonly pods?: number;
  /** readyReplicas; numberReady of a DaemonSet. */
  readonly ready: number;
  /** desiredNumberScheduled of a DaemonSet: the nodes that should run one of its pods. */
  readonly wanted?: number;
  /** updatedReplicas; updatedNumberScheduled of a DaemonSet: pods of the newest template. */
  readonly updated?: number;
  /** updateRevision of a StatefulSet: pods of the newest template have it as their label `controller-revision-hash`. */
  readonly updateRevision?: string;
  /** active of a Job: pods that wait to run, or run (status.active); absent for other kinds. */
  readonly active?: number;
  /** A Job makes no pod any more: as its condition Complete or Failed says (IsJobFinished in kubernetes/pkg/apis/batch), or its completionTime. */
  readonly ended?: 'Succeeded' | 'Failed';
  /** succeeded of a Job: pods that have completed, even if they are gone. */
  readonly succeeded: number;
  /** failed of a Job. */
  readonly failed: number;
  /** What hinders it, by its conditions; absent when nothing does. */
  readonly problem?: WorkloadProblem;
}

/** `ReplicaFailure` is True (its pods can't be made), `Progressing` is False (a rollout hangs), a Job's `Failed` is True, or a Rollout's `InvalidSpec`. */
export interface WorkloadProblem {
  readonly condition: 'ReplicaFailure' | 'Progressing' | 'Failed' | 'InvalidSpec';
  /** `FailedCreate`, `ProgressDeadlineExceeded`, `BackoffLimitExceeded`; the condition's type where it gives no reason. */
  readonly reason: string;
  readonly message?: string;
}
