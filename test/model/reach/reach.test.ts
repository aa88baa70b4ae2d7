import { describe, expect, test } from 'vitest';
import { allowedPairs } from '../../../src/model/queries/allowed-pairs.ts';
import { policiesOf } from '../../../src/model/queries/policies.ts';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, ONE, ownedBy, pod, RUNNING, template, workload } from '../manifests.ts';
import { admin, app, baseline, inside, named, namespace, networkPolicy, reached } from './language.ts';

const HTTP: JsonObject = { containers: [{ name: 'app', image: 'app', ports: [{ name: 'http', containerPort: 8080 }] }] };
const pair = [named('web'), named('db', { spec: HTTP })];
const everywhere = { namespaceSelector: {} };
const all = { namespaces: {} };

describe('without policies', () => {
  test('everyone may reach everyone but itself, from outside and to there', () => {
    expect(reached(pair)).toEqual([
      'db → web all',
      'db → outside all',
      'web → db all',
      'web → outside all',
      'outside → db all',
      'outside → web all',
    ]);
  });
});

describe('a NetworkPolicy', () => {
  const ingress = (...rules: readonly JsonObject[]) => networkPolicy({ ...app('db'), ingress: rules });
  const egress = (...rules: readonly JsonObject[]) => networkPolicy({ ...app('web'), policyTypes: ['Egress'], egress: rules });

  test.each<[string, JsonObject, string | undefined]>([
    ['denies what it has no rule for', ingress(), undefined],
    ['admits a pod by its labels', ingress({ from: [app('web')] }), 'all'],
    [
      'admits nobody of the same labels elsewhere',
      ingress({ from: [{ ...app('web'), namespaceSelector: { matchLabels: { team: 'x' } } }] }),
      undefined,
    ],
    ['admits by both selectors of one peer', ingress({ from: [{ ...app('web'), ...everywhere }] }), 'all'],
    ['admits by an empty selector', ingress({ from: [{ podSelector: {} }] }), 'all'],
    ['admits everyone by a rule without peers', ingress({}), 'all'],
    ['admits no pod by a block of addresses', ingress({ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }), undefined],
    [
      'admits by expressions',
      ingress({ from: [{ podSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['x'] }] } }] }),
      'all',
    ],
    [
      'allows ports, and TCP unless it says otherwise',
      ingress({ ports: [{ port: 80 }, { port: 53, protocol: 'UDP' }, { port: 81 }] }),
      'TCP 80-81; UDP 53',
    ],
    ['allows all of a protocol', ingress({ ports: [{ protocol: 'SCTP' }] }), 'SCTP 1-65535'],
    [
      'allows ranges, which may overlap',
      ingress({
        ports: [
          { port: 8000, endPort: 8100 },
          { port: 8050, endPort: 8200 },
        ],
      }),
      'TCP 8000-8200',
    ],
    ['allows a port by the name that the target gives it', ingress({ ports: [{ port: 'http' }] }), 'TCP 8080'],
    ['allows nothing by a name that the target lacks', ingress({ ports: [{ port: 'grpc' }] }), undefined],
    ['allows nothing by a name of another protocol', ingress({ ports: [{ port: 'http', protocol: 'UDP' }] }), undefined],
    ['allows all, said by all ports of each protocol', ingress({ ports: ['TCP', 'UDP', 'SCTP'].map((protocol) => ({ protocol })) }), 'all'],
    ['holds for egress, where it says so', egress(), undefined],
    ['means names of the target in egress, too', egress({ to: [app('db')], ports: [{ port: 'http' }] }), 'TCP 8080'],
    ['of egress rules alone denies ingress as well', networkPolicy({ ...app('db'), egress: [{}] }), undefined],
    ['of policyTypes Egress leaves ingress alone', networkPolicy({ ...app('db'), policyTypes: ['Egress'] }), 'all'],
    ['of another namespace is none of theirs', networkPolicy({ podSelector: {} }, { in: 'shop' }), 'all'],
    [
      'whose selector cannot be meant restricts nobody',
      networkPolicy({ podSelector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } }),
      'all',
    ],
  ])('%s', (_, policy, expected) => {
    expect(inside([...pair, policy]).find((text) => text.startsWith('web → db'))).toBe(expected && `web → db ${expected}`);
  });

  test('adds to what others allow, and both ends must allow', () => {
    const policies = [
      networkPolicy({ ...app('db'), ingress: [{ from: [app('web')], ports: [{ port: 80 }] }] }, { name: 'a' }),
      networkPolicy({ ...app('db'), ingress: [{ ports: [{ port: 90, endPort: 99 }] }] }, { name: 'b' }),
      networkPolicy(
        { ...app('web'), policyTypes: ['Egress'], egress: [{ to: [app('db')], ports: [{ port: 80, endPort: 95 }] }] },
        { name: 'c' },
      ),
    ];
    expect(inside([...pair, ...policies])).toEqual(['db → web all', 'web → db TCP 80,90-95']);
  });

  test('selects namespaces by labels of their objects, or by the name that each has', () => {
    const other = named('web', { namespace: 'shop' });
    const from = (namespaceSelector: JsonObject) =>
      inside([...pair, other, namespace('shop', { team: 'a' }), ingress({ from: [{ namespaceSelector }] })]).filter((text) =>
        text.includes('→ db'),
      );
    expect(from({ matchLabels: { team: 'a' } })).toEqual(['shop/web → db all']);
    expect(from({ matchLabels: { 'kubernetes.io/metadata.name': 'default' } })).toEqual(['web → db all']);
    // of default no labels are known: it is taken to have none
    expect(from({ matchExpressions: [{ key: 'team', operator: 'DoesNotExist' }] })).toEqual(['web → db all']);
  });

  test('means by a name what each target calls so', () => {
    const other: JsonObject = { containers: [{ name: 'app', image: 'app', ports: [{ name: 'http', containerPort: 9090 }] }] };
    const policy = networkPolicy({ ...app('web'), policyTypes: ['Egress'], egress: [{ ports: [{ port: 'http' }] }] });
    expect(reached([...pair, named('api', { spec: other }), policy]).filter((text) => text.startsWith('web'))).toEqual([
      'web → api TCP 9090',
      'web → db TCP 8080',
    ]);
  });

  test('leaves pods in the network of their node alone, and does not know them by their labels', () => {
    const agent = named('agent', { spec: { ...ONE, hostNetwork: true } });
    const deny = networkPolicy({ podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{ from: [app('agent')] }] });
    expect(reached([named('web'), agent, deny])).toEqual(['agent → outside all', 'outside → agent all']);
    expect(reached([named('web'), agent, deny], { hostNetwork: true })).toEqual([]);
    const open = networkPolicy({ podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [{ from: [app('agent')] }], egress: [{}] });
    expect(inside([named('web'), agent, open], { hostNetwork: true })).toEqual(['agent → web all']);
  });

  test('knows such a pod by its node’s address', () => {
    const agent = named('agent', { spec: { ...ONE, hostNetwork: true }, status: { podIP: '10.0.0.7' } });
    const block = (cidr: string, except: readonly string[] = []) =>
      inside([named('web'), agent, networkPolicy({ ...app('web'), ingress: [{ from: [{ ipBlock: { cidr, except } }] }] })]);
    expect(block('10.0.0.0/8')).toEqual(['agent → web all', 'web → agent all']);
    expect(block('10.0.0.0/8', ['10.0.0.0/24'])).toEqual(['web → agent all']);
    expect(block('11.0.0.0/8')).toEqual(['web → agent all']);
  });
});

