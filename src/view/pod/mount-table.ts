/** Who mounts what as a table, where lines would be too many to follow: containers as columns, volumes as rows, paths in the cells. */
import type { Container, Mount, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box, group } from '../boxes/box.ts';
import type { Box } from '../types.ts';
import type { ColumnStyle } from './container-box.ts';
import { columnBox } from './container-box.ts';
import type { PodPart } from './one-pod.ts';
import type { VolumeGroup } from './volume-box.ts';
import { volumeBox } from './volume-box.ts';
import type { VolumeFacts } from './volume-facts.ts';

export interface MountTable {
  readonly id: string;
  readonly pod: Pod;
  /** The pod without children. */
  readonly frame: Box;
  readonly containers: readonly Container[];
  readonly groups: readonly VolumeGroup[];
  readonly facts: VolumeFacts;
  readonly style: ColumnStyle;
}

export function mountTable({ id, pod, frame, containers, groups, facts, style }: MountTable): PodPart {
  // the cells say them
  const without: ColumnStyle = { ...style, show: style.show.filter((name) => name !== 'mounts') };
  const columns = containers.map((container) => columnBox(container, pod, without));
  const rows = groups.map((volumes, row) => rowHead(volumeBox(volumes, pod, facts), row));
  const cells = groups.flatMap(({ volumes }, row) =>
    containers.flatMap((container, column): readonly Box[] => {
      const mounts = volumes.flatMap((volume) => container.mounts.filter((mount) => mount.volume === volume.name));
      return mounts.length === 0 ? [] : [cell(mounts, container, { row, column, words: facts.words })];
    }),
  );
  const podBox: Box = { ...frame, children: [...columns, ...rows, ...cells] };
  return { root: group(id, { name: 'matrix' }, [podBox]), links: [] };
}

/** The words of the volume's own box: its name, and what it stands on. */
function rowHead(volume: Box, row: number): Box {
  const [name, ...facts] = volume.lines.flatMap(({ start }) => start?.text ?? []);
  return {
    ...volume,
    arrangement: { name: 'cell', row, place: 'head', first: 0, last: 0 },
    centred: false,
    lines: [{ start: { text: name ?? '', role: 'row-name' } }, { start: { text: facts.join(' · '), role: 'fact' } }],
  };
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly words: Words;
}

/** A path, and whether the container may write to it. */
function cell(mounts: readonly Mount[], container: Container, { row, column, words: { say } }: CellPlace): Box {
  const [first] = mounts;
  const mode = first?.block === true ? 'block' : mounts.every(({ readOnly }) => readOnly) ? 'read-only' : 'read-write';
  const path = mounts.length === 1 ? (first?.path ?? '') : say('mount.paths', { count: mounts.length });
  return box({
    id: `${container.id}/mounts/${row + 1}`,
    kind: 'mount',
    data: { path: first?.path ?? '', mode: mode === 'block' ? 'block device' : mode, count: `${mounts.length}` },
    style: mode === 'read-only' ? 'mount-read' : 'mount',
    arrangement: { name: 'cell', place: 'bar', row, first: column, last: column },
    lines: [{ start: { text: path, role: 'label-machine', keep: 'tail' } }, { start: { text: say(`mount.mode.${mode}`), role: 'fact' } }],
    centred: true,
    tooltip: mounts.map((mount) => say('mount.by', { container: container.name, volume: mount.volume, path: mount.path })).join('\n'),
  });
}
