/** The laws of the ladder of steps (DESIGN §5, docs/fit.md), over worlds of many workloads. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/layout/blocks/page.ts';
import { pageOfSize, slidePage } from '../../src/layout/blocks/page.ts';
import { typeOn } from '../../src/layout/readable.ts';
import type { Box, Detail } from '../../src/view/types.ts';
import { details } from '../../src/view/types.ts';
import { buildView } from '../../src/view/view.ts';
import type { Crowd } from './crowd.ts';
import type { Fitting } from './ladder.ts';
import { boxesIn, containersOf, figureNamed, fillOf, fitted, known, shownIn, stepOf, stepsBetween, textsIn } from './ladder.ts';

const laddered = ['cluster', 'flat-network', 'owners', 'service'] as const;
/** Those that draw containers at their fullest: `owners` has room for them only once its pods are counted. */
const withContainers: readonly string[] = ['cluster', 'flat-network'];

function crowds(workloads: { readonly min: number; readonly max: number }): fc.Arbitrary<Crowd> {
  return fc.record({
    workloads: fc.integer(workloads),
    nodes: fc.constantFrom(0, 0, 2, 5, 12),
    namespaces: fc.integer({ min: 1, max: 4 }),
    replicas: fc.integer({ min: 1, max: 5 }),
    containers: fc.integer({ min: 1, max: 4 }),
    failing: fc.constantFrom(0, 7, 13),
    services: fc.constant(true),
    seed: fc.nat(999),
  });
}

const plain: Crowd = { workloads: 60, nodes: 0, namespaces: 4, replicas: 4, containers: 4, failing: 0, services: true, seed: 1 };

function missing(all: ReadonlySet<string>, less: ReadonlySet<string>): readonly string[] {
  return [...less].filter((one) => !all.has(one));
}

describe('more room never shows less', () => {
  const larger = (page: Page, factor: number): Page => pageOfSize({ width: page.width * factor, height: page.height * factor });
  const rooms: readonly { readonly room: string; readonly of: readonly [Page, Page] }[] = [
    { room: 'a larger page', of: [slidePage, larger(slidePage, 1.3)] },
    { room: 'a page that is twice as large', of: [larger(slidePage, 0.6), larger(slidePage, 1.2)] },
    { room: 'smaller type', of: [slidePage, { ...slidePage, legible: 7 }] },
  ];
  test.each(rooms)('$room', async ({ of: [page, roomier] }) => {
    await fc.assert(
      fc.asyncProperty(crowds({ min: 3, max: 90 }), fc.constantFrom(...laddered), async (asked, figure) => {
        const { world, topology } = await known(asked);
        const less = await fitted(topology, figure, page);
        const more = await fitted(topology, figure, roomier);
        const { details } = figureNamed(figure);
        expect(details.indexOf(more.detail), `${more.detail} where there is less room for ${less.detail}`).toBeLessThanOrEqual(
          details.indexOf(less.detail),
        );
        const [few, many] = [shownIn(less, world), shownIn(more, world)];
        expect(missing(many.names, few.names)).toEqual([]);
        expect(missing(many.pods, few.pods)).toEqual([]);
        if (withContainers.includes(figure)) expect(missing(many.containers, few.containers)).toEqual([]);
      }),
      { seed: 5, numRuns: 8 },
    );
  });
});

/** At all of these sizes, and at all between two of which the step is taken. */
const sizes = [2, 6, 12, 24, 48, 96] as const;

