import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { builtInTemplate } from '../../../src/template/built-in.ts';
import { shown } from '../../../src/view/details/shown.ts';
import { figures } from '../../../src/view/figures.ts';
import type { Shown } from '../../../src/view/types.ts';
import { boxCalled, node, running, seen, viewOf, wordsIn } from '../small-world.ts';

const names = shown.map(({ name }) => name);
const container = {
  name: 'app',
  image: 'app:1',
  ports: [{ containerPort: 80 }],
  resources: { requests: { cpu: '250m' }, limits: { cpu: '1', memory: '64Mi' } },
  env: [
    { name: 'LEVEL', value: 'x' },
    { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'pw' } } },
  ],
  envFrom: [{ prefix: 'A_', configMapRef: { name: 'web' } }],
  readinessProbe: { httpGet: { path: '/healthz', port: 80 } },
  command: ['/bin/app', '--level=x'],
  securityContext: { runAsUser: 0, capabilities: { drop: ['ALL'] } },
  lifecycle: { postStart: { exec: { command: ['/bin/pray'] } }, preStop: { sleep: { seconds: 5 } } },
};
const web = (spec: JsonObject = {}) => running('web', { on: 'n', ip: '10.0.0.1', spec: { containers: [container], ...spec } });
const wordsOf = (what: 'web' | 'web/app', show: readonly Shown[], spec: JsonObject = {}) =>
  wordsIn(boxCalled(viewOf('cluster', [node('n'), web(spec)], { show }), `pod/default/${what}`));

describe('of a container', () => {
  test.each<[Shown, readonly string[]]>([
    ['images', ['app:1']],
    ['ports', [':80']],
    ['env', ['A_* ← configMap web', 'LEVEL', 'PASSWORD ← secret db/pw']],
    ['probes', ['readiness: HTTP :80/healthz · every 10 s']],
    ['command', ['runs /bin/app · with 1 argument', '--level']],
    ['security', ['user 0, root · drops ALL']],
    ['hooks', ['postStart: pray', 'preStop: sleep 5 s']],
  ])('%s', (name, lines) => {
    expect(wordsOf('web/app', [name])).toEqual(['app', ...lines]);
  });
});

describe('of a pod', () => {
  test.each<[Shown, JsonObject, string]>([
    ['qos', {}, 'QoS Burstable'],
    ['serviceaccount', {}, 'service account default'],
    ['serviceaccount', { automountServiceAccountToken: false }, 'service account default · no token mounted'],
    ['pullsecrets', { imagePullSecrets: [{ name: 'card' }] }, 'images by pull secret card'],
    ['life', {}, 'restartPolicy: Always · 30 s to stop'],
    ['life', { restartPolicy: 'OnFailure', terminationGracePeriodSeconds: 0 }, 'restartPolicy: OnFailure · killed at once when deleted'],
    ['dns', { dnsPolicy: 'None', dnsConfig: { nameservers: ['192.0.2.1'] } }, 'dnsPolicy None · name servers 192.0.2.1'],
    [
      'security',
      {
        securityContext: {
          supplementalGroups: [77, 78],
          seLinuxOptions: { type: 'spc_t', level: 's0:c1' },
          appArmorProfile: { type: 'Unconfined' },
        },
      },
      'in groups 77, 78, too · AppArmor Unconfined · SELinux spc_t:s0:c1',
    ],
    ['priority', { priority: 7, priorityClassName: 'high' }, 'priority 7 · priority class high'],
    ['tolerations', { tolerations: [{ key: 'gpu', operator: 'Exists', effect: 'NoSchedule' }] }, 'tolerates gpu:NoSchedule'],
    ['tolerations', { tolerations: [{ operator: 'Exists' }] }, 'tolerates every taint'],
    ['affinity', { nodeSelector: { disk: 'ssd' } }, 'only on nodes with disk=ssd'],
    ['namespace', {}, 'namespace default'],
  ])('%s', (name, spec, line) => {
    expect(wordsOf('web', [name], spec)).toEqual(['web | 10.0.0.1', line]);
  });

  test('several in the order of the registry, however they are asked for', () => {
    expect(wordsOf('web', ['serviceaccount', 'qos'])).toEqual(wordsOf('web', ['qos', 'serviceaccount']));
  });
});

