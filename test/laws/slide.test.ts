import { describe, expect, test } from 'vitest';
import { slidePage } from '../../src/layout/blocks/page.ts';
import { typeOn } from '../../src/layout/readable.ts';
import { slide } from '../../src/theme/themes/slide.ts';
import { figures } from '../../src/view/figures.ts';
import { drawn, examples, topologyOf } from './stages.ts';

/** pt, of the smallest type when the figure fills a slide of 1280 × 720. */
const goal = 14;

/** Figures that can fold until they fit, however many pods there are. */
const folding = figures.filter(({ details }) => details.at(-1) === 'sample').map(({ name }) => name);

describe('in theme slide', () => {
  test.each(examples)(`figures of examples/$name that fold have type of ${goal} pt`, async ({ sources }) => {
    const topology = await topologyOf(sources);
    for (const figure of folding) {
      const result = drawn(topology, { figure, fold: 'auto', theme: slide });
      if (result !== undefined) expect(0.75 * typeOn(slidePage, result.layout), figure).toBeGreaterThanOrEqual(goal - 0.001);
    }
  });

  test.each([
    { example: 'kubia', figure: 'sidecar', pod: undefined },
    { example: 'kubia', figure: 'namespaces', pod: undefined },
    { example: 'sidecar', figure: 'sidecar', pod: undefined },
    { example: 'namespaces', figure: 'namespaces', pod: 'web-5d4f8' },
    { example: 'namespaces', figure: 'sidecar', pod: 'web-5d4f8' },
  ])(`one pod of examples/$example has type of ${goal} pt in the figure $figure`, async ({ example, figure, pod }) => {
    const sources = examples.find(({ name }) => name === example)?.sources ?? [];
    const result = drawn(await topologyOf(sources), { figure, fold: 'auto', theme: slide, ...(pod === undefined ? {} : { pods: [pod] }) });
    expect(result === undefined ? 0 : 0.75 * typeOn(slidePage, result.layout)).toBeGreaterThanOrEqual(goal - 0.001);
  });

  test.each(examples)('whatever is drawn of examples/$name can be read', async ({ sources }) => {
    const topology = await topologyOf(sources);
    for (const { name: figure } of figures) {
      const result = drawn(topology, { figure, fold: 'auto', theme: slide });
      if (result !== undefined) expect(typeOn(slidePage, result.layout), figure).toBeGreaterThanOrEqual(slidePage.legible);
    }
  });
});
