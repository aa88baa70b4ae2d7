import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import type { Detail } from '../../../src/view/types.ts';
import { boxCalled, idsOf, ownedBy, seen, viewOf, wordsIn, workload } from '../small-world.ts';
import { from, policy, service, serving } from './world.ts';

const block = (cidr: string): JsonObject => ({ ipBlock: { cidr } });
const words = (objects: readonly JsonObject[], id: string, lang = 'en') => wordsIn(boxCalled(viewOf('service', objects, { lang }), id));

describe('what NetworkPolicies leave open to a pod is said on its card', () => {
  const vault = (...peers: readonly JsonObject[]) => [
    service('vault'),
    serving('vault'),
    serving('clerk'),
    policy('vault-door', 'vault', { ingress: [{ from: peers, ports: [{ port: 80 }] }] }),
  ];

  test('all peers, the pods before the addresses, and the policy by name', () => {
    const objects = vault(block('1.1.1.1/32'), block('2.2.2.2/32'), from({ app: 'clerk' }));
    expect(words(objects, 'pod/default/vault')).toEqual([
      'vault',
      'only from clerk, 1.1.1.1/32 or 2.2.2.2/32, on :80',
      'NetworkPolicy vault-door',
    ]);
    expect(words(objects, 'pod/default/vault', 'ko')).toEqual([
      'vault',
      '들어오는 연결: clerk, 1.1.1.1/32 또는 2.2.2.2/32, :80만',
      '네트워크폴리시 vault-door',
    ]);
  });

  test('anyone is no restriction, a port is', () => {
    const objects = [service('cache'), serving('cache'), policy('cache-door', 'cache', { ingress: [{ ports: [{ port: 6379 }] }] })];
    expect(words(objects, 'pod/default/cache').slice(1)).toEqual(['from anyone, on :6379 only', 'NetworkPolicy cache-door']);
    expect(words(objects, 'pod/default/cache', 'ko').slice(1)).toEqual(['들어오는 연결: 누구나, :6379만', '네트워크폴리시 cache-door']);
  });

  test('a long list is broken, and not cut', () => {
    const others = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliet'];
    const objects = [...vault({ podSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['vault'] }] } })];
    const lines = words([...objects, ...others.map((name) => serving(name))], 'pod/default/vault').slice(1);
    expect(lines).toEqual([
      'only from alpha, bravo, charlie, clerk, delta, echo,',
      'foxtrot, golf, hotel, india or juliet, on :80',
      'NetworkPolicy vault-door',
    ]);
  });

  test('with less room the first peers, then a policy’s name alone, then the number of policies', () => {
    const objects = vault(block('10.1.1.0/24'), block('10.2.2.0/24'), block('10.3.3.0/24'), from({ app: 'clerk' }));
    const others = ['a', 'b', 'c'].flatMap((name) => [service(name), serving(name)]);
    const said = (detail: Detail) => wordsIn(boxCalled(viewOf('service', [...objects, ...others], { detail }), 'pod/default/vault'));
    expect(said('folded').slice(1)).toEqual(['only from clerk, 10.1.1.0/24, 10.2.2.0/24 or 1 more,', 'on :80']);
    expect(said('names').at(-1)).toBe('NetworkPolicy vault-door');
    expect(said('rows')).toEqual(['vault | restricted by 1 policy']);
  });

  test('peers are alternatives, the selectors of one peer are not', () => {
    const alice = { namespaceSelector: { matchLabels: { user: 'alice' } } };
    const mon: JsonObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'mon', labels: { user: 'alice' } } };
    const world = [mon, service('web'), serving('web'), serving('client'), serving('probe', { app: 'client', namespace: 'mon' })];
    const client = from({ app: 'client' });
    const said = (...peers: readonly JsonObject[]) =>
      words([...world, policy('web', 'web', { ingress: [{ from: peers }] })], 'pod/default/web').slice(2, 3);
    expect(said({ ...alice, ...client })).toEqual(['only from mon/probe']);
    expect(said(alice, client)).toEqual(['only from client or namespace mon']);
    const unknown = { namespaceSelector: { matchLabels: { user: 'eve' } }, ...from({ app: 'spy' }) };
    expect(said(unknown)).toEqual(['only from pods app=spy in namespaces user=eve']);
  });

  test('a selector of some pods of a workload by the names of these', () => {
    const member = (name: string, role: string) => serving(name, { app: 'pg', labels: { role }, owner: ownedBy('StatefulSet', 'pg') });
    const only = policy('only', 'web', { ingress: [{ from: [from({ role: 'leader' })] }] });
    const objects = [service('web'), serving('web'), member('pg-0', 'leader'), member('pg-1', 'replica'), only];
    expect(words(objects, 'pod/default/web')[1]).toBe('only from pg-0');
  });

  test('that administrators decide before them, or what they leave', () => {
    const of = (kind: string, name: string, spec: JsonObject) => ({
      ...{ apiVersion: 'policy.networking.k8s.io/v1alpha1', kind, metadata: { name } },
      spec: { subject: { namespaces: {} }, ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }], ...spec },
    });
    const [first, last] = [of('AdminNetworkPolicy', 'first', { priority: 1 }), of('BaselineAdminNetworkPolicy', 'default', {})];
    const web = [service('web'), serving('web')];
    const deny = policy('deny', 'web', { policyTypes: ['Ingress'] });
    expect(words([...web, deny, first, last], 'pod/default/web')).toEqual([
      'web',
      'AdminNetworkPolicy first decides first',
      'default deny: nobody may reach it',
      'NetworkPolicy deny',
    ]);
    expect(words([...web, last], 'pod/default/web')).toEqual(['web', 'BaselineAdminNetworkPolicy default decides the rest']);
    const brief = viewOf('service', [...web, deny, first], { detail: 'names' });
    expect(wordsIn(boxCalled(brief, 'pod/default/web'))).toContain('restricted by 2 policies');
  });

  test('nothing of pods in the network of their node', () => {
    const agent = serving('agent', { spec: { hostNetwork: true } });
    const deny = policy('deny', 'agent', { policyTypes: ['Ingress'] });
    expect(words([service('agent'), agent, deny], 'pod/default/agent')).toEqual(['agent', 'host network']);
  });

  test('pods of one owner that other policies restrict stand apart', () => {
    const member = (name: string, role: string) => serving(name, { app: 'pg', labels: { role }, owner: ownedBy('StatefulSet', 'pg') });
    const deny = { ...policy('deny', 'pg', {}), spec: { podSelector: { matchLabels: { role: 'leader' } } } };
    const objects = [service('pg'), member('pg-0', 'leader'), member('pg-1', 'replica'), member('pg-2', 'replica'), deny];
    const drawn = viewOf('service', objects, { detail: 'folded' });
    expect(idsOf(drawn, 'pod')).toEqual(['pod/default/pg-0', 'pod/default/pg-1']);
    expect(wordsIn(boxCalled(drawn, 'pod/default/pg-0'))).toContain('default deny: nobody may reach it');
    expect(wordsIn(boxCalled(drawn, 'pod/default/pg-1'))[0]).toBe('pg | ×2');
  });
});

