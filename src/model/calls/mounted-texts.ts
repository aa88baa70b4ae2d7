/** The files of ConfigMaps that a container mounts: all keys, or the `items` of the volume; of a mount with subPath the one file. */
import type { JsonObject } from '../../parse/types.ts';
import { isList, isObject } from '../reading/read.ts';
import type { ConfigData, ConfigText } from './config-data.ts';
import { maps } from './raw.ts';

export interface MountedText extends ConfigText {
  /** The name of the ConfigMap. */
  readonly config: string;
}

/** A file of a volume, by its path there. */
interface VolumeFile {
  readonly path: string;
  readonly text: MountedText;
}

/** By the name of the volume; without those that hold no ConfigMap of the input. */
export type VolumeFiles = ReadonlyMap<string, readonly VolumeFile[]>;

/** `spec` is the pod's. */
export function volumeFiles(spec: JsonObject, namespace: string, config: ConfigData): VolumeFiles {
  const found = new Map<string, readonly VolumeFile[]>();
  for (const volume of maps(spec['volumes'])) {
    const { name } = volume;
    const files = typeof name === 'string' ? sourcesOf(volume).flatMap((source) => filesOf(source, namespace, config)) : [];
    if (typeof name === 'string' && files.length > 0) found.set(name, files);
  }
  return found;
}

/** The bodies of `configMap`, and of those among the sources of `projected`. */
function sourcesOf({ configMap, projected }: JsonObject): readonly JsonObject[] {
  if (isObject(configMap)) return [configMap];
  return isObject(projected) ? maps(projected['sources']).flatMap(({ configMap: own }) => (isObject(own) ? [own] : [])) : [];
}

function filesOf({ name, items }: JsonObject, namespace: string, config: ConfigData): readonly VolumeFile[] {
  const texts = typeof name === 'string' ? config(namespace, name) : [];
  if (typeof name !== 'string' || texts.length === 0) return [];
  const paths = isList(items) ? new Map(maps(items).map(({ key, path }) => [key, path])) : undefined;
  return texts.flatMap((text) => {
    const path = paths === undefined ? text.key : paths.get(text.key);
    return typeof path === 'string' ? [{ path, text: { ...text, config: name } }] : [];
  });
}

/** Each file once. */
export function mountedTexts(container: JsonObject, volumes: VolumeFiles): readonly MountedText[] {
  const found = new Map<string, MountedText>();
  for (const { name, subPath } of maps(container['volumeMounts'])) {
    for (const { path, text } of (typeof name === 'string' ? volumes.get(name) : undefined) ?? [])
      if (isWithin(path, subPath)) found.set(JSON.stringify([text.config, text.key]), text);
  }
  return [...found.values()];
}

/** A subPath is a file of the volume, or a folder in it. */
function isWithin(path: string, subPath: JsonObject[string]): boolean {
  if (typeof subPath !== 'string' || subPath === '') return true;
  const wanted = subPath.replace(/^\.?\/+|\/+$/g, '');
  return path === wanted || path.startsWith(`${wanted}/`);
}
