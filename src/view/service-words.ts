/** Title, caption and description of the `service` figure, chosen by what it draws. */
import type { Resource } from '../model/types.ts';
import type { FigureBody } from './figure.ts';
import { plural } from './plural.ts';
import type { PolicyWords } from './policy-words.ts';
import type { ServiceMap } from './service-map.ts';

export function serviceWords(
  map: ServiceMap,
  entries: readonly Resource[],
  policies: PolicyWords,
): Pick<FigureBody, 'title' | 'caption' | 'description'> {
  const services = entries.filter((entry) => entry.type === 'service');
  const routes = entries.length - services.length;
  const lost = map.lost === 0 ? '' : ` ${plural(map.lost, 'reference leads', 'references lead')} nowhere.`;
  const restricted = map.selected.some(({ group }) => group.pods.some(policies.restricts));
  const policy = restricted ? ' NetworkPolicies restrict who may talk to them.' : '';
  const headless = services.length > 0 && services.every((entry) => entry.headless);
  const what = headless
    ? 'A headless Service is a name for the addresses of its pods.'
    : routes > 0
      ? 'A Service is one address for the pods that its selector picks; routes lead to it from outside.'
      : 'A Service is one address for the pods that its selector picks, by their labels.';
  return {
    title: routes > 0 ? 'How requests reach pods' : 'How Services lead to pods',
    caption: `${what}${policy}${lost}`,
    description:
      `${plural(services.length, 'Service')}${routes === 0 ? '' : ` and ${plural(routes, 'route or gateway', 'routes and gateways')}`}. ${map.sentences.slice(0, 20).join(' ')}${policy}${lost}`.trim(),
  };
}
