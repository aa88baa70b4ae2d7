/** The texts of the ConfigMaps of the input. */
import type { Origin } from '../../parse/types.ts';
import { isObject } from '../reading/read.ts';
import type { World } from '../world/world.ts';
import { resourceId } from '../world/world.ts';

export interface ConfigText {
  readonly key: string;
  readonly text: string;
  readonly origin: () => Origin;
}

/** Of one ConfigMap, by key; none where the input does not hold it. */
export type ConfigData = (namespace: string, name: string) => readonly ConfigText[];

export function configData({ byId }: World): ConfigData {
  const known = new Map<string, readonly ConfigText[]>();
  return (namespace, name) => {
    const id = resourceId('ConfigMap', namespace, name);
    const texts = known.get(id) ?? read(id);
    known.set(id, texts);
    return texts;
  };

  function read(id: string): readonly ConfigText[] {
    const resource = byId.get(id);
    if (resource?.type !== 'config') return [];
    const { manifest } = resource.origin;
    const { data } = manifest.object;
    if (!isObject(data)) return [];
    return Object.keys(data)
      .sort()
      .flatMap((key): readonly ConfigText[] => {
        const text = data[key];
        return typeof text === 'string' && text !== '' ? [{ key, text, origin: () => ({ manifest, path: ['data', key] }) }] : [];
      });
  }
}
