/** What a pod in full consists of, gathered from its nested boxes for both orientations. */
import type { Box, Link } from '../../../view/types.ts';
import type { Context } from '../../blocks/block.ts';
import { grown } from '../../blocks/block.ts';
import { naturalWidth } from '../../blocks/lines.ts';

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

export function gatherParts(outer: Box, context: Context): MountsParts {
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
    const index = new Map(volumes.map((volume, i) => [endOf(volume.box), i]));
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
  const volumes = shelved
    .map((_, i) => i)
    .sort((a, b) => middle(a) - middle(b) || a - b)
    .flatMap((i) => shelved[i] ?? []);
  const sorted = [...mountsOf(volumes)].sort((a, b) => a.container - b.container || a.volume - b.volume);
  return { outer, ...(node === undefined ? {} : { node }), pod, containers, volumes, mounts: sorted };
}

function volumesOf(box: Box): readonly Box[] {
  return box.children.filter((child) => child.kind === 'volume' || child.arrangement.name === 'outlet');
}

/** What links to this volume lead to: an outlet's lead on to what lies below. */
function endOf({ id, arrangement }: Box): string {
  return arrangement.name === 'outlet' ? arrangement.to : id;
}

/** Names longer than this are shortened rather than followed by the pod's frame. px */
const widestHead = 560;

/** The width within the pod's padding that its own lines want. */
export function headRoom({ pod }: MountsParts, context: Context): number {
  return Math.min(grown(widestHead, context), Math.ceil(naturalWidth(context, pod.lines)) + 1);
}

/** The link to the container that stands next, if there is one. */
export function neighbourLink(from: string, to: string | undefined, context: Context): Link | undefined {
  return (context.linksFrom.get(from) ?? []).find((link) => link.to === to && link.relation !== 'mounts');
}
