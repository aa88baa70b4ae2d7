/** Where the mounts of a pod leave their containers and reach their volumes, along the one axis that both orientations share. */
import { largest } from '../../base/extremes.ts';
import { assignTracks, trackCount } from './channel.ts';
import { placeSlots } from './slots.ts';

export interface Lane {
  /** Position along the axis where the mount leaves its container. px */
  readonly at: number;
  readonly volume: number;
}

export interface MountPorts {
  /** The centre of each volume along the axis. */
  readonly centres: readonly number[];
  /** Where each lane reaches its volume. */
  readonly ports: readonly number[];
  /** The track of each lane in the channel; -1 runs straight. */
  readonly tracks: readonly number[];
  readonly trackCount: number;
}

export interface VolumeExtent {
  /** Size along the axis. px */
  readonly size: number;
  /** How far from the centre a link may reach it. */
  readonly reach: number;
}

export function planPorts(
  lanes: readonly Lane[],
  volumes: readonly VolumeExtent[],
  axis: { readonly start: number; readonly gap: number; readonly unused: number },
): MountPorts {
  const lanesOf = volumes.map((_, index) => lanes.flatMap((lane, i) => (lane.volume === index ? [i] : [])));
  let last = axis.unused;
  const slots = volumes.map((volume, index) => {
    const ats = (lanesOf[index] ?? []).map((i) => lanes[i]?.at ?? 0);
    const wanted = ats.length === 0 ? last + volume.size : ats.reduce((sum, at) => sum + at, 0) / ats.length;
    last = wanted;
    return { wanted, size: volume.size };
  });
  const centres = [...placeSlots(slots, axis.gap, axis.start)];
  const ports = lanes.map(() => 0);
  volumes.forEach((volume, index) => {
    const own = lanesOf[index] ?? [];
    const others = lanes.flatMap((lane, i) => (own.includes(i) ? [] : [lane.at]));
    const ats = own.map((i) => lanes[i]?.at ?? 0);
    const straight = ats.every((at) => Math.abs(at - (centres[index] ?? 0)) <= volume.reach);
    const spacing = own.length < 2 ? 0 : Math.min(28, (2 * volume.reach) / (own.length - 1));
    const spread = own.map((_, order) => (order - (own.length - 1) / 2) * spacing);
    if (!straight) centres[index] = (centres[index] ?? 0) + straighten(ats, spread, { index, centres, volumes, axis });
    if (!straight)
      centres[index] = (centres[index] ?? 0) + stepAside({ ats, spread, others, reach: volume.reach }, { index, centres, volumes, axis });
    const centre = centres[index] ?? 0;
    const aside = straight
      ? 0
      : dodge(
          spread.map((offset) => centre + offset),
          ats,
          others,
          volume.reach - largest([0, ...spread]),
        );
    own.forEach((i, order) => {
      ports[i] = straight ? (ats[order] ?? centre) : Math.round(centre + (spread[order] ?? 0) + aside);
    });
  });
  const tracks = assignTracks(lanes.map((lane, i) => ({ from: lane.at, to: ports[i] ?? 0 })));
  return { centres, ports, tracks, trackCount: trackCount(tracks) };
}

interface Neighbours {
  readonly index: number;
  readonly centres: readonly number[];
  readonly volumes: readonly VolumeExtent[];
  readonly axis: { readonly start: number; readonly gap: number };
}

/** A jog this small is worth moving the volume for, so that one of its links runs straight. px */
const smallJog = 60;

/** How far to move a volume so that the link that is nearly straight becomes so, if its neighbours leave the room; else 0. */
function straighten(ats: readonly number[], spread: readonly number[], { index, centres, volumes, axis }: Neighbours): number {
  const centre = centres[index] ?? 0;
  const jogs = ats.map((at, order) => at - (centre + (spread[order] ?? 0)));
  const least = jogs.reduce((best, jog) => (Math.abs(jog) < Math.abs(best) ? jog : best), Number.POSITIVE_INFINITY);
  if (Math.abs(least) > smallJog) return 0;
  return hasRoom(least, { index, centres, volumes, axis }) ? least : 0;
}

function hasRoom(move: number, { index, centres, volumes, axis }: Neighbours): boolean {
  const centre = (centres[index] ?? 0) + move;
  const half = (volumes[index]?.size ?? 0) / 2;
  const before = index === 0 ? axis.start : (centres[index - 1] ?? 0) + (volumes[index - 1]?.size ?? 0) / 2 + axis.gap;
  const after =
    index === volumes.length - 1 ? Number.POSITIVE_INFINITY : (centres[index + 1] ?? 0) - (volumes[index + 1]?.size ?? 0) / 2 - axis.gap;
  return centre - half >= before && centre + half <= after;
}

interface Ports {
  readonly ats: readonly number[];
  readonly spread: readonly number[];
  readonly others: readonly number[];
  readonly reach: number;
}

/** How far a volume moves, if its neighbours let it, so that its ports can be clear of the lanes of others; 0 when they can be already. */
function stepAside({ ats, spread, others, reach }: Ports, neighbours: Neighbours): number {
  const centre = neighbours.centres[neighbours.index] ?? 0;
  const room = reach - largest([0, ...spread]);
  for (let step = 0; step <= 4 * clear; step += 3) {
    for (const move of [step, -step]) {
      const ports = spread.map((offset) => centre + move + offset);
      if (isFree(dodge(ports, ats, others, room), ports, ats, others) && hasRoom(move, neighbours)) return move;
    }
  }
  return 0;
}

/** Ports must keep this distance to the lanes of other volumes, or two lines would seem to be one. px */
const clear = 9;

/** How far a volume's ports step aside so that none lies in line with another volume's lane. */
function dodge(ports: readonly number[], own: readonly number[], others: readonly number[], room: number): number {
  const free = (aside: number) => isFree(aside, ports, own, others);
  for (let step = 0; step <= room; step += 3) {
    if (free(step)) return step;
    if (free(-step)) return -step;
  }
  return 0;
}

function isFree(aside: number, ports: readonly number[], own: readonly number[], others: readonly number[]): boolean {
  return ports.every(
    (port, i) => Math.abs(port + aside - (own[i] ?? port)) < 0.5 || others.every((at) => Math.abs(at - port - aside) >= clear),
  );
}
