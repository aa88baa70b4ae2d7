import { describe, expect, test } from 'vitest';
import { unreachable } from '../../src/base/unreachable.ts';
import type { Peers } from '../../src/model/queries/isolation.ts';
import { isolationOf } from '../../src/model/queries/isolation.ts';
import type { TargetPort } from '../../src/model/queries/policies.ts';
import { policiesOf } from '../../src/model/queries/policies.ts';
import type { Pod, PolicyDirection, Topology } from '../../src/model/types.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, ONE, ownedBy, pod, RUNNING } from './manifests.ts';
import { thing } from './related.ts';

const policy = (name: string, spec: JsonObject, namespace = 'default') => thing('NetworkPolicy', name, { namespace, spec });
const to = (app: string) => ({ podSelector: { matchLabels: { app } } });
const denyIngress = policy('deny-ingress', { podSelector: {} });
const denyEgress = policy('deny-egress', { podSelector: {}, policyTypes: ['Egress'] });

const HTTP = { containers: [{ name: 'app', ports: [{ name: 'http', containerPort: 8080 }] }] };
const labelled = (name: string, spec: JsonObject = HTTP, namespace = 'default') =>
  pod(spec, { metadata: { name, namespace, labels: { app: name } }, status: { ...RUNNING, podIP: '10.1.0.7' } });
const pods = [
  labelled('web'),
  labelled('db'),
  labelled('web', HTTP, 'shop'),
  labelled('agent', { ...ONE, hostNetwork: true, nodeName: 'n1' }),
];

const called = ({ pods: found }: Topology, id: string): Pod => found.find((one) => one.id === `pod/${id}`) ?? expect.fail(`no pod ${id}`);