describe('addresses outside', () => {
  const ranges = (...policies: readonly JsonObject[]) => reached([named('web'), ...policies]);

  test('are cut where policies cut them, in their own direction', () => {
    const ipBlock = { cidr: '10.1.2.3/8', except: ['10.10.0.0/16'] };
    expect(ranges(networkPolicy({ podSelector: {}, ingress: [{ from: [{ ipBlock }], ports: [{ port: 443 }] }] }))).toEqual([
      'web → outside all',
      'outside/10.0.0.0-10.9.255.255 → web TCP 443',
      'outside/10.11.0.0-10.255.255.255 → web TCP 443',
    ]);
  });

  test('are cut for all, also for whom the policy does not select', () => {
    const policy = networkPolicy({ ...app('db'), policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '128.0.0.0/1' } }] }] });
    expect(ranges(policy)).toEqual([
      'web → outside/0.0.0.0-127.255.255.255 all',
      'web → outside/128.0.0.0-255.255.255.255 all',
      'outside → web all',
    ]);
  });

  test('have no names for ports', () => {
    expect(ranges(networkPolicy({ podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'https' }] }] }))).toEqual([
      'outside → web all',
    ]);
  });

  test('are of IPv6, too, where asked for', () => {
    const policy = networkPolicy({
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [{ to: [{ ipBlock: { cidr: 'fd00::/8' } }], ports: [{ port: 443 }] }],
    });
    expect(ranges(policy)).toEqual(['outside → web all']);
    expect(reached([named('web'), policy], { ipv6: true })).toEqual([
      'web → outside/fd00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff TCP 443',
      'outside → web all',
      'outside/::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff → web all',
    ]);
  });
});

