/**
 * The truth about templates: a template is drawn as a pod only where no pod of it is in the input, and once for a chain of owners.
 *
 *   Deployment ─ ReplicaSet ─ Pod      the pod is the truth
 *   Deployment ─ ReplicaSet            the Deployment's template stands for the pods to come
 *   ReplicaSet with 0 replicas         makes no pods
 *   Deployment, 3 of 3 ready           its pods exist and are not in the input: the template says what they are
 *   Job, 8 of 8 completed              its pods have ended: nothing says that a node still has them
 */
import { lenders } from '../custom/borrowed-templates.ts';
import type { TemplateReading, WorkloadReading } from '../kind.ts';
import type { PodSource } from '../pods/spec.ts';
import { kindCalled } from '../reading/ids.ts';
import type { Report } from '../reading/read.ts';
import type { WorkloadStatus } from '../types.ts';
import type { KubeObject } from '../world/objects.ts';
import type { Ownership } from '../world/owners.ts';
import { readWorkloadStatus } from './status.ts';

export interface TemplateRules {
  readonly ownership: Ownership;
  /** Ids of workloads that want no pods now, though their spec does not say so. */
  readonly resting: ReadonlySet<string>;
  readonly report: Report;
}

export function templatePods(objects: readonly KubeObject[], { ownership, resting, report }: TemplateRules): readonly PodSource[] {
  const lent = lenders(objects);
  const withPods = new Set<string>();
  for (const { id, reading } of objects) {
    if (reading?.type === 'pod') for (const owner of ownership.ownersOf(id)) withPods.add(owner);
  }
  const sources: PodSource[] = [];
  for (const object of objects) {
    const template = templateOf(object);
    if (template === undefined || object.reading?.type !== 'workload' || withPods.has(object.id)) continue;
    const owners = ownership.ownersOf(object.id);
    if (owners.some((owner) => templateOf(ownership.controllers.get(owner)?.object) !== undefined)) continue;
    const { status } = readWorkloadStatus(object.at);
    const ended = status === undefined ? undefined : endOf(object.reading, status);
    const unseen = status === undefined ? 0 : unseenOf(status, ended);
    const isResting = resting.has(object.id);
    const replicas = ended !== undefined || unseen > 0 ? unseen : isResting ? 0 : (template.replicas ?? object.reading.replicas);
    if (replicas === 0) {
      if (owners.length === 0 && ended === undefined && !lent.has(object.id)) reportNone(object, isResting, report);
      continue;
    }
    sources.push({
      id: object.id,
      name: object.name,
      namespace: object.namespace,
      existence: 'template',
      owners: [object.id, ...owners],
      at: template.at,
      ...(unseen > 0 ? { unseen } : {}),
      ...(ended === undefined ? {} : { ended }),
      ...(replicas === undefined ? {} : { replicas }),
      ...(template.claimTemplates === undefined ? {} : { claimTemplates: template.claimTemplates }),
    });
  }
  return sources;
}

/** How its pods ended, of a Job that makes none any more; hand-written ones often have no conditions. */
function endOf({ completions }: WorkloadReading, { ended, active, succeeded }: WorkloadStatus): PodSource['ended'] {
  if (ended !== undefined) return active === 0 ? ended : undefined;
  return active === 0 && completions !== undefined && succeeded >= completions ? 'Succeeded' : undefined;
}

/** How many pods of it the cluster has, or had: those of a Job that goes on are its active ones. */
function unseenOf({ pods = 0, active, succeeded, failed }: WorkloadStatus, ended: PodSource['ended']): number {
  if (ended !== undefined) return ended === 'Succeeded' ? succeeded : failed;
  return active ?? pods;
}

function templateOf(object: KubeObject | undefined): TemplateReading | undefined {
  return object?.reading?.type === 'workload' ? object.reading.template : undefined;
}

function reportNone({ at: { manifest }, name }: KubeObject, isResting: boolean, report: Report): void {
  report({
    code: 'model/no-replicas',
    severity: 'note',
    message: `${kindCalled(manifest)} ${name} ${isResting ? 'is scaled to zero' : 'wants 0 pods'}, so none is drawn`,
    about: manifest.name,
    place: manifest.placeOf(isResting ? [] : ['spec', 'replicas']),
  });
}
