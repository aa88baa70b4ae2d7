/** What a page has room for is drawn: by the whole pipeline, on a slide. */
import { describe, expect, test } from 'vitest';
import type { DrawOptions } from '../../src/index.ts';
import { draw } from '../../src/index.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { node, ownedBy, running, workload } from '../view/small-world.ts';

interface Text {
  readonly text: string;
  readonly x: number;
  readonly fill: string;
}

async function textsOf(objects: readonly JsonObject[], options: DrawOptions): Promise<readonly Text[]> {
  const { output } = await draw(
    [{ name: 'world.json', content: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }) }],
    options,
  );
  return [...new TextDecoder().decode(output).matchAll(/<text x="([\d.]+)"[^>]*fill="([^"]*)"[^>]*>([^<]*)/g)].map(
    ([, x = '', fill = '', text = '']) => ({ text, x: Number(x), fill }),
  );
}

const wordsOf = async (objects: readonly JsonObject[], options: DrawOptions) => (await textsOf(objects, options)).map(({ text }) => text);
const times = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('many things of one sort', () => {
  test('are all named, in several columns', async () => {
    const names = times(40).map((index) => `ts-stall-number-${index + 10}-of-the-market`);
    const texts = await textsOf(
      names.map((name) => workload('Deployment', name)),
      { figure: 'cluster' },
    );
    const named = texts.filter(({ text }) => names.includes(text));
    expect(named.map(({ text }) => text).sort()).toEqual(names);
    expect(new Set(named.map(({ x }) => x)).size).toBeGreaterThanOrEqual(4);
    expect(texts.map(({ text }) => text).join('\n')).not.toMatch(/more owner/);
  });

  test('pods keep their addresses under the title that says that each has one', async () => {
    const nodes = ['quay-1', 'quay-2'];
    const pods = nodes.flatMap((on, n) => times(9).map((index) => running(`crane-${n}-${index}`, { on, ip: `10.1.${n}.${index + 2}` })));
    const words = await wordsOf([...nodes.map((name) => node(name)), ...pods], { figure: 'flat-network' });
    expect(words).toContain('Every pod has its own IP on one flat network');
    expect(words.filter((word) => /^(?:IP )?10\.1\.[01]\.\d+$/.test(word))).toHaveLength(18);
    expect(words.filter((word) => word === 'app')).toHaveLength(18);
  });

  test.each<DrawOptions>([{ figure: 'flat-network' }, { figure: 'owners', show: ['state'] }])(
    'the only one that fails is red, though it is the last: %j',
    async (options) => {
      const crashing = { ready: false, restartCount: 40, state: { waiting: { reason: 'CrashLoopBackOff' } } };
      const pods = times(15).flatMap((n) =>
        times(5).map((index): JsonObject => {
          const pod = running(`crane-with-a-very-long-name-${n + 10}-${index}`, { on: `quay-${n}`, ip: `10.1.${n}.${index}` });
          if (n < 14 || index < 4) return pod;
          return { ...pod, status: { phase: 'Running', podIP: '10.1.14.4', containerStatuses: [{ name: 'app', ...crashing }] } };
        }),
      );
      const texts = await textsOf(pods, options);
      const red = texts.find(({ text }) => text === 'CrashLoopBackOff')?.fill;
      // the name may be broken
      const marked = texts.flatMap(({ text, fill }) => (fill === red ? [text] : []));
      expect(red).toMatch(/^#/);
      expect(marked.join('').replace('CrashLoopBackOff', '')).toBe('crane-with-a-very-long-name-24-4');
    },
  );
});

test('the address of an example node stands whole beside or beneath its name', async () => {
  const words = await wordsOf([workload('StatefulSet', 'db', { spec: { replicas: 3 } })], { figure: 'cluster', nodes: 3 });
  expect(words.filter((word) => word.includes('192.168'))).toEqual(times(3).map((index) => `example · 192.168.1.${10 + index}`));
  expect(words.filter((word) => word.startsWith('10.1.'))).toEqual(['10.1.1.2', '10.1.2.2', '10.1.3.2']);
});

test('the pods of a headless Service stand apart by their addresses where nothing is folded', async () => {
  const labels = { app: 'db' };
  const pods = times(2).map((index) =>
    running(`db-${index}`, { ip: `10.0.0.${index + 1}`, owner: { labels, ...ownedBy('StatefulSet', 'db') } }),
  );
  const db: JsonObject = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'db' },
    spec: { clusterIP: 'None', selector: labels, ports: [{ port: 5432 }] },
  };
  const words = await wordsOf([db, ...pods], { figure: 'service', fold: 'none' });
  expect(words).toEqual(expect.arrayContaining(['db-0', '10.0.0.1', 'db-1', '10.0.0.2']));
  expect(words).not.toContain('×2');
});
