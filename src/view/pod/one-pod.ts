/** What the figures of one pod share: the choice of pods, and their parts side by side. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { nodesByName, workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology } from '../../model/types.ts';
import { countLeaves, group } from '../boxes/box.ts';
import { withoutCrowds } from '../boxes/crowds.ts';
import type { FigureBody, FigureRequest, FigureResult } from '../figure.ts';
import type { ArrangedBox, Box, Link } from '../types.ts';
import { revisionsOf, siblingsIn } from '../workloads/revisions.ts';
import type { Selection } from '../workloads/select.ts';
import { selectPods, severalNamespaces } from '../workloads/select.ts';
import { talliesOf } from '../workloads/tally-words.ts';
import type { PodFrame } from './frame.ts';
import { podFrame } from './frame.ts';

/** One pod's part of a figure. */
export interface PodPart {
  readonly root: ArrangedBox;
  readonly links: readonly Link[];
}

export type OnePodWords = Pick<FigureBody, 'title' | 'caption' | 'description'>;

export interface OnePodFigure {
  readonly part: (pod: Pod, frame: PodFrame, pods: readonly Pod[]) => PodPart;
  /** `others`: how many pods are left out, since nobody asked for them and nothing is to be said of them. */
  readonly words: (pods: readonly Pod[], others: number) => OnePodWords;
  /** What the figure is about: where nobody chose and it holds of some pods, the others are left out. */
  readonly concerns?: (pod: Pod) => boolean;
  /** What lies below several pods. */
  readonly below?: (pods: readonly Pod[]) => readonly Box[];
}

/** Draws the chosen pods side by side, each by `part`. */
export function drawPods(topology: Topology, request: FigureRequest, how: OnePodFigure): FigureResult {
  const selection = selectPods(topology, request.pods);
  const { diagnostics } = selection;
  if (selection.pods.length === 0) return { diagnostics };
  const { pods: whole, choices } = concerned(selection, how);
  const { pods, told } = request.whole ? { pods: whole, told: '' } : withoutCrowds(whole, request.words);
  const most = choices === undefined ? request.room.drawn : request.room.boxes;
  const tooFull: FigureResult = { diagnostics, tooFull: { choices: choices ?? [] } };
  // each has a box at the least
  if (pods.length > most) return tooFull;
  const workloads = workloadsById(topology);
  const namespaces = severalNamespaces(topology.pods);
  const { show, hide, words } = request;
  const { missing } = talliesOf(topology, words);
  const facts = {
    workloads,
    namespaces,
    nodes: nodesByName(topology),
    drawn: new Set(pods.map(({ id }) => id)),
    alike: siblingsIn(topology),
    revisions: revisionsOf(topology, words),
    missing,
    show,
    hide,
    words,
  };
  const parts: PodPart[] = [];
  let leaves = 0;
  for (const pod of pods) {
    const part = how.part(pod, podFrame(pod, facts), pods);
    parts.push(part);
    leaves += countLeaves(part.root);
    // the rest need not be made to know that they have no room
    if (leaves > most) return tooFull;
  }
  const only = parts[0];
  const root =
    parts.length === 1 && only !== undefined
      ? only.root
      : group('pods', { name: 'gallery' }, [...parts.map((part) => part.root), ...(how.below?.(pods) ?? [])]);
  const heading = how.words(pods, selection.pods.length - pods.length);
  const body: FigureBody = {
    ...heading,
    ...(told === '' ? {} : { caption: `${heading.caption} ${told}`.trim(), description: `${heading.description} ${told}`.trim() }),
    root,
    links: parts.flatMap((part) => part.links),
    ...(choices === undefined ? {} : { choices }),
  };
  return { body, diagnostics: told === '' ? diagnostics : [...diagnostics, leftOut(told)] };
}

function leftOut(told: string): Diagnostic {
  return {
    code: 'view/left-out',
    severity: 'note',
    message: `nobody could read all of it: ${told.replace(/\.$/, '')}`,
    hint: 'draw everything at any size: --fold none',
  };
}

function concerned({ pods, choices }: Selection, { concerns }: OnePodFigure): Pick<Selection, 'pods' | 'choices'> {
  const some = choices === undefined || concerns === undefined ? [] : pods.filter(concerns);
  if (choices === undefined || some.length === 0) return { pods, ...(choices === undefined ? {} : { choices }) };
  const named = choices.filter((_, index) => some.some((pod) => pod === pods[index]));
  return { pods: some, ...(some.length > 1 ? { choices: named } : {}) };
}
