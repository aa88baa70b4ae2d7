/** Volumes as cylinders, and mounts as links with their path and mode. */
import type { Container, Mount, Pod, Volume } from '../model/types.ts';
import { box } from './box.ts';
import type { Box, Line, Link } from './types.ts';

/** What people call the volume types that have a long name. */
const typeWords: Readonly<Record<string, string>> = { persistentVolumeClaim: 'claim', volumeClaimTemplate: 'claim of each replica', hostPath: 'host path', downwardAPI: 'downward API' };

export function volumeBox(volume: Volume, pod: Pod): Box {
  const type = typeWords[volume.type] ?? volume.type;
  const named = volume.source !== '' && volume.source !== volume.name;
  const lines: Line[] = [{ start: { text: volume.name, role: 'volume-name' } }];
  if (volume.scope === 'node' && named) lines.push({ start: { text: type, role: 'fact' } }, { start: { text: volume.source, role: 'machine', keep: 'tail' } });
  else lines.push({ start: { text: named ? `${type} ${volume.source}` : type, role: 'fact' } });
  return box({
    id: volume.id,
    kind: 'volume',
    data: { name: volume.name, namespace: pod.namespace, type: volume.type, scope: volume.scope },
    style: 'volume',
    arrangement: { name: 'leaf' },
    lines,
    centred: true,
    tooltip: [`volume ${volume.name}`, `${volume.type} ${volume.source}`.trim()].join('\n'),
  });
}

/** Read-only points into the container, read-write both ways. */
export function mountLink(container: Container, mount: Mount, volume: Volume): Link {
  const mode = mount.block ? 'block device' : mount.readOnly ? 'read-only' : 'read-write';
  const sub = mount.subPath === undefined ? '' : ` · ${mount.subPath}`;
  return {
    from: container.id,
    to: volume.id,
    relation: 'mounts',
    style: 'mounts',
    startArrow: true,
    endArrow: !mount.readOnly,
    label: [
      { text: mount.path, role: 'label-machine', keep: 'tail' },
      { text: `${mode}${sub}`, role: 'label' },
    ],
    tooltip: `${container.name} mounts ${volume.name} at ${mount.path}, ${mode}${mount.subPath === undefined ? '' : `, sub path ${mount.subPath}`}`,
  };
}
