/** How many boxes with words a figure of many pods has at the least, before any is made: so many that there is no room need not be made. */
import { topOwner } from '../../model/queries/topology.ts';
import type { Pod, Topology } from '../../model/types.ts';
import type { Detail } from '../types.ts';

/**
 * At levels that draw each pod, or those of one owner as one card, with their containers: the boxes with words. 0 where pods are only counted.
 * `initContainers`: they are drawn, too. A square has the room of a tenth of a box with words.
 */
export function boxesAtLeast({ pods }: Topology, detail: Detail, { initContainers = false } = {}): number {
  const shown = ({ containers }: Pod): number =>
    initContainers ? containers.length : containers.reduce((count, { role }) => count + (role === 'init' ? 0 : 1), 0);
  const cells = (all: readonly Pod[]): number => all.reduce((sum, pod) => sum + Math.max(1, shown(pod)), 0);
  switch (detail) {
    case 'full':
    case 'tight':
      return cells(pods);
    case 'folded':
      return cells(onePerOwner(pods));
    case 'chips':
      return cells(onePerOwner(pods.filter(isAtWork)));
    case 'names':
      return onePerOwner(pods).length;
    case 'lines':
      return pods.filter(isAtWork).reduce((sum, pod) => sum + 1 + shown(pod) / 10, 0);
    case 'words':
      return pods.filter(isAtWork).length;
    case 'tiles':
      return pods.length;
    default:
      return 0;
  }
}

/** Those that have done their work may be counted in one line. */
function isAtWork({ phase }: Pod): boolean {
  return phase !== 'Succeeded';
}

/** The one with the fewest containers. */
function onePerOwner(pods: readonly Pod[]): readonly Pod[] {
  const owned = new Map<string, Pod>();
  for (const pod of pods) {
    const owner = pod.existence === 'template' ? pod.id : (topOwner(pod) ?? pod.id);
    const known = owned.get(owner);
    if (known === undefined || pod.containers.length < known.containers.length) owned.set(owner, pod);
  }
  return [...owned.values()];
}
