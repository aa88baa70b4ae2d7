/** Manifests from objects, without the parse stage: every place is line 1, and the path shows as the file. */
import type { JsonObject, Manifest } from '../../src/parse/types.ts';

export function manifest(object: JsonObject): Manifest {
  const metadata = object.metadata;
  const of = (key: string): string => {
    if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return '';
    const value = Object.entries(metadata).find(([name]) => name === key)?.[1];
    return typeof value === 'string' ? value : '';
  };
  return {
    apiVersion: typeof object.apiVersion === 'string' ? object.apiVersion : '',
    kind: typeof object.kind === 'string' ? object.kind : '',
    name: of('name') || of('generateName'),
    namespace: of('namespace'),
    object,
    placeOf: (path) => ({ file: path.join('.'), line: 1, column: 1 }),
  };
}
