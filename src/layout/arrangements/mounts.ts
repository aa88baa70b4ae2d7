/**
 * One pod in full: its containers, the volumes they mount, and what lies around the pod (the node with its host paths, the
 * cluster's storage). Two orientations: containers side by side with the volumes beneath (`down`), or stacked with the volumes to
 * the right (`across`), which is the better where there are many mounts. The one nearer to the wanted aspect is taken.
 */
import type { Box, Link } from '../../view/types.ts';
import type { Block, Context } from '../block.ts';
import { figureError } from '../grid.ts';
import { mountsAcross } from './mounts-across.ts';
import { mountsDown } from './mounts-down.ts';

/** Where a volume stands: in the pod, in its node, in the cluster. */
export type Shelf = 0 | 1 | 2;

export interface ShelvedVolume {
  readonly box: Box;
  readonly shelf: Shelf;
}

/** What the orientations arrange, gathered from the nested boxes. */
export interface MountsParts {
  readonly outer: Box;
  readonly node?: Box;
  readonly pod: Box;
  readonly containers: readonly Box[];
  readonly volumes: readonly ShelvedVolume[];
  readonly mounts: readonly MountPart[];
}

export interface MountPart {
  readonly link: Link;
  /** Index in containers. */
  readonly container: number;
  /** Index in volumes. */
  readonly volume: number;
}

export function mounts(box: Box, context: Context): Block {
  const parts = gather(box, context);
  const down = mountsDown(parts, context);
  const across = mountsAcross(parts, context);
  const most = Math.max(0, ...parts.containers.map((_, index) => parts.mounts.filter((mount) => mount.container === index).length));
  // side by side is how people draw a pod: the other way must be clearly better
  const costOfAcross = most > 2 ? 0.1 : 0.6;
  return figureError(down, context) <= figureError(across, context) + costOfAcross ? down : across;
}

function gather(outer: Box, context: Context): MountsParts {
  const node = outer.children.find((child) => child.kind === 'node');
  const within = node ?? outer;
  const pod = within.children.find((child) => child.kind === 'pod');
  if (pod === undefined) throw new Error('mounts: the box holds no pod');
  const containers = pod.children.filter((child) => child.kind === 'container');
  const shelved: ShelvedVolume[] = [
    ...volumesOf(pod).map((box): ShelvedVolume => ({ box, shelf: 0 })),
    ...(node === undefined ? [] : volumesOf(node)).map((box): ShelvedVolume => ({ box, shelf: 1 })),
    ...volumesOf(outer).map((box): ShelvedVolume => ({ box, shelf: 2 })),
  ];
  const mountsOf = (volumes: readonly ShelvedVolume[]) => {
    const index = new Map(volumes.map((volume, i) => [volume.box.id, i]));
    return containers.flatMap((container, c) =>
      (context.linksFrom.get(container.id) ?? []).flatMap((link): readonly MountPart[] => {
        const volume = index.get(link.to);
        return link.relation === 'mounts' && volume !== undefined ? [{ link, container: c, volume }] : [];
      }),
    );
  };
  // volumes stand beneath the middle of their containers; a container's mounts follow the order of the volumes
  const means = mountsOf(shelved).reduce((sums, mount) => {
    const sum = sums.get(mount.volume) ?? { total: 0, count: 0 };
    return sums.set(mount.volume, { total: sum.total + mount.container, count: sum.count + 1 });
  }, new Map<number, { total: number; count: number }>());
  const middle = (i: number) => {
    const mean = means.get(i);
    return mean === undefined ? containers.length : mean.total / mean.count;
  };
  const volumes = shelved.map((_, i) => i).sort((a, b) => middle(a) - middle(b) || a - b).flatMap((i) => shelved[i] ?? []);
  const sorted = [...mountsOf(volumes)].sort((a, b) => a.container - b.container || a.volume - b.volume);
  return { outer, ...(node === undefined ? {} : { node }), pod, containers, volumes, mounts: sorted };
}

function volumesOf(box: Box): readonly Box[] {
  return box.children.filter((child) => child.kind === 'volume');
}
