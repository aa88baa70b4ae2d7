import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { View } from '../../src/view/types.ts';
import { breachesOfDescription } from './laws-of-descriptions.ts';
import { drawn, examples, figureNames, largeExamples, topologyOf } from './stages.ts';
import { small, sourcesOf, tiny, world } from './world.ts';

describe('the description of a figure', () => {
  test.each([...examples, ...largeExamples])('of examples/$name says what is drawn, and nothing else', async ({ sources }) => {
    const topology = await topologyOf(sources);
    const breaches = figureNames.flatMap((figure) =>
      (['none', 'auto'] as const).flatMap((fold) => {
        const view = drawn(topology, { figure, fold })?.view;
        return view === undefined ? [] : breachesOfDescription(view, topology).map((breach) => `${figure}, fold ${fold}: ${breach}`);
      }),
    );
    expect(breaches).toEqual([]);
  });

  test.each([
    ['tiny', tiny, 40],
    ['small', small, 15],
  ] as const)('of %s worlds says what is drawn, and nothing else', async (_, size, runs) => {
    await fc.assert(
      fc.asyncProperty(world(size), async ({ objects }) => {
        const topology = await topologyOf(sourcesOf(objects));
        for (const figure of figureNames) {
          const view = drawn(topology, { figure, fold: 'auto' })?.view;
          if (view !== undefined) expect(breachesOfDescription(view, topology), `${figure}: ${view.description}`).toEqual([]);
        }
      }),
      { numRuns: runs, seed: 7, endOnFailure: true },
    );
  });
});

describe('a description that lacks something', () => {
  const pods = [
    ['a', { phase: 'Running', containerStatuses: [{ name: 'c', ready: true, restartCount: 0, state: { running: {} } }] }],
    [
      'b',
      {
        phase: 'Running',
        containerStatuses: [{ name: 'c', ready: false, restartCount: 3, state: { waiting: { reason: 'CrashLoopBackOff' } } }],
      },
    ],
  ] as const;
  const objects = [
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'front' }, spec: { selector: { app: 'x' }, ports: [{ port: 80 }] } },
    ...pods.map(([name, status]) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `pod-${name}`, labels: { app: 'x' } },
      spec: { nodeName: 'n', containers: [{ name: 'c', ports: [{ containerPort: 80 }] }] },
      status,
    })),
  ];
  const breaches = async (change: (view: View) => string) => {
    const topology = await topologyOf(sourcesOf(objects));
    const view = drawn(topology, { figure: 'service', fold: 'none' })?.view;
    if (view === undefined) throw new Error('nothing is drawn');
    return breachesOfDescription({ ...view, description: change(view) }, topology);
  };

  test('is found: a state, a link, a port', async () => {
    expect(await breaches(({ description }) => description)).toEqual([]);
    expect(await breaches(({ description }) => description.replace('CrashLoopBackOff', 'Running'))).toContain(
      "'crashloopbackoff' of pod/default/pod-b is not told",
    );
    expect(await breaches(({ description }) => description.replace('Service front', 'Something'))).toContain(
      'the link selects from service/default/front to pod/default/pod-a is not told',
    );
    expect(await breaches(({ description }) => description.replaceAll(':80', ''))).toContain("':80' of service/default/front is not told");
  });

  test('is found: a state that nothing is drawn with', async () => {
    expect(await breaches(({ description }) => `${description} Node n: CrashLoopBackOff.`)).toEqual([
      "'crashloopbackoff' is told where nothing is drawn with it: node n: crashloopbackoff.",
    ]);
  });
});
