/** A workload of the topology: what its object says, or only its name where the input does not hold it. */

import type { WorkloadReading } from '../kind.ts';
import { objectId } from '../reading/ids.ts';
import { labels, object, originOf, string } from '../reading/read.ts';
import type { Workload } from '../types.ts';
import type { Controller, Ownership } from '../world/owners.ts';
import { readWorkloadStatus } from './status.ts';

/** Annotations by which Deployments, Rollouts of Argo and DeploymentConfigs of OpenShift number their ReplicaSets and ReplicationControllers. */
const REVISIONS = [
  'deployment.kubernetes.io/revision',
  'rollout.argoproj.io/revision',
  'openshift.io/deployment-config.latest-version',
] as const;

/** Of a kind that nobody reads and that owns pods. */
const noReading: WorkloadReading = { type: 'workload' };

export function buildWorkload({ id, kind, name, namespace, object: found }: Controller, ownership: Ownership): Workload {
  const owner = ownership.ownerOf.get(id);
  const named = { id, kind, name, namespace, ...(owner === undefined ? {} : { owner }) };
  if (found === undefined) return { ...named, labels: {} };
  const { at, reading } = found;
  const { type: _, template, besides: __, ...facts } = reading?.type === 'workload' ? reading : noReading;
  const metadata = object(at, 'metadata');
  const annotations = metadata && object(metadata, 'annotations');
  const generation = annotations && string(annotations, 'deprecated.daemonset.template.generation');
  const revision = annotations && REVISIONS.map((key) => string(annotations, key)).find((value) => value !== undefined && value !== '');
  return {
    ...named,
    ...facts,
    ...(revision === undefined ? {} : { revision }),
    ...(generation === undefined ? {} : { templateGeneration: generation }),
    ...readWorkloadStatus(at),
    ...(facts.rollout?.templateFrom === undefined ? {} : { templateOf: objectId({ ...facts.rollout.templateFrom, namespace }) }),
    ...(template === undefined ? {} : { podLabels: labels(object(template.at, 'metadata'), 'labels') }),
    labels: labels(metadata, 'labels'),
    origin: originOf(at),
  };
}
