import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { builtInTemplate } from '../../src/template/built-in.ts';
import { chooseKeys } from '../../src/view/labels/keys.ts';
import type { View } from '../../src/view/types.ts';
import { build } from '../model/manifests.ts';
import { boxCalled, boxesOf, running, seen, viewOf, wordsIn } from './small-world.ts';

const pod = (name: string, labels: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, labels },
  spec: { containers: [{ name: 'main' }] },
});

const shop = ['ui', 'order', 'account'].flatMap((app) =>
  ['stable', 'beta'].map((rel) => pod(`${app}-${rel}`, { app, rel, name: app, 'pod-template-hash': `${app}${rel}` })),
);
const service = (selector: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector },
});

const template = builtInTemplate('labels');
const withOptions = (options: Readonly<Record<string, string>>) => ({
  template: { ...template, options: { ...template.options, ...options } },
});
const keysOf = (...objects: readonly JsonObject[]) => chooseKeys(build(...objects).topology.pods, {});
const picked = (view: View) =>
  boxesOf(view).flatMap(({ data, kind }) => (kind === 'pod' && data['picked'] === 'true' ? [data['name']] : []));
const heads = (view: View) => boxesOf(view).flatMap((box) => (box.kind === 'label' ? [wordsIn(box).join('=')] : []));

describe('the figure `labels`', () => {
  test('chooses the labels that say most beside each other, the one of more values for the columns', () => {
    expect(keysOf(...shop)).toEqual({ columns: 'app', rows: 'rel' });
    expect(keysOf(...[...shop].reverse())).toEqual({ columns: 'app', rows: 'rel' });
  });

  test('falls to one row, or to one cell, where there is no pair', () => {
    expect(keysOf(pod('a', { app: 'a' }), pod('b', { app: 'b' }))).toEqual({ columns: 'app' });
    expect(keysOf(pod('a', {}))).toEqual({});
    expect(boxesOf(viewOf('labels', [pod('a', {})])).filter(({ kind }) => kind === 'cell')).toHaveLength(1);
  });

  test('puts every pod in its cell, and those without the label behind all values', () => {
    const view = viewOf('labels', [...shop, pod('stray', { app: 'ui' })]);
    expect(heads(view)).toEqual(['app=account', 'app=order', 'app=ui', 'rel=beta', 'rel=stable', 'rel=not set']);
    expect(boxCalled(view, 'cell/2/2').children.map(({ data }) => data['name'])).toEqual(['stray']);
    expect(boxCalled(view, 'cell/0/1').children.map(({ data }) => data['name'])).toEqual(['order-beta']);
  });

  test('takes the keys that are asked for, and tells of one that no pod has', () => {
    const { view, diagnostics } = seen('labels', shop, withOptions({ rows: 'app', columns: 'rle' }));
    expect(view === undefined ? [] : heads(view)).toEqual(['rle=not set', 'app=account', 'app=order', 'app=ui']);
    expect(diagnostics.map(({ code, hint }) => [code, hint?.slice(0, 19)])).toEqual([['view/unknown-label', "did you mean 'rel'?"]]);
  });

  test('a pod that is on no node has a dashed frame, as in all figures', () => {
    const view = viewOf('labels', [running('runs', { on: 'worker-1' }), running('waits', { phase: 'Pending' })]);
    expect(['runs', 'waits'].map((name) => boxCalled(view, `pod/default/${name}`).style)).toEqual(['pod', 'template']);
    expect(view.caption).toBe('2 pods; a selector that asks for a label picks none.');
  });

  test('marks what a selector picks, and counts it', () => {
    const view = viewOf('labels', shop, withOptions({ highlight: 'app in (ui,order),rel!=beta' }));
    expect(picked(view)).toEqual(['order-stable', 'ui-stable']);
    expect(wordsIn(boxCalled(view, 'selector'))).toEqual(['selector | picks 2 of 6 pods', 'app in (order,ui),rel!=beta']);
  });

  test('marks what a Service or a workload of the input picks', () => {
    const view = viewOf('labels', [...shop, service({ rel: 'beta' })], withOptions({ highlight: 'svc/web' }));
    expect(picked(view)).toEqual(['account-beta', 'order-beta', 'ui-beta']);
    expect(wordsIn(boxCalled(view, 'selector'))[0]).toBe('Service web | picks 3 of 6 pods');
  });

  test('draws nothing for a selector that cannot be read, and says what there is', () => {
    for (const highlight of ['app in', 'service/shop']) {
      const { view, diagnostics } = seen('labels', shop, withOptions({ highlight }));
      expect(view).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['view/bad-highlight']);
    }
  });

  test('counts pods where each would be too much, and joins rare values', () => {
    const many = Array.from({ length: 40 }, (_, index) => pod(`p${index}`, { app: `a${index % 20}`, rel: `r${Math.floor(index / 20)}` }));
    const view = viewOf('labels', many, { ...withOptions({ rows: 'rel', columns: 'app' }), detail: 'brief' });
    expect(heads(view).filter((text) => text.startsWith('app'))).toHaveLength(7);
    expect(heads(view)).toContain('app=14 other values');
    expect(boxesOf(view).filter(({ kind }) => kind === 'pod')).toEqual([]);
  });
});

