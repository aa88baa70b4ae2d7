/**
 * Containers stacked, volumes to the right; each mount has a line of its own with its path above it:
 *
 *     ┌ pod ─────────────────────────────────────────┐
 *     │ ┌ agent ───┐ /var/log  read-only             │
 *     │ │          │◂────────────────────────( logs )│
 *     │ │          │ /etc/agent  read-only           │
 *     │ └──────────┘◂────────────────┐               │
 *     │                              └───────( conf )│
 *     └──────────────────────────────────────────────┘
 */
import { largest } from '../../../base/extremes.ts';
import type { Link } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { ceil4, framePadding, grown, lookOf } from '../../blocks/block.ts';
import { bridged } from '../../blocks/bridges.ts';
import { baseline, fit, naturalWidth, setLines, spanWidth } from '../../blocks/lines.ts';
import { planPorts } from '../../blocks/mount-ports.ts';
import type { PlacedLink, PlacedText } from '../../types.ts';
import { described, describedHeight, describedWidth } from '../described.ts';
import { leaf, leafHeight, lidRoom } from '../leaf.ts';
import { nest } from './frames.ts';
import type { MountsParts } from './parts.ts';
import { headRoom, neighbourLink } from './parts.ts';

const padding = 24;
const headGap = 16;
const track = 14;
const volume = { least: { width: 208, height: 64 }, most: 280, gap: 16 } as const;
const pathRoom = 260;

export function mountsAcross(parts: MountsParts, context: Context): Block {
  const lane = 16 + lookOf(context, 'label').lineHeight;
  const natural =
    largest([
      ...parts.containers.map((container) => describedWidth(container, context, { least: grown(220, context), most: grown(352, context) })),
      grown(220, context),
    ]) + context.stretch;
  const beside = parts.volumes.length === 0 ? 0 : grown(volume.least.width, context) + 40;
  const width = Math.max(natural, ceil4(headRoom(parts, context) - beside));
  const head = padding - 8 + setLines(context, parts.pod.lines, { x: 0, y: 0, width: 4000 }).height + headGap;
  const left = padding + (parts.node === undefined ? 0 : framePadding);
  const nodeHead =
    parts.node === undefined ? 0 : framePadding - 4 + setLines(context, parts.node.lines, { x: 0, y: 0, width: 4000 }).height + 12;
  const containers: ChildBlock[] = [];
  const between: PlacedLink[] = [];
  const firstLane: number[] = [];
  let y = nodeHead + head;
  parts.containers.forEach((container, c) => {
    const count = parts.mounts.filter((mount) => mount.container === c).length;
    const height = Math.max(describedHeight(container, width, context), count * lane + 16);
    containers.push({ block: described(container, context, { width, height }), x: left, y });
    firstLane.push(y + (height - count * lane) / 2 + lane - 8);
    const link = neighbourLink(container.id, parts.containers[c + 1]?.id, context);
    const gap = link === undefined ? 24 : 26 + lookOf(context, 'label').lineHeight;
    if (link !== undefined) between.push(below(link, { x: left + 40, y: y + height, gap }, context));
    y += height + gap;
  });
  const last = containers.at(-1);
  const bottom = last === undefined ? y : last.y + last.block.height;
  const lanes = parts.mounts.map((mount) => {
    const at = Math.round(firstLane[mount.container] ?? 0);
    firstLane[mount.container] = at + lane;
    return { at, volume: mount.volume };
  });
  const volumeWidth = Math.min(
    grown(volume.most, context),
    largest([grown(volume.least.width, context), ...parts.volumes.map(({ box }) => ceil4(naturalWidth(context, box.lines) + 32))]),
  );
  const volumeHeight = largest([volume.least.height, ...parts.volumes.map(({ box }) => leafHeight(box, volumeWidth, context) + lidRoom)]);
  // a volume that many mount is higher, so that its lines keep apart
  const sizes = parts.volumes.map((_, index) => {
    const size = Math.max(volumeHeight, 12 * (parts.mounts.filter((mount) => mount.volume === index).length - 1) + 32);
    return { size, reach: size / 2 - 16 };
  });
  const plan = planPorts(lanes, sizes, { start: nodeHead + head, gap: volume.gap, unused: bottom - volumeHeight });
  const labels = largest([0, ...parts.mounts.map((mount) => labelWidth(mount.link, context))]) + 28;
  const channel = parts.mounts.length > 0 ? labels + plan.trackCount * track + 12 : parts.volumes.length > 0 ? 40 : 0;
  const right = left + width;
  const frames = nest(parts, context, {
    innerRight: right + channel,
    innerBottom: bottom,
    containers,
    volumes: parts.volumes.map(({ box, shelf }, index) => {
      const block = leaf(box, context, { width: volumeWidth, height: sizes[index]?.size ?? volumeHeight }, { type: 'cylinder' });
      return { block, shelf, x: 0, y: (plan.centres[index] ?? 0) - (sizes[index]?.size ?? volumeHeight) / 2 };
    }),
    stacking: 'across',
  });
  const links = parts.mounts.map((mount, i): PlacedLink => {
    const at = lanes[i]?.at ?? 0;
    const port = plan.ports[i] ?? at;
    const turn = right + labels + (plan.tracks[i] ?? 0) * track;
    const end = frames.volumeStarts[mount.volume] ?? turn;
    const points =
      Math.abs(port - at) < 0.5
        ? [
            { x: right, y: at },
            { x: end, y: at },
          ]
        : [
            { x: right, y: at },
            { x: turn, y: at },
            { x: turn, y: port },
            { x: end, y: port },
          ];
    return { link: mount.link, points, radius: 6, labels: laneLabels(mount.link, right + grown(14, context), at - 6, context) };
  });
  return { ...frames.block, links: [...between, ...bridged(links)] };
}

function labelWidth(link: Link, context: Context): number {
  return link.label.reduce((sum, span) => sum + Math.min(grown(pathRoom, context), spanWidth(context, span)) + 10, 0);
}

/** Path and mode on one line, above the mount's own line. */
function laneLabels(link: Link, x: number, y: number, context: Context): readonly PlacedText[] {
  let at = x;
  return link.label.map((span): PlacedText => {
    const look = lookOf(context, span.role);
    const text = fit(context, span, look, grown(pathRoom, context), 1)[0] ?? '';
    const width = context.measurer.width(text, look);
    const placed = { text, look, anchor: 'start' as const, width, x: at, y };
    at += width + 10;
    return placed;
  });
}

function below(link: Link, at: { readonly x: number; readonly y: number; readonly gap: number }, context: Context): PlacedLink {
  const points = [
    { x: at.x, y: at.y },
    { x: at.x, y: at.y + at.gap },
  ];
  const span = link.label[0];
  if (span === undefined) return { link, points, radius: 0, labels: [] };
  const look = lookOf(context, span.role);
  const width = context.measurer.width(span.text, look);
  const y = at.y + at.gap / 2 - look.lineHeight / 2 + baseline(look);
  return { link, points, radius: 0, labels: [{ text: span.text, look, anchor: 'start', width, x: at.x + grown(10, context), y }] };
}
