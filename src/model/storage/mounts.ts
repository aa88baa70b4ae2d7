/** Reads what a container mounts, and tells of mounts of volumes that the pod does not have. */
import { nearMiss } from '../../base/near-miss.ts';
import type { Draft } from '../reading/draft.ts';
import { idOf, kindCalled } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, list, placeOf, string } from '../reading/read.ts';
import type { Container, Mount, Volume } from '../types.ts';
import type { ReadVolume } from './volumes.ts';

/** The pod's volumes by name. */
export type VolumesByName = ReadonlyMap<string, ReadVolume>;

export function readMounts(container: Cursor, volumes: VolumesByName): readonly Mount[] {
  const mounts: Mount[] = [];
  for (const at of list(container, 'volumeMounts')) {
    const volume = readVolumeName(at, volumes, string(at, 'mountPath'));
    if (volume === undefined) continue;
    const subPath = string(at, 'subPath') || string(at, 'subPathExpr');
    const propagation = string(at, 'mountPropagation');
    const mount: Draft<Mount> = {
      volume,
      path: string(at, 'mountPath') ?? '',
      readOnly: (boolean(at, 'readOnly') ?? false) || volumes.get(volume)?.readOnly === true,
      block: false,
    };
    if (subPath) mount.subPath = subPath;
    if (propagation !== undefined) mount.propagation = propagation;
    mounts.push(mount);
  }
  for (const at of list(container, 'volumeDevices')) {
    const path = string(at, 'devicePath');
    const volume = readVolumeName(at, volumes, path);
    if (volume !== undefined) mounts.push({ volume, path: path ?? '', readOnly: false, block: true });
  }
  return mounts;
}

function readVolumeName(at: Cursor, volumes: VolumesByName, path: string | undefined): string | undefined {
  const name = string(at, 'name');
  const { manifest } = at;
  if (name === undefined || name === '') {
    at.report({
      code: 'model/missing-name',
      severity: 'error',
      message: `a mount of ${kindCalled(manifest)} ${manifest.name} does not say which volume; it is left out`,
      about: at.manifest.name,
      place: placeOf(at),
      hint: 'name: is the name of one of the volumes of the pod',
    });
    return undefined;
  }
  if (volumes.has(name)) return name;
  const names = [...volumes.keys()];
  const near = nearMiss(name, names);
  at.report({
    code: 'model/unknown-volume',
    severity: 'warning',
    message: `${kindCalled(manifest)} ${manifest.name} mounts the volume ${name}${path === undefined ? '' : ` at ${path}`}, but has no volume of that name`,
    about: at.manifest.name,
    place: placeOf(at, 'name'),
    hint: near !== undefined ? `did you mean ${near}?` : names.length === 0 ? 'it has no volumes' : `its volumes are: ${names.join(', ')}`,
  });
  return name;
}

/** One volume of type `unknown` for each name that is mounted and that no volume has: what mounts it is drawn all the same. */
export function forgottenVolumes(podId: string, containers: readonly Container[], volumes: VolumesByName): readonly Volume[] {
  const forgotten = new Map<string, Volume>();
  for (const { mounts, origin } of containers) {
    for (const { volume: name } of mounts) {
      if (volumes.has(name) || forgotten.has(name)) continue;
      forgotten.set(name, { id: `${podId}/volumes/${idOf(name)}`, name, type: 'unknown', source: '', scope: 'pod', noise: false, origin });
    }
  }
  return [...forgotten.values()];
}
