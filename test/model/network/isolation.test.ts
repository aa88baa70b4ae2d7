import { expect, test } from 'vitest';
import { isolationOf } from '../../../src/model/queries/isolation.ts';
import { samePolicies } from '../../../src/model/queries/same-policies.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, ownedBy } from '../manifests.ts';
import { object, serving } from '../network.ts';

const member = (name: string, role: string): JsonObject =>
  serving(name, { metadata: { labels: { app: 'pg', role }, ...ownedBy('StatefulSet', 'pg') }, status: { phase: 'Running' } });
const set = [member('pg-0', 'leader'), member('pg-1', 'replica')];
const policy = (name: string, podSelector: JsonObject, from: JsonObject): JsonObject =>
  object('networking.k8s.io/v1', 'NetworkPolicy', { name }, { podSelector, ingress: [{ from: [from] }] });
const labelled = (labels: JsonObject): JsonObject => ({ podSelector: { matchLabels: labels } });
const admitted = (objects: readonly JsonObject[], name: string) => {
  const { topology } = build(...objects);
  const pod = topology.pods.find((one) => one.name === name);
  const found = pod && isolationOf(topology)(pod, 'ingress');
  return found?.admitted.map(({ who, policies }) => [who.type === 'pods' ? who.name : who.type, policies.map((by) => by.name).join()]);
};

test('a selector of some pods of a workload means these, one of all of them the workload', () => {
  const web = serving('web');
  expect(admitted([...set, web, policy('some', {}, labelled({ app: 'pg', role: 'leader' }))], 'web')).toEqual([['pg-0', 'some']]);
  expect(admitted([...set, web, policy('all', {}, labelled({ app: 'pg' }))], 'web')).toEqual([['pg', 'all']]);
});

test('each policy that admits a peer is known', () => {
  const peer = labelled({ app: 'pg' });
  const found = admitted([...set, serving('web'), policy('a', {}, peer), policy('b', {}, peer)], 'web');
  expect(found).toEqual([['pg', 'a,b']]);
});

test('a pod in the network of its node is open', () => {
  const host = serving('agent', { spec: { hostNetwork: true } });
  const deny = object('networking.k8s.io/v1', 'NetworkPolicy', { name: 'deny' }, { podSelector: {}, policyTypes: ['Ingress'] });
  expect(admitted([host, deny], 'agent')).toBeUndefined();
  expect(admitted([serving('agent'), deny], 'agent')).toEqual([]);
});

test('pods are told apart by the policies that isolate them', () => {
  const { topology } = build(...set, serving('web'), policy('leader', { matchLabels: { role: 'leader' } }, labelled({ app: 'web' })));
  const policies = samePolicies(topology);
  expect(topology.pods.map(({ id }) => policies(id))).toEqual(['networkpolicy/default/leader', '', '']);
});
