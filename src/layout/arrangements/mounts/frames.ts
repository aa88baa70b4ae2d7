/** The frames of a pod in full: pod in node in cluster, each volume on its shelf, growing downwards or to the right. */
import { largest } from '../../../base/extremes.ts';
import type { Box } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { framePadding } from '../../blocks/block.ts';
import { setLines } from '../../blocks/lines.ts';
import type { MountsParts, Shelf } from './parts.ts';

export interface ShelvedBlock extends ChildBlock {
  readonly shelf: Shelf;
}

export interface NestRoom {
  /** Where the containers (and the channel) end, in the outer box. px */
  readonly innerRight: number;
  readonly innerBottom: number;
  readonly containers: readonly ChildBlock[];
  /** Placed along one axis; the other is decided here. */
  readonly volumes: readonly ShelvedBlock[];
  readonly stacking: 'down' | 'across';
}

export interface Nested {
  readonly block: Block;
  /** Where each volume begins along the stacking axis. */
  readonly volumeStarts: readonly number[];
}

const padding = 24;
const shelfGap = 28;

export function nest(parts: MountsParts, context: Context, room: NestRoom): Nested {
  const down = room.stacking === 'down';
  const extent = (block: ChildBlock) => (down ? block.block.height : block.block.width);
  const deepest = (shelf: Shelf) => largest([0, ...room.volumes.filter((volume) => volume.shelf === shelf).map(extent)]);
  const starts: number[] = [0, 0, 0];
  const margin = parts.node === undefined ? 0 : framePadding;
  let edge = down ? room.innerBottom : room.innerRight;
  starts[0] = edge;
  edge += deepest(0) + (deepest(0) > 0 || room.volumes.length === 0 || !down ? padding : 0);
  const podEnd = edge;
  if (parts.node !== undefined) {
    starts[1] = podEnd + shelfGap;
    edge = deepest(1) > 0 ? podEnd + shelfGap + deepest(1) + framePadding : podEnd + framePadding;
  }
  const nodeEnd = edge;
  starts[2] = nodeEnd + shelfGap;
  const end = deepest(2) > 0 ? nodeEnd + shelfGap + deepest(2) : nodeEnd;
  const placed = room.volumes.map(
    (volume): ShelvedBlock => ({ ...volume, ...(down ? { y: starts[volume.shelf] ?? 0 } : { x: starts[volume.shelf] ?? 0 }) }),
  );
  // across the stacking axis all frames hold everything
  const inner = [...room.containers, ...placed];
  const far = largest([
    down ? room.innerRight : room.innerBottom,
    ...inner.map((child) => (down ? child.x + child.block.width : child.y + child.block.height)),
  ]);
  const podFar = far + padding;
  const nodeFar = podFar + margin;
  const podTop =
    parts.node === undefined ? 0 : framePadding - 4 + setLines(context, parts.node.lines, { x: 0, y: 0, width: 4000 }).height + 12;
  const podSize = down ? { width: podFar - margin, height: podEnd - podTop } : { width: podEnd - margin, height: podFar - podTop };
  const pod = frame(parts.pod, context, {
    ...podSize,
    padding,
    children: [...room.containers, ...on(placed, 0)].map((child) => shift(child, margin, podTop)),
  });
  const podAt: ChildBlock = { block: pod, x: margin, y: podTop };
  const total = down ? { width: nodeFar, height: end } : { width: end, height: nodeFar };
  const outer = (children: readonly ChildBlock[]): Block => ({
    box: parts.outer,
    ...total,
    shape: { type: 'none' },
    texts: [],
    children,
    links: [],
  });
  const volumeStarts = placed.map((volume) => (down ? volume.y : volume.x));
  if (parts.node === undefined) return { block: outer([podAt, ...on(placed, 2)]), volumeStarts };
  const nodeSize = down ? { width: nodeFar, height: nodeEnd } : { width: nodeEnd, height: nodeFar };
  const node = frame(parts.node, context, { ...nodeSize, padding: framePadding, children: [podAt, ...on(placed, 1)] });
  return { block: outer([{ block: node, x: 0, y: 0 }, ...on(placed, 2)]), volumeStarts };
}

interface FrameRoom {
  readonly width: number;
  readonly height: number;
  readonly padding: number;
  readonly children: readonly ChildBlock[];
}

function frame(box: Box, context: Context, room: FrameRoom): Block {
  const top = room.padding === padding ? padding - 8 : framePadding - 4;
  const { texts } = setLines(context, box.lines, { x: room.padding, y: top, width: room.width - 2 * room.padding, maxLines: 1 });
  return { box, width: room.width, height: room.height, shape: { type: 'rect' }, texts, children: room.children, links: [] };
}

function on(volumes: readonly ShelvedBlock[], shelf: Shelf): readonly ChildBlock[] {
  return volumes.filter((volume) => volume.shelf === shelf);
}

function shift(child: ChildBlock, x: number, y: number): ChildBlock {
  return { block: child.block, x: child.x - x, y: child.y - y };
}
