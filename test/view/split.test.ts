import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { boxCalled, boxesOf, idsOf, linksOf, running, viewOf, wordsIn } from './small-world.ts';

function deployment(name: string, containers: readonly JsonObject[], replicas = 2): JsonObject {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec: { replicas, template: { spec: { containers } } } };
}

const frontend = { name: 'frontend', image: 'example.com/shop/frontend:2.4', ports: [{ containerPort: 8080 }] };
const database = { name: 'database', image: 'docker.io/library/postgres:16@sha256:0123456789abcdef' };
const shop = deployment('shop', [frontend, database]);
const id = 'deployment/default/shop';

describe('the figure `split`', () => {
  const view = viewOf('split', [shop]);

  test('shows the pod as it is, with what each tier scales with', () => {
    expect(wordsIn(boxCalled(view, id))).toEqual(['shop | replicas 2']);
    expect(wordsIn(boxCalled(view, `${id}/frontend`))).toEqual(['frontend', 'frontend:2.4', 'scales with traffic']);
    expect(wordsIn(boxCalled(view, `${id}/database`))).toEqual(['database', 'postgres:16', 'keeps data']);
  });

  test('suggests a pod for each tier, marked as such, and says why one stays one', () => {
    const suggested = boxesOf(view).filter(({ data }) => data['suggested'] !== undefined);
    expect(suggested.map((box) => [box.id, ...wordsIn(box)])).toEqual([
      [`${id}/frontend/suggested`, 'frontend | replicas 2'],
      [`${id}/database/suggested`, 'database | replicas 1'],
    ]);
    expect(wordsIn(boxCalled(view, `${id}/database/suggested/database`))).toEqual([
      'database',
      'stays one: each copy would keep data of its own',
    ]);
  });

  test('leads from now to suggested', () => {
    expect(linksOf(view, 'becomes')).toEqual([`split/${id}/now → split/${id}/suggested`]);
    expect(view.title).toBe('Two tiers, two pods');
  });

  test('says calmly why a pod is well as it is', () => {
    const one = viewOf('split', [deployment('db', [database])]);
    expect(one.title).toBe('One container needs no split');
    const helped = viewOf('split', [deployment('web', [frontend, { name: 'log-shipper', image: 'fluent-bit' }])]);
    expect(helped.title).toBe('This pod is well as it is');
    expect(helped.description).toContain('helpers');
    expect(linksOf(helped, 'becomes')).toEqual([]);
    expect(wordsIn(boxCalled(helped, 'deployment/default/web/log-shipper'))).toEqual([
      'log-shipper',
      'fluent-bit',
      'supporting · helps frontend',
    ]);
  });

  test('leaves out pods that are well as they are, unless they are asked for', () => {
    const others = [shop, deployment('blog', [frontend]), deployment('docs', [frontend])];
    const chosen = viewOf('split', others);
    expect(idsOf(chosen, 'pod')).not.toContain('deployment/default/blog');
    expect(chosen.caption).toContain('2 other pods are well as they are.');
    expect(chosen.choices).toBeUndefined();
    expect(idsOf(viewOf('split', others, { pods: ['blog'] }), 'pod')).toEqual(['deployment/default/blog']);
  });

  test('knows no number of a pod whose workload is not in the input', () => {
    const owner = { ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-1', uid: '1', controller: true }] };
    const one = viewOf('split', [running('web-1-x', { on: 'worker-1', owner })]);
    expect(wordsIn(boxCalled(one, 'pod/default/web-1-x'))).toEqual(['web-1-x']);
  });

  test('counts no init container among those that a pod works with', () => {
    const spec = { containers: [frontend], initContainers: [{ name: 'migrate', image: 'migrate' }] };
    const one = viewOf('split', [running('web', { spec })]);
    expect(one.description).toContain('It has a single main container.');
  });

  test('folds helpers, then says each tier in a row', () => {
    const helpers = ['log-shipper', 'metrics-exporter'].map((name) => ({ name, image: name }));
    const many = [deployment('shop', [frontend, database, ...helpers])];
    expect(wordsIn(boxCalled(viewOf('split', many, { detail: 'folded' }), `${id}/log-shipper/helpers`))).toEqual(['2 more containers']);
    expect(wordsIn(boxCalled(viewOf('split', many, { detail: 'rows' }), `${id}/frontend`))).toEqual([
      'frontend | scales with traffic · 2 more containers',
    ]);
  });
});
