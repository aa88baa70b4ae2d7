import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import type { View } from '../../src/view/types.ts';
import { boxCalled, boxesOf, idsOf, running, viewOf, wordsIn } from './small-world.ts';

const of = (spec: JsonObject, request = {}): View => viewOf('lifecycle', [running('web', { spec })], request);

/** From its first column to its last. */
function span(view: View, id: string): readonly [number, number] {
  const { arrangement } = boxCalled(view, `pod/default/web/${id}`);
  if (arrangement.name !== 'cell') throw new Error(`${id} is no bar`);
  return [arrangement.first, arrangement.last];
}

const words = (view: View, id: string): string => wordsIn(boxCalled(view, `pod/default/web/${id}`)).join(' | ');
const sidecar = (name: string, more: JsonObject = {}): JsonObject => ({ name, restartPolicy: 'Always', ...more });

describe('the figure `lifecycle`', () => {
  const view = of({
    initContainers: [{ name: 'first' }, sidecar('proxy'), { name: 'second' }, sidecar('logs')],
    containers: [{ name: 'app' }, { name: 'helper' }],
  });

  test('runs init containers one after another, before the main containers', () => {
    expect(span(view, 'first/life')).toEqual([2, 2]);
    expect(span(view, 'second/life')).toEqual([4, 4]);
    expect(span(view, 'app/life')[0]).toBe(6);
    expect(span(view, 'helper/life')).toEqual(span(view, 'app/life'));
  });

  test('speaks of one init container as of one', () => {
    const one = of({ initContainers: [{ name: 'kindle' }], containers: [{ name: 'app' }] });
    expect(one.title).toBe('The init container ends before anything else starts');
    expect(words(one, 'step/initialise')).toBe('before the app container');
    expect(one.description).toContain('kindle runs to its end before the app containers start.');
    expect(one.description).not.toContain('one after another');
  });

  test('starts sidecars in their place of the order, and stops them after the main containers in reverse', () => {
    const [, end] = span(view, 'app/life');
    expect(span(view, 'proxy/life')).toEqual([3, end + 2]);
    expect(span(view, 'logs/life')).toEqual([5, end + 1]);
    expect(span(view, 'logs/stop')).toEqual([end + 1, end + 1]);
  });

  test('counts started sidecars among the init containers, as kubectl does', () => {
    const statuses = boxesOf(view).filter(({ kind }) => kind === 'status');
    expect(statuses.flatMap(wordsIn)).toEqual(['Pending', 'Init:0/4', 'Init:1/4', 'Init:2/4', 'Init:3/4', 'Running', 'Terminating']);
  });

  test('asks nothing else before the startup probe has passed', () => {
    const http = (path: string) => ({ httpGet: { port: 80, path } });
    const probes = {
      startupProbe: { ...http('/up'), failureThreshold: 30 },
      readinessProbe: { ...http('/ready'), timeoutSeconds: 4 },
      livenessProbe: { ...http('/live'), initialDelaySeconds: 5, failureThreshold: 1 },
    };
    const asked = of({ containers: [{ name: 'app', ...probes }] });
    expect(span(asked, 'app/probes/startup')).toEqual([2, 2]);
    expect(span(asked, 'app/probes/readiness')).toEqual([3, 3]);
    expect(words(asked, 'app/probes/startup')).toBe('startup probe | GET :80/up | up to 30 × 10 s | else it is restarted');
    expect(words(asked, 'app/probes/readiness')).toBe(
      'readiness probe | GET :80/ready | every 10 s, timeout 4 s | not ready after 3 failures',
    );
    expect(words(asked, 'app/probes/liveness')).toBe(
      'liveness probe | GET :80/live | every 10 s, first after 5 s | restarted after 1 failure',
    );
  });

  test('sends the signal when the preStop hook has ended, to others at once', () => {
    const stopped = of({ containers: [{ name: 'app', lifecycle: { preStop: { sleep: { seconds: 5 } } } }, { name: 'helper' }] });
    expect(span(stopped, 'app/hooks/preStop')).toEqual(span(stopped, 'helper/stop'));
    expect(span(stopped, 'app/stop')[0]).toBe(span(stopped, 'app/hooks/preStop')[1] + 1);
    expect(words(stopped, 'limit/grace')).toBe('30 s, then SIGKILL');
  });

  test('kills at once, and runs no hook, without a grace period', () => {
    const killed = of({
      terminationGracePeriodSeconds: 0,
      containers: [{ name: 'app', lifecycle: { preStop: { sleep: { seconds: 5 } } } }],
    });
    expect(words(killed, 'app/stop')).toBe('SIGKILL');
    expect(idsOf(killed, 'hook')).toEqual([]);
  });

  test('lets a pod that is not always restarted end by itself', () => {
    const job = of({
      restartPolicy: 'Never',
      activeDeadlineSeconds: 60,
      initContainers: [sidecar('proxy')],
      containers: [{ name: 'app' }],
    });
    expect(words(job, 'app/life')).toBe('runs to its end once, is not restarted');
    expect(idsOf(job, 'signal')).toEqual(['pod/default/web/proxy/stop']);
    expect(
      boxesOf(job)
        .filter(({ kind }) => kind === 'phase')
        .flatMap(wordsIn),
    ).toEqual(['Pending', 'Running', 'Succeeded or Failed']);
    expect(words(job, 'limit/deadline')).toBe('60 s on the node, then the pod fails');
  });

  test('lets the kubelet of its node run a static pod, which no scheduler places and no `kubectl delete` ends', () => {
    const mirror = running('web', { on: 'tower', owner: { annotations: { 'kubernetes.io/config.mirror': 'abc' } } });
    const own = viewOf('lifecycle', [mirror]);
    const axis = (kind: string) => boxesOf(own).flatMap((box) => (box.kind === kind ? wordsIn(box) : []));
    expect(axis('step')).toEqual([
      'its node’s kubelet reads its manifest',
      'volumes are mounted, an IP is given',
      'ready: Services send requests',
      'its manifest is removed from the node',
    ]);
    expect(axis('status')).toEqual(['Pending', 'ContainerCreating', 'Running']);
    expect(own.caption).toContain('A static pod whose manifest is removed has 30 s to stop.');
    expect(own.description).toContain('its node’s kubelet runs it, without the scheduler, and its volumes are mounted.');
    expect(own.description).not.toMatch(/schedul(?!er)|delete/);
    expect(viewOf('lifecycle', [mirror], { lang: 'ko' }).description).toContain('스케줄러 없이 노드의 kubelet이 실행하고');
  });

  test('joins probes, then containers of one sort, where all would be too much', () => {
    const probe = { tcpSocket: { port: 80 } };
    const spec = {
      initContainers: Array.from({ length: 9 }, (_, index) => ({ name: `init-${index}` })),
      containers: [{ name: 'app', readinessProbe: probe, livenessProbe: probe }],
    };
    expect(words(of(spec, { detail: 'folded' }), 'app/probes')).toBe('readiness every 10 s · liveness every 10 s');
    const counted = of(spec, { detail: 'counts' });
    expect(idsOf(counted, 'container')).toEqual(['pod/default/web/init-0', 'pod/default/web/app']);
    expect(words(counted, 'init-0')).toBe('init-0 and 8 more');
  });

  test('tells the whole life in words', () => {
    expect(view.description).toContain('first and second run to their end, one after another, before the app containers start.');
    expect(view.description).toContain('containers get SIGTERM, and after 30 s SIGKILL.');
  });
});
