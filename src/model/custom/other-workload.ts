/**
 * Custom resources of kinds that nobody here knows, and that hold a pod template where the kinds of Kubernetes's own hold it
 * (`spec.template.spec.containers`): read as workloads.
 */

import type { WorkloadReading } from '../kind.ts';
import { isOwnGroup } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { inside, isList, isObject, object } from '../reading/read.ts';

export function customWorkload(at: Cursor): WorkloadReading | undefined {
  const { spec } = at.object;
  if (isOwnGroup(at.manifest.apiVersion) || !isObject(spec) || !isObject(spec.template)) return undefined;
  const podSpec = spec.template.spec;
  if (!isObject(podSpec) || !isList(podSpec.containers)) return undefined;
  const template = object(inside(at, 'spec', spec), 'template');
  // the schema is not ours: only a plain number is taken for the number of replicas
  const { replicas } = spec;
  const counted = typeof replicas === 'number' && Number.isInteger(replicas) && replicas >= 0 ? { replicas } : {};
  return { type: 'workload', ...counted, ...(template === undefined ? {} : { template: { at: template } }) };
}
