/** The texts of the ConfigMaps of the input. */
import type { Origin } from '../../parse/types.ts';
import { isObject } from '../reading/read.ts';
import type { World } from '../world/world.ts';
import { resourceId } from '../world/world.ts';

export interface ConfigText {
  /** The name of the ConfigMap. */
  readonly config: string;
  readonly key: string;
  readonly text: string;
  readonly origin: () => Origin;
}

/** Of one ConfigMap, by key and sorted by it; none where the input does not hold it. The same map each time. */
export type ConfigData = (namespace: string, name: string) => ReadonlyMap<string, ConfigText>;

export function configData({ byId }: World): ConfigData {
  const known = new Map<string, ReadonlyMap<string, ConfigText>>();
  return (namespace, name) => {
    const id = resourceId('ConfigMap', namespace, name);
    const texts = known.get(id) ?? new Map(read(id, name).map((text) => [text.key, text]));
    known.set(id, texts);
    return texts;
  };

  function read(id: string, config: string): readonly ConfigText[] {
    const resource = byId.get(id);
    if (resource?.type !== 'config') return [];
    const { manifest } = resource.origin;
    const { data } = manifest.object;
    if (!isObject(data)) return [];
    return Object.keys(data)
      .sort()
      .flatMap((key): readonly ConfigText[] => {
        const text = data[key];
        return typeof text === 'string' && text !== '' ? [{ config, key, text, origin: () => ({ manifest, path: ['data', key] }) }] : [];
      });
  }
}
