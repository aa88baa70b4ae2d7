/** What the routes of Gateway API have in common: the Gateways that they are attached to, and the Services that their rules lead to. */

import type { ResourceReading } from '../kind.ts';
import type { Draft } from '../reading/draft.ts';
import { namespaceOf } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { inside, list, number, object, string, strings } from '../reading/read.ts';
import type { RouteBackend, RouteParent, RouteRule } from '../resource-types.ts';
import { readParentStatus } from './parent-status.ts';
import { portNumber } from './port-values.ts';
import { kindWithGroup, nameOrigin } from './route-values.ts';

export const GATEWAY_GROUP = 'gateway.networking.k8s.io';

/** `matchWords` says in short what one of a rule's matches wants. */
export function readGatewayRoute(at: Cursor, matchWords: (match: Cursor) => string): ResourceReading {
  const spec = object(at, 'spec') ?? inside(at, 'spec', {});
  const statusOf = readParentStatus(at);
  return {
    type: 'resource',
    facts: {
      type: 'route',
      hosts: [...new Set(strings(spec, 'hostnames'))],
      rules: list(spec, 'rules').map((rule) => ({
        host: '',
        match: anyOf(list(rule, 'matches').map(matchWords)),
        backends: list(rule, 'backendRefs').flatMap(readBackend),
        ...readRedirect(rule),
      })),
      parents: list(spec, 'parentRefs')
        .flatMap(readParent)
        .map((parent) => {
          const status = statusOf(parent);
          return status === undefined ? parent : { ...parent, status };
        }),
      tlsHosts: [],
      classNames: [],
      addresses: [],
    },
  };
}

/** The most matches of a rule that are worth a word each; the API allows 64. */
const MOST_MATCHES = 4;

/** One of the matches must hold; without any, or with one that wants nothing, everything does. */
function anyOf(matches: readonly string[]): string {
  const words = [...new Set(matches)];
  if (words.includes('')) return '';
  if (words.length <= MOST_MATCHES) return words.join(', ');
  return `${words.slice(0, MOST_MATCHES - 1).join(', ')} +${words.length - MOST_MATCHES + 1}`;
}

/** ParentReference: a Gateway in the route's namespace, unless it says otherwise. */
function readParent(at: Cursor): readonly RouteParent[] {
  const name = string(at, 'name');
  if (name === undefined || name === '') return [];
  const group = string(at, 'group') ?? GATEWAY_GROUP;
  const parent: Draft<RouteParent> = {
    kind: kindWithGroup(string(at, 'kind') ?? 'Gateway', group === GATEWAY_GROUP ? '' : group),
    name,
    namespace: string(at, 'namespace') || namespaceOf(at.manifest),
    origin: nameOrigin(at, 'name'),
  };
  const section = string(at, 'sectionName');
  if (section !== undefined && section !== '') parent.section = section;
  return [parent];
}

/** BackendObjectReference: a Service in the route's namespace, unless it says otherwise. */
function readBackend(at: Cursor): readonly RouteBackend[] {
  const name = string(at, 'name');
  if (name === undefined || name === '') return [];
  const backend: Draft<RouteBackend> = {
    kind: kindWithGroup(string(at, 'kind') ?? 'Service', string(at, 'group')),
    name,
    namespace: string(at, 'namespace') || namespaceOf(at.manifest),
    origin: nameOrigin(at, 'name'),
  };
  const port = portNumber(at, 'port');
  if (port !== undefined) backend.port = port;
  backend.weight = number(at, 'weight') ?? 1;
  return [backend];
}

/** The filter RequestRedirect: no backend is asked. */
function readRedirect(rule: Cursor): Pick<RouteRule, 'redirect'> {
  const filter = list(rule, 'filters').find(({ object: { type } }) => type === 'RequestRedirect');
  if (filter === undefined) return {};
  const to = object(filter, 'requestRedirect');
  return { redirect: (to && (string(to, 'hostname') || string(to, 'scheme'))) ?? '' };
}

/** Headers by name alone (`x-env:…`): what a request must say in them can be a secret. */
export function headerWords(match: Cursor): readonly string[] {
  return list(match, 'headers').map((header) => `${string(header, 'name') ?? ''}:…`);
}
