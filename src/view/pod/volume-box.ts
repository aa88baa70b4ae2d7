/** Volumes as cylinders, and mounts as links with their path and mode. */
import { visibleVolumes } from '../../model/queries/topology.ts';
import type { Container, Mount, Pod, Volume } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import type { Box, Line, Link } from '../types.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** Volume types that people call by another name than their field's. */
const renamed: ReadonlySet<string> = new Set(['persistentVolumeClaim', 'volumeClaimTemplate', 'hostPath', 'downwardAPI', 'ephemeral']);

/** One volume, or several of one type that the same containers mount in the same way and that are drawn as one. */
export interface VolumeGroup {
  readonly volumes: readonly [Volume, ...Volume[]];
}

/** Fewer than this are drawn one by one. */
const leastFolded = 3;

/** Volumes that only their names and paths tell apart, when `fold`; those that stand `apart` never are. Order is kept. */
export function groupVolumes(
  pod: Pod,
  fold: boolean,
  facts: VolumeFacts,
  apart: (volume: Volume) => boolean = () => false,
): readonly VolumeGroup[] {
  const volumes = visibleVolumes(pod);
  const keyOf = (volume: Volume): string => (apart(volume) ? volume.id : useKey(volume, pod, facts));
  const groups = new Map<string, [Volume, ...Volume[]]>();
  for (const volume of volumes) {
    const group = groups.get(keyOf(volume));
    if (group === undefined) groups.set(keyOf(volume), [volume]);
    else group.push(volume);
  }
  const folded = (volume: Volume): boolean => fold && (groups.get(keyOf(volume))?.length ?? 0) >= leastFolded;
  return volumes.flatMap((volume): readonly VolumeGroup[] => {
    if (!folded(volume)) return [{ volumes: [volume] }];
    const group = groups.get(keyOf(volume));
    return group !== undefined && group[0] === volume ? [{ volumes: group }] : [];
  });
}

function useKey(volume: Volume, pod: Pod, facts: VolumeFacts): string {
  const users = pod.containers.map((container) =>
    container.mounts
      .filter((mount) => mount.volume === volume.name)
      .map((mount) => (mount.readOnly ? 'r' : 'w'))
      .join(''),
  );
  return [volume.type, volume.scope, facts.isDangling(pod, volume), ...users].join('|');
}

export function volumeBox({ volumes }: VolumeGroup, pod: Pod, facts: VolumeFacts, drawn: readonly Pod[] = [pod]): Box {
  const volume = volumes[0];
  const { say } = facts.words;
  const type = typeWord(volume, facts);
  const folded = volumes.length > 1;
  const named =
    volume.source !== '' && volume.source !== volume.name && volume.type !== 'volumeClaimTemplate' && volume.type !== 'emptyDir';
  const lines: Line[] = [{ start: { text: folded ? say('count.volumes', { count: volumes.length }) : volume.name, role: 'volume-name' } }];
  if (volume.scope === 'node' && named && !folded)
    lines.push({ start: { text: type, role: 'fact' } }, { start: { text: volume.source, role: 'machine', keep: 'tail' } });
  else lines.push({ start: { text: named && !folded ? `${type} ${volume.source}` : type, role: 'fact' } });
  if (!pod.containers.some((container) => container.mounts.some((mount) => mount.volume === volume.name)))
    lines.push({ start: { text: say('volume.not-mounted'), role: 'fact' } });
  const more = folded ? [] : facts.lines(pod, volume, drawn);
  for (const text of more) lines.push({ start: { text, role: 'fact' } });
  return box({
    id: volume.id,
    kind: 'volume',
    data: {
      name: volume.name,
      namespace: pod.namespace,
      type: volume.type,
      scope: volume.scope,
      ...(folded ? { count: `${volumes.length}` } : {}),
    },
    style: volumes.some((each) => facts.isDangling(pod, each)) ? 'missing' : 'volume',
    arrangement: { name: 'leaf' },
    lines,
    centred: true,
    tooltip: [
      ...volumes.map((each) => say('volume.tooltip', { name: each.name, source: `${each.type} ${each.source}`.trim() })),
      ...more,
    ].join('\n'),
  });
}

function typeWord({ type, source, sizeLimit }: Volume, { words }: VolumeFacts): string {
  if (type === 'emptyDir') {
    const medium = source === 'Memory' ? words.say('volume.in-memory', { type }) : type;
    return sizeLimit === undefined ? medium : words.say('volume.at-most', { type: medium, size: sizeLimit });
  }
  return renamed.has(type) ? words.say(`volume.type.${type}`) : type;
}

/** What a container may do with what it mounts; also the key of its words. */
export function mountMode({ block, readOnly }: Mount): 'block' | 'read-only' | 'read-write' {
  return block ? 'block' : readOnly ? 'read-only' : 'read-write';
}

export interface MountsStyle {
  readonly words: Words;
  /** The box that stands for the volumes, if it is not the first one's. */
  readonly to?: string | undefined;
}

/** The mounts of a container in a group of volumes: one link each, or one for all of a folded group. */
export function mountLinks(container: Container, { volumes }: VolumeGroup, { words, to = volumes[0].id }: MountsStyle): readonly Link[] {
  const mounts = volumes.flatMap((volume) => container.mounts.filter((mount) => mount.volume === volume.name));
  const volume = volumes[0];
  const first = mounts[0];
  if (volumes.length === 1 || first === undefined)
    return mounts.map((mount) => mountLink(container, mount, { name: volume.name, id: to, words }));
  const link = mountLink(container, first, { ...volume, words });
  const mode = words.say(`mount.mode.${first.readOnly ? 'read-only' : 'read-write'}`);
  const path = commonPath(mounts.map((mount) => mount.path));
  const label: Link['label'] = [
    ...(path === '' ? [] : [{ text: path, role: 'label-machine' as const, keep: 'tail' as const }]),
    { text: `${words.say('mount.paths', { count: mounts.length })} · ${mode}`, role: 'label' },
  ];
  const tooltip = mounts.map((mount) => words.say('mount.at', { volume: mount.volume, path: mount.path })).join('\n');
  return [{ ...link, label, tooltip }];
}

/** `/etc/…` for `/etc/a` and `/etc/b/c`; '' when they have only the root in common. */
function commonPath(paths: readonly string[]): string {
  const parts = paths.map((path) => path.split('/'));
  const [first = []] = parts;
  let shared = 0;
  while (shared < first.length - 1 && parts.every((part) => part.length > shared + 1 && part[shared] === first[shared])) shared++;
  return shared < 2 ? '' : `${first.slice(0, shared).join('/')}/…`;
}

/** Read-only points into the container, read-write both ways. */
function mountLink(container: Container, mount: Mount, { name, id, words }: Pick<Volume, 'name' | 'id'> & { readonly words: Words }): Link {
  const { say } = words;
  const mode = say(`mount.mode.${mountMode(mount)}`);
  const who = { container: container.name, volume: name, path: mount.path, mode };
  const sub = mount.subPath === undefined ? '' : ` · subPath ${mount.subPath}`;
  const propagation = mount.propagation === undefined || mount.propagation === 'None' ? '' : ` · ${mount.propagation}`;
  return {
    from: container.id,
    to: id,
    relation: 'mounts',
    style: 'mounts',
    startArrow: true,
    endArrow: !mount.readOnly,
    label: [
      { text: mount.path, role: 'label-machine', keep: 'tail' },
      { text: `${mode}${sub}${propagation}`, role: 'label' },
    ],
    tooltip: mount.subPath === undefined ? say('mount.tooltip', who) : say('mount.tooltip-of-part', { ...who, part: mount.subPath }),
  };
}
