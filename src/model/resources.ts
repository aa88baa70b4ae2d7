/** The resources of the input: who each is, and the facts that its kind read. */
import { compareNames } from '../base/sort-names.ts';
import type { KubeObject } from './objects.ts';
import { labels, object, originOf } from './read.ts';
import type { Resource } from './resource-types.ts';

export function buildResources(objects: readonly KubeObject[]): readonly Resource[] {
  return objects
    .flatMap(({ id, name, namespace, at, reading }): readonly Resource[] =>
      reading?.type === 'resource'
        ? [
            {
              ...reading.facts,
              id,
              kind: at.manifest.kind,
              name,
              namespace,
              labels: labels(object(at, 'metadata'), 'labels'),
              origin: originOf(at),
            },
          ]
        : [],
    )
    .sort((a, b) => compareNames(a.id, b.id));
}
