/** The text of an object as its author wrote it, cut out of what stands around it. */
import { describe, expect, test } from 'vitest';
import { descriptorsOf } from '../../../src/parse/listing/descriptors.ts';
import { parse } from '../../../src/parse/parse.ts';

describe('an object in brackets', () => {
  test('whose alias means an anchor in another object is written from its values', async () => {
    const content = `{ apiVersion: v1, kind: List, items: [
      { apiVersion: v1, kind: Pod, metadata: { name: a, labels: &both { app: shop } } },
      { apiVersion: v1, kind: Pod, metadata: { name: b, labels: *both } }] }`;
    const { manifests, texts } = await parse([{ name: 'list.yaml', content }]);
    const [, second] = descriptorsOf(manifests, texts);
    const written = (second?.lines() ?? []).map(({ tokens }) => tokens.map(({ text }) => text).join(''));
    expect(written.map((line) => line.trim())).toContain('app: shop');
  });
});
