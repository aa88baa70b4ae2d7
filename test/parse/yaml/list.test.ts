/** Of a long list of YAML what stands around a place is shown with the masks that it has in the whole text, without a look at all of it. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/parse/read-source.ts';
import { veilOf } from '../../../src/parse/secrets/veil.ts';

const pod = (number: number) => `- apiVersion: v1
  kind: Pod
  # password: hunter_long${number}
  metadata:
    annotations:
      note: ${'x'.repeat(1000)}
    name: web-${number}
  spec:
    containers:
    - env:
      - name: DB_PASSWORD # hunter_long
        value: hunter_long${number}
      - name: TITLE
        value: hunter_long${number - 1} of another pod
      name: web
`;
const secret = `- apiVersion: v1
  kind: Secret
  data:
    key: aHVudGVyMl9sb25n
  metadata:
    name: s
`;
const listOf = (kind: string) =>
  `apiVersion: v1\nitems:\n${Array.from({ length: 3600 }, (_, number) => (number % 100 === 50 ? secret : pod(number))).join('')}kind: ${kind}\n`;

describe.each(['List', 'SealedSecretList'])('of a %s', (kind) => {
  test('the lines around a place are those of the whole text', async () => {
    const text = listOf(kind);
    const read = await readText('list.yaml', text);
    const { find } = veilOf(read.searched);
    const lines = (read.text(find) ?? '').split('\n');
    for (const manifest of [0, 1, 49, 50, 51, 1000, 3599].flatMap((index) => read.manifests[index] ?? []))
      for (const path of [[], ['kind'], ['metadata', 'name'], ['data', 'key'], ['spec', 'containers', 0, 'env', 0, 'value'], ['spec']]) {
        const place = manifest.placeOf(path);
        const near = read.near?.(place, find);
        if (near === undefined) continue;
        expect(near.text.length).toBeLessThan(10_000);
        const shown = near.text.split('\n');
        for (const line of [place.line - 1, place.line]) expect(shown[line - near.line]).toBe(lines[line - 1]);
      }
    const place = read.manifests[1000]?.placeOf(['spec']);
    expect(place && read.near?.(place, find) !== undefined).toBe(kind === 'List');
  });
});
