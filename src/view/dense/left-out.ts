/** What a packed figure of pods leaves out that its fuller steps say, beside the containers: told in its caption. */
import { isOnNode } from '../../model/queries/topology.ts';
import type { Pod } from '../../model/types.ts';
import { isShown } from '../details/showing.ts';
import type { FigureRequest } from '../figure.ts';
import type { CardStyle } from '../pod/card.ts';
import { isDense } from './detail.ts';

/** A sentence; '' where nothing more is left out. `addresses`: whether its things still say their IPs. */
export function leftOut(
  pods: readonly Pod[],
  { show, hide, detail, namespaces, words }: Pick<CardStyle, 'show' | 'hide' | 'detail' | 'namespaces' | 'words'>,
  { groups, addresses }: Pick<FigureRequest, 'groups'> & { readonly addresses: boolean },
): string {
  if (!isDense(detail)) return '';
  const ips = !addresses && isShown({ show, hide }, 'ip') && pods.some((pod) => pod.ips.length > 0);
  // tiles are filled by namespace, and what no node runs stands in a frame for each
  const unsaid = namespaces && detail !== 'tiles' && !groups.some(({ by }) => by === 'namespace') && pods.some(isOnNode);
  if (ips) return words.say(unsaid ? 'dense.left-out.both' : 'dense.left-out.ips');
  return unsaid ? words.say('dense.left-out.namespaces') : '';
}