describe('who may talk to whom', () => {
  const verdict = (objects: readonly JsonObject[], [from, target]: readonly [string, string], port?: TargetPort) => {
    const { topology } = build(...pods, ...objects);
    return policiesOf(topology).mayTalk(called(topology, from), called(topology, target), port);
  };
  const web = (port: number): TargetPort => ({ containerPort: port, protocol: 'TCP' });
  const ports = (...rules: readonly JsonObject[]) => ({ ports: rules });

  test.each<[string, readonly JsonObject[], readonly [string, string], string]>([
    ['anyone, without policies', [], ['default/web', 'default/db'], 'yes'],
    ['nobody, where ingress is denied', [denyIngress], ['default/web', 'default/db'], 'no'],
    ['nobody from another namespace either', [denyIngress], ['shop/web', 'default/db'], 'no'],
    ['anyone in another namespace than the policy’s', [denyIngress], ['default/web', 'shop/web'], 'yes'],
    ['nobody, where egress is denied', [denyEgress], ['default/web', 'shop/web'], 'no'],
    ['anyone who is not the one that egress is denied to', [denyEgress], ['shop/web', 'default/db'], 'yes'],
    [
      'whom one of several policies admits',
      [denyIngress, policy('a', { ...to('db'), ingress: [{ from: [to('web')] }] })],
      ['default/web', 'default/db'],
      'yes',
    ],
    [
      'not one of the same labels elsewhere',
      [policy('a', { ...to('db'), ingress: [{ from: [to('web')] }] })],
      ['shop/web', 'default/db'],
      'no',
    ],
    ['everyone, by a rule without peers', [policy('a', { ...to('db'), ingress: [{}] })], ['shop/web', 'default/db'], 'yes'],
    [
      'nobody whom the target admits, and whose own egress is denied',
      [denyEgress, policy('a', { ...to('db'), ingress: [{}] })],
      ['default/web', 'default/db'],
      'no',
    ],
    [
      'whom both sides allow',
      [
        denyEgress,
        denyIngress,
        policy('a', { ...to('web'), policyTypes: ['Egress'], egress: [{ to: [to('db')] }] }),
        policy('b', { ...to('db'), ingress: [{ from: [to('web')] }] }),
      ],
      ['default/web', 'default/db'],
      'yes',
    ],
    ['a pod with itself', [denyIngress, denyEgress], ['default/db', 'default/db'], 'yes'],
    [
      'only the cluster knows, by an ipBlock that holds the pod',
      [policy('a', { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] })],
      ['default/web', 'default/db'],
      'unknown',
    ],
    [
      'nobody, by an ipBlock elsewhere',
      [policy('a', { ingress: [{ from: [{ ipBlock: { cidr: '192.168.0.0/16' } }] }] })],
      ['default/web', 'default/db'],
      'no',
    ],
    [
      'nobody, by an ipBlock without it',
      [policy('a', { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }] })],
      ['default/web', 'default/db'],
      'no',
    ],
    [
      'only the cluster knows, by labels of a namespace that is only named',
      [policy('a', { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'a' } } }] }] })],
      ['shop/web', 'default/db'],
      'unknown',
    ],
    [
      'only the cluster knows of a pod in the network of its node',
      [policy('a', { ingress: [{ from: [to('agent')] }] })],
      ['default/agent', 'default/db'],
      'unknown',
    ],
    ['only the cluster knows whether policies hold for such a pod', [denyIngress], ['default/web', 'default/agent'], 'unknown'],
  ])('%s', (_, objects, pair, expected) => {
    expect(verdict(objects, pair).allowed).toBe(expected);
  });

  const administered = (spec: JsonObject, kind = 'AdminNetworkPolicy') => ({
    ...{ apiVersion: 'policy.networking.k8s.io/v1alpha1', kind, metadata: { name: 'admin' } },
    spec: { ...(kind === 'AdminNetworkPolicy' ? { priority: 1 } : {}), subject: { namespaces: {} }, ...spec },
  });
  const decide = (action: string, namespaces: JsonObject = {}) => ({ ingress: [{ action, from: [{ namespaces }] }] });

  test.each<[string, readonly JsonObject[], string]>([
    ['whom an administrator allows, whatever others deny', [denyIngress, administered(decide('Allow'))], 'yes'],
    ['nobody whom one denies, whatever others allow', [policy('a', { ingress: [{}] }), administered(decide('Deny'))], 'no'],
    ['whom NetworkPolicies admit, where one passes it on', [policy('a', { ingress: [{}] }), administered(decide('Pass'))], 'yes'],
    ['nobody whom the baseline denies', [administered(decide('Deny'), 'BaselineAdminNetworkPolicy')], 'no'],
    [
      'whom a NetworkPolicy admits, before the baseline',
      [policy('a', { ingress: [{}] }), administered(decide('Deny'), 'BaselineAdminNetworkPolicy')],
      'yes',
    ],
    [
      'only the cluster knows, by labels of a namespace that is only named',
      [administered(decide('Deny', { matchLabels: { team: 'a' } }))],
      'unknown',
    ],
    [
      'whom two rules agree on, whichever of them fits',
      [denyIngress, administered({ ingress: [...decide('Allow', { matchLabels: { team: 'a' } }).ingress, ...decide('Allow').ingress] })],
      'yes',
    ],
  ])('%s', (_, objects, expected) => {
    expect(verdict(objects, ['default/web', 'default/db']).allowed).toBe(expected);
  });

  test('the node of a pod, always', () => {
    const local = labelled('local', { ...HTTP, nodeName: 'n1' });
    expect(verdict([denyIngress, local], ['default/agent', 'default/local']).allowed).toBe('yes');
  });

  test('on the ports that both sides allow', () => {
    const egress = policy('a', {
      ...to('web'),
      policyTypes: ['Egress'],
      egress: [ports({ port: 8000, endPort: 8100 }, { port: 53, protocol: 'UDP' })],
    });
    const ingress = policy('b', { ...to('db'), ingress: [ports({ port: 'http' }, { port: 9090 })] });
    const pair = ['default/web', 'default/db'] as const;
    expect(verdict([egress, ingress], pair)).toEqual({
      allowed: 'yes',
      ports: [{ protocol: 'TCP', first: 8080, last: 8080 }],
      forbiddenBy: [],
    });
    expect(verdict([egress, ingress], pair, web(8080)).allowed).toBe('yes');
    expect(verdict([egress, ingress], pair, web(9090))).toEqual({ allowed: 'no', ports: [], forbiddenBy: ['egress'] });
    expect(verdict([egress, ingress], pair, web(8001))).toMatchObject({ allowed: 'no', forbiddenBy: ['ingress'] });
    expect(verdict([egress, policy('b', { ...to('db'), ingress: [ports({ port: 5432 })] })], pair)).toMatchObject({
      allowed: 'no',
      forbiddenBy: ['egress', 'ingress'],
    });
  });
});

