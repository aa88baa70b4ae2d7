import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import type { Box, View } from '../../src/view/types.ts';
import { boxCalled, boxesOf, node, ownedBy, running, viewOf } from './small-world.ts';

const idle: JsonObject = {
  phase: 'Running',
  conditions: [{ type: 'Ready', status: 'False' }],
  containerStatuses: [{ name: 'app', ready: false, restartCount: 0, state: { running: {} } }],
};
const crashing: JsonObject = {
  phase: 'Running',
  conditions: [{ type: 'Ready', status: 'False' }],
  containerStatuses: [
    {
      name: 'app',
      ready: false,
      restartCount: 7,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
    },
  ],
};
const service: JsonObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
};
const web = (name: string, status: JsonObject, on = 'one'): JsonObject => ({
  ...running(name, { on, owner: { labels: { app: 'web' } } }),
  status,
});
const red = (boxes: readonly Box[]) =>
  boxes.flatMap(({ lines }) =>
    lines.flatMap(({ start, end }) => [start, end].flatMap((span) => (span?.role === 'trouble' ? [span.text] : []))),
  );
const says = (view: View) => boxesOf(view).flatMap(({ lines }) => lines.flatMap(({ start, end }) => [start?.text ?? '', end?.text ?? '']));

describe('what does not run as it should is marked', () => {
  test.each(['cluster', 'flat-network', 'owners', 'labels', 'service', 'sidecar', 'namespaces', 'pod', 'lifecycle'])('in %s', (figure) => {
    expect(says(viewOf(figure, [service, web('web', idle)])).join('\n')).toMatch(/not ready/);
    expect(red(boxesOf(viewOf(figure, [service, web('web', crashing)]))).join('\n')).toContain('CrashLoopBackOff');
  });

  const lost: JsonObject = { phase: 'Unknown', reason: 'NodeLost', conditions: [{ type: 'Ready', status: 'Unknown' }] };

  test.each(['cluster', 'flat-network', 'owners', 'labels', 'service', 'sidecar', 'namespaces', 'pod', 'lifecycle'])(
    'in %s, a pod of which its node says nothing any more',
    (figure) => {
      const { reason: _, ...unknown } = lost;
      expect(red(boxesOf(viewOf(figure, [service, web('web', unknown)]))).join('\n')).toContain('Unknown');
      const away = { ...web('web', lost), metadata: { name: 'web', labels: { app: 'web' }, deletionTimestamp: '2026-01-01T00:00:00Z' } };
      expect(red(boxesOf(viewOf(figure, [service, away]))).join('\n')).toContain('Unknown');
    },
  );

  test('in words of the description, too', () => {
    const told = (figure: string): string => viewOf(figure, [service, web('idle', idle), web('crash', crashing)]).description;
    expect(told('cluster')).toContain('crash (CrashLoopBackOff; app); idle (not ready; app).');
    expect(told('service')).toContain('Pod idle (not ready, gets no requests: not ready; app)');
    expect(told('owners')).toMatch(/crash[ (:][^).]*CrashLoopBackOff/);
  });

  test.each(['chips', 'lines', 'words'] as const)('in owners packed as %s: pods without an owner', (detail) => {
    const view = viewOf('owners', [web('web', crashing), web('fine', { phase: 'Running' })], { detail });
    expect(red(boxesOf(view))).toContain('CrashLoopBackOff');
    expect(view.description).toContain('web (CrashLoopBackOff');
    if (detail === 'lines')
      expect(view.caption).toBe('2 pods without an owner. A line for each pod or template, a square for each container.');
  });

  test.each([
    ['pod', { show: ['state'] as const }],
    ['lifecycle', {}],
  ])('in %s with what is behind it', (figure, request) => {
    expect(red(boxesOf(viewOf(figure, [web('web', crashing)], request)))).toContain('last: OOMKilled, exit code 137');
  });

  test('pods that one card stands for are counted', () => {
    const owned = (name: string, status: JsonObject) => ({ ...running(name, { on: 'one', owner: ownedBy('StatefulSet', 'web') }), status });
    const ready = { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] };
    const view = viewOf('cluster', [owned('web-0', ready), owned('web-1', idle)], { detail: 'folded' });
    expect(says(view)).toContain('1 of 2 ready');
  });
});

describe('what fails is counted in red where it is not drawn', () => {
  const nodes = Array.from({ length: 14 }, (_, index) => node(`n-${index}`));
  const pods = nodes.map((_, index) => web(`web-${index}`, index === 13 ? crashing : { phase: 'Running' }, `n-${index}`));

  test.each(['cluster', 'flat-network'])('among the nodes that %s leaves out', (figure) => {
    expect(red([boxCalled(viewOf(figure, [...nodes, ...pods], { detail: 'sample' }), 'left-out/nodes')])).toEqual(['1 CrashLoopBackOff']);
  });

  test('in a list it comes first, and among what the list leaves out it is counted', () => {
    const lists = (status: JsonObject) =>
      viewOf(
        'owners',
        pods.map((pod, index) => (index > 4 ? { ...pod, status } : pod)),
        { detail: 'brief' },
      );
    expect(red(boxesOf(viewOf('owners', pods, { detail: 'brief' })))).toEqual(['CrashLoopBackOff']);
    expect(red(boxesOf(lists(crashing)))).toEqual(['CrashLoopBackOff', 'CrashLoopBackOff', 'CrashLoopBackOff', '6 CrashLoopBackOff']);
  });
});
