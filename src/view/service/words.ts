/** Title, caption and description of the `service` figure, chosen by what it draws. */
import type { Resource } from '../../model/types.ts';
import type { FigureBody, FigureRequest } from '../figure.ts';
import type { ServiceMap } from './map.ts';
import type { PolicyWords } from './policy-words.ts';

export interface ServiceStyle {
  readonly policies: PolicyWords;
  readonly request: FigureRequest;
}

export function serviceWords(
  map: ServiceMap,
  entries: readonly Resource[],
  { policies, request: { heading, words } }: ServiceStyle,
): Pick<FigureBody, 'title' | 'caption' | 'description'> {
  const { say } = words;
  const services = entries.filter((entry) => entry.type === 'service');
  const routes = entries.length - services.length;
  const lost = map.lost === 0 ? '' : ` ${say('service.lost', { count: map.lost })}`;
  const pods = map.selected.flatMap(({ group }) => group.pods);
  const restricted = pods.filter(policies.restricts).length;
  const policy = restricted === 0 ? '' : ` ${say(restricted === pods.length ? 'service.restricted.all' : 'service.restricted.some')}`;
  const headless = services.length > 0 && services.every((entry) => entry.headless);
  const counts = [
    ...(services.length === 0 ? [] : [say('lists.things.services', { count: services.length })]),
    ...(routes === 0 ? [] : [say('count.routes', { count: routes })]),
  ];
  const situation = situationOf(entries, headless, routes > 0);
  const told = entries.length === 0 ? '' : say('sentence', { text: words.list(counts) });
  return {
    ...heading(situation, { policy, lost }),
    description: `${told}${policy}${lost}`.trim(),
  };
}

function situationOf(entries: readonly Resource[], headless: boolean, hasRoutes: boolean): string {
  if (entries.length === 0) return 'policies';
  if (entries.every((entry) => entry.type === 'route' && entry.traffic !== undefined)) return 'revisions';
  return [headless ? 'headless' : '', hasRoutes ? 'routes' : ''].filter((word) => word !== '').join('-');
}
