import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/parse/types.ts';
import { read } from './reading.ts';

const YAML = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: main
    image: nginx
    ports: [{containerPort: 80}]
  nodeName:
`;

async function placeIn(text: string, path: Path, index = 0): Promise<string> {
  const place = (await read(text)).manifests[index]?.placeOf(path);
  return `${place?.line}:${place?.column}+${place?.length ?? 1}`;
}

describe('a place is', () => {
  it('the value, where it stands in the line of its key', async () => {
    expect(await placeIn(YAML, ['metadata', 'name'])).toBe('4:9+3');
    expect(await placeIn(YAML, ['spec', 'containers', 0, 'ports', 0, 'containerPort'])).toBe('9:29+2');
  });
  it('the key, where the value is a block below it or left out', async () => {
    expect(await placeIn(YAML, ['spec', 'containers'])).toBe('6:3+10');
    expect(await placeIn(YAML, ['spec', 'nodeName'])).toBe('10:3+8');
  });
  it('the first line of a list item', async () => {
    expect(await placeIn(YAML, ['spec', 'containers', 0])).toBe('7:5+10');
  });
  it('the nearest ancestor of what does not exist', async () => {
    expect(await placeIn(YAML, ['spec', 'volumes', 0, 'name'])).toBe('5:1+4');
    expect(await placeIn(YAML, ['metadata', 'name', 'x'])).toBe('4:9+3');
  });
  it('the same whichever reader read the document', async () => {
    // an anchor is left to the full parser
    const anchored = YAML.replace('image: nginx', 'image: &i nginx');
    for (const path of [[], ['spec'], ['spec', 'containers'], ['spec', 'containers', 0], ['spec', 'nodeName'], ['metadata', 'name']]) {
      expect(await placeIn(anchored, path), path.join('.')).toBe(await placeIn(YAML, path));
    }
  });
  it('relative to the item of a list, in YAML', async () => {
    const list =
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: b\n';
    expect(await placeIn(list, ['metadata', 'name'], 1)).toBe('9:11+1');
  });
  it('relative to the item of a list, in JSON', async () => {
    const list = '{"apiVersion":"v1","kind":"PodList","items":[\n{"metadata":{"name":"a\\"]"}},\n{"metadata" : {"name":"b"}}]}';
    expect(await placeIn(list, ['metadata', 'name'], 1)).toBe('3:23+3');
    expect(await placeIn(list, ['metadata'], 1)).toBe('3:2+10');
    expect(await placeIn(list, ['kind'], 1)).toBe('3:1+27');
  });
  it('counted from the file, also in a later document with Windows line ends', async () => {
    expect(await placeIn(`${YAML}---\n${YAML}`.replaceAll('\n', '\r\n'), ['metadata', 'name'], 1)).toBe('15:9+3');
  });
});
