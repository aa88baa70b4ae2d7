/** The same input gives the same bytes, whatever the order of files, documents and list items (DESIGN §2, QUALITY's gate 10). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/base/source.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { draw } from '../../src/pipeline/pipeline.ts';
import { examples, figureNames, largeExamples } from './stages.ts';
import { small, sourcesOf, tiny, world } from './world.ts';

async function bytesOf(sources: readonly Source[], figure: string, format: 'svg' | 'json' = 'svg'): Promise<string> {
  const { output } = await draw(sources, { figure, format });
  return output === undefined ? 'nothing' : new TextDecoder().decode(output);
}

const documentsOf = (sources: readonly Source[]): readonly string[] => sources.flatMap(({ content }) => String(content).split(/^---$/m));

/** In an order that is the same on every run, and never the given one. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const [order] = fc.sample(fc.shuffledSubarray([...items.keys()], { minLength: items.length }), { seed, numRuns: 1 });
  return (order ?? []).flatMap((index) => items[index] ?? []);
}

/** One file each, in one file, or as the items of a List in JSON. */
function otherWays(documents: readonly string[], seed: number): readonly (readonly Source[])[] {
  const one = shuffled(documents, seed);
  const two = shuffled(documents, seed + 1);
  return [[{ name: 'all.yaml', content: one.join('\n---\n') }], two.map((content, index) => ({ name: `${index}.yaml`, content }))];
}

function asList(objects: readonly JsonObject[]): readonly Source[] {
  return [{ name: '<stdin>', content: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }) }];
}

describe('examples', () => {
  test.each(examples)('$name gives the same bytes twice', async ({ sources }) => {
    for (const figure of figureNames) expect(await bytesOf(sources, figure)).toBe(await bytesOf(sources, figure));
  });

  test.each([...examples, ...largeExamples])('$name gives the same bytes in any order of documents and files', async ({ sources }) => {
    for (const figure of figureNames) {
      const expected = await bytesOf(sources, figure);
      for (const other of otherWays(documentsOf(sources), 7))
        expect((await bytesOf(other, figure)) === expected, `${figure} changes`).toBe(true);
    }
  });
});

describe('worlds', () => {
  test.each([
    { size: 'tiny', of: tiny, numRuns: 15, format: 'svg' as const },
    { size: 'small', of: small, numRuns: 12, format: 'json' as const },
  ])('$size: the order of documents, files and items changes nothing', async ({ of, numRuns, format }) => {
    await fc.assert(
      fc.asyncProperty(world(of), async ({ objects }) => {
        for (const figure of figureNames) {
          const expected = await bytesOf(sourcesOf(objects), figure, format);
          const documents = shuffled(objects, 3).map((object) => JSON.stringify(object));
          for (const other of [...otherWays(documents, 4), asList(shuffled(objects, 5))]) {
            expect((await bytesOf(other, figure, format)) === expected, `${figure} changes`).toBe(true);
          }
        }
      }),
      { seed: 4, numRuns },
    );
  });
});

test('the comparison sees a change: the order of containers is the pod’s own', async () => {
  const pod = (...names: readonly string[]): JsonObject => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', labels: { app: 'web' } },
    spec: { containers: names.map((name) => ({ name })) },
  });
  const service: JsonObject = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: { app: 'web' } } };
  // these show no containers
  for (const figure of figureNames.filter((name) => name !== 'owners' && name !== 'labels')) {
    expect(await bytesOf(sourcesOf([service, pod('a', 'b')]), figure)).not.toBe(await bytesOf(sourcesOf([service, pod('b', 'a')]), figure));
  }
});

test('a shuffle is one', () => {
  const items = [1, 2, 3, 4, 5, 6];
  expect([...shuffled(items, 3)].sort()).toEqual(items);
  for (const seed of [3, 4, 5, 7, 8]) expect(shuffled(items, seed)).not.toEqual(items);
});
