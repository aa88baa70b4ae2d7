/** What the specs of all workloads have in common: the wanted number of pods, and the pod template. */
import type { TemplateReading, WorkloadReading } from '../kind.ts';
import { kindCalled } from '../reading/ids.ts';
import { unknownFields, WORKLOAD_FIELDS } from '../reading/known-fields.ts';
import type { Cursor } from '../reading/read.ts';
import { number, object, placeOf } from '../reading/read.ts';

/** The spec of a workload of Kubernetes's own, with near misses of its fields told. */
export function workloadSpec(at: Cursor): Cursor | undefined {
  const spec = object(at, 'spec');
  if (spec !== undefined) unknownFields(spec, WORKLOAD_FIELDS);
  return spec;
}

/** `replicas` (1 unless the spec says otherwise, as the API server defaults it) and `template`. */
export function replicated(at: Cursor): WorkloadReading {
  const spec = workloadSpec(at);
  const template = templateIn(spec);
  return { type: 'workload', replicas: count(spec, 'replicas') ?? 1, ...(template === undefined ? {} : { template }) };
}

export function templateIn(spec: Cursor | undefined): TemplateReading | undefined {
  const at = spec && object(spec, 'template');
  return at && { at };
}

/** A whole number of 0 or more; anything else is told and taken as absent. */
export function count(at: Cursor | undefined, key: string): number | undefined {
  const value = at && number(at, key);
  if (at === undefined || value === undefined || (Number.isInteger(value) && value >= 0)) return value;
  at.report({
    code: 'model/bad-count',
    severity: 'warning',
    message: `${key} of ${kindCalled(at.manifest)} ${at.manifest.name} is ${value}; it is not read`,
    about: at.manifest.name,
    place: placeOf(at, key),
    hint: 'write a whole number, 0 or more',
  });
  return undefined;
}
