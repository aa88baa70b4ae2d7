/** What leads requests to Services: Gateways, Ingresses and the routes of Gateway API; and what leads them to revisions. */
import type { Gateway, Resource, Route } from '../model/types.ts';
import type { Words } from '../words/types.ts';
import { box } from './box.ts';
import type { CardStyle } from './pod-card.ts';
import { kindWords } from './pod-card.ts';
import { pathOfAll } from './route-ways.ts';
import { row } from './row.ts';
import type { Box, Line } from './types.ts';

/** Lines of hosts, listeners or ports that a box shows; the rest is counted. */
const most = 3;

export function gatewayBox(gateway: Gateway, style: CardStyle): Box {
  const listeners = gateway.listeners.map(({ protocol, port, hostname }) =>
    [protocol, port === undefined ? '' : `:${port}`, hostname ?? ''].filter((word) => word !== '').join(' '),
  );
  return box({
    id: gateway.id,
    kind: 'gateway',
    data: { name: gateway.name, namespace: gateway.namespace },
    style: 'gateway',
    arrangement: { name: 'leaf' },
    lines: [
      ...head(gateway, gateway.kind, style),
      ...machineLines(listeners, style.words),
      ...machineLines(gateway.addresses, style.words),
    ],
    tooltip: [`${gateway.kind} ${gateway.namespace}/${gateway.name}`, gateway.className, ...listeners]
      .filter((line) => line !== '')
      .join('\n'),
  });
}

export function routeBox(route: Route, style: CardStyle): Box {
  const kind = kindWords(route);
  const secure = route.tlsHosts.length > 0 ? `${kind} · TLS` : kind;
  const ended: readonly Line[] =
    route.termination === undefined ? [] : [{ start: { text: style.words.say(`route.tls.${route.termination}`), role: 'fact' } }];
  const ends = otherEnds(route, style.words);
  const whole = box({
    id: route.id,
    kind: 'route',
    data: { name: route.name, namespace: route.namespace, 'route-kind': route.kind },
    style: 'route',
    arrangement: { name: 'leaf' },
    lines: [...head(route, secure, style), ...ended, ...machineLines(route.hosts, style.words), ...machineLines(ends, style.words)],
    tooltip: [`${kind} ${route.namespace}/${route.name}`, ...route.hosts, ...ends].join('\n'),
  });
  // an Ingress leads to Services of its own namespace: they say it
  return style.detail === 'rows' && isSimple(route)
    ? row(whole, route.kind === 'Ingress' ? route.name : qualifiedName(route, style), { text: route.hosts.join(''), role: 'machine' })
    : whole;
}

/** One host, one Service: a row says it all. */
function isSimple({ hosts, rules, parents, traffic }: Route): boolean {
  if (traffic !== undefined) return hosts.length < 2;
  const ends = new Set(
    rules.flatMap(({ backends, redirect }) => [
      ...backends.map(({ kind, name }) => `${kind} ${name}`),
      ...(redirect === undefined ? [] : ['redirect']),
    ]),
  );
  return hosts.length < 2 && parents.length < 2 && ends.size === 1 && [...ends].every((end) => end.startsWith('Service '));
}

/** In a row there is no line for the namespace. */
export function qualifiedName({ namespace, name }: Resource, { namespaces }: CardStyle): string {
  return namespaces ? `${namespace}/${name}` : name;
}

/** Rules that lead to no Service: `/ redirects to https`, `/icons → StorageBucket icons`. */
function otherEnds(route: Route, { say }: Words): readonly string[] {
  return route.rules.flatMap(({ match, fallback, redirect, backends }) => {
    const what = fallback === true ? say('route.everything-else') : match === '' ? pathOfAll(route) : match;
    const others = backends.filter(({ kind }) => kind !== 'Service').map(({ kind, name }) => `${what} → ${kind.split('.')[0]} ${name}`);
    return redirect === undefined
      ? others
      : [...others, redirect === '' ? say('route.redirects', { what }) : say('route.redirects-to', { what, to: redirect })];
  });
}

/** Name, and beneath it the kind, and the namespace where there are several. */
export function head(resource: Resource, kind: string, style: CardStyle): readonly Line[] {
  const facts = [kind, ...(style.namespaces ? [style.words.say('namespace', { namespace: resource.namespace })] : [])];
  return [{ start: { text: resource.name, role: 'pod-name' } }, ...facts.map((text): Line => ({ start: { text, role: 'fact' } }))];
}

export function machineLines(texts: readonly string[], { say }: Words): readonly Line[] {
  const shown = texts.length > most ? texts.slice(0, most - 1) : texts;
  const lines = shown.map((text): Line => ({ start: { text, role: 'machine' } }));
  const rest = texts.length - shown.length;
  return rest === 0 ? lines : [...lines, { start: { text: say('and-more', { count: rest }), role: 'fact' } }];
}
