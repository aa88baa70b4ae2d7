/** Which routes Gateway API lets in, and where it lets them lead. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import type { World } from '../manifests.ts';
import { build, codes } from '../manifests.ts';
import { object, partly, service, told } from '../network.ts';

const GROUP = 'gateway.networking.k8s.io';
const gateway = (...listeners: readonly JsonObject[]) =>
  object(`${GROUP}/v1`, 'Gateway', { name: 'edge', namespace: 'infra' }, { gatewayClassName: 'x', listeners });
const listener = (name: string, allowedRoutes: JsonObject = {}) => ({ name, port: 80, protocol: 'HTTP', allowedRoutes });
const from = (value: string, more: JsonObject = {}) => ({ namespaces: { from: value, ...more } });
const namespace = (name: string, labels: JsonObject): JsonObject => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });

function route({ parent = {}, spec = {}, status = {} }: { parent?: JsonObject; spec?: JsonObject; status?: JsonObject } = {}): JsonObject {
  const parentRefs = [{ name: 'edge', namespace: 'infra', ...parent }];
  return { ...object(`${GROUP}/v1`, 'HTTPRoute', { name: 'web', namespace: 'shop' }, { parentRefs, ...spec }), status };
}

const said = (...conditions: readonly JsonObject[]) => ({
  parents: [{ parentRef: { name: 'edge', namespace: 'infra' }, controllerName: 'x', conditions }],
});

const attached = ({ topology }: World) =>
  topology.relations.flatMap((relation) => (relation.type === 'attaches' ? [relation.refused] : []));
const routed = ({ topology }: World) => topology.relations.flatMap((relation) => (relation.type === 'routes' ? [relation.refused] : []));

describe('a Gateway takes routes', () => {
  test.each<[string, readonly JsonObject[], string | undefined]>([
    ['of its own namespace alone, unless it says otherwise', [listener('http')], 'namespace'],
    ['of all namespaces', [listener('http', from('All'))], undefined],
    ['by one of its listeners', [listener('http'), listener('https', from('All'))], undefined],
    ['of no namespace', [listener('http', from('None'))], 'namespace'],
    ['of namespaces with a label', [listener('http', from('Selector', { selector: { matchLabels: { team: 'a' } } }))], undefined],
    ['of namespaces with another', [listener('http', from('Selector', { selector: { matchLabels: { team: 'b' } } }))], 'namespace'],
  ])('%s', (_, listeners, refused) => {
    const world = build(gateway(...listeners), namespace('shop', { team: 'a' }), route());
    expect(attached(world)).toEqual([refused]);
    expect(codes(world)).toEqual(refused === undefined ? [] : ['model/route-not-allowed']);
  });

  test('of a namespace whose labels nobody knows', () => {
    const selecting = listener('http', from('Selector', { selector: { matchLabels: { team: 'b' } } }));
    expect(attached(build(gateway(selecting), route()))).toEqual([undefined]);
  });

  test('at a listener that it has', () => {
    const world = build(gateway(listener('https', from('All'))), route({ parent: { sectionName: 'htps' } }));
    expect(attached(world)).toEqual(['section']);
    expect(told(world)).toEqual(['model/unknown-listener at HTTPRoute web spec.parentRefs.0.name: did you mean https?']);
  });

  test('as its controller says, which knows better', () => {
    const accepted = (status: string, reason: string) => route({ status: said({ type: 'Accepted', status, reason }) });
    expect(attached(build(gateway(listener('http')), accepted('True', 'Accepted')))).toEqual([undefined]);
    const refused = build(gateway(listener('http', from('All'))), accepted('False', 'NoMatchingListenerHostname'));
    expect(attached(refused)).toEqual(['status']);
    expect(refused.diagnostics.map(({ message }) => message)).toEqual([
      'Gateway edge did not accept HTTPRoute web: NoMatchingListenerHostname',
    ]);
  });
});

describe('a route leads into another namespace', () => {
  const backend = { name: 'web', namespace: 'data', port: 80 };
  const across = (status: JsonObject = {}) =>
    route({ parent: { name: 'mesh', kind: 'Mesh' }, spec: { rules: [{ backendRefs: [backend] }] }, status });
  const target = service('web', {}, { namespace: 'data' });
  const grant = (kind: string, to: JsonObject = {}, own = 'data') =>
    object(
      `${GROUP}/v1beta1`,
      'ReferenceGrant',
      { name: 'shop', namespace: own },
      {
        from: [{ group: GROUP, kind, namespace: 'shop' }],
        to: [{ group: '', kind: 'Service', ...to }],
      },
    );

  test.each<[string, readonly JsonObject[], 'grant' | undefined]>([
    ['not without a grant', [], 'grant'],
    ['with a grant there', [grant('HTTPRoute')], undefined],
    ['with one for this Service', [grant('HTTPRoute', { name: 'web' })], undefined],
    ['not with one for another', [grant('HTTPRoute', { name: 'db' })], 'grant'],
    ['not with one for another kind of route', [grant('GRPCRoute')], 'grant'],
    ['not with one in its own namespace', [grant('HTTPRoute', {}, 'shop')], 'grant'],
  ])('%s', (_, grants, refused) => {
    const world = build(across(), target, ...grants);
    expect(routed(world)).toEqual([refused]);
    expect(codes(world)).toEqual(refused === undefined ? [] : ['model/route-not-allowed']);
  });

  test('as its controller says, and where the input is only a part', () => {
    const resolved = (status: string, reason: string) => {
      const parents = [{ parentRef: { name: 'mesh', namespace: 'infra' }, conditions: [{ type: 'ResolvedRefs', status, reason }] }];
      return across({ parents });
    };
    expect(routed(build(resolved('True', 'ResolvedRefs'), target))).toEqual([undefined]);
    expect(routed(build(resolved('False', 'RefNotPermitted'), target))).toEqual(['grant']);
    expect(routed(partly(across(), target))).toEqual([undefined]);
  });
});

test('a rule with several backends says the share of each, and what is redirected leads nowhere', () => {
  const rules = [
    {
      backendRefs: [
        { name: 'web', port: 80, weight: 90 },
        { name: 'canary', port: 80, weight: 10 },
      ],
    },
    { filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https' } }] },
  ];
  const { topology } = build(
    route({ spec: { rules } }),
    service('web', {}, { namespace: 'shop' }),
    service('canary', {}, { namespace: 'shop' }),
  );
  const shares = topology.relations.flatMap((relation) => (relation.type === 'routes' ? relation.rules.map(({ share }) => share) : []));
  expect(shares).toEqual([10, 90]);
  const [found] = topology.resources.filter((resource) => resource.type === 'route');
  expect(found?.rules.map(({ redirect }) => redirect)).toEqual([undefined, 'https']);
});