describe('an AdminNetworkPolicy', () => {
  const first = (action: string, more: JsonObject = {}) => ({ action, from: [{ namespaces: {} }], ...more });
  const denyAll = networkPolicy({ podSelector: {} });
  const http = { ports: [{ portNumber: { protocol: 'TCP', port: 80 } }] };

  test.each<[string, readonly JsonObject[], readonly string[]]>([
    [
      'allows what NetworkPolicies deny',
      [denyAll, admin({ subject: all, ingress: [first('Allow', http)] })],
      ['db → web TCP 80', 'web → db TCP 80'],
    ],
    [
      'denies what NetworkPolicies allow',
      [networkPolicy({ podSelector: {}, ingress: [{}] }), admin({ subject: all, ingress: [first('Deny')] })],
      [],
    ],
    [
      'denies what no NetworkPolicy is about',
      [admin({ subject: all, ingress: [first('Deny', http)] })],
      ['TCP 1-79,81-65535; UDP 1-65535; SCTP 1-65535'].flatMap((ports) => [`db → web ${ports}`, `web → db ${ports}`]),
    ],
    [
      'decides by the first rule that fits',
      [admin({ subject: all, ingress: [first('Allow', http), first('Deny')] })],
      ['db → web TCP 80', 'web → db TCP 80'],
    ],
    [
      'passes on to NetworkPolicies, over its own rules and those of others',
      [
        denyAll,
        admin({ subject: all, ingress: [first('Pass', http), first('Allow')] }),
        admin({ priority: 20, subject: all, ingress: [first('Allow')] }, 'later'),
      ],
      ['TCP 1-79,81-65535; UDP 1-65535; SCTP 1-65535'].flatMap((ports) => [`db → web ${ports}`, `web → db ${ports}`]),
    ],
    [
      'of the lower priority is asked first',
      [
        admin({ priority: 9, subject: all, ingress: [first('Deny')] }, 'z'),
        admin({ priority: 10, subject: all, ingress: [first('Allow')] }, 'a'),
      ],
      [],
    ],
    [
      'is about the pods of its subject',
      [admin({ subject: { pods: { namespaceSelector: {}, ...app('db') } }, ingress: [first('Deny')] })],
      ['db → web all'],
    ],
    [
      'knows its peers by namespace and labels',
      [admin({ subject: all, ingress: [{ action: 'Deny', from: [{ pods: { namespaceSelector: {}, ...app('web') } }] }] })],
      ['db → web all'],
    ],
    ['holds for egress', [admin({ subject: all, egress: [{ action: 'Deny', to: [{ pods: { ...app('db') } }] }] })], ['db → web all']],
    [
      'knows ranges of ports',
      [
        admin({
          subject: all,
          ingress: [first('Allow', { ports: [{ portRange: { protocol: 'UDP', start: 5, end: 7 } }] }), first('Deny')],
        }),
      ],
      ['db → web UDP 5-7', 'web → db UDP 5-7'],
    ],
    [
      'knows ports by the target’s names',
      [admin({ subject: all, ingress: [first('Allow', { ports: [{ namedPort: 'http' }] }), first('Deny')] })],
      ['web → db TCP 8080'],
    ],
    ['whose subject cannot be meant decides nothing', [admin({ ingress: [first('Deny')] })], ['db → web all', 'web → db all']],
  ])('%s', (_, policies, expected) => {
    expect(inside([...pair, ...policies])).toEqual(expected);
  });

  test('says nothing of addresses outside but by networks, in egress', () => {
    expect(
      reached([
        named('web'),
        admin({ subject: all, ingress: [first('Deny')], egress: [{ action: 'Deny', to: [{ networks: ['0.0.0.0/1'] }] }] }),
      ]),
    ).toEqual(['web → outside/128.0.0.0-255.255.255.255 all', 'outside → web all']);
  });

  test('holds networks against traffic within the cluster as well', () => {
    const deny = (cidr: string) => admin({ subject: all, egress: [{ action: 'Deny', to: [{ networks: [cidr] }] }] });
    const at = (name: string, podIP: string) => named(name, { status: { podIP } });
    const both = [at('web', '10.1.0.1'), at('db', '10.2.0.1')];
    expect(inside([...both, deny('10.2.0.0/16')])).toEqual(['db → web all']);
    // of templates and manifests nobody knows the address: it is in the block of all addresses
    expect(inside([...pair, deny('0.0.0.0/0')])).toEqual([]);
    expect(inside([...pair, deny('10.0.0.0/8')])).toEqual(['db → web all', 'web → db all']);
  });

  test('knows nodes, and with them the pods in their network', () => {
    const agent = named('agent', { spec: { ...ONE, hostNetwork: true, nodeName: 'n1' } });
    const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'n1', labels: { role: 'edge' } } };
    const deny = (role: string) => admin({ subject: all, egress: [{ action: 'Deny', to: [{ nodes: { matchLabels: { role } } }] }] });
    expect(inside([named('web'), agent, node, deny('edge')])).toEqual(['agent → web all']);
    expect(inside([named('web'), agent, node, deny('core')])).toEqual(['agent → web all', 'web → agent all']);
  });
});