describe('labels that vary and occur together', () => {
  test('are chosen before those that no pod has both, or that have one value', () => {
    const apart = [
      pod('a', { app: 'a', env: 'x' }),
      pod('b', { app: 'b', env: 'x' }),
      pod('c', { env: 'x', zone: 'east' }),
      pod('d', { env: 'x', zone: 'west' }),
    ];
    const { rows, columns } = keysOf(...apart);
    expect([rows, columns].filter((key) => key !== undefined)).toHaveLength(1);
    const together = [
      ...apart,
      pod('e', { app: 'a', track: 'beta' }),
      pod('f', { app: 'b', track: 'beta' }),
      pod('g', { app: 'b', track: 'stable' }),
    ];
    expect(keysOf(...together)).toEqual({ columns: 'app', rows: 'track' });
  });
});

describe('templates', () => {
  const template = (name: string, app: string): JsonObject => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: { replicas: 3, template: { metadata: { labels: { app } }, spec: { containers: [{ name: 'c' }] } } },
  });

  test('are counted as what they are, and one alone is called by its name', () => {
    const view = viewOf('labels', [template('web', 'a'), template('api', 'b'), template('db', 'b')], { detail: 'counts' });
    expect(view.caption).toBe('3 templates by app.');
    expect(boxesOf(view).flatMap((box) => (box.kind === 'pods' ? [wordsIn(box)] : []))).toEqual([['web'], ['2 templates']]);
    const mixed = viewOf('labels', [template('web', 'a'), pod('one', { app: 'b' })], { detail: 'counts' });
    expect(mixed.caption).toBe('1 pod and 1 template by app.');
    expect(boxesOf(mixed).flatMap((box) => (box.kind === 'pods' ? [wordsIn(box)] : []))).toEqual([['web', 'template'], ['one']]);
  });
});

describe('labels that vary together', () => {
  const labelled = (labels: JsonObject, index: number): JsonObject => pod(`p-${index}`, labels);
  const caption = (...all: readonly JsonObject[]) => viewOf('labels', all.map(labelled)).caption;
  const apps = ['web', 'api', 'db'].flatMap((app) => ['dev', 'prod'].map((env) => ({ app, env })));

  test('are told beside those that are drawn', () => {
    expect(caption(...apps.map((one) => ({ ...one, tier: `tier-${one.app}` })))).toBe('6 pods by app and env. tier varies with app.');
    expect(caption(...apps.map((one) => ({ ...one, tier: one.app, team: one.app, zone: one.env })))).toBe(
      '6 pods by app and env. tier and team vary with app. zone varies with env.',
    );
  });

  test('are not told where they are equal for all, or split the pods otherwise', () => {
    expect(caption(...apps.map((one, index) => ({ ...one, of: 'shop', ...(index === 0 ? { track: 'x' } : {}) })))).toBe(
      '6 pods by app and env.',
    );
  });
});
