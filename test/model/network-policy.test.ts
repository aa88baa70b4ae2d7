import { describe, expect, test } from 'vitest';
import { buildTopology } from '../../src/model/build.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { build, codes, manifest, ONE, pod, workload } from './manifests.ts';
import { related, thing } from './related.ts';

const policy = (spec: JsonObject) => thing('NetworkPolicy', 'p', { spec });
const labelled = (name: string, labels: JsonObject, namespace = 'default') => pod(ONE, { metadata: { name, namespace, labels } });
const world = [
  labelled('web', { app: 'web', tier: 'front' }),
  labelled('db', { app: 'db' }),
  labelled('web', { app: 'web' }, 'shop'),
  labelled('db', { app: 'db' }, 'shop'),
  labelled('web', { app: 'web' }, 'unlabelled'),
  thing('Namespace', 'shop', { labels: { team: 'a' } }),
];
const web = { podSelector: { matchLabels: { app: 'web' } } };
const teamA = { namespaceSelector: { matchLabels: { team: 'a' } } };

describe('a policy restricts', () => {
  const restricted = (spec: JsonObject) => related(build(...world, policy(spec)), 'restricts').map((text) => text.split(' → pod/')[1]);

  test.each<[string, JsonObject, readonly string[]]>([
    ['pods of its namespace with the labels', { podSelector: { matchLabels: { app: 'web' } } }, ['default/web']],
    ['all pods of its namespace with an empty selector', { podSelector: {} }, ['default/db', 'default/web']],
    ['all pods of its namespace without a selector', {}, ['default/db', 'default/web']],
    ['by expressions', { podSelector: { matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] } }, ['default/db']],
    ['none with a selector that cannot be meant', { podSelector: { matchExpressions: [{ key: 'tier', operator: 'Is' }] } }, []],
  ])('%s', (_, spec, expected) => {
    expect(restricted(spec)).toEqual(expected);
  });

  test('no pod in the network of its node', () => {
    const agent = pod({ ...ONE, hostNetwork: true }, { metadata: { name: 'agent' } });
    expect(related(build(agent, policy({})), 'restricts')).toEqual([]);
  });

  test.each<[JsonObject, readonly string[]]>([
    [{}, ['ingress']],
    [{ ingress: [] }, ['ingress']],
    [{ egress: [] }, ['ingress']],
    [{ egress: [{}] }, ['ingress', 'egress']],
    [{ policyTypes: [] }, ['ingress']],
    [{ policyTypes: ['Egress'] }, ['egress']],
    [{ policyTypes: ['Egress', 'Ingress'] }, ['ingress', 'egress']],
    [{ policyTypes: ['Egress'], ingress: [{}] }, ['egress']],
  ])('with %j in these directions: %j', (spec, directions) => {
    const { relations } = build(labelled('a', {}), policy(spec)).topology;
    expect(relations.filter(({ type }) => type === 'restricts')).toMatchObject([{ directions }]);
  });

  describe('nobody, which is told,', () => {
    const told = (spec: JsonObject, ...more: readonly JsonObject[]) =>
      build(...world, policy(spec), ...more).diagnostics.map(({ code, message, hint }) => ({ code, message, hint }));

    test('where its selector fits no pod, with what was probably meant', () => {
      expect(told({ podSelector: { matchLabels: { app: 'wbe' } } })).toEqual([
        {
          code: 'model/idle-policy',
          message: 'NetworkPolicy p selects nothing: no pod in namespace default has app=wbe',
          hint: 'did you mean app=web?',
        },
      ]);
    });

    test('where all that it selects is in the network of its node', () => {
      const agent = pod({ ...ONE, hostNetwork: true }, { metadata: { name: 'agent', labels: { app: 'agent' } } });
      expect(told({ podSelector: { matchLabels: { app: 'agent' } } }, agent)).toMatchObject([{ code: 'model/policy-on-host-network' }]);
    });

    test.each<[string, JsonObject, readonly JsonObject[]]>([
      [
        'for a workload that wants no pods now',
        { matchLabels: { app: 'idle' } },
        [workload('Deployment', 'idle', { spec: { replicas: 0, template: { metadata: { labels: { app: 'idle' } } } } })],
      ],
      [
        'for a label that only a controller gives',
        { matchLabels: { 'statefulset.kubernetes.io/pod-name': 'db-0' } },
        [workload('StatefulSet', 'db')],
      ],
      ['with a selector that cannot be meant', { matchExpressions: [{ key: 'tier', operator: 'Is' }] }, []],
    ])('but not %s', (_, podSelector, more) => {
      expect(told({ podSelector }, ...more).map(({ code }) => code)).not.toContain('model/idle-policy');
    });

    test('but not for a namespace that is there before its pods, nor where there are no pods at all', () => {
      const all = thing('NetworkPolicy', 'all', { namespace: 'new', spec: { podSelector: {} } });
      expect(codes(build(...world, thing('Namespace', 'new'), all))).toEqual([]);
      expect(codes(build(...world, all))).toEqual(['model/idle-policy']);
      expect(codes(build(policy({ podSelector: { matchLabels: { app: 'x' } } })))).toEqual([]);
    });

    test('nor of a part of a system', () => {
      const objects = [...world, policy({ podSelector: { matchLabels: { app: 'x' } } })];
      expect(buildTopology(objects.map(manifest), { partial: true }).diagnostics).toEqual([]);
    });
  });

  test('whichever of its groups it is of', () => {
    const old = { ...policy({}), apiVersion: 'extensions/v1beta1' };
    expect(related(build(labelled('a', {}), old), 'restricts')).toHaveLength(1);
  });
});