describe('a BaselineAdminNetworkPolicy', () => {
  const deny = baseline({ subject: all, ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }] });

  test('decides where no NetworkPolicy selects the pod', () => {
    expect(inside([...pair, deny])).toEqual([]);
    expect(inside([...pair, deny, networkPolicy({ ...app('db'), ingress: [{}] })])).toEqual(['web → db all']);
  });

  test('decides what an AdminNetworkPolicy passes on', () => {
    const pass = admin({
      subject: all,
      ingress: [
        { action: 'Pass', from: [{ namespaces: {} }] },
        { action: 'Allow', from: [{ namespaces: {} }] },
      ],
    });
    expect(inside([...pair, deny, pass])).toEqual([]);
  });
});

describe('ends', () => {
  const ids = (...objects: readonly JsonObject[]) => [
    ...new Set(reached(objects).flatMap((text) => text.split(' ').filter((word) => word.includes('/')))),
  ];
  const of = (name: string, labels: JsonObject, owner: JsonObject) => pod(ONE, { metadata: { name, labels, ...owner }, status: RUNNING });

  test.each<[string, readonly JsonObject[], readonly string[]]>([
    ['a workload by its template', [workload('Deployment', 'web')], ['deployment/default/web']],
    [
      'a Job of a CronJob by that',
      [{ apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'tick' }, spec: { jobTemplate: { spec: { template: template() } } } }],
      ['cronjob/default/tick'],
    ],
    [
      'pods by the owner that they name, where nothing above it is in the input',
      [of('web-1-a', {}, ownedBy('ReplicaSet', 'web-1')), of('web-1-b', {}, ownedBy('ReplicaSet', 'web-1'))],
      ['replicaset/default/web-1'],
    ],
    [
      'pods by the Deployment above it',
      [
        of('web-7d4b9c-a', { app: 'web', 'pod-template-hash': '7d4b9c' }, ownedBy('ReplicaSet', 'web-7d4b9c')),
        workload('Deployment', 'web'),
      ],
      ['deployment/default/web'],
    ],
    [
      'not by what an operator makes several workloads of',
      [
        workload('StatefulSet', 'db', { metadata: ownedBy('Postgres', 'cluster', { apiVersion: 'acid.zalan.do/v1' }) }),
        { apiVersion: 'acid.zalan.do/v1', kind: 'Postgres', metadata: { name: 'cluster' } },
      ],
      ['statefulset/default/db'],
    ],
    [
      'pods whose owner has no kind, by its name',
      [of('a', {}, { ownerReferences: [{ name: 'group' }] }), of('b', {}, { ownerReferences: [{ name: 'group' }] })],
      ['group'],
    ],
  ])('are %s', (_, objects, expected) => {
    const found = [...new Set(reached(objects).flatMap((text) => text.split(' → ')[0] ?? []))].filter((id) => id !== 'outside');
    expect(found).toEqual(expected);
    expect(ids(...objects).filter((id) => !expected.includes(id))).toEqual([]);
  });

  const replicas = [
    of('web-1-a', { app: 'web', track: 'stable' }, ownedBy('ReplicaSet', 'web-1')),
    of('web-1-b', { app: 'web', track: 'canary' }, ownedBy('ReplicaSet', 'web-1')),
  ];

  test('are the pods of a workload only where a policy tells them apart', () => {
    expect(inside([...replicas, named('db'), networkPolicy(app('db'))])).toEqual(['db → replicaset/default/web-1 all']);
    const canary = networkPolicy({ podSelector: { matchLabels: { track: 'canary' } } });
    expect(inside([...replicas, named('db'), canary])).toEqual([
      'db → web-1-a all',
      'web-1-a → db all',
      'web-1-b → db all',
      'web-1-b → web-1-a all',
    ]);
  });

  test('are apart by what they call their ports, where a policy names these', () => {
    const [first, second] = [HTTP, { containers: [{ name: 'app', image: 'app', ports: [{ name: 'http', containerPort: 80 }] }] }].map(
      (spec, index) => pod(spec, { metadata: { name: `web-${index}`, labels: { app: 'web' }, ...ownedBy('StatefulSet', 'web') } }),
    );
    if (first === undefined || second === undefined) throw new Error('two pods');
    const policy = networkPolicy({ ...app('web'), ingress: [{ ports: [{ port: 'http' }] }] });
    expect(inside([first, second, named('db'), policy]).filter((text) => text.startsWith('db'))).toEqual([
      'db → web-0 TCP 8080',
      'db → web-1 TCP 80',
    ]);
  });
});