describe('pods that policies restrict and no Service leads to', () => {
  const worker = workload('Deployment', 'worker', {
    spec: { replicas: 1, template: { metadata: { labels: { app: 'worker' } }, spec: { containers: [{ name: 'worker', image: 'w:2' }] } } },
  });
  const to = [{ ipBlock: { cidr: '0.0.0.0/0', except: ['169.254.169.254/32'] } }];
  const egress = policy('worker-egress', 'worker', { policyTypes: ['Egress'], egress: [{ to, ports: [{ port: 443 }] }] });
  const lines = ['only to 0.0.0.0/0 without 169.254.169.254/32, on :443', 'NetworkPolicy worker-egress'];

  test('are drawn where there are no Services at all', () => {
    const drawn = viewOf('service', [worker, egress]);
    expect(drawn.title).toBe('What NetworkPolicies leave open');
    expect(wordsIn(boxCalled(drawn, 'deployment/default/worker'))).toEqual(['worker', 'Deployment', ...lines]);
    expect(drawn.description).toContain(`NetworkPolicies restrict who may talk with them. Pods of worker (Deployment, ${lines.join(', ')}`);
  });

  test('alone, however many they are, and no others', () => {
    const many = Array.from({ length: 15 }, (_, index) => serving(`pod-${index}`, { app: 'worker' }));
    const drawn = viewOf('service', [worker, egress, serving('other'), ...many]);
    expect(idsOf(drawn, 'pod')).toHaveLength(16);
    expect(idsOf(drawn, 'left-out')).toEqual([]);
    expect(idsOf(viewOf('service', [egress, service('web'), serving('web'), ...many]), 'pod')).toEqual(['pod/default/web']);
  });

  test('say so beside those of Services', () => {
    const drawn = viewOf('service', [worker, egress, service('web'), serving('web')]);
    expect(wordsIn(boxCalled(drawn, 'deployment/default/worker')).slice(2)).toEqual(['no Service leads here', ...lines]);
  });

  test('and of which Services lead to some alone are told as some', () => {
    const words = (...more: readonly JsonObject[]) => viewOf('service', [worker, egress, ...more]).description;
    expect(words(service('web'), serving('web'))).toContain('NetworkPolicies restrict who may talk with some of them.');
    expect(words()).toContain('NetworkPolicies restrict who may talk with them.');
  });

  test('are told of in the figure `pod`', () => {
    const drawn = viewOf('pod', [worker, egress]);
    expect(wordsIn(boxCalled(drawn, 'deployment/default/worker/facts/policies'))).toEqual(['NetworkPolicies', ...lines]);
  });

  test('are looked for in vain where a policy restricts nobody', () => {
    const open = policy('open', 'worker', { ingress: [{}] });
    expect(seen('service', [worker, open]).diagnostics.map(({ code }) => code)).toEqual(['view/nothing-to-draw']);
  });
});
