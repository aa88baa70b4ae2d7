/** The files of ConfigMaps that a container mounts: all keys, or the `items` of the volume; of a mount with subPath the one file. */
import { groupBy } from '../../base/group-by.ts';
import { once } from '../../base/once.ts';
import type { JsonObject } from '../../parse/types.ts';
import { isList, isObject } from '../reading/read.ts';
import type { ConfigData, ConfigText } from './config-data.ts';
import { maps } from './raw.ts';

/** What a volume has of one ConfigMap. */
interface Files {
  readonly all: readonly ConfigText[];
  /** A file, or those of a folder. */
  readonly within: (subPath: string) => readonly ConfigText[];
}

/** By the name of the volume; without those that hold no ConfigMap of the input. */
export type VolumeFiles = ReadonlyMap<string, readonly Files[]>;

export type FilesOf = (spec: JsonObject, namespace: string) => VolumeFiles;

/** Of a pod's spec. A ConfigMap that is mounted as a whole is looked through once, however many volumes have it. */
export function volumeFiles(config: ConfigData): FilesOf {
  const whole = new Map<ReadonlyMap<string, ConfigText>, Files>();
  const filesIn = ({ name, items }: JsonObject, namespace: string): readonly Files[] => {
    const texts = typeof name === 'string' ? config(namespace, name) : undefined;
    if (texts === undefined || texts.size === 0) return [];
    if (isList(items)) return [files(maps(items).flatMap(({ key, path }) => fileAt(texts.get(`${key}`), path)))];
    const known = whole.get(texts) ?? files([...texts.values()].map((text) => ({ path: text.key, text })));
    whole.set(texts, known);
    return [known];
  };
  return (spec, namespace) => {
    const found = new Map<string, readonly Files[]>();
    for (const volume of maps(spec['volumes'])) {
      const { name } = volume;
      const own = typeof name === 'string' ? sourcesOf(volume).flatMap((source) => filesIn(source, namespace)) : [];
      if (typeof name === 'string' && own.length > 0) found.set(name, own);
    }
    return found;
  };
}

interface FileAt {
  readonly path: string;
  readonly text: ConfigText;
}

function fileAt(text: ConfigText | undefined, path: JsonObject[string]): readonly FileAt[] {
  return text === undefined || typeof path !== 'string' ? [] : [{ path, text }];
}

function files(own: readonly FileAt[]): Files {
  const byPath = once(() => {
    const places = own.flatMap(({ path, text }) => foldersAround(path).map((at) => ({ at, text })));
    return groupBy(places, ({ at }) => at);
  });
  return {
    all: own.map(({ text }) => text),
    within: (subPath) => (byPath().get(subPath.replace(/^\.?\/+|\/+$/g, '')) ?? []).map(({ text }) => text),
  };
}

/** `a/b/c`: itself, `a/b` and `a`. */
function foldersAround(path: string): readonly string[] {
  const steps = path.split('/').slice(0, 20);
  return [path, ...steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'))];
}

/** The bodies of `configMap`, and of those among the sources of `projected`. */
function sourcesOf({ configMap, projected }: JsonObject): readonly JsonObject[] {
  if (isObject(configMap)) return [configMap];
  return isObject(projected) ? maps(projected['sources']).flatMap(({ configMap: own }) => (isObject(own) ? [own] : [])) : [];
}

/** Each file once. */
export function mountedTexts(container: JsonObject, volumes: VolumeFiles): Iterable<ConfigText> {
  const found = new Set<ConfigText>();
  const seen = new Map<Files, Set<string>>();
  for (const { name, subPath } of maps(container['volumeMounts'])) {
    const path = typeof subPath === 'string' ? subPath : '';
    for (const own of (typeof name === 'string' ? volumes.get(name) : undefined) ?? []) {
      const known = seen.get(own) ?? new Set();
      seen.set(own, known);
      if (known.has(path)) continue;
      known.add(path);
      for (const text of path === '' ? own.all : own.within(path)) found.add(text);
    }
  }
  return found;
}
