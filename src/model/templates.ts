/**
 * The truth about templates: a template is drawn as a pod only where no pod of it is in the input, and once for a chain of owners.
 *
 *   Deployment ─ ReplicaSet ─ Pod      the pod is the truth
 *   Deployment ─ ReplicaSet            the Deployment's template stands for the pods to come
 *   ReplicaSet with 0 replicas         makes no pods
 *   Deployment, 3 of 3 ready           its pods exist and are not in the input: the template says what they are
 */
import { lenders } from './custom/borrowed-templates.ts';
import type { TemplateReading } from './kind.ts';
import type { KubeObject } from './objects.ts';
import type { Ownership } from './owners.ts';
import type { PodSource } from './pod-spec.ts';
import type { Report } from './read.ts';
import { readWorkloadStatus } from './workload-status.ts';

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
    const unseen = readWorkloadStatus(object.at).status?.pods ?? 0;
    const isResting = resting.has(object.id);
    const replicas = unseen > 0 ? unseen : isResting ? 0 : (template.replicas ?? object.reading.replicas);
    if (replicas === 0) {
      if (owners.length === 0 && !lent.has(object.id)) reportNone(object, isResting, report);
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
      ...(replicas === undefined ? {} : { replicas }),
      ...(template.claimTemplates === undefined ? {} : { claimTemplates: template.claimTemplates }),
    });
  }
  return sources;
}

function templateOf(object: KubeObject | undefined): TemplateReading | undefined {
  return object?.reading?.type === 'workload' ? object.reading.template : undefined;
}

function reportNone({ at: { manifest }, name }: KubeObject, isResting: boolean, report: Report): void {
  report({
    code: 'model/no-replicas',
    severity: 'note',
    message: `${manifest.kind} ${name} ${isResting ? 'is scaled to zero' : 'wants 0 pods'}, so none is drawn`,
    place: manifest.placeOf(isResting ? [] : ['spec', 'replicas']),
  });
}
