/** The resources of the input: who each is, and the facts that its kind read. */
import { compareNames } from '../base/sort-names.ts';
import type { Reading } from './kind.ts';
import { labels, object, originOf } from './reading/read.ts';
import type { Resource, ResourceFacts } from './resource-types.ts';
import type { KubeObject } from './world/objects.ts';

export function buildResources(objects: readonly KubeObject[]): readonly Resource[] {
  return objects
    .flatMap(({ id, name, namespace, at, reading }): readonly Resource[] =>
      factsOf(reading).map((facts) => ({
        ...facts,
        id,
        kind: at.manifest.kind,
        name,
        namespace,
        labels: labels(object(at, 'metadata'), 'labels'),
        origin: originOf(at),
      })),
    )
    .sort((a, b) => compareNames(a.id, b.id));
}

/** Its own, or what a workload is besides. */
function factsOf(reading: Reading | undefined): readonly ResourceFacts[] {
  if (reading?.type === 'resource') return [reading.facts];
  return reading?.type === 'workload' && reading.besides !== undefined ? [reading.besides] : [];
}
