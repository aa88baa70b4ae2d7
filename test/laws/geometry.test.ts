import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { groupBy } from '../../src/base/group-by.ts';
import type { Topology } from '../../src/model/types.ts';
import { paper } from '../../src/theme/themes/paper.ts';
import { themes } from '../../src/theme/themes.ts';
import type { Theme } from '../../src/theme/types.ts';
import { breaches } from './geometry.ts';
import type { DrawnAs } from './stages.ts';
import { drawn, examples, figureNames, folds, largeExamples, topologyOf } from './stages.ts';
import type { World } from './world.ts';
import { large, small, sourcesOf, tiny, world } from './world.ts';

const ways: readonly DrawnAs[] = figureNames.flatMap((figure) => folds.map((fold) => ({ figure, fold })));

/**
 * Known to fail now and then, and so not asked of random worlds: with `--fold none` lines of many mounts may run on each other, and a label may
 * stand nearer to another line. Examples and the crowded worlds hold them to it; without that option such pods fold to a table.
 */
const waysOfWorlds = ways.filter(({ figure, fold }) => fold === 'auto' || (figure !== 'sidecar' && figure !== 'pod'));

/** One theme of each metrics but those of `paper`. */
const otherMetrics = [...groupBy(themes, ({ metrics }) => metrics).values()].slice(1).flatMap((group) => group.slice(0, 1));

// the way to a smallest world that breaks a law may be long; what was found until then is reported
const limit = { interruptAfterTimeLimit: 30_000 } as const;
vi.setConfig({ testTimeout: 90_000 });

function breachesOf(topology: Topology, as: DrawnAs): readonly string[] {
  const result = drawn(topology, as);
  return result === undefined ? [] : breaches(result, as);
}

describe('the laws of geometry hold', () => {
  test.each(examples)('in all figures of examples/$name', async ({ sources }) => {
    const topology = await topologyOf(sources);
    expect(ways.flatMap((as) => breachesOf(topology, as))).toEqual([]);
  });

  test.each(largeExamples)('in all figures of examples/$name, which is large', async ({ sources }) => {
    const topology = await topologyOf(sources);
    expect(figureNames.flatMap((figure) => breachesOf(topology, { figure, fold: 'auto' }))).toEqual([]);
  });

  test.each(examples)('in all figures of examples/$name placed on three example nodes', async ({ sources }) => {
    const topology = await topologyOf(sources, 3);
    expect(ways.flatMap((as) => breachesOf(topology, as))).toEqual([]);
  });

  test.each(examples)('at any aspect and with each theme’s metrics in examples/$name', async ({ sources }) => {
    const topology = await topologyOf(sources);
    const others = ways.flatMap((as) => [
      ...[0.5, 1, 4].map((aspect): DrawnAs => ({ ...as, aspect })),
      ...otherMetrics.map((theme): DrawnAs => ({ ...as, theme })),
    ]);
    expect(others.flatMap((as) => breachesOf(topology, as))).toEqual([]);
  });

  test.each(examples)('where everything is shown in examples/$name', async ({ sources }) => {
    const topology = await topologyOf(sources);
    expect(ways.flatMap((as) => breachesOf(topology, { ...as, everything: true }))).toEqual([]);
  });

  test('where everything is shown of small worlds', async () => {
    const property = fc.asyncProperty(world(tiny), async ({ objects }) => {
      const topology = await topologyOf(sourcesOf(objects));
      for (const as of ways) expect(breachesOf(topology, { ...as, everything: true })).toEqual([]);
    });
    await fc.assert(property, { seed: 3, numRuns: 10, ...limit });
  });

  test.each([
    { size: 'tiny', of: tiny, numRuns: 30 },
    { size: 'small', of: small, numRuns: 10 },
  ])('in $size worlds', async ({ of, numRuns }) => {
    await fc.assert(
      fc.asyncProperty(world(of), (one) => holdsIn(one, paper, waysOfWorlds)),
      { seed: 1, numRuns, ...limit },
    );
  });

  test.each(otherMetrics)('in tiny worlds with the metrics of $name', async (theme) => {
    await fc.assert(
      fc.asyncProperty(world(tiny), (one) => holdsIn(one, theme, waysOfWorlds)),
      { seed: 3, numRuns: 8, ...limit },
    );
  });

  test('in a world of some hundred pods', async () => {
    // not as a property: shrinking such a world would take minutes
    for (const one of fc.sample(world(large), { seed: 1, numRuns: 1 })) await holdsIn(one, paper);
  });

  test('where many mounts meet and nothing has room', async () => {
    const crowded = { nodes: 1, workloads: 0, replicas: 1, barePods: 1, containers: 6, namespaces: 1, least: 1 };
    await fc.assert(
      fc.asyncProperty(world(crowded), (one) => holdsIn(one, paper)),
      { seed: 2, numRuns: 20, ...limit },
    );
  });
});

async function holdsIn({ objects }: World, theme: Theme, asked: readonly DrawnAs[] = ways): Promise<void> {
  const topology = await topologyOf(sourcesOf(objects));
  for (const as of asked) expect(breachesOf(topology, { ...as, theme })).toEqual([]);
}
