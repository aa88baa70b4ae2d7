/** An Ingress, a route of Gateway API, OpenShift or Knative as a box: its class, its addresses, its hosts, and beneath each host what it leads to that is no Service. */
import type { Route, RouteRule } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { kindWords } from '../boxes/kind-words.ts';
import { row } from '../boxes/row.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Box, Line } from '../types.ts';
import { head, machineLines, qualifiedName, roomOf } from './entry-box.ts';
import { hostOf, pathOfAll } from './route-ways.ts';

export function routeBox(route: Route, style: CardStyle): Box {
  const { words } = style;
  const hosts = hostLines(route, words);
  const kind = headWords(route, words);
  const ended: readonly Line[] =
    route.termination === undefined ? [] : [{ start: { text: words.say(`route.tls.${route.termination}`), role: 'fact' } }];
  const whole = box({
    id: route.id,
    kind: 'route',
    data: { name: route.name, namespace: route.namespace, 'route-kind': route.kind },
    style: 'route',
    arrangement: { name: 'leaf' },
    lines: [
      ...head(route, kind, style),
      ...ended,
      ...machineLines(route.addresses, words, roomOf(style)),
      ...machineLines(hosts, words, roomOf(style)),
    ],
    tooltip: [`${route.kind} ${route.namespace}/${route.name}`, kind, ...route.addresses, ...hosts].join('\n'),
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

/** `Ingress · class nginx · TLS`, `Route (route.openshift.io) · TLS`. */
function headWords(route: Route, { say }: Words): string {
  const { classNames, tlsHosts, hosts } = route;
  const others = tlsHosts.filter((secured) => secured !== '' && !hosts.some((host) => covers(secured, host)));
  const isSecure = tlsHosts.length > others.length && hosts.every((host) => isSecured(route, host));
  return [
    kindWords(route),
    ...(classNames.length === 0 ? [] : [say('route.class', { class: classNames.join(', ') })]),
    ...(isSecure ? ['TLS'] : []),
    ...(others.length === 0 ? [] : [say('route.secures', { hosts: others.join(', ') })]),
  ].join(' · ');
}

function isSecured({ tlsHosts }: Route, host: string): boolean {
  return tlsHosts.some((secured) => secured === '' || covers(secured, host));
}

/** A wildcard stands for one label (IngressTLS in networking/v1). */
function covers(secured: string, host: string): boolean {
  return secured === host || (secured.startsWith('*.') && host.slice(host.indexOf('.')) === secured.slice(1));
}

/** Each host, and beneath it what of its requests goes to no Service: `…/icons → StorageBucket icons`. What holds for all hosts comes last. */
function hostLines(route: Route, words: Words): readonly string[] {
  const { hosts, rules } = route;
  const [first, ...others] = hosts;
  const mixed = hosts.some((host) => isSecured(route, host)) && !hosts.every((host) => isSecured(route, host));
  const named = (host: string): string => (mixed && isSecured(route, host) ? `${host} · TLS` : host);
  const ends = (own: readonly RouteRule[]): readonly string[] => own.flatMap((rule) => endsOf(rule, route, words));
  if (first === undefined || others.length === 0) return [...hosts.map(named), ...ends(rules)];
  return [
    ...hosts.flatMap((host) => [named(host), ...ends(rules.filter((rule) => rule.host === host)).map((end) => `…${end}`)]),
    ...ends(rules.filter(({ host }) => !hosts.includes(host))),
  ];
}

/** Where a rule leads to no Service: `/ redirects to https`, `/icons → StorageBucket icons`. */
function endsOf(rule: RouteRule, route: Route, { say }: Words): readonly string[] {
  const { match, fallback, redirect, backends } = rule;
  const path = match === '' ? pathOfAll(route) : match;
  const isAny = hostOf(rule, route) === ANY_HOST;
  const what =
    fallback === true ? say(route.rules.length > 1 ? 'route.everything-else' : 'route.everything') : isAny ? `${ANY_HOST}${path}` : path;
  const others = backends.filter(({ kind }) => kind !== 'Service').map(({ kind, name }) => `${what} → ${kind.split('.')[0]} ${name}`);
  return redirect === undefined
    ? others
    : [...others, redirect === '' ? say('route.redirects', { what }) : say('route.redirects-to', { what, to: redirect })];
}

const ANY_HOST = '*';
