import type { Kind } from '../../kind.ts';
import { nameOrigin } from '../../network/route-values.ts';
import type { Draft } from '../../reading/draft.ts';
import { kindCalled, namespaceOf } from '../../reading/ids.ts';
import type { Cursor } from '../../reading/read.ts';
import { inside, list, number, numberOrText, object, placeOf, string } from '../../reading/read.ts';
import type { Route, RouteBackend } from '../../resource-types.ts';

/** openshift/api, route/v1/types.go; of core `v1` in OpenShift 3. */
export const openShiftRoute: Kind = {
  kind: 'Route',
  groups: ['route.openshift.io', ''],
  description: 'OpenShift: leads requests from outside to Services, by one host and one path',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec') ?? inside(at, 'spec', {});
    const tls = object(spec, 'tls');
    const hosts = hostsOf(at, spec);
    const facts: Draft<Omit<Route, 'id' | 'kind' | 'name' | 'namespace' | 'labels' | 'origin'>> = {
      type: 'route',
      hosts,
      rules: [{ host: hosts[0] ?? '', match: string(spec, 'path') ?? '', backends: backendsOf(spec) }],
      parents: [],
      tlsHosts: tls === undefined ? [] : hosts.length === 0 ? [''] : hosts,
      classNames: [],
      addresses: [],
    };
    const termination = tls && string(tls, 'termination');
    if (termination === 'edge' || termination === 'passthrough' || termination === 'reencrypt') facts.termination = termination;
    const refusal = refusalOf(at);
    if (refusal !== undefined) facts.notAdmitted = refusal;
    return { type: 'resource', facts };
  },
};

/** Where it says none, the router that took it in has given it one. `wildcardPolicy: Subdomain` means all names beside the host. */
function hostsOf(at: Cursor, spec: Cursor): readonly string[] {
  const written = string(spec, 'host') ?? '';
  const isWild = string(spec, 'wildcardPolicy') === 'Subdomain';
  if (written !== '') return [isWild ? written.replace(/^[^.]*/, '*') : written];
  const status = object(at, 'status');
  const given = status === undefined ? [] : list(status, 'ingress').map((one) => string(one, 'host') ?? '');
  return [...new Set(given.filter((host) => host !== ''))];
}

/** Each router speaks for itself: the Route is refused where one refuses it and none admits it. Tells, too, that it is. */
function refusalOf(at: Cursor): string | undefined {
  const status = object(at, 'status');
  if (status === undefined) return undefined;
  const said = list(status, 'ingress')
    .flatMap((router) => list(router, 'conditions'))
    .filter((condition) => string(condition, 'type') === 'Admitted');
  const refused = said.find((condition) => string(condition, 'status') === 'False');
  if (refused === undefined || said.some((condition) => string(condition, 'status') === 'True')) return undefined;
  const reason = string(refused, 'reason') ?? '';
  at.report({
    code: 'model/route-not-allowed',
    severity: 'warning',
    message: `no router admits ${kindCalled(at.manifest)} ${at.manifest.name}${reason === '' ? '' : `: ${reason}`}`,
    about: at.manifest.name,
    place: placeOf(refused, 'status'),
  });
  return reason;
}

function backendsOf(spec: Cursor): readonly RouteBackend[] {
  const port = object(spec, 'port');
  const target = port && numberOrText(port, 'targetPort');
  const to = object(spec, 'to');
  return [...(to === undefined ? [] : [to]), ...list(spec, 'alternateBackends')].flatMap((at): readonly RouteBackend[] => {
    const name = string(at, 'name');
    if (name === undefined || name === '') return [];
    const backend: Draft<RouteBackend> = {
      kind: string(at, 'kind') || 'Service',
      name,
      namespace: namespaceOf(at.manifest),
      weight: number(at, 'weight') ?? 100,
      origin: nameOrigin(at, 'name'),
    };
    // the router looks for it among the endpoints: a name is that of the Service's port, a number that of the pods'
    if (typeof target === 'number') backend.targetPort = target;
    else if (target !== undefined && target !== '') backend.port = target;
    return [backend];
  });
}
