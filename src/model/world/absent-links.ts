/**
 * Owners that nothing in the input names, because a link of the chain is not in it or has lost its ownerReferences (`kubectl get deploy,pods`
 * has no ReplicaSets, `kubectl neat` takes references away): found by the names and labels that controllers give, and by their selectors.
 *
 *   Deployment web   ┄┄ ReplicaSet web-7d4b9c ┄┄   Pod web-7d4b9c-x2lkq, pod-template-hash=7d4b9c
 *                       only named by the pod
 */
import { groupBy } from '../../base/group-by.ts';
import { ownValue } from '../../base/own-value.ts';
import { readLabelSelector } from '../labels/read-selector.ts';
import type { LabelSelector } from '../labels/selector.ts';
import { matchesLabels, selectorOfLabels } from '../labels/selector.ts';
import type { Labels } from '../labels/types.ts';
import type { Cursor } from '../reading/read.ts';
import { labels, object } from '../reading/read.ts';
import type { KubeObject } from './objects.ts';

/** What looks for the controller above it. */
export interface Owned {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** Its own labels and those that it gives to its pods; of what is only named, those of a pod that names it. Asked for where there is an owner to find. */
  readonly labels: () => Labels;
  /** Only an ownerReference names it: what its own owner is the input cannot say. */
  readonly isNamed: boolean;
}

export type AbsentLinks = (owned: Owned) => KubeObject | undefined;

export function absentLinks(objects: readonly KubeObject[]): AbsentLinks {
  const workloads = groupBy(
    objects.filter(({ reading }) => reading?.type === 'workload'),
    ({ namespace }) => namespace,
  );
  return (owned) => {
    const rule = ownValue(rules, owned.kind);
    const near = workloads.get(owned.namespace);
    if (rule === undefined || near === undefined) return undefined;
    const known: Known = { name: owned.name, labels: owned.labels(), isNamed: owned.isNamed };
    const found = near.filter((owner) => rule(owner, known) && selects(owner, known) && owner.name !== owned.name);
    // of `web` and `web-api` the longer name is meant, and of a Deployment and its ReplicaSet the nearer one
    return [...found].sort((a, b) => b.name.length - a.name.length)[0];
  };
}

type Known = Pick<Owned, 'name' | 'isNamed'> & { readonly labels: Labels };

type Rule = (owner: KubeObject, owned: Known) => boolean;

const HASHES = ['pod-template-hash', 'rollouts-pod-template-hash'] as const;

const rules: Readonly<Record<string, Rule>> = { ReplicaSet: ofSet, ReplicationController: ofVersion, Job: ofCronJob, Pod: ofPod };

/** `web-7d4b9c`: the Deployment's name and the hash of its template (getNewReplicaSet in kubernetes/pkg/controller/deployment; Argo Rollouts alike). */
function ofSet({ at: { manifest }, name: owner }: KubeObject, { name, labels: own, isNamed }: Known): boolean {
  if (!['Deployment', 'Rollout'].includes(manifest.kind)) return false;
  const hash = HASHES.map((key) => own[key]).find((value) => value !== undefined);
  if (hash !== undefined) return name === `${owner}-${hash}`;
  // the letters of SafeEncodeString in k8s.io/apimachinery/pkg/util/rand, and hexadecimal ones of old clusters
  return isNamed && name.startsWith(`${owner}-`) && /^[a-z0-9]{5,10}$/.test(name.slice(owner.length + 1));
}

/** `web-3`: an OpenShift DeploymentConfig and the number of its rollout. It marks both its ReplicationControllers and their pods. */
function ofVersion({ at: { manifest }, name: owner }: KubeObject, { name, labels: own }: Known): boolean {
  const marked = own['openshift.io/deployment-config.name'] ?? own['deploymentconfig'];
  if (marked !== undefined && marked !== owner) return false;
  return manifest.kind === 'DeploymentConfig' && name.startsWith(`${owner}-`) && /^\d+$/.test(name.slice(owner.length + 1));
}

/** `nightly-28912345`: the minutes, once the seconds, of the time it was due (getJobName in kubernetes/pkg/controller/cronjob). */
function ofCronJob({ at: { manifest }, name: owner }: KubeObject, { name, isNamed }: Known): boolean {
  return isNamed && manifest.kind === 'CronJob' && name.startsWith(`${owner}-`) && /^\d{8,10}$/.test(name.slice(owner.length + 1));
}

/** A pod without ownerReferences, with the label by which its controller marks it and a name as that would give it. */
function ofPod({ at: { manifest }, name: owner }: KubeObject, { name, labels: own }: Known): boolean {
  const begins = (start: string): boolean => name.startsWith(`${start}-`);
  switch (manifest.kind) {
    case 'Deployment':
    case 'Rollout':
      return HASHES.some((key) => own[key] !== undefined && begins(`${owner}-${own[key]}`));
    case 'ReplicaSet':
      return HASHES.some((key) => own[key] !== undefined && owner.endsWith(`-${own[key]}`) && begins(owner));
    case 'StatefulSet':
      return own['statefulset.kubernetes.io/pod-name'] === name && begins(owner) && /^\d+$/.test(name.slice(owner.length + 1));
    case 'DaemonSet':
      return own['controller-revision-hash'] !== undefined && begins(owner);
    case 'Job':
      return [own['job-name'], own['batch.kubernetes.io/job-name']].includes(owner) && begins(owner);
    default:
      return false;
  }
}

/** A selector can't be changed, as a template's labels can: pods of old revisions are still its own. */
function selects({ at, reading }: KubeObject, { labels: own }: Known): boolean {
  const selector = selectorIn(silently(at));
  if (selector !== undefined && selector.length > 0) return matchesLabels(selector, own);
  const template = reading?.type === 'workload' ? reading.template?.at : undefined;
  const metadata = template && object(silently(template), 'metadata');
  return matchesLabels(selectorOfLabels(labels(metadata, 'labels')), own);
}

/** matchLabels and matchExpressions; of a ReplicationController and a DeploymentConfig the labels themselves. */
function selectorIn(at: Cursor): LabelSelector | undefined {
  const spec = object(at, 'spec');
  const found = spec && object(spec, 'selector');
  if (spec === undefined || found === undefined) return undefined;
  const isPlain = found.object['matchLabels'] === undefined && found.object['matchExpressions'] === undefined;
  return isPlain ? selectorOfLabels(labels(spec, 'selector')) : readLabelSelector(found);
}

/** What is wrong with it is told where the workload itself is read. */
function silently(at: Cursor): Cursor {
  return { ...at, report: () => undefined };
}
