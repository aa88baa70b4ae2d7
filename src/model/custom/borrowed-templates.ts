/** Workloads that make their pods of another object's template: a Rollout of Argo with `workloadRef` to a Deployment, a ReplicaSet or a PodTemplate. */

import type { TemplateReading } from '../kind.ts';
import { objectId } from '../reading/ids.ts';
import { object } from '../reading/read.ts';
import type { KubeObject } from '../world/objects.ts';

/** The objects, those that borrow a template with it. */
export function withBorrowedTemplates(objects: readonly KubeObject[]): readonly KubeObject[] {
  if (!objects.some(({ reading }) => reading?.type === 'workload' && reading.rollout?.templateFrom !== undefined)) return objects;
  const byId = new Map(objects.map((one) => [one.id, one]));
  return objects.map((one) => {
    const { reading, namespace } = one;
    if (reading?.type !== 'workload' || reading.rollout?.templateFrom === undefined) return one;
    const lender = byId.get(objectId({ ...reading.rollout.templateFrom, namespace }));
    const template = lender && templateOf(lender);
    return template === undefined ? one : { ...one, reading: { ...reading, template } };
  });
}

/** Ids of the objects whose template another one makes pods of. */
export function lenders(objects: readonly KubeObject[]): ReadonlySet<string> {
  return new Set(
    objects.flatMap(({ reading, namespace }) =>
      reading?.type === 'workload' && reading.rollout?.templateFrom !== undefined
        ? [objectId({ ...reading.rollout.templateFrom, namespace })]
        : [],
    ),
  );
}

function templateOf({ at, reading }: KubeObject): TemplateReading | undefined {
  if (reading?.type === 'workload') return reading.template && { at: reading.template.at };
  const found = at.manifest.kind === 'PodTemplate' ? object(at, 'template') : undefined;
  return found && { at: found };
}