test('for figures: pairs of which a policy leaves something open, and no others', () => {
  const { topology } = build(
    named('web'),
    named('db'),
    named('job'),
    networkPolicy({ ...app('db'), ingress: [{ from: [app('web')], ports: [{ port: 5432 }] }] }),
  );
  expect(allowedPairs(topology)).toMatchObject([{ from: 'pod/default/web', to: 'pod/default/db', connections: { TCP: '5432' } }]);
});

test('policies that figures leave out, for they select too many pods, hold all the same', () => {
  const pods = Array.from({ length: 400 }, (_, index) => named(`w${index}`));
  const open = Array.from({ length: 200 }, (_, index) =>
    networkPolicy({ podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] }, { name: `a${index}` }),
  );
  const { topology } = build(...pods, ...open, networkPolicy({ podSelector: {}, ingress: [{ ports: [{ port: 81 }] }] }, { name: 'z' }));
  expect(topology.leftOut?.map(({ name }) => name)).toContain('z');
  expect(allowedPairs(topology)[0]?.connections).toEqual({ TCP: '80-81' });
  const [first, second] = topology.pods;
  expect(first && second && policiesOf(topology).mayTalk(first, second, { containerPort: 81, protocol: 'TCP' }).allowed).toBe('yes');
});

test('two thousand workloads, each with a policy of its own, take no more than seconds', () => {
  const count = 2000;
  const objects = Array.from({ length: count }, (_, index) => [
    named(`w${index}`),
    networkPolicy(
      {
        ...app(`w${index}`),
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [app(`w${(index + 1) % count}`)], ports: [{ port: 80 }] }],
        egress: [{ to: [{ podSelector: {} }] }],
      },
      { name: `p${index}` },
    ),
  ]).flat();
  const pairs = reached(objects);
  expect(pairs.filter((text) => !text.includes('outside'))).toHaveLength(count);
  expect(pairs).toContain('w1 → w0 TCP 80');
}, 30_000);
