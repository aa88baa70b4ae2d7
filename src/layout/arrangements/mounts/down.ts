/**
 * Containers side by side, volumes beneath:
 *
 *     ┌ node ─────────────────────────────────────┐
 *     │ ┌ pod ───────────────────────────────────┐│
 *     │ │ ┌ web ────┐          ┌ syncer ───────┐ ││
 *     │ │ │         │◂┄local┄▸ │               │ ││
 *     │ │ └──┬──────┘          └─────┬─────────┘ ││
 *     │ │    │ /usr/share   labels   │ /git      ││
 *     │ │    └────────────┐  ┌───────┘  channel  ││
 *     │ │              ( html )                  ││
 *     │ └────────────────────────────────────────┘│
 *     │ ( host path )                             │
 *     └───────────────────────────────────────────┘
 *     ( claim )
 */
import { largest } from '../../../base/extremes.ts';
import type { Box, Link } from '../../../view/types.ts';
import type { Block, ChildBlock, Context } from '../../blocks/block.ts';
import { ceil4, framePadding, grown, lookOf } from '../../blocks/block.ts';
import { bridged } from '../../blocks/bridges.ts';
import { figureError } from '../../blocks/grid.ts';
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
const tight = { labels: 22, container: 84 } as const;
const track = 14;
const volume = { least: { width: 140, height: 72 }, most: 240, gap: 24 } as const;
/** The longest path beside a line before it is shortened. */
const pathRoom = 210;
/** From one shelf's volumes to the next border, and from a border to the next shelf. */
const shelfGap = 28;

/** Tight, and with room to breathe where the figure would be too wide for its height: the best for the wanted aspect is taken. */
export function mountsDown(parts: MountsParts, context: Context): Block {
  const airs = parts.containers.length > 1 || parts.mounts.length > 0 ? [0, 0.5, 1] : [0];
  const tried = airs.map((air) => withAir(parts, context, air));
  return tried.reduce((best, block) => (figureError(block, context) < figureError(best, context) - 1e-9 ? block : best));
}

/** `air` from 0 to 1: how much higher containers, labels and volumes are than they need to be. */
function withAir(parts: MountsParts, context: Context, air: number): Block {
  const labels = tight.labels + lookOf(context, 'label-machine').lineHeight + lookOf(context, 'label').lineHeight + Math.round(air * 24);
  const laneWidths = parts.mounts.map((mount) => laneWidth(mount.link, context));
  const volumesWidth = parts.volumes.reduce((sum, { box }) => sum + volumeWidth(box, context) + volume.gap, -volume.gap);
  // from a single container each mount drops straight to its volume
  const straight = parts.containers.length === 1 ? straightLanes(parts, laneWidths, context) : undefined;
  const natural = parts.containers.map((container, c) => {
    const lanes = parts.mounts.reduce((sum, mount, i) => (mount.container === c ? sum + (laneWidths[i] ?? 0) : sum), 0);
    const alone = straight === undefined ? 0 : Math.max(volumesWidth, ceil4(straight.width));
    return (
      Math.max(describedWidth(container, context, { least: grown(220, context), most: grown(352, context) }), ceil4(lanes) + 32, alone) +
      context.stretch
    );
  });
  const gaps = parts.containers.map((container, c) => {
    const next = parts.containers[c + 1];
    const link = neighbourLink(container.id, next?.id, context);
    return next === undefined ? 0 : link === undefined ? 32 : ceil4(spanWidth(context, link.label[0]) + 56);
  });
  const used = [...natural, ...gaps].reduce((sum, size) => sum + size, 0);
  const share = ceil4(Math.max(0, headRoom(parts, context) - used) / Math.max(1, natural.length));
  const widths = natural.map((width) => width + share);
  const height =
    largest([...parts.containers.map((container, c) => describedHeight(container, widths[c] ?? 0, context)), tight.container]) +
    Math.round(air * 28);
  const head = padding - 8 + setLines(context, parts.pod.lines, { x: 0, y: 0, width: 4000 }).height + headGap;
  const left = padding + (parts.node === undefined ? 0 : framePadding);
  const nodeHead =
    parts.node === undefined ? 0 : framePadding - 4 + setLines(context, parts.node.lines, { x: 0, y: 0, width: 4000 }).height + 12;
  const top = nodeHead + head;
  const containers: ChildBlock[] = [];
  const between: PlacedLink[] = [];
  let x = left;
  parts.containers.forEach((container, c) => {
    const width = widths[c] ?? 0;
    containers.push({ block: described(container, context, { width, height }), x, y: top });
    const link = neighbourLink(container.id, parts.containers[c + 1]?.id, context);
    const gap = gaps[c] ?? 0;
    if (link !== undefined) between.push(beside(link, { x: x + width, y: top + Math.min(height / 2, 66), gap }, context));
    x += width + gap;
  });
  const bottom = top + height;
  const starts = parts.containers.map((_, c) => {
    const own = parts.mounts.reduce((sum, mount, i) => (mount.container === c ? sum + (laneWidths[i] ?? 0) : sum), 0);
    return (containers[c]?.x ?? 0) + ((widths[c] ?? 0) - own) / 2 + 8;
  });
  const inset = Math.max(0, Math.floor(((widths[0] ?? 0) - (straight?.width ?? 0)) / 2));
  const lanes =
    straight === undefined
      ? parts.mounts.map((mount, i) => {
          const at = Math.round(starts[mount.container] ?? 0);
          starts[mount.container] = (starts[mount.container] ?? 0) + (laneWidths[i] ?? 0);
          return { at, volume: mount.volume };
        })
      : parts.mounts.map((mount, i) => ({ at: left + inset + (straight.ats[i] ?? 0), volume: mount.volume }));
  const lanesOf = (box: Box) => parts.mounts.filter((mount) => parts.volumes[mount.volume]?.box === box).length;
  const sizes = parts.volumes.map(({ box }) => {
    const size = Math.max(volumeWidth(box, context), 33 * (lanesOf(box) - 1));
    return { size, reach: size * 0.18 };
  });
  const volumeHeight = largest([
    volume.least.height + Math.round(air * 20),
    ...parts.volumes.map(({ box }, index) => leafHeight(box, sizes[index]?.size ?? grown(volume.least.width, context), context) + lidRoom),
  ]);
  const plan = planPorts(lanes, sizes, { start: left, gap: volume.gap, unused: left - 100 });
  const hasLanes = lanes.length > 0;
  const channel = hasLanes ? labels + plan.trackCount * track + 12 : parts.volumes.length > 0 ? shelfGap : 0;
  const frames = nest(parts, context, {
    innerRight: (containers.at(-1)?.x ?? 0) + (widths.at(-1) ?? 0),
    innerBottom: bottom + channel,
    containers,
    volumes: parts.volumes.map(({ box, shelf }, index) => {
      const size = sizes[index]?.size ?? grown(volume.least.width, context);
      const block =
        box.arrangement.name === 'outlet'
          ? outletBlock(box, size)
          : leaf(box, context, { width: size, height: volumeHeight }, { type: 'cylinder' });
      return { block, shelf, x: (plan.centres[index] ?? 0) - size / 2, y: 0 };
    }),
    stacking: 'down',
  });
  const links = parts.mounts.map((mount, i): PlacedLink => {
    const at = lanes[i]?.at ?? 0;
    const port = plan.ports[i] ?? at;
    const turn = bottom + labels + (plan.tracks[i] ?? 0) * track;
    const end = frames.volumeStarts[mount.volume] ?? turn;
    const points =
      Math.abs(port - at) < 0.5
        ? [
            { x: at, y: bottom },
            { x: at, y: end },
          ]
        : [
            { x: at, y: bottom },
            { x: at, y: turn },
            { x: port, y: turn },
            { x: port, y: end },
          ];
    return { link: mount.link, points, radius: 6, labels: laneLabels(mount.link, at + grown(10, context), bottom + 10, context) };
  });
  return { ...frames.block, links: [...between, ...bridged(links)] };
}

