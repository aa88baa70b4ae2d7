/** Where the mounts of a pod leave their containers and reach their volumes, along the one axis that both orientations share. */
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

export function planPorts(lanes: readonly Lane[], volumes: readonly VolumeExtent[], axis: { readonly start: number; readonly gap: number; readonly unused: number }): MountPorts {
  const lanesOf = volumes.map((_, index) => lanes.flatMap((lane, i) => (lane.volume === index ? [i] : [])));
  let last = axis.unused;
  const slots = volumes.map((volume, index) => {
    const ats = (lanesOf[index] ?? []).map((i) => lanes[i]?.at ?? 0);
    const wanted = ats.length === 0 ? last + volume.size : ats.reduce((sum, at) => sum + at, 0) / ats.length;
    last = wanted;
    return { wanted, size: volume.size };
  });
  const centres = placeSlots(slots, axis.gap, axis.start);
  const ports = lanes.map(() => 0);
  volumes.forEach((volume, index) => {
    const own = lanesOf[index] ?? [];
    const centre = centres[index] ?? 0;
    const straight = own.every((i) => Math.abs((lanes[i]?.at ?? 0) - centre) <= volume.reach);
    const spacing = own.length < 2 ? 0 : Math.min(28, (2 * volume.reach) / (own.length - 1));
    own.forEach((i, order) => {
      const at = lanes[i]?.at ?? 0;
      ports[i] = straight ? at : Math.round(centre + (order - (own.length - 1) / 2) * spacing);
    });
  });
  const tracks = assignTracks(lanes.map((lane, i) => ({ from: lane.at, to: ports[i] ?? 0 })));
  return { centres, ports, tracks, trackCount: trackCount(tracks) };
}
