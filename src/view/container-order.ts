/** The order of a pod's containers in a figure: init first, main, then the helpers so that their mounts cross least. */
import type { Container, Pod } from '../model/types.ts';

/** Init containers run first; then the main one and its helpers, native sidecars after the supporting ones. */
export function inRunningOrder(pod: Pod): readonly Container[] {
  return (['init', 'main', 'supporting', 'sidecar', 'ephemeral'] as const).flatMap((role) =>
    pod.containers.filter((container) => container.role === role),
  );
}

/** Beyond this many helpers all orders are too many to try; the pod's own order stands. */
const most = 5;

export function orderForMounts(pod: Pod): readonly Container[] {
  const of = (role: Container['role']) => pod.containers.filter((container) => container.role === role);
  const init = of('init');
  const helpers = [...of('supporting'), ...of('sidecar'), ...of('ephemeral')];
  const main = of('main');
  if (helpers.length === 0 || helpers.length > most) return inRunningOrder(pod);
  let best: readonly Container[] = [...main, ...helpers];
  let least = crossings([...init, ...best], pod);
  // the main container stands first as long as nothing is gained by standing among its helpers
  for (const order of permutations([...main, ...helpers])) {
    const count = crossings([...init, ...order], pod);
    if (count < least) {
      best = order;
      least = count;
    }
  }
  return [...init, ...best];
}

/** How often mounts must cross between the containers in this order and their volumes, each volume standing at the middle of its containers. */
function crossings(order: readonly Container[], pod: Pod): number {
  const volumes = pod.volumes.filter((volume) => !volume.noise).map((volume) => volume.name);
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
