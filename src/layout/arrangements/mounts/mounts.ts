/**
 * One pod in full: its containers, the volumes they mount, and what lies around the pod (the node with its host paths, the
 * cluster's storage). Two orientations: containers side by side with the volumes beneath (`down`), or stacked with the volumes to
 * the right (`across`), which is the better where there are many mounts. The one nearer to the wanted aspect is taken.
 */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, Context } from '../../blocks/block.ts';
import { figureError } from '../../blocks/grid.ts';
import { mountsAcross } from './across.ts';
import { mountsDown } from './down.ts';
import { gatherParts } from './parts.ts';
import { mountsRows } from './rows.ts';

export function mounts(box: Box, context: Context): Block {
  const parts = gatherParts(box, context);
  if (parts.volumes.length === 0 && parts.node === undefined && parts.containers.length > 2) return mountsRows(parts, context);
  const down = mountsDown(parts, context);
  if (parts.volumes.some(({ box: volume }) => volume.arrangement.name === 'outlet')) return down;
  const across = mountsAcross(parts, context);
  const most = largest([0, ...parts.containers.map((_, index) => parts.mounts.filter((mount) => mount.container === index).length)]);
  // side by side is how people draw a pod: the other way must be clearly better
  const costOfAcross = most > 2 ? 0.1 : 0.6;
  return figureError(down, context) <= figureError(across, context) + costOfAcross ? down : across;
}
