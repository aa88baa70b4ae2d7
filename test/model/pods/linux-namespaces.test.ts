import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, onlyPod, pod, sharing } from '../manifests.ts';

const TWO: JsonObject = { nodeName: 'n1', containers: [{ name: 'app' }, { name: 'proxy' }] };
const podOf = (spec: JsonObject) => onlyPod(build(pod({ ...TWO, ...spec })));

describe('the containers of a pod', () => {
  test.each(['network', 'uts', 'ipc'] as const)('share the %s namespace of the pod', (type) => {
    expect(sharing(podOf({}), type)).toEqual(['pod: app proxy']);
  });

  test('keep their processes and their filesystems to themselves', () => {
    expect(sharing(podOf({}), 'pid')).toEqual(['container: app', 'container: proxy']);
    expect(sharing(podOf({}), 'mount')).toEqual(['container: app', 'container: proxy']);
  });

  test('see each other’s processes with shareProcessNamespace, but not each other’s files', () => {
    expect(sharing(podOf({ shareProcessNamespace: true }), 'pid')).toEqual(['pod: app proxy']);
    expect(sharing(podOf({ shareProcessNamespace: true }), 'mount')).toHaveLength(2);
  });

  test.each([
    [{ hostNetwork: true }, ['network', 'uts', 'user']],
    [{ hostPID: true }, ['pid', 'user']],
    [{ hostPID: true, shareProcessNamespace: true }, ['pid', 'user']],
    [{ hostIPC: true }, ['ipc', 'user']],
    [{ hostUsers: false }, []],
    [{}, ['user']],
  ])('with %j take from the node: %j', (spec, types) => {
    const ofNode = podOf(spec).linuxNamespaces.filter(({ owner }) => owner === 'node');
    expect(ofNode.map(({ type }) => type)).toEqual(types);
    expect(ofNode.map(({ id }) => id)).toEqual(types.map((type) => `namespace/n1/${type}`));
  });

  test('with hostUsers: false have a user namespace of the pod', () => {
    expect(sharing(podOf({ hostUsers: false }), 'user')).toEqual(['pod: app proxy']);
  });

  test('include the init containers, which live in the same network', () => {
    expect(sharing(podOf({ initContainers: [{ name: 'setup' }] }), 'network')).toEqual(['pod: setup app proxy']);
  });

  test('on Windows have none of these', () => {
    expect(podOf({ os: { name: 'windows' } }).linuxNamespaces).toEqual([]);
  });
});

describe('an ephemeral container', () => {
  const debug = (target: JsonObject, spec: JsonObject = {}) => podOf({ ...spec, ephemeralContainers: [{ name: 'debug', ...target }] });

  test('joins the processes of its target', () => {
    expect(sharing(debug({ targetContainerName: 'proxy' }), 'pid')).toEqual(['container: app', 'container: proxy debug']);
  });

  test('without a target, or with one that is not there, is alone', () => {
    const alone = ['container: app', 'container: proxy', 'container: debug'];
    expect(sharing(debug({}), 'pid')).toEqual(alone);
    expect(sharing(debug({ targetContainerName: 'nobody' }), 'pid')).toEqual(alone);
  });

  test('sees all processes where the pod shares them, whatever its target', () => {
    const found = debug({ targetContainerName: 'app' }, { shareProcessNamespace: true });
    expect(sharing(found, 'pid')).toEqual(['pod: app proxy debug']);
  });

  test('has a filesystem of its own even beside its target', () => {
    expect(sharing(debug({ targetContainerName: 'app' }), 'mount')).toContain('container: debug');
  });
});

test('the ids tell a template from a pod of the same name, and name the node when it is known', () => {
  const ids = podOf({}).linuxNamespaces.map(({ id }) => id);
  expect(ids).toEqual([
    'namespace/default/web/network',
    'namespace/default/web/uts',
    'namespace/default/web/ipc',
    'namespace/default/web/pid/app',
    'namespace/default/web/pid/proxy',
    'namespace/default/web/mount/app',
    'namespace/default/web/mount/proxy',
    'namespace/n1/user',
  ]);
});
