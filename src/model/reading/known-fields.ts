/**
 * The fields of core/v1 and apps/v1 where a typing mistake changes what is drawn. Only near misses of them are told
 * (`conatiners`), so that fields of newer versions of Kubernetes and of custom resources stay silent.
 */
import { nearMiss } from '../../base/near-miss.ts';
import { kindCalled } from './ids.ts';
import type { Cursor } from './read.ts';
import { formatPath, pathOf } from './read.ts';

// ObjectMeta, meta/v1; clusterName and initializers are of older versions
export const METADATA_FIELDS = fields(`annotations clusterName creationTimestamp deletionGracePeriodSeconds deletionTimestamp finalizers
  generateName generation initializers labels managedFields name namespace ownerReferences resourceVersion selfLink uid`);

// PodSpec, core/v1, Kubernetes 1.34; serviceAccount is the deprecated alias of serviceAccountName
export const POD_FIELDS =
  fields(`activeDeadlineSeconds affinity automountServiceAccountToken containers dnsConfig dnsPolicy enableServiceLinks
  ephemeralContainers hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets initContainers nodeName
  nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates resourceClaims resources restartPolicy runtimeClassName
  schedulerName schedulingGates securityContext serviceAccount serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain
  terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes workloadRef`);

// Container and EphemeralContainer, core/v1
export const CONTAINER_FIELDS =
  fields(`args command env envFrom image imagePullPolicy lifecycle livenessProbe name ports readinessProbe resizePolicy
  resources restartPolicy restartPolicyRules securityContext startupProbe stdin stdinOnce targetContainerName terminationMessagePath
  terminationMessagePolicy tty volumeDevices volumeMounts workingDir`);

// the specs of Deployment, ReplicaSet, StatefulSet, DaemonSet, ReplicationController, Job and CronJob together
export const WORKLOAD_FIELDS = fields(`activeDeadlineSeconds backoffLimit backoffLimitPerIndex completionMode completions concurrencyPolicy
  failedJobsHistoryLimit jobTemplate managedBy manualSelector maxFailedIndexes minReadySeconds ordinals parallelism paused
  persistentVolumeClaimRetentionPolicy podFailurePolicy podManagementPolicy podReplacementPolicy progressDeadlineSeconds replicas
  revisionHistoryLimit rollbackTo schedule selector serviceName startingDeadlineSeconds strategy successPolicy successfulJobsHistoryLimit
  suspend template templateGeneration timeZone ttlSecondsAfterFinished updateStrategy volumeClaimTemplates`);

// ServiceSpec and ServicePort, core/v1; topologyKeys and ipFamily are of older versions
export const SERVICE_FIELDS = fields(`allocateLoadBalancerNodePorts clusterIP clusterIPs externalIPs externalName externalTrafficPolicy
  healthCheckNodePort internalTrafficPolicy ipFamilies ipFamily ipFamilyPolicy loadBalancerClass loadBalancerIP loadBalancerSourceRanges ports
  publishNotReadyAddresses selector sessionAffinity sessionAffinityConfig topologyKeys trafficDistribution type`);
export const SERVICE_PORT_FIELDS = fields('appProtocol name nodePort port protocol targetPort');

function fields(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Tells of fields that are none, but nearly; returns the fields that were meant, whose absence then needs no word. */
export function unknownFields(at: Cursor, known: ReadonlySet<string>): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const key of Object.keys(at.object)) {
    if (known.has(key) || key.length > 64) continue;
    const near = nearMiss(key, known);
    if (near === undefined || at.object[near] !== undefined) continue;
    meant.add(near);
    const path = [...pathOf(at), key];
    at.report({
      code: 'model/unknown-field',
      severity: 'warning',
      message: `${formatPath(path)} of ${kindCalled(at.manifest)} ${at.manifest.name} is no field of Kubernetes; it is not read`,
      about: at.manifest.name,
      place: at.manifest.placeOf(path, 'key'),
      hint: `did you mean ${near}?`,
    });
  }
  return meant;
}
