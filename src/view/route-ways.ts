/** What a Gateway or a route sends on its way, in words beside the link: `/cart`, `shop.example.com/cart`, `no port 81`. */
import type { Relation, Resource } from '../model/types.ts';
import type { CardStyle } from './pod-card.ts';
import type { Link } from './types.ts';

type Of<Type extends Relation['type']> = Extract<Relation, { readonly type: Type }>;
type Way = Pick<Link, 'style' | 'label'>;

export function attachWay({ status }: Of<'attaches'>): Way {
  return { style: status === 'dangling' ? 'missing' : 'routes', label: [] };
}

export function routeWay(relation: Of<'routes'>, route: Resource | undefined, style: CardStyle): Way {
  const leads = relation.status !== 'dangling' && relation.rules.some(({ lost }) => lost !== true);
  return {
    style: leads ? 'routes' : 'missing',
    label: shortened(ruleWords(relation, route), style).map((text) => ({ text, role: 'label-machine' })),
  };
}

/** A line a rule, each once; with the host where the route has several. */
function ruleWords({ rules }: Of<'routes'>, route: Resource | undefined): readonly string[] {
  const hosts = route?.type === 'route' && route.hosts.length > 1;
  const words = rules.map(({ host, match, port, lost }) => {
    const what = (hosts ? `${host}${match}` : match) || host;
    return [what, lost === true ? `no port ${port ?? ''}` : ''].filter((word) => word !== '').join(' · ');
  });
  const some = [...new Set(words)];
  return some.length === 1 ? some.filter((word) => word !== '') : some.map((word) => (word === '' ? 'all' : word));
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