describe('a policy admits', () => {
  const admitted = (...peers: readonly JsonObject[]) =>
    related(build(...world, policy({ ingress: [{ from: peers }] })), 'admits').map((text) => text.split(' → pod/')[1]);

  test.each<[string, readonly JsonObject[], readonly string[]]>([
    ['pods of its own namespace by podSelector', [web], ['default/web']],
    ['all of its own namespace by an empty one', [{ podSelector: {} }], ['default/db', 'default/web']],
    ['all of other namespaces by namespaceSelector', [teamA], ['shop/db', 'shop/web']],
    ['pods that fit both, if one peer has both', [{ ...teamA, ...web }], ['shop/web']],
    ['pods that fit one, if two peers have one each', [teamA, web], ['default/web', 'shop/db', 'shop/web']],
    ['pods of any namespace', [{ namespaceSelector: {}, ...web }], ['default/web', 'shop/web', 'unlabelled/web']],
    [
      'pods of a namespace by its name, which no Namespace need say',
      [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'unlabelled' } } }],
      ['unlabelled/web'],
    ],
    [
      'pods of namespaces by expressions',
      [{ namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: ['a', 'b'] }] }, ...web }],
      ['shop/web'],
    ],
    [
      'not those of a namespace of which only the name is known',
      [{ namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'DoesNotExist' }] } }],
      [],
    ],
    ['no pods by name for the whole cluster', [{ namespaceSelector: {} }], []],
    ['no pods by name for everyone', [], []],
    ['no pods for a block of addresses', [{ ipBlock: { cidr: '10.0.0.0/8' } }], []],
  ])('%s', (_, peers, expected) => {
    expect(admitted(...peers)).toEqual(expected);
  });

  test('by each rule of each direction that it restricts', () => {
    const spec = { policyTypes: ['Egress'], ingress: [{ from: [web] }], egress: [{ to: [teamA] }, { to: [web] }] };
    expect(build(...world, policy(spec)).topology.relations.filter(({ type }) => type === 'admits')).toMatchObject([
      { to: 'pod/default/web', direction: 'egress', rule: 1 },
      { to: 'pod/shop/db', direction: 'egress', rule: 0 },
      { to: 'pod/shop/web', direction: 'egress', rule: 0 },
    ]);
  });
});

describe('what a rule says', () => {
  const rules = (rule: JsonObject) => {
    const found = build(policy({ ingress: [rule] }));
    const [resource] = found.topology.resources;
    return { rules: resource?.type === 'network-policy' ? resource.ingress : [], codes: codes(found) };
  };

  test('ports by number, name and range; TCP unless it says otherwise', () => {
    const ports = [{ port: 80 }, { port: 'dns', protocol: 'UDP' }, { port: 8000, endPort: 8999 }, { protocol: 'SCTP' }];
    expect(rules({ ports }).rules).toEqual([
      {
        peers: [],
        ports: [
          { protocol: 'TCP', port: 80 },
          { protocol: 'UDP', port: 'dns' },
          { protocol: 'TCP', port: 8000, endPort: 8999 },
          { protocol: 'SCTP' },
        ],
      },
    ]);
  });

  test('nothing: everyone, everywhere', () => {
    expect(rules({})).toEqual({ rules: [{ peers: [], ports: [] }], codes: [] });
    expect(rules({ from: [], ports: null })).toEqual({ rules: [{ peers: [], ports: [] }], codes: [] });
  });

  test.each<[JsonObject, string]>([
    [{ from: [{ podSelector: null }] }, 'model/unknown-value'],
    [{ from: [{}] }, 'model/unknown-value'],
    [{ from: [{ ipBlock: {} }] }, 'model/unknown-value'],
    [{ from: [{ ipBlock: { cidr: '10.0.0.0/33' } }] }, 'model/unknown-value'],
    [{ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.0'] } }] }, 'model/unknown-value'],
    [{ from: [{ podSelector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } }] }, 'model/unknown-value'],
    [{ ports: [{ port: 0 }] }, 'model/port-range'],
    [{ from: ['web'] }, 'model/wrong-type'],
  ])('%j admits nobody, rather than everyone, and is told', (rule, code) => {
    expect(rules(rule)).toEqual({ rules: [], codes: [code] });
  });

  test('a type of policy that is none is told', () => {
    expect(codes(build(policy({ policyTypes: ['ingress'] })))).toEqual(['model/unknown-value']);
  });
});
