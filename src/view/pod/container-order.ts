/** The order of a pod's containers in a figure. */
import { visibleVolumes } from '../../model/queries/topology.ts';
import type { Calls, Container, Pod } from '../../model/types.ts';

/** As they start: init containers and native sidecars in the order of their list, then the main container and those beside it; ephemeral ones come last. */
export function inRunningOrder(pod: Pod): readonly Container[] {
  return [['init', 'sidecar'], ['main'], ['supporting', 'alike'], ['ephemeral']].flatMap((roles) =>
    pod.containers.filter(({ role }) => roles.includes(role)),
  );
}

/** Beyond this many containers all orders are too many to try; the running order stands. */
const most = 6;

/**
 * Init containers and native sidecars keep the order in which they start; the others stand so that mounts cross least, then so that those stand side by side
 * that call each other, main first if nothing is lost.
 */
export function orderForMounts(pod: Pod, calls: readonly Calls[] = []): readonly Container[] {
  const order = inRunningOrder(pod);
  const starting = order.filter(({ role }) => role === 'init' || role === 'sidecar');
  const beside = order.filter(({ role }) => role !== 'init' && role !== 'sidecar');
  if (beside.length > most) return order;
  let best = beside;
  let least = crossings(order, pod);
  let farthest = between(order, calls);
  for (const candidate of least === 0 && farthest === 0 ? [] : permutations(beside)) {
    const all = [...starting, ...candidate];
    const count = crossings(all, pod);
    const apart = between(all, calls);
    if (count < least || (count === least && apart < farthest)) {
      best = [...candidate];
      least = count;
      farthest = apart;
    }
  }
  return [...starting, ...best];
}

/** How many containers stand between those that call each other. */
function between(order: readonly Container[], calls: readonly Calls[]): number {
  const at = new Map(order.map(({ id }, index) => [id, index]));
  return calls.reduce((sum, { from, to }) => sum + Math.abs((at.get(from) ?? 0) - (at.get(to) ?? 0)) - 1, 0);
}

/** How often mounts must cross between the containers in this order and their volumes, each volume standing at the middle of its containers. */
function crossings(order: readonly Container[], pod: Pod): number {
  const volumes = visibleVolumes(pod).map((volume) => volume.name);
  const users = new Map(
    volumes.map((name) => [
      name,
      order.flatMap((container, index) => (container.mounts.some((mount) => mount.volume === name) ? [index] : [])),
    ]),
  );
  const middle = (name: string): number => {
    const indexes = users.get(name) ?? [];
    return indexes.length === 0 ? order.length : indexes.reduce((sum, index) => sum + index, 0) / indexes.length;
  };
  const rank = new Map(
    [...volumes].sort((a, b) => middle(a) - middle(b) || volumes.indexOf(a) - volumes.indexOf(b)).map((name, index) => [name, index]),
  );
  const ends = order.map((container) => container.mounts.flatMap((mount) => rank.get(mount.volume) ?? []));
  let count = 0;
  ends.forEach((own, index) => {
    for (const later of ends.slice(index + 1)) for (const a of own) for (const b of later) if (b < a) count++;
  });
  return count;
}

/** In lexicographic order of the given positions, so that the given order comes first. */
function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) => permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]));
}