describe.each(laddered)('of %s', (figure) => {
  const worlds = fc.sample(crowds({ min: 0, max: 0 }), { seed: 11, numRuns: 2 });
  const fits = new Map<string, Promise<Fitting>>();
  const fitOf = (asked: Crowd): Promise<Fitting> => {
    const key = JSON.stringify(asked);
    const found = fits.get(key) ?? known(asked).then(({ topology }) => fitted(topology, figure, slidePage));
    fits.set(key, found);
    return found;
  };

  test.each(worlds)('one workload more costs at most one step: $nodes nodes, seed $seed', async (world) => {
    const walk = async (from: number, to: number): Promise<void> => {
      const [before, after] = [await fitOf({ ...world, workloads: from }), await fitOf({ ...world, workloads: to })];
      if (stepOf(figure, before.detail) >= stepOf(figure, after.detail)) return;
      if (to - from > 1) {
        const middle = (from + to) >> 1;
        await walk(from, middle);
        await walk(middle, to);
        return;
      }
      const { topology } = await known({ ...world, workloads: to });
      const cost = stepsBetween(topology, figure, [before.detail, after.detail]);
      expect(cost, `${before.detail} with ${from} workloads, ${after.detail} with ${to}`).toBeLessThanOrEqual(1);
    };
    for (const [index, size] of sizes.entries()) await walk(sizes[index - 1] ?? size, size);
  });

  test.each(worlds)('what left something out fills its page and has its shape: $nodes nodes, seed $seed', async (world) => {
    for (const workloads of [12, 15, 18, 24, 30, 34, 48, 62, 70, 96, 150]) {
      const one = await fitOf({ ...world, workloads });
      const said = `${workloads} workloads, ${one.detail}`;
      expect(typeOn(slidePage, one.layout), said).toBeGreaterThanOrEqual(8.999);
      if (stepOf(figure, one.detail) <= stepOf(figure, 'folded')) continue;
      const { share, off } = fillOf(one, slidePage);
      expect(share, said).toBeGreaterThanOrEqual(0.6);
      expect(off, said).toBeLessThanOrEqual(1.25);
    }
  });
});

describe('there is room for', () => {
  test.each(laddered)('the names of 400 workloads: %s', async (figure) => {
    const { world, topology } = await known({ ...plain, workloads: 400 });
    const one = await fitted(topology, figure, slidePage);
    expect(shownIn(one, world).names.size).toBe(400);
    expect(typeOn(slidePage, one.layout)).toBeGreaterThanOrEqual(8.999);
  });

  test.each(withContainers)('the containers of 60 workloads: %s', async (figure) => {
    const { world, topology } = await known(plain);
    expect([...shownIn(await fitted(topology, figure, slidePage), world).containers].sort()).toEqual([...containersOf(world)].sort());
  });

  test.each(withContainers)('2,000 pods, each a mark of its own: %s', async (figure) => {
    const { world, topology } = await known({ ...plain, workloads: 800, nodes: 70, failing: 50 });
    const one = await fitted(topology, figure, slidePage);
    const marks = boxesIn(one.view.root).filter(({ kind, copies }) => kind === 'pod' && copies === 1);
    const pods = world.workloads.flatMap((workload) => workload.pods);
    expect(pods.length).toBeGreaterThan(1900);
    expect(marks.length).toBe(pods.length);
    expect(typeOn(slidePage, one.layout)).toBeGreaterThanOrEqual(8.999);
  });
});

