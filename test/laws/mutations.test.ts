/**
 * Whatever the input is: never an exception, never invalid XML, never a hang; JSON for every stage; the same bytes for any order.
 * `MUTATIONS=5000 npx vitest run test/laws/mutations.test.ts` looks longer.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Source } from '../../src/index.ts';
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { stages } from '../../src/pipeline/options.ts';
import { draw, dump } from '../../src/pipeline/pipeline.ts';
import { breachesOfSvg } from './laws-of-svg.ts';
import { edited, edits, mutated, mutations } from './mutate.ts';
import { figureNames } from './stages.ts';

const runs = Number(process.env['MUTATIONS'] ?? 25);
vi.setConfig({ testTimeout: 30_000 + runs * 3_000 });

const root = join(import.meta.dirname, '../..');
const examples = ['services/shop.yaml', 'rollout/dump.yaml', 'sidecar/pod.yaml', 'namespaces/pods.yaml'];
const texts = [...examples.map((name) => join(root, 'examples', name)), join(import.meta.dirname, 'every-kind.yaml')].map((path) =>
  readFileSync(path, 'utf8'),
);
const worlds = texts.map((text) => parseAllDocuments(text).map((document): JsonObject => document.toJS()));
const world = fc.constantFrom(...worlds);

/** ms; the machine of CI is slow and busy. */
const patience = 5_000;

async function holdsFor(sources: readonly Source[]): Promise<readonly string[]> {
  const drawn: string[] = [];
  for (const figure of figureNames) {
    const start = performance.now();
    const { output } = await draw(sources, { figure });
    expect(performance.now() - start, `ms for ${figure}`).toBeLessThan(patience);
    const svg = output === undefined ? '' : new TextDecoder().decode(output);
    if (output !== undefined) expect(breachesOfSvg(svg), figure).toEqual([]);
    drawn.push(svg);
  }
  return drawn;
}

function asYaml(documents: readonly JsonValue[]): readonly Source[] {
  return [{ name: 'in.yaml', content: documents.map((document) => JSON.stringify(document)).join('\n---\n') }];
}

describe('whatever the input is', () => {
  test('manifests changed at random places are drawn as far as they go, in any order to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(world, mutations, async (objects, all) => {
        const documents = mutated(objects, all);
        const drawn = await holdsFor(asYaml(documents));
        expect(await holdsFor(asYaml([...documents].reverse()))).toEqual(drawn);
      }),
      { seed: 3, numRuns: runs },
    );
  });

  test('and every stage of them is JSON', async () => {
    await fc.assert(
      fc.asyncProperty(world, mutations, fc.constantFrom(...stages), async (objects, all, stage) => {
        const { json } = await dump(asYaml(mutated(objects, all)), stage, { figure: 'service' });
        if (json !== undefined) expect(() => JSON.parse(json)).not.toThrow();
      }),
      { seed: 4, numRuns: runs },
    );
  });

  test.each([
    ['YAML', texts],
    ['JSON', worlds.map((objects) => JSON.stringify(objects, null, 2))],
  ])('%s edited at random places is read as far as it goes', async (_, whole) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), edits, async (text, all) => {
        await holdsFor([{ name: 'in.yaml', content: edited(text, all) }]);
      }),
      { seed: 5, numRuns: runs },
    );
  });
});
