import type { Kind } from '../kind.ts';
import { balancerAddresses } from '../network/balancer.ts';
import { portNumber, portOrName } from '../network/port-values.ts';
import { kindWithGroup, nameOrigin } from '../network/route-values.ts';
import type { Draft } from '../reading/draft.ts';
import { namespaceOf } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { inside, isList, list, object, originOf, string, strings } from '../reading/read.ts';
import type { RouteBackend, RouteRule } from '../resource-types.ts';

export const ingress: Kind = {
  kind: 'Ingress',
  groups: ['networking.k8s.io', 'extensions'],
  shortNames: ['ing'],
  description: 'leads HTTP requests from outside to Services, by host and path',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec') ?? inside(at, 'spec', {});
    const rules = list(spec, 'rules');
    const hosts = rules.map((rule) => string(rule, 'host') ?? '').filter((host) => host !== '');
    const fallback = readBackend(spec, 'defaultBackend') ?? readBackend(spec, 'backend');
    return {
      type: 'resource',
      facts: {
        type: 'route',
        hosts: [...new Set(hosts)],
        rules: [
          ...rules.flatMap((rule) => readRule(rule, fallback)),
          ...(fallback === undefined ? [] : [{ host: '', match: '', backends: [fallback], fallback: true as const }]),
        ],
        parents: [],
        tlsHosts: [...new Set(list(spec, 'tls').flatMap(readSecured))],
        classNames: readClasses(at, spec),
        addresses: [...new Set(balancerAddresses(at))],
      },
    };
  },
};

/** Without hosts: all that the controller serves (IngressTLS in networking/v1). */
function readSecured(tls: Cursor): readonly string[] {
  const hosts = strings(tls, 'hosts').filter((host) => host !== '');
  const { hosts: written } = tls.object;
  const isForAll = written === undefined || written === null || (isList(written) && written.length === 0);
  return isForAll ? [''] : hosts;
}

function readClasses(at: Cursor, spec: Cursor): readonly string[] {
  const metadata = object(at, 'metadata');
  const annotations = metadata && object(metadata, 'annotations');
  const names = [string(spec, 'ingressClassName'), annotations && string(annotations, CLASS_ANNOTATION)];
  return [...new Set(names.flatMap((name) => name || []))];
}

/** Deprecated since 1.18, and still honored: https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation */
const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** One rule a path. A host without paths leads to the default backend (IngressRule in networking/v1). */
function readRule(rule: Cursor, fallback: RouteBackend | undefined): readonly RouteRule[] {
  const host = string(rule, 'host') ?? '';
  const http = object(rule, 'http');
  if (http === undefined) return fallback === undefined || host === '' ? [] : [{ host, match: '', backends: [fallback] }];
  return list(http, 'paths').map((path) => {
    const backend = readBackend(path, 'backend');
    return { host, match: string(path, 'path') ?? '', backends: backend === undefined ? [] : [backend] };
  });
}

/**
 * `backend.service.name` and `.port.number` or `.port.name` of networking.k8s.io/v1, `backend.serviceName` and `.servicePort` before it,
 * or `backend.resource` of some other kind.
 */
function readBackend(at: Cursor, key: 'backend' | 'defaultBackend'): RouteBackend | undefined {
  const backend = object(at, key);
  if (backend === undefined) return undefined;
  const namespace = namespaceOf(at.manifest);
  const resource = object(backend, 'resource');
  if (resource !== undefined) {
    const name = string(resource, 'name') ?? '';
    const kind = kindWithGroup(string(resource, 'kind') ?? '', string(resource, 'apiGroup'));
    return { kind, name, namespace, origin: originOf(backend) };
  }
  const service = object(backend, 'service');
  const named = service === undefined ? { at: backend, key: 'serviceName' } : { at: service, key: 'name' };
  const name = string(named.at, named.key);
  if (name === undefined || name === '') return undefined;
  const port = service === undefined ? portOrName(backend, 'servicePort') : readPort(service);
  // the AWS Load Balancer Controller: the name is that of an action in an annotation, not of a Service
  const kind = port === 'use-annotation' ? 'Action' : 'Service';
  const found: Draft<RouteBackend> = { kind, name, namespace, origin: nameOrigin(named.at, named.key) };
  if (port !== undefined) found.port = port;
  return found;
}

function readPort(service: Cursor): number | string | undefined {
  const port = object(service, 'port');
  if (port === undefined) return undefined;
  return (port.object.number === 0 ? undefined : portNumber(port, 'number')) ?? (string(port, 'name') || undefined);
}
