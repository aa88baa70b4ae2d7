/** A workload of the topology: what its object says, or only its name where the input does not hold it. */
import type { Controller, Ownership } from './owners.ts';
import { labels, object, originOf, string } from './read.ts';
import type { Workload } from './types.ts';

export function buildWorkload({ id, kind, name, namespace, object: found }: Controller, ownership: Ownership): Workload {
  const owner = ownership.ownerOf.get(id);
  const named = { id, kind, name, namespace, ...(owner === undefined ? {} : { owner }) };
  if (found === undefined) return { ...named, labels: {} };
  const { at, reading } = found;
  const { replicas, serviceName, firstOrdinal, template } = reading?.type === 'workload' ? reading : {};
  const metadata = object(at, 'metadata');
  const annotations = metadata && object(metadata, 'annotations');
  const revision = annotations && string(annotations, 'deployment.kubernetes.io/revision');
  return {
    ...named,
    ...(replicas === undefined ? {} : { replicas }),
    ...(revision === undefined ? {} : { revision }),
    ...(serviceName === undefined ? {} : { serviceName }),
    ...(firstOrdinal === undefined ? {} : { firstOrdinal }),
    ...(template === undefined ? {} : { podLabels: labels(object(template.at, 'metadata'), 'labels') }),
    labels: labels(metadata, 'labels'),
    origin: originOf(at),
  };
}
