/** Labels that controllers add to the pods that they make: a template does not have them yet, its pods will. */
import type { Labels } from '../labels/types.ts';
import type { Pod, Workload } from '../types.ts';

const NAMES_POD = 'statefulset.kubernetes.io/pod-name';
const ORDINAL = 'apps.kubernetes.io/pod-index';
const NAMES_JOB: readonly string[] = ['job-name', 'batch.kubernetes.io/job-name'];

/** DefaultRolloutUniqueLabelKey of Argo Rollouts. */
const HASH = 'rollouts-pod-template-hash';

const ADDED: ReadonlySet<string> = new Set([NAMES_POD, ORDINAL, ...NAMES_JOB, HASH]);

export function isAddedByController(key: string): boolean {
  return ADDED.has(key);
}

/** How many of the template's pods will have all of these labels, where it is not all: those of a StatefulSet that say which pod it is, one has. */
export function copiesWith({ existence, replicas, labels }: Pod, wanted: Labels): number | undefined {
  if (existence !== 'template' || replicas === undefined || replicas < 2) return undefined;
  return [NAMES_POD, ORDINAL].some((key) => Object.hasOwn(wanted, key) && !Object.hasOwn(labels, key)) ? 1 : undefined;
}

/** Whether one of the pods that the template makes will have this label. */
export function willHave(
  { replicas }: Pod,
  { kind, name, firstOrdinal = 0, rollout }: Workload,
  [key, value]: readonly [string, string],
): boolean {
  // updateIdentity in kubernetes/pkg/controller/statefulset, and newPodTemplateLabels of jobs in kubernetes/pkg/registry/batch/job
  if (rollout !== undefined) return key === HASH && rollout.hashes.some(({ hash }) => hash === value);
  if (kind === 'Job') return NAMES_JOB.includes(key) && value === name;
  if (kind !== 'StatefulSet' || (key !== NAMES_POD && key !== ORDINAL)) return false;
  const ordinal = key === ORDINAL ? value : value.startsWith(`${name}-`) ? value.slice(name.length + 1) : '';
  const index = /^(?:0|[1-9]\d{0,9})$/.test(ordinal) ? Number(ordinal) - firstOrdinal : -1;
  return index >= 0 && index < (replicas ?? 1);
}
