/**
 * How many relations a rule finds that matches one list against another: a thousand selectors that fit a thousand pods each are a million. What has no
 * room is left out as a whole, and told, rather than drawn with a part of what it leads to.
 */
import type { Relation } from '../relation-types.ts';
import type { Resource } from '../resource-types.ts';
import type { World } from './world.ts';

/** Far more than in clusters, where a pod is behind a Service or two. */
const FOR_ALL = 20_000;
const FOR_EACH = 6;

export function withinRoom<From extends Resource>(
  sources: readonly From[],
  world: World,
  find: (source: From) => readonly Relation[],
): readonly Relation[] {
  return upToRoom(sources, world, find, (source, index) => {
    const rest = sources.slice(index + 1);
    for (const { id } of rest) world.leftOut.add(id);
    const { origin, kind } = source;
    world.report({
      code: 'model/too-many-relations',
      severity: 'error',
      message: `The selectors of ${index + 1} objects such as ${kind} ${source.name} fit so many pods that those of ${rest.length} more are not looked at; these objects are left out`,
      about: origin.manifest.name,
      place: origin.manifest.placeOf(origin.path),
      hint: 'draw a part of the input, such as one namespace (-n NAME)',
    });
  });
}

/** `isFull` is told of the last source that had room. */
export function upToRoom<From extends Resource>(
  sources: readonly From[],
  world: World,
  find: (source: From) => readonly Relation[],
  isFull: (source: From, index: number) => void,
): readonly Relation[] {
  const room = FOR_ALL + FOR_EACH * (sources.length + world.pods.length);
  const found: Relation[] = [];
  for (const [index, source] of sources.entries()) {
    for (const relation of find(source)) found.push(relation);
    if (found.length <= room || index === sources.length - 1) continue;
    isFull(source, index);
    return found;
  }
  return found;
}
