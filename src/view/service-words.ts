/** Title, caption and description of the `service` figure, chosen by what it draws. */
import type { Resource } from '../model/types.ts';
import type { FigureBody, FigureRequest } from './figure.ts';
import type { PolicyWords } from './policy-words.ts';
import type { ServiceMap } from './service-map.ts';

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
  const restricted = map.selected.some(({ group }) => group.pods.some(policies.restricts));
  const policy = restricted ? ` ${say('service.restricted')}` : '';
  const headless = services.length > 0 && services.every((entry) => entry.headless);
  const counts = [
    ...(services.length === 0 && routes > 0 ? [] : [say('lists.things.services', { count: services.length })]),
    ...(routes === 0 ? [] : [say('count.routes', { count: routes })]),
  ];
  const isKnative = entries.every((entry) => entry.type === 'route' && entry.traffic !== undefined);
  const situation = isKnative
    ? 'revisions'
    : [headless ? 'headless' : '', routes > 0 ? 'routes' : ''].filter((word) => word !== '').join('-');
  return {
    ...heading(situation, { policy, lost }),
    description: `${say('sentence', { text: words.list(counts) })} ${map.sentences.join(' ')}${policy}${lost}`.trim(),
  };
}
