/** What a Gateway or a route sends on its way, in words beside the link: `/cart`, `/ · 90 %`, `everything else`, `no port 81`. */
import { unreachable } from '../../base/unreachable.ts';
import type { Relation, Resource, Route, RoutedRule } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Link } from '../types.ts';

type Of<Type extends Relation['type']> = Extract<Relation, { readonly type: Type }>;
type Way = Pick<Link, 'style' | 'label'>;

export function attachWay({ status, refused, section }: Of<'attaches'>, words: Words): Way {
  if (status === 'dangling') return { style: 'missing', label: [] };
  if (refused === undefined) return { style: 'routes', label: [] };
  return { style: 'missing', label: [{ text: refusalWords(refused, section, words), role: 'label' }] };
}

function refusalWords(refused: NonNullable<Of<'attaches'>['refused']>, section: string | undefined, { say }: Words): string {
  switch (refused) {
    case 'namespace':
      return say('route.not-allowed');
    case 'section':
      return say('route.no-listener', { listener: section ?? '' });
    case 'status':
      return say('route.not-accepted');
    default:
      return unreachable(refused);
  }
}

export function routeWay(relation: Of<'routes'>, from: Resource | undefined, style: CardStyle): Way {
  const route = from?.type === 'route' ? from : undefined;
  const isOpen = relation.status !== 'dangling' && relation.refused === undefined && relation.rules.some(({ lost }) => lost !== true);
  const [first = '', ...others] = ruleWords(relation.rules, route, style.words);
  const words = relation.refused === undefined ? [first, ...others] : [joined(style.words.say('route.not-allowed'), first), ...others];
  return {
    style: isOpen ? 'routes' : 'missing',
    label: shortened(
      words.filter((word) => word !== ''),
      style,
    ).map((text) => ({ text, role: 'label-machine' })),
  };
}

/** Each once; with the host where the route has several. What leads nowhere comes first, for not all may have room. */
function ruleWords(rules: readonly RoutedRule[], route: Route | undefined, words: Words): readonly string[] {
  const said = [...rules]
    .sort((a, b) => Number(b.lost ?? false) - Number(a.lost ?? false))
    .map((rule) => {
      const { port, lost, share, tag = '' } = rule;
      // a long path is shortened at its end
      return joined(
        lost === true ? words.say('port.missing', { port: port ?? '' }) : '',
        matchWords(rule, route, words),
        share === undefined ? '' : words.say('route.share', { share }),
        tag,
      );
    });
  return [...new Set(said)];
}

function joined(...facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ');
}

function matchWords(rule: RoutedRule, route: Route | undefined, { say }: Words): string {
  const { match, fallback } = rule;
  if (fallback === true) return say(route !== undefined && route.rules.length > 1 ? 'route.everything-else' : 'route.everything');
  const path = match === '' ? pathOfAll(route) : match;
  return `${route === undefined ? '' : hostOf(rule, route)}${path}`;
}

/** Where a route has several: `*` for what an Ingress takes whatever the host, as `kubectl describe` says. */
export function hostOf({ host }: Pick<RoutedRule, 'host'>, { kind, hosts }: Route): string {
  if (kind === 'Ingress' && host === '') return hosts.length > 0 ? '*' : '';
  return hosts.length > 1 ? host : '';
}

/** Of HTTP a rule without a path takes all of them: the prefix `/`. */
export function pathOfAll(route: Route | undefined): string {
  if (route?.kind === 'Route') return route.traffic === undefined && route.termination !== 'passthrough' ? '/' : '';
  return route?.kind === 'Ingress' || route?.kind === 'HTTPRoute' ? '/' : '';
}

/** In characters: more would be shortened. */
const longest = 27;

/** As many as there is room for above and beneath a link; between rows it is one line. */
function shortened(words: readonly string[], { detail }: CardStyle): readonly string[] {
  const most = detail === 'rows' ? 1 : 2;
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1);
    const rest = words.length - index;
    const isLast = lines.length === most;
    const room = longest - (isLast && rest > 1 ? ` +${rest - 1}`.length : 0);
    if (last !== undefined && `${last}, ${word}`.length <= room) lines[lines.length - 1] = `${last}, ${word}`;
    else if (!isLast) lines.push(word);
    else return [...lines.slice(0, -1), `${last ?? ''} +${rest}`];
  }
  return lines;
}
