import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { breachesOfDescription } from '../../laws/laws-of-descriptions.ts';
import { build } from '../../model/manifests.ts';
import { boxCalled, idsOf, linksOf, viewOf, wordsIn } from '../small-world.ts';

const app = (name: string, values: Readonly<Record<string, string>> = {}): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: {
    template: {
      metadata: { labels: { app: name } },
      spec: { containers: [{ name: 'app', env: Object.entries(values).map(([key, value]) => ({ name: key, value })) }] },
    },
  },
});
const service = (name: string, port = 80): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: { selector: { app: name }, ports: [{ port }] },
});

describe('workloads that call a Service', () => {
  const world = [app('web', { CART_URL: 'http://cart' }), app('jobs', { CART_ADDR: 'cart:80' }), app('cart'), service('cart')];
  const view = viewOf('service', world);

  test('stand before it, in one box, with what says so', () => {
    expect(linksOf(view, 'calls')).toEqual(['callers/service/default/cart → service/default/cart']);
    expect(wordsIn(boxCalled(view, 'callers/service/default/cart'))).toEqual(['jobs', 'web']);
    expect(view.links.find(({ relation }) => relation === 'calls')).toMatchObject({
      count: 2,
      evidence: 'env CART_ADDR, env CART_URL',
      tooltip: 'jobs calls cart:80 (env CART_ADDR)\nweb calls cart:80 (env CART_URL)',
    });
    expect(view.description).toContain('jobs and web call Service cart.');
    expect(breachesOfDescription(view, build(...world).topology)).toEqual([]);
  });

  test('stand apart where they ask for a port that it lacks', () => {
    const lost = viewOf('service', [...world, app('old', { CART_URL: 'http://cart:8080' })]);
    expect(linksOf(lost, 'calls')).toHaveLength(2);
    const link = lost.links.find(({ from }) => from === 'callers/service/default/cart/8080');
    expect([link?.style, link?.label.map(({ text }) => text)]).toEqual(['missing', ['no port 8080']]);
  });

  test('are counted where they are many, and left out where pods are folded or many Services are called', () => {
    const many = Array.from({ length: 6 }, (_, index) => app(`web-${index}`, { CART_HOST: 'cart' }));
    const crowd = viewOf('service', [...many, app('cart'), service('cart')]);
    expect(wordsIn(boxCalled(crowd, 'callers/service/default/cart'))).toEqual(['web-0', 'web-1', 'web-2', 'and 3 more']);
    expect(idsOf(viewOf('service', world, { detail: 'folded' }), 'callers')).toEqual([]);
    const names = Array.from({ length: 7 }, (_, index) => `s${index}`);
    const caller = app('web', Object.fromEntries(names.map((name) => [`${name}_URL`, `http://${name}`])));
    expect(idsOf(viewOf('service', [caller, ...names.flatMap((name) => [app(name), service(name)])]), 'callers')).toEqual([]);
  });
});
