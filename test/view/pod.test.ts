import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/parse/types.ts';
import type { View } from '../../src/view/types.ts';
import { boxCalled, boxesOf, running, viewOf, wordsIn } from './small-world.ts';

const of = (spec: JsonObject, request = {}): View =>
  viewOf('pod', [running('web', { spec: { nodeName: 'worker-1', ...spec } })], {
    show: ['images', 'ports', 'mounts', 'node', 'namespace', 'qos', 'serviceaccount', 'env', 'affinity', 'tolerations'],
    ...request,
  });
const facts = (view: View, about: string): readonly string[] => wordsIn(boxCalled(view, `pod/default/web/facts/${about}`));

describe('the figure `pod`', () => {
  test('says who a pod is and what it may do', () => {
    const view = of({ containers: [{ name: 'app' }], serviceAccountName: 'reader' });
    expect(facts(view, 'identity')).toEqual(['Identity', 'namespace default']);
    expect(facts(view, 'rights')).toEqual(['Rights and rank', 'service account reader', 'QoS BestEffort']);
  });

  test('says last what is so of every pod, and leaves that out where room is short', () => {
    const show: JsonObject = { containers: [{ name: 'app' }], imagePullSecrets: [{ name: 'card' }] };
    const wanted = { show: ['serviceaccount', 'pullsecrets', 'life'], hide: ['qos'] };
    expect(facts(of(show, wanted), 'rights').slice(1)).toEqual(['images by pull secret card', 'service account default']);
    expect(facts(of(show, wanted), 'life').slice(1)).toEqual(['restartPolicy: Always', '30 s to stop']);
    const short = of(show, { ...wanted, detail: 'rows' });
    expect(facts(short, 'rights').slice(1)).toEqual(['images by pull secret card']);
    expect(boxesOf(short).some(({ id }) => id.endsWith('/facts/life'))).toBe(false);
  });

  test('says of a static pod that it is one, and gives it no service account', () => {
    const annotations = { 'kubernetes.io/config.mirror': 'abc' };
    const clock = running('clock', { on: 'tower' });
    const view = viewOf('pod', [{ ...clock, metadata: { name: 'clock', annotations } }], { show: ['serviceaccount'] });
    expect(wordsIn(boxCalled(view, 'pod/default/clock'))).toContain('static pod');
    expect(boxesOf(view).flatMap(wordsIn).join()).not.toContain('service account');
  });

  test('says how much an emptyDir may hold', () => {
    const volumes = [
      { name: 'scratch', emptyDir: { sizeLimit: '64Mi' } },
      { name: 'fast', emptyDir: { medium: 'Memory', sizeLimit: 1000 } },
    ];
    const view = of({ containers: [{ name: 'app' }], volumes });
    expect(wordsIn(boxCalled(view, 'pod/default/web/volumes/scratch'))).toContain('emptyDir, 64Mi at most');
    expect(wordsIn(boxCalled(view, 'pod/default/web/volumes/fast'))).toContain('emptyDir in memory, 1000 at most');
  });

  test('says in words where it may run', () => {
    const tolerations = [{ key: 'dedicated', operator: 'Exists' }];
    const view = of({ containers: [{ name: 'app' }], nodeSelector: { disk: 'ssd' }, tolerations });
    expect(facts(view, 'placement')).toEqual(['Placement', 'on node worker-1', 'only on nodes with disk=ssd', 'tolerates dedicated']);
  });

  test('says whose the Linux namespaces are, and nothing of them for Windows', () => {
    const containers = [{ name: 'app' }, { name: 'helper' }];
    expect(facts(of({ containers }), 'namespaces').slice(1, 3)).toEqual([
      'network, UTS, IPC: the pod’s',
      'PID, mount: each container’s own',
    ]);
    expect(facts(of({ containers, hostNetwork: true }), 'namespaces')).toContain('network, UTS: the node’s');
    const windows = of({ containers, os: { name: 'windows' } });
    expect(boxesOf(windows).some(({ id }) => id.endsWith('/facts/namespaces'))).toBe(false);
  });

  test('says nothing twice: what is among the facts is not in the frame of the pod', () => {
    const [, ...frame] = wordsIn(boxCalled(of({ containers: [{ name: 'app' }] }), 'pod/default/web'));
    expect(frame.filter((text) => /namespace|service account|QoS|node/.test(text))).toEqual([]);
  });

  test('says less of each container the fuller it gets, never where its environment comes from', () => {
    const env = [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }];
    const containers = [{ name: 'app', image: 'nginx', env }];
    const words = (view: View): readonly string[] => wordsIn(boxCalled(view, 'pod/default/web/app'));
    expect(words(of({ containers }))).toContain('PASSWORD ← secret db/password');
    expect(words(of({ containers }, { detail: 'names' }))).toContain('environment: secret db');
  });

  test('leaves out facts that nobody wants', () => {
    const view = of(
      { containers: [{ name: 'app' }] },
      { show: [], hide: ['namespace', 'owner', 'node', 'serviceaccount', 'qos', 'life', 'state'] },
    );
    expect(boxesOf(view).flatMap(({ kind, id }) => (kind === 'facts' ? [id] : []))).toEqual(['pod/default/web/facts/namespaces']);
  });

  test('tells the pod in sentences', () => {
    expect(of({ containers: [{ name: 'app' }] }).description).toContain('Pod web holds 1 container. Pod web: Running. app: main.');
  });
});