function peers(who: Peers): string {
  switch (who.type) {
    case 'anyone':
      return 'anyone';
    case 'cluster':
      return 'anyone in the cluster';
    case 'namespace':
      return `anyone in namespace ${who.namespace}`;
    case 'namespaces':
      return `anyone in namespaces ${who.labels}`;
    case 'pods':
      return who.name;
    case 'labels':
      return `pods ${who.labels}${who.namespaces === undefined ? '' : ` in namespaces ${who.namespaces}`}`;
    case 'block':
      return [who.cidr, ...who.except].join(' without ');
    default:
      return unreachable(who);
  }
}

describe('what is left open to a pod', () => {
  const words = (objects: readonly JsonObject[], id = 'default/db', direction: PolicyDirection = 'ingress') => {
    const { topology } = build(...objects);
    const found = isolationOf(topology)(called(topology, id), direction);
    return found?.admitted.map(({ who, ports }) => (ports.length === 0 ? peers(who) : `${peers(who)}: ${ports.join(', ')}`));
  };
  const ingress = (...rules: readonly JsonObject[]) => policy('a', { ...to('db'), ingress: rules });

  test('everything, where no policy selects it; nothing, where all is denied', () => {
    expect(words(pods)).toBeUndefined();
    expect(words([...pods, denyIngress])).toEqual([]);
    expect(words([...pods, denyIngress], 'default/db', 'egress')).toBeUndefined();
  });

  test.each<[JsonObject, readonly string[]]>([
    [{}, ['anyone']],
    [{ ports: [{ port: 80 }, { port: 53, protocol: 'UDP' }] }, ['anyone: 80, 53/UDP']],
    [{ from: [{ namespaceSelector: {} }] }, ['anyone in the cluster']],
    [{ from: [{ podSelector: {} }] }, ['anyone in namespace default']],
    [{ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } }] }, ['anyone in namespace shop']],
    [{ from: [{ namespaceSelector: { matchLabels: { team: 'x' } } }] }, ['anyone in namespaces team=x']],
    [{ from: [to('web')], ports: [{ port: 'http' }] }, ['web: http']],
    [{ from: [{ ...to('web'), namespaceSelector: {} }] }, ['web', 'shop/web']],
    [{ from: [to('bot')] }, ['pods app=bot']],
    [{ from: [{ ...to('bot'), namespaceSelector: { matchLabels: { team: 'x' } } }] }, ['pods app=bot in namespaces team=x']],
    [{ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }, ['10.0.0.0/8 without 10.1.0.0/16']],
    [{ ports: [{ port: 8000, endPort: 8999 }, { protocol: 'UDP' }] }, ['anyone: 8000–8999, UDP']],
  ])('by %j: %j', (rule, expected) => {
    expect(words([...pods, ingress(rule)])).toEqual(expected);
  });

  test('pods of one workload by its name, once, with all its ports', () => {
    const of = (name: string) =>
      pod(ONE, { metadata: { name, labels: { app: 'api' }, ...ownedBy('ReplicaSet', 'api-7d9') }, status: RUNNING });
    const rules = ingress({ from: [to('api')], ports: [{ port: 80 }] }, { from: [to('api')], ports: [{ port: 81 }, { port: 80 }] });
    expect(words([...pods, of('api-7d9-a'), of('api-7d9-b'), rules])).toEqual(['api-7d9: 80, 81']);
    expect(words([...pods, of('api-7d9-a'), rules, policy('b', { ...to('db'), ingress: [{ from: [to('api')] }] })])).toEqual(['api-7d9']);
  });
});