describe('at every step', () => {
  const asked: Crowd = { ...plain, workloads: 16, nodes: 3, namespaces: 3, failing: 5 };
  const steps = laddered.flatMap((figure) => figureNamed(figure).details.map((detail) => ({ figure, detail })));
  const viewAt = async (figure: string, detail: Detail, crowd = asked) => {
    const { world, topology } = await known(crowd);
    const { view } = buildView(topology, figureNamed(figure), { detail, pods: [] });
    if (view === undefined) throw new Error('nothing is drawn');
    return { world, view, words: [view.caption, ...(view.legend?.entries.map(({ words }) => words) ?? [])].join(' ') };
  };

  test.each(steps)('$figure says what it leaves out: $detail', async ({ figure, detail }) => {
    const { view, words } = await viewAt(figure, detail);
    const boxes = boxesIn(view.root);
    const texts = textsIn(view.root).join(' ');
    const isCounted = boxes.some(({ kind }) => kind === 'pods' || kind === 'services' || kind === 'workloads');
    if (isCounted) return;
    if (figure !== 'owners' && !boxes.some(({ kind }) => kind === 'container'))
      expect(`${words} ${texts}`).toMatch(/containers?\b|A square is a pod|A square for each|for each Service/);
    if (withContainers.includes(figure) && !/\b10\.\d+\.\d+\.\d+\b/.test(texts)) expect(words).toContain('IPs');
    if (withContainers.includes(figure) && detail !== 'tiles' && !texts.includes('backoffice')) expect(words).toMatch(/[Nn]amespaces are/);
    if (boxes.some(({ arrangement }) => arrangement.name === 'tile')) expect(words).toMatch(/A square (is|for)/);
    if (boxes.some(({ arrangement }) => arrangement.name === 'square')) expect(words).toMatch(/a square for each container/);
  });

  test.each(withContainers)('%s says that there is no room for what was asked for', async (figure) => {
    const { topology } = await known(asked);
    for (const detail of figureNamed(figure).details) {
      const { diagnostics } = buildView(topology, figureNamed(figure), { detail, pods: [], show: ['images'] });
      const isWhole = details.indexOf(detail) <= details.indexOf('folded');
      expect(
        diagnostics.map(({ code }) => code),
        detail,
      ).toEqual(isWhole ? [] : ['view/no-room']);
    }
  });

  test.each(steps)('$figure shows what does not run: $detail', async ({ figure, detail }) => {
    const { world, view } = await viewAt(figure, detail);
    const failing = world.workloads.filter((workload) => workload.failing.length > 0);
    expect(failing.length).toBeGreaterThan(3);
    const boxes = boxesIn(view.root);
    const counted = boxes.filter(({ kind }) => kind === 'pods' || kind === 'services' || kind === 'workloads');
    if (counted.length > 0) {
      expect(counted.flatMap(textsIn).join(' ')).toMatch(/CrashLoopBackOff|not ready|of \d+ ready|0 ready/);
      return;
    }
    for (const workload of failing) {
      const ids = new Set([workload.name, ...workload.failing].map((name) => `${workload.namespace}/${name}`));
      const own = boxes.filter(({ id, standsFor = [] }) => [id, ...standsFor].some((one) => ids.has(one.split('/').slice(1).join('/'))));
      expect(own.some(looksWrong), `${workload.name}: ${own.flatMap(textsIn).join(' ')}`).toBe(true);
    }
  });

  test.each(steps)('$figure says once what all things of a frame have in common: $detail', async ({ figure, detail }) => {
    for (const crowd of [asked, { ...asked, nodes: 0 }, { ...asked, nodes: 0, workloads: 4 }]) {
      const { view } = await viewAt(figure, detail, crowd);
      for (const frame of boxesIn(view.root)) {
        const things = frame.children.filter(({ kind }) => /^(pod|workload|service)$/.test(kind));
        if (things.length < 3 || frame.arrangement.name === 'layer') continue;
        const [first = [], ...others] = things.map(factsOf);
        expect(
          first.filter((fact) => others.every((facts) => facts.includes(fact))),
          frame.id,
        ).toEqual([]);
      }
    }
  });
});

function looksWrong(box: Box): boolean {
  const { arrangement } = box;
  const isCrossed = boxesIn(box).some(({ style }) => style === 'tile-failed') || (arrangement.name === 'tile' && arrangement.crossed);
  return (
    isCrossed ||
    box.lines.some(({ start, end }) => [start, end].some((span) => span?.role === 'trouble' || /CrashLoop/.test(span?.text ?? '')))
  );
}

/** What its lines say beside its name and numbers. */
function factsOf({ lines }: Box): readonly string[] {
  return lines.flatMap(({ start }) => (start?.role === 'fact' && !/\d/.test(start.text) ? [start.text] : []));
}
