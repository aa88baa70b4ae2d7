/** How many cards a figure of many pods has at the least, before any is made: so many that there is no room need not be made. */
import { topOwner } from '../../model/queries/topology.ts';
import type { Topology } from '../../model/types.ts';
import type { Detail } from '../types.ts';

/** At levels that draw each pod, or those of one owner as one card. 0 where pods are only counted. */
export function cardsAtLeast({ pods }: Topology, detail: Detail): number {
  switch (detail) {
    case 'full':
    case 'tight':
    case 'lines':
    case 'words':
    case 'tiles':
      return pods.length;
    case 'folded':
    case 'names':
    case 'chips':
      return new Set(pods.map((pod) => (pod.existence === 'template' ? pod.id : (topOwner(pod) ?? pod.id)))).size;
    default:
      return 0;
  }
}
