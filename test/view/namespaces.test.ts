import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import type { View } from '../../src/view/types.ts';
import { around, boxCalled, boxesOf, idsOf, linksOf, running, viewOf, wordsIn } from './small-world.ts';

const two = { containers: [{ name: 'app' }, { name: 'helper' }] };
const of = (spec: JsonObject): View =>
  viewOf('namespaces', [running('web', { on: 'worker-1', ip: '10.1.1.7', spec: { ...two, ...spec } })]);

/** The bars of one type: `owner 0–1`, by the columns they lie across. */
function bars(view: View, type: string): readonly string[] {
  return boxesOf(view).flatMap(({ arrangement, data, kind }) => {
    if (arrangement.name !== 'cell' || arrangement.place !== 'bar' || kind !== 'namespace' || data['namespace-type'] !== type) return [];
    return [`${data['owner']} ${arrangement.first}–${arrangement.last}`];
  });
}

describe('the figure `namespaces`', () => {
  test('lays one bar across all containers for what a pod shares, and one in each for what it keeps', () => {
    const view = of({});
    for (const type of ['network', 'uts', 'ipc']) expect(bars(view, type), type).toEqual(['pod 0–1']);
    for (const type of ['pid', 'mount']) expect(bars(view, type), type).toEqual(['container 0–0', 'container 1–1']);
    expect(bars(view, 'user')).toEqual([]);
  });

  test('lays one bar for the processes with shareProcessNamespace', () => {
    expect(bars(of({ shareProcessNamespace: true }), 'pid')).toEqual(['pod 0–1']);
  });

  test('joins an ephemeral container to the processes of its target, and stands it beside it', () => {
    expect(bars(of({ ephemeralContainers: [{ name: 'debug', targetContainerName: 'app' }] }), 'pid')).toEqual([
      'container 0–1',
      'container 2–2',
    ]);
  });

  test.each([
    ['hostNetwork', ['network', 'uts']],
    ['hostPID', ['pid']],
    ['hostIPC', ['ipc']],
  ])('leads from the pod to the node for %s', (field, types) => {
    const view = of({ [field]: true });
    for (const type of types) {
      expect(bars(view, type), type).toEqual(['node 0–1']);
      expect(linksOf(view, 'member-of').filter((link) => link.endsWith(`/${type}`))).toHaveLength(1);
    }
    const asides = boxesOf(view).filter(({ arrangement }) => arrangement.name === 'cell' && arrangement.place === 'aside');
    for (const aside of asides) expect(around(view, aside.id)).toEqual(['node/worker-1']);
    expect(asides.map(({ data }) => data['namespace-type'])).toEqual(expect.arrayContaining(types));
  });

  test('draws no node where nothing is the node’s', () => {
    expect(idsOf(of({}), 'node')).toEqual([]);
    expect(linksOf(of({}), 'member-of')).toEqual([]);
  });

  test('shows users only where a pod has its own', () => {
    expect(bars(of({ hostUsers: false }), 'user')).toEqual(['pod 0–1']);
    expect(bars(of({ hostUsers: true }), 'user')).toEqual([]);
  });

  test('says the hostname that the containers share', () => {
    const view = of({});
    const words = JSON.stringify(boxCalled(view, 'pod/default/web').lines);
    expect(words).toContain('hostname web');
    expect(words).toContain('10.1.1.7');
  });

  test('says that Windows pods have none', () => {
    const view = of({ os: { name: 'windows' } });
    expect(boxesOf(view).filter(({ kind }) => kind === 'namespace')).toEqual([]);
    expect(view.title).toContain('Windows');
  });
});

describe('what a container may do to its node', () => {
  const burglar = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'burglar' },
    spec: {
      hostNetwork: true,
      hostPID: true,
      hostIPC: true,
      containers: [{ name: 'crowbar', securityContext: { privileged: true }, volumeMounts: [{ name: 'root', mountPath: '/host' }] }],
      volumes: [{ name: 'root', hostPath: { path: '/' } }],
    },
  };

  test('is said: the node’s root mounted, privileges', () => {
    const view = viewOf('namespaces', [burglar]);
    const words = boxesOf(view).flatMap(wordsIn);
    expect(words).toEqual(expect.arrayContaining(['own image FS', 'the node’s / at /host, read-write', 'privileged']));
    expect(view.title).toBe('What a container takes from its node');
    expect(view.caption).toBe('Network, UTS, IPC and PID are the node’s; crowbar sees the node’s root.');
    expect(view.description).toContain('crowbar mounts the node’s / at /host, read-write. crowbar is privileged.');
    expect(words).toContain('the node that will run this pod');
  });

  test('is said of one other path, and several are counted', () => {
    const volumes = [
      { name: 'logs', hostPath: { path: '/var/log' } },
      { name: 'tmp', hostPath: { path: '/tmp' } },
    ];
    const mounts = [
      { name: 'logs', mountPath: '/logs', readOnly: true },
      { name: 'tmp', mountPath: '/tmp' },
    ];
    const words = (volumeMounts: typeof mounts) =>
      boxesOf(viewOf('namespaces', [running('web', { on: 'n', spec: { volumes, containers: [{ name: 'app', volumeMounts }] } })])).flatMap(
        wordsIn,
      );
    expect(words(mounts.slice(0, 1))).toContain('the node’s /var/log at /logs, read-only');
    expect(words(mounts)).toContain('2 paths of the node');
  });
});
