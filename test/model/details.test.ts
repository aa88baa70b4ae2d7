/** What is read of a pod for when it is asked for: settings, and names of what has a value. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, onlyPod, pod } from './manifests.ts';

const podWith = (spec: JsonObject, metadata: JsonObject = {}) =>
  onlyPod(build(pod({ containers: [{ name: 'a' }], ...spec }, { metadata: { name: 'web', ...metadata } })));
const containerWith = (container: JsonObject) => podWith({ containers: [{ name: 'a', ...container }] }).containers[0];

describe('of a container', () => {
  test('variables say where their values come from', () => {
    const env = [
      { name: 'LEVEL', value: 'debug' },
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
      { name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
      { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
    ];
    expect(containerWith({ env, envFrom: [{ prefix: 'A_', configMapRef: { name: 'web' } }] })?.variables).toEqual([
      { from: 'configMap', source: 'web', prefix: 'A_' },
      { name: 'LEVEL', from: 'value' },
      { name: 'PASSWORD', from: 'secret', source: 'db', key: 'password' },
      { name: 'IP', from: 'field', source: 'status.podIP' },
      { name: 'CPU', from: 'resource', source: 'limits.cpu' },
    ]);
  });

  test('a command keeps its program if that is a path or well known, and the names of long options', () => {
    const command = ['/usr/bin/app', '--config=/etc/app.yaml', '--token', 'hunter2', '-phunter2'];
    expect(containerWith({ command })?.command).toEqual({
      program: '/usr/bin/app',
      replaced: true,
      words: 4,
      options: ['--config', '--token'],
    });
    expect(containerWith({ command: ['sh', '-c', 'echo hunter2'] })?.command).toEqual({
      program: 'sh',
      replaced: true,
      words: 2,
      options: [],
    });
    expect(containerWith({ command: ['hunter2'] })?.command).toEqual({ replaced: true, words: 0, options: [] });
    expect(containerWith({ args: ['hunter2'] })?.command).toEqual({ replaced: false, words: 1, options: [] });
  });

  test('amounts that are no quantities are left out', () => {
    const resources = { requests: { memory: '64Mi', cpu: 0.5, disk: 'a lot' } };
    expect(containerWith({ resources })?.resources).toEqual({ requests: { cpu: '0.5', memory: '64Mi' }, limits: {} });
  });
});

describe('of a pod', () => {
  test('annotations are names', () => {
    expect(podWith({}, { annotations: { b: 'hunter2', a: 'hunter2' } }).annotations).toEqual(['a', 'b']);
  });

  test('tolerations that every pod gets are marked', () => {
    const tolerations = [
      { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 },
      { key: 'gpu', value: 'yes', effect: 'NoSchedule' },
    ];
    expect(podWith({ tolerations }).tolerations?.map(({ key, isDefault }) => [key, isDefault])).toEqual([
      ['node.kubernetes.io/not-ready', true],
      ['gpu', false],
    ]);
  });

  test('affinities are selectors, and the node that a DaemonSet pins a pod to is none', () => {
    const affinity = {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [
            { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['n1'] }] },
            { matchExpressions: [{ key: 'zone', operator: 'In', values: ['a', 'b'] }] },
          ],
        },
      },
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 5, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'web' } } } },
        ],
      },
    };
    expect(podWith({ affinity }).affinities).toEqual([
      { to: 'node', required: true, terms: ['zone in (a,b)'] },
      { to: 'not-pods', required: false, weight: 5, terms: ['app=web'], topologyKey: 'kubernetes.io/hostname' },
    ]);
  });
});