describe('what is shown anyway can be hidden', () => {
  test('ports and addresses of the flat network', () => {
    const view = viewOf('flat-network', [node('n'), web()], { hide: ['ports', 'ip'] });
    expect(wordsIn(boxCalled(view, 'pod/default/web'))).toEqual(['web']);
    expect(wordsIn(boxCalled(view, 'pod/default/web/app'))).toEqual(['app']);
  });

  test('the volumes of sidecar', () => {
    const spec = {
      containers: [
        {
          ...container,
          volumeMounts: [{ name: 'v', mountPath: '/v' }],
          env: [...container.env, { name: 'BANK_URL', value: 'https://bank.example.com' }],
        },
      ],
      volumes: [{ name: 'v', emptyDir: {} }],
    };
    expect(viewOf('sidecar', [web(spec)]).links).toHaveLength(1);
    expect(viewOf('sidecar', [web(spec)], { hide: ['mounts'] }).links).toEqual([]);
  });

  test('the namespaces of pods of several', () => {
    const pods = [running('a', { on: 'n', namespace: 'x' }), running('b', { on: 'n', namespace: 'y' })];
    const words = (hide: readonly Shown[]) => wordsIn(boxCalled(viewOf('cluster', pods, { hide }), 'pod/x/a'));
    expect(words([])).toContain('namespace x');
    expect(words(['namespace'])).not.toContain('namespace x');
  });
});

test('of a card of several pods only what they have in common is said', () => {
  const owner = { ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'rs', controller: true }], labels: { app: 'x' } };
  const pods = ['a', 'b'].map((name) => running(name, { on: 'n', owner: { ...owner, uid: name } }));
  const view = viewOf('cluster', pods, { detail: 'folded', show: ['labels', 'uid'] });
  expect(wordsIn(boxCalled(view, 'pod/default/a')).slice(1)).toEqual(['app=x']);
});

test('what a figure has no place for is told, with those that have', () => {
  const { diagnostics } = seen('owners', [web()], { show: ['images'] });
  expect(diagnostics).toEqual([expect.objectContaining({ code: 'view/not-shown', hint: expect.stringContaining('cluster') })]);
});

describe('the registry', () => {
  test('every detail is known to a figure, and every figure knows of none beside', () => {
    for (const name of names) expect(figures.some(({ shows }) => shows.includes(name))).toBe(true);
    for (const { shows } of figures) expect(shows.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('a template shows what its figure knows', () => {
    for (const { name, shows } of figures)
      expect(builtInTemplate(name).show.filter((detail) => !shows.some((known) => known === detail))).toEqual([]);
  });

  test('each detail of each figure changes what it says', () => {
    const rich = running('web', {
      on: 'n',
      ip: '10.0.0.1',
      owner: {
        uid: 'u',
        creationTimestamp: '2026-01-01T00:00:00Z',
        labels: { a: 'b' },
        annotations: { c: 'd' },
        ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'rs', controller: true }],
      },
      spec: {
        containers: [
          {
            ...container,
            volumeMounts: [{ name: 'v', mountPath: '/v' }],
            env: [...container.env, { name: 'BANK_URL', value: 'https://bank.example.com' }],
          },
        ],
        volumes: [{ name: 'v', emptyDir: {} }],
        priority: 7,
        nodeSelector: { disk: 'ssd' },
        tolerations: [{ operator: 'Exists' }],
        securityContext: { fsGroup: 1 },
        serviceAccountName: 'web',
        imagePullSecrets: [{ name: 'card' }],
        dnsPolicy: 'None',
      },
    });
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec: { selector: { a: 'b' }, ports: [{ port: 80 }] } };
    for (const { name, shows } of figures) {
      for (const detail of shows) {
        const view = (request: object) => JSON.stringify(viewOf(name, [node('n'), rich, service], { detail: 'full', ...request }).root);
        expect([name, detail, view({ show: [detail] }) !== view({ hide: [detail] })]).toEqual([name, detail, true]);
      }
    }
  });
});
