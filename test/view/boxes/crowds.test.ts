/** Figures of far more than anybody reads: what is left out is said, and what has no room is not made. */
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/base/source.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { draw } from '../../../src/pipeline/pipeline.ts';
import { figures } from '../../../src/view/figures.ts';
import { wordsIn } from '../../../src/words/words.ts';
import { boxCalled, boxesOf, running, seen, viewOf, wordsIn as wordsOn } from '../small-world.ts';

function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function from(...objects: readonly JsonObject[]): readonly Source[] {
  return [{ name: 'in.json', content: objects.map((object) => JSON.stringify(object)).join('\n') }];
}

const ofOnePod = ['pod', 'sidecar', 'namespaces', 'split', 'scaling', 'process', 'lifecycle'];

describe('of a pod with thousands of containers', () => {
  const volumes = times(3000, (index) => ({ name: `v${index}`, emptyDir: {} }));
  const containers = times(3000, (index) => ({
    name: `c${index}`,
    image: 'app:1',
    volumeMounts: [
      { name: `v${index}`, mountPath: '/a' },
      { name: `v${(index * 7) % 3000}`, mountPath: '/b' },
    ],
  }));
  const crowd = running('web', { spec: { containers, volumes } });

  test.each(ofOnePod)('%s draws the first, and says so', (name) => {
    const { view, diagnostics } = seen(name, [crowd]);
    expect(view?.caption).toContain('100 of the 3000 containers of web are drawn.');
    expect(view?.description).toContain('100 of the 3000 containers of web are drawn.');
    expect(diagnostics.map(({ code }) => code)).toContain('view/left-out');
    expect(boxesOf(view ?? viewOf(name, [crowd])).length).toBeLessThan(2000);
  });

  test('a volume that is drawn is mounted by a container that is drawn, and all links end at boxes', () => {
    const view = viewOf('sidecar', [crowd]);
    const ids = new Set(boxesOf(view).map(({ id }) => id));
    const mounts = view.links.filter(({ relation }) => relation === 'mounts');
    const drawn = boxesOf(view).filter(({ kind }) => kind === 'volume');
    expect(drawn).toHaveLength(100);
    expect(new Set(mounts.map(({ to }) => to))).toEqual(new Set(drawn.map(({ id }) => id)));
    for (const { from: start, to } of view.links) expect([ids.has(start), ids.has(to)]).toEqual([true, true]);
  });

  test('nothing is left out where all of it is asked for', () => {
    const spec = { containers: times(130, (index) => ({ name: `c${index}` })) };
    const { view, diagnostics } = seen('sidecar', [running('web', { spec })], { whole: true });
    expect(diagnostics).toEqual([]);
    expect(boxesOf(view ?? viewOf('sidecar', [])).filter(({ kind }) => kind === 'container')).toHaveLength(130);
  });

  test('main containers are drawn before the many that only prepare', () => {
    const init = times(3000, (index) => ({ name: `i${index}` }));
    const view = viewOf('sidecar', [running('web', { spec: { initContainers: init } })]);
    const roles = boxesOf(view).flatMap(({ kind, data }) => (kind === 'container' ? [data['role']] : []));
    expect(roles.filter((role) => role === 'main')).toHaveLength(1);
    expect(roles).toHaveLength(100);
  });
});

test('a container with thousands of ports says how many more there are', () => {
  const ports = times(5000, (index) => ({ containerPort: index + 1 }));
  const object = running('web', { spec: { containers: [{ name: 'app', ports }] } });
  const container = boxCalled(viewOf('sidecar', [object]), 'pod/default/web/app');
  expect(container.children).toHaveLength(80);
  expect(wordsOn(container.children.at(-1) ?? container)).toEqual(['and 4921 more']);
  expect(boxCalled(viewOf('sidecar', [object], { whole: true }), 'pod/default/web/app').children).toHaveLength(5000);
});

test.each(['cluster', 'flat-network'])('%s: a pod with hundreds of thousands of addresses says how many more there are', (name) => {
  const podIPs = times(200_000, (index) => ({ ip: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}` }));
  const object = { ...running('web', { on: 'node-1' }), status: { phase: 'Running', podIPs } };
  const words = wordsOn(boxCalled(viewOf(name, [object]), 'pod/default/web'));
  expect(words).toHaveLength(80);
  expect(words.at(-1)).toMatch(/^and 1999\d\d more$/);
});

describe('of thousands of pods side by side', () => {
  test.each(ofOnePod)('%s makes no more than have room, to ask which is meant', async (figure) => {
    const pods = times(6000, (index) => running(`web-${index}`));
    const { output, diagnostics } = await draw(from(...pods), { figure });
    expect(output).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message.slice(0, 4)])).toEqual([['view/which-pod', '6000']]);
  });

  test('not even those that were asked for by one name are drawn', async () => {
    const pods = times(6000, (index) => running('web', { namespace: `n${index}` }));
    const { output, diagnostics } = await draw(from(...pods), { figure: 'sidecar', pods: ['web'] });
    expect([output, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['view/too-full']]);
  });
});

describe('labels', () => {
  test('of twenty thousand keys, the best of the most used ones sort the pods', () => {
    const labels = Object.fromEntries(times(20_000, (index) => [`key-${index}`, 'x']));
    const view = viewOf('labels', [running('a', { owner: { labels } }), running('b', { owner: { labels: { ...labels, 'key-9': 'y' } } })]);
    expect(boxesOf(view).flatMap(({ data }) => data['key'] ?? [])).toContain('key-9');
  });

  test('of thousands of values in rows and columns have no room', () => {
    const pods = times(3000, (index) => running(`p${index}`, { owner: { labels: { app: `a${index}`, rel: `r${index % 50}` } } }));
    const room = { boxes: 1000, links: 1000, drawn: 4000 };
    expect(seen('labels', pods, { room })).toMatchObject({ tooFull: { choices: [] } });
    expect(seen('labels', pods, { room, detail: 'brief' }).view).toBeDefined();
  });
});

test('a list of thousands is told as far as anybody listens', () => {
  const { list } = wordsIn('en');
  expect(list(times(100, String)).endsWith('98 and 99')).toBe(true);
  expect(list(times(50_000, String)).endsWith('97, 98 and 49901 more')).toBe(true);
});

test.each(figures)('a name of a megabyte is in the picture of $name a few times as a few letters', async ({ name }) => {
  const long = 'x'.repeat(1_000_000);
  const { output } = await draw(from(running(long, { on: long, namespace: long, spec: { containers: [{ name: long }] } })), {
    figure: name,
    title: 'web',
  });
  if (output !== undefined) expect(output.length).toBeLessThan(400_000);
});
