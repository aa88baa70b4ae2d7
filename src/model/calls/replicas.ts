/** Pods that are copies of each other: what one of them calls the others call, and their values need not be read again. */
import type { JsonObject, JsonValue, Manifest } from '../../parse/types.ts';
import { isList, isObject } from '../reading/read.ts';
import type { CallEvidence, Calls } from '../relation-types.ts';
import type { Pod } from '../types.ts';
import { isAddedByController } from '../workloads/controller-labels.ts';
import type { VolumeFiles } from './mounted-texts.ts';
import { mountedTexts } from './mounted-texts.ts';
import { objectAt } from './raw.ts';

export interface Read {
  readonly pod: Pod;
  readonly volumes: VolumeFiles;
  readonly calls: readonly Calls[];
}

/** Whether all that tells whom a pod calls is the same in both. They have one owner. */
export function isCopy(pod: Pod, volumes: VolumeFiles, { pod: other, volumes: others }: Read): boolean {
  return (
    pod.containers.length === other.containers.length &&
    sameLabels(pod, other) &&
    pod.containers.every((container, index) => {
      const twin = other.containers[index];
      if (twin === undefined || twin.role !== container.role || twin.name !== container.name) return false;
      const [raw, twins] = [objectAt(container.origin), objectAt(twin.origin)];
      return sameContainer(raw, twins) && sameFiles(mountedTexts(raw, volumes), mountedTexts(twins, others));
    })
  );
}

/** The calls of the other pod, as this one's. */
export function copied(pod: Pod, { pod: other, calls }: Read): readonly Calls[] {
  const own = new Map(other.containers.map(({ id }, index) => [id, pod.containers[index]?.id ?? id]));
  const move = (evidence: CallEvidence): CallEvidence => ({ ...evidence, origin: moved(evidence.origin, other, pod) });
  return calls.map((call) => ({
    ...call,
    from: own.get(call.from) ?? call.from,
    to: own.get(call.to) ?? call.to,
    origin: moved(call.origin, other, pod),
    by: call.by.map(move),
  }));
}

/** What stands in a ConfigMap stays there. */
function moved(origin: Calls['origin'], from: Pod, to: Pod): Calls['origin'] {
  const manifest: Manifest = origin.manifest === from.origin.manifest ? to.origin.manifest : origin.manifest;
  return { manifest, path: origin.path };
}

function sameLabels({ labels }: Pod, { labels: others }: Pod): boolean {
  const keys = Object.keys(labels);
  return keys.length === Object.keys(others).length && keys.every((key) => isAddedByController(key) || labels[key] === others[key]);
}

/** Mounts are held against each other by what they lead to: the name of the token's volume is another in each pod. */
function sameContainer(one: JsonObject, other: JsonObject): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key === 'volumeMounts' || sameValue(one[key] ?? null, other[key] ?? null))
  );
}

function sameFiles(one: Iterable<unknown>, other: Iterable<unknown>): boolean {
  const [files, others] = [[...one], [...other]];
  return files.length === others.length && files.every((file, index) => file === others[index]);
}

function sameValue(one: JsonValue, other: JsonValue): boolean {
  if (one === other) return true;
  if (isList(one))
    return isList(other) && one.length === other.length && one.every((member, index) => sameValue(member, other[index] ?? null));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key] ?? null, other[key] ?? null))
  );
}

/** Which pods may be copies of each other. */
export function ownerOf({ owners, existence }: Pick<Pod, 'owners' | 'existence'>): string | undefined {
  return existence === 'template' ? undefined : owners[0];
}
