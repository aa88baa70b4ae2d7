/** What stands in a place of pods at each step: cards, lines or tiles, and what is said of all of them once. */
import type { Pod } from '../../model/types.ts';
import { box } from '../boxes/box.ts';
import type { CardStyle, PodGroup } from '../pod/card.ts';
import { groupPods, podCard } from '../pod/card.ts';
import type { Box, Detail } from '../types.ts';
import { isDense } from './detail.ts';
import type { podFills } from './fills.ts';
import type { DenseStyle } from './pods.ts';
import { podLine, podMini, podTight, podTile, wrongWords } from './pods.ts';

export interface PackStyle {
  /** The caption says why no node runs them. */
  readonly isSaid?: boolean;
  readonly card: CardStyle;
  readonly fills: ReturnType<typeof podFills>;
  readonly isVast: boolean;
  readonly isWall: boolean;
  readonly order: (pods: readonly Pod[]) => readonly Pod[];
}

export interface Things {
  /** What is said of all of them, once. */
  readonly common: readonly string[];
  readonly children: readonly Box[];
}

export function thingsOf(at: string, pods: readonly Pod[], { card, fills, order, isVast }: PackStyle): Things {
  const { detail } = card;
  const sorted = detail === 'tiles' ? fills.sort(order(pods)) : order(pods);
  const { kept, finished } = withoutFinished(sorted, detail);
  const groups = groupPods(kept, detail === 'chips' || detail === 'folded');
  const common = isWhole(detail) || detail === 'tiles' || groups.length < 3 ? [] : commonWords(groups, card);
  const style: DenseStyle = { card, common: new Set(common), isVast, tile: fills.styleOf };
  const draw = drawnAs(detail);
  const children = groups.map((group) => draw(group, style));
  return { common, children: finished.length === 0 ? children : [...children, finishedBox(finished, at, card)] };
}

/** So many of a place, and so large a share of it, must have ended before they are counted. */
const crowd = { least: 4, share: 1 / 3 } as const;

/** Pods that have done their work, where they would crowd out the others; tiles have room for all. */
function withoutFinished(pods: readonly Pod[], detail: Detail) {
  const finished = pods.filter(({ phase }) => phase === 'Succeeded');
  const isCrowd = detail !== 'tiles' && isDense(detail) && finished.length >= crowd.least && finished.length > pods.length * crowd.share;
  return isCrowd ? { kept: pods.filter(({ phase }) => phase !== 'Succeeded'), finished } : { kept: pods, finished: [] };
}

/** `and 37 finished`. */
function finishedBox(pods: readonly Pod[], at: string, { detail, words }: CardStyle): Box {
  return box({
    id: `${at}/finished`,
    kind: 'pods',
    data: { count: `${pods.length}` },
    style: detail === 'chips' ? 'elsewhere' : 'plain',
    arrangement: { name: detail === 'chips' ? 'mini' : 'line' },
    lines: [{ start: { text: words.say('dense.finished', { count: pods.length }), role: 'fact' } }],
    tooltip: pods
      .map(({ name }) => name)
      .slice(0, 60)
      .join('\n'),
    standsFor: pods.map(({ id }) => id),
  });
}

/** Cards that say all. */
export function isWhole(detail: Detail): boolean {
  return detail === 'full' || detail === 'tight' || detail === 'folded';
}

function drawnAs(detail: Detail): (group: PodGroup, style: DenseStyle) => Box {
  switch (detail) {
    case 'tight':
    case 'folded':
      return podTight;
    case 'chips':
      return podMini;
    case 'lines':
    case 'words':
      return podLine;
    case 'tiles':
      return podTile;
    default:
      return (group, { card }) => podCard(group, card);
  }
}

function commonWords(groups: readonly PodGroup[], card: CardStyle): readonly string[] {
  const [first, ...others] = groups.map((group) => wrongWords(group, { card }));
  return (first ?? []).filter((text) => others.every((words) => words.includes(text)));
}
