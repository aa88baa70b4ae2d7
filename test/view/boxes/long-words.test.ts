import { expect, test } from 'vitest';
import { figures } from '../../../src/view/figures.ts';
import { wordsOf } from '../../../src/view/words-of.ts';
import { boxesOf, running, seen } from '../small-world.ts';

const long = 'x'.repeat(1_000_000);
const containers = [{ name: long, image: `${long}:1`, volumeMounts: [{ name: long, mountPath: `/${long}` }] }];
const volumes = [{ name: long, hostPath: { path: `/${long}` } }];
const objects = [
  running(`web-${long}`, { on: long, ip: long, namespace: long, spec: { containers, volumes } }),
  { apiVersion: 'v1', kind: 'Service', metadata: { name: long, namespace: long }, spec: { ports: [{ port: 80, name: long }] } },
];

test.each(figures)('$name holds no words of a megabyte; tooltips and data do', ({ name }) => {
  const { view } = seen(name, objects);
  if (view === undefined) return;
  expect(
    Math.max(
      ...wordsOf(view)
        .split('…')
        .map((part) => part.length),
    ),
  ).toBeLessThan(1000);
  expect(boxesOf(view).some(({ tooltip, data }) => [tooltip, ...Object.values(data)].join('').includes(long))).toBe(true);
});
