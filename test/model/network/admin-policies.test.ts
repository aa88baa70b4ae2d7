import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, codes, ONE, pod } from '../manifests.ts';
import { admin, baseline, named, namespace } from '../reach/language.ts';
import { related } from '../related.ts';

const all = { namespaces: {} };
const from = [{ namespaces: {} }];
const rule = { action: 'Allow', from };

function read(...objects: readonly JsonObject[]) {
  const found = build(named('web'), ...objects);
  const policies = found.topology.resources.flatMap((resource) => (resource.type === 'admin-policy' ? [resource] : []));
  return { policies, codes: codes(found), passedOver: found.topology.passedOver };
}

describe('what an AdminNetworkPolicy says', () => {
  test('is read: its priority, its subject and its rules', () => {
    const ports = [
      { portNumber: { protocol: 'TCP', port: 80 } },
      { portRange: { protocol: 'UDP', start: 5, end: 7 } },
      { namedPort: 'web' },
    ];
    const to = [
      { nodes: {} },
      { networks: ['10.0.0.0/8', 'fd00::/8'] },
      { pods: { namespaceSelector: { matchLabels: { a: 'b' } }, podSelector: {} } },
    ];
    const {
      policies,
      codes: told,
      passedOver,
    } = read(admin({ subject: all, ingress: [{ ...rule, ports }], egress: [{ action: 'Pass', to }] }));
    expect([told, passedOver]).toEqual([[], []]);
    expect(policies).toMatchObject([
      {
        ...{ id: 'adminnetworkpolicy/admin', namespace: '', priority: 10, subject: { type: 'pods', namespaces: [] } },
        ingress: [
          {
            action: 'Allow',
            peers: [{ type: 'pods', namespaces: [] }],
            ports: [
              { protocol: 'TCP', port: 80 },
              { protocol: 'UDP', port: 5, endPort: 7 },
              ...['TCP', 'UDP', 'SCTP'].map((protocol) => ({ protocol, port: 'web' })),
            ],
          },
        ],
        egress: [
          {
            action: 'Pass',
            peers: [
              { type: 'nodes', nodes: [] },
              { type: 'block', cidr: '10.0.0.0/8', except: [] },
              { type: 'block', cidr: 'fd00::/8', except: [] },
              { type: 'pods', namespaces: [{ key: 'a', operator: 'In', values: ['b'] }], pods: [] },
            ],
            ports: [],
          },
        ],
      },
    ]);
  });

  test.each<[string, JsonObject]>([
    ['an action that is none', { subject: all, ingress: [{ action: 'Reject', from }] }],
    ['no peers', { subject: all, ingress: [{ action: 'Deny' }] }],
    ['a peer that names nobody', { subject: all, ingress: [{ action: 'Deny', from: [{}] }] }],
    ['networks, of ingress', { subject: all, ingress: [{ action: 'Deny', from: [{ networks: ['10.0.0.0/8'] }] }] }],
    ['a network that is none', { subject: all, egress: [{ action: 'Deny', to: [{ networks: ['10.0.0.0/33'] }] }] }],
    ['domains, which only DNS knows', { subject: all, egress: [{ action: 'Allow', to: [{ domainNames: ['example.com'] }] }] }],
    ['a port that is none', { subject: all, ingress: [{ action: 'Deny', from, ports: [{ port: 80 }] }] }],
  ])('is left out and told where it cannot be meant: %s', (_, spec) => {
    const { policies, codes: told } = read(admin(spec));
    expect(policies.flatMap(({ ingress, egress }) => [...ingress, ...egress])).toEqual([]);
    expect(told).toEqual(['model/unknown-value']);
  });

  test.each<[string, JsonObject]>([
    ['no subject', { ingress: [rule] }],
    ['a subject that means nobody', { subject: {}, ingress: [rule] }],
    ['no priority', { subject: all, priority: null, ingress: [rule] }],
    ['a priority out of range', { subject: all, priority: 1001, ingress: [rule] }],
  ])('is told: %s', (_, spec) => expect(read(admin(spec)).codes).toEqual(['model/unknown-value']));
});

test('a BaselineAdminNetworkPolicy has no priority, and passes nothing on', () => {
  const { policies, codes: told } = read(baseline({ subject: all, ingress: [rule, { action: 'Pass', from }] }));
  expect(policies).toMatchObject([{ kind: 'BaselineAdminNetworkPolicy', ingress: [{ action: 'Allow' }] }]);
  expect(policies[0]).not.toHaveProperty('priority');
  expect(told).toEqual(['model/unknown-value']);
});

describe('policies of administrators', () => {
  const host = pod({ ...ONE, hostNetwork: true }, { metadata: { name: 'agent', namespace: 'shop' } });
  const world = [named('web', { namespace: 'shop' }), named('db'), host, namespace('shop', { team: 'a' })];

  test('are about pods of their subject, but for those in the network of their node', () => {
    const about = (subject: JsonObject) =>
      related(build(...world, admin({ subject, ingress: [rule] })), 'restricts').map((text) => text.split(' → pod/')[1]);
    expect(about(all)).toEqual(['default/db', 'shop/web']);
    expect(about({ namespaces: { matchLabels: { team: 'a' } } })).toEqual(['shop/web']);
    expect(about({ pods: { podSelector: { matchLabels: { app: 'db' } } } })).toEqual(['default/db']);
  });

  test('of one priority about one pod are told, where it matters which is asked first', () => {
    const two = (a: string, b: string, priority = 10) =>
      codes(
        build(
          ...world,
          admin({ subject: all, ingress: [{ action: a, from }] }, 'a'),
          admin({ priority, subject: all, ingress: [{ action: b, from }] }, 'b'),
        ),
      );
    expect(two('Allow', 'Deny')).toEqual(['model/same-priority']);
    expect(two('Deny', 'Deny')).toEqual([]);
    expect(two('Allow', 'Deny', 11)).toEqual([]);
  });
});