/** A box must have some. px */
const outletHeight = 4;

/** The place that a volume of the gallery would have here. */
function outletBlock(box: Box, width: number): Block {
  return { box, width, height: outletHeight, shape: { type: 'none' }, texts: [], children: [], links: [] };
}

interface StraightLanes {
  /** Where each mount drops, from the left of the container. px */
  readonly ats: readonly number[];
  readonly width: number;
}

/** Volumes one after the other as far apart as the words beside their lanes want; a volume that is mounted twice has its lanes around its middle. */
function straightLanes(parts: MountsParts, laneWidths: readonly number[], context: Context): StraightLanes {
  const ats = parts.mounts.map(() => 0);
  let volumeEnd = -volume.gap;
  let wordsEnd = 0;
  parts.volumes.forEach(({ box }, index) => {
    const own = parts.mounts.flatMap((mount, i) => (mount.volume === index ? [i] : []));
    if (own.length === 0) return;
    const width = Math.max(volumeWidth(box, context), 33 * (own.length - 1));
    const spacing = largest(own.map((i) => laneWidths[i] ?? 0));
    const spread = ((own.length - 1) * spacing) / 2;
    const middle = Math.round(Math.max(volumeEnd + volume.gap + width / 2, wordsEnd + spread, spread));
    own.forEach((i, order) => {
      ats[i] = Math.round(middle - spread + order * spacing);
    });
    volumeEnd = middle + width / 2;
    wordsEnd = middle + spread + spacing;
  });
  return { ats, width: Math.max(volumeEnd, wordsEnd, 0) };
}

function volumeWidth(box: Box, context: Context): number {
  return Math.min(grown(volume.most, context), Math.max(grown(volume.least.width, context), ceil4(naturalWidth(context, box.lines) + 40)));
}

function laneWidth(link: Link, context: Context): number {
  return largest([...link.label.map((span) => Math.min(grown(pathRoom, context), spanWidth(context, span))), 40]) + grown(10, context) + 26;
}

function laneLabels(link: Link, x: number, y: number, context: Context): readonly PlacedText[] {
  let top = y;
  return link.label.map((span): PlacedText => {
    const look = lookOf(context, span.role);
    const text = fit(context, span, look, grown(pathRoom, context), 1)[0] ?? '';
    const placed = { text, look, anchor: 'start' as const, width: context.measurer.width(text, look), x, y: top + baseline(look) };
    top += look.lineHeight;
    return placed;
  });
}

function beside(link: Link, at: { readonly x: number; readonly y: number; readonly gap: number }, context: Context): PlacedLink {
  const end = at.x + at.gap;
  const span = link.label[0];
  const points = [
    { x: at.x, y: at.y },
    { x: end, y: at.y },
  ];
  if (span === undefined) return { link, points, radius: 0, labels: [] };
  const look = lookOf(context, span.role);
  const width = context.measurer.width(span.text, look);
  return { link, points, radius: 0, labels: [{ text: span.text, look, anchor: 'middle', width, x: (at.x + end) / 2, y: at.y - 9 }] };
}
