/** Those who reach and are reached: workloads, bare pods, and ranges of addresses outside of the cluster. */
import { groupBy } from '../../base/group-by.ts';
import { compareNames } from '../../base/sort-names.ts';
import type { AddressRange } from '../network/ip-block.ts';
import { idOf } from '../reading/ids.ts';
import { cursorOf, inside, isObject, list, string } from '../reading/read.ts';
import type { Pod, Topology } from '../types.ts';
import type { PodClass } from './classes.ts';
import { rangeId } from './ranges.ts';

export interface End {
  /** `deployment/shop/cart`, `pod/shop/debug`, `outside/0.0.0.0-255.255.255.255`. */
  readonly id: string;
  /** None for a range of addresses. */
  readonly pods: readonly Pod[];
  /** Of a range of addresses. */
  readonly range?: AddressRange;
  /** The number of its class of pods, or behind those the number of its range. */
  readonly place: number;
}

/** By their ids. A workload is one end, or each of its pods is where a policy tells them apart. */
export function podEnds(topology: Topology, classes: readonly PodClass[]): readonly End[] {
  const places = new Map(classes.flatMap(({ pods }, place) => pods.map((pod) => [pod, place] as const)));
  const idOfOwner = ownerIds(topology);
  const ends = [...groupBy(topology.pods, idOfOwner)].flatMap(([id, pods]): readonly End[] => {
    const [place, ...others] = new Set(pods.map((pod) => places.get(pod) ?? -1));
    if (place !== undefined && others.length === 0) return [{ id, pods, place }];
    return pods.map((pod) => ({ id: pod.id, pods: [pod], place: places.get(pod) ?? -1 }));
  });
  return ends.sort((a, b) => compareNames(a.id, b.id));
}

export function rangeEnds(ranges: readonly AddressRange[], classes: readonly PodClass[]): readonly End[] {
  return ranges.map((range, index) => ({ id: rangeId(range), pods: [], range, place: classes.length + index }));
}

/**
 * The topmost owner of a pod that has a template for it and is in the input (a Deployment above its ReplicaSet, a CronJob above its Job; but not
 * what an operator makes several workloads of); else the nearest that is in the input, or that it names; else the pod.
 */
function ownerIds({ pods, workloads }: Topology): (pod: Pod) => string {
  const byId = new Map(workloads.map((workload) => [workload.id, workload]));
  const podIds = new Set(pods.map(({ id }) => id));
  return (pod) => {
    const chain = pod.owners.flatMap((id) => byId.get(id) ?? []);
    const found =
      chain.findLast(({ podLabels }) => podLabels !== undefined) ?? chain.find(({ origin }) => origin !== undefined) ?? chain[0];
    const nameless = found === undefined ? ownerWithoutKind(pod) : undefined;
    return found?.id ?? (nameless !== undefined && !podIds.has(nameless) ? nameless : pod.id);
  };
}

/** A hand-written ownerReference that lacks its kind: what its pods have in common has a name all the same. */
function ownerWithoutKind({ existence, namespace, origin }: Pod): string | undefined {
  const { metadata } = origin.manifest.object;
  if (existence === 'template' || !isObject(metadata)) return undefined;
  const at = cursorOf(origin.manifest, () => undefined);
  const references = list(inside(at, 'metadata', metadata), 'ownerReferences').filter(
    ({ object: { kind } }) => kind === undefined || kind === '',
  );
  const name = references.flatMap((reference) => string(reference, 'name') ?? [])[0];
  return name === undefined || name === '' ? undefined : idOf('pod', namespace, name);
}
