/** What the figures of one pod share: the choice of pods, and their parts side by side. */
import { nodesByName, workloadsById } from '../model/query.ts';
import type { Pod, Topology } from '../model/types.ts';
import { group } from './box.ts';
import type { FigureBody, FigureRequest, FigureResult } from './figure.ts';
import type { PodFrame } from './pod-frame.ts';
import { podFrame } from './pod-frame.ts';
import { revisionsOf } from './revisions.ts';
import type { Selection } from './select.ts';
import { selectPods, severalNamespaces } from './select.ts';
import { talliesOf } from './tally-words.ts';
import type { Box, Link } from './types.ts';

/** One pod's part of a figure. */
export interface PodPart {
  readonly root: Box;
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
  const { pods, choices } = concerned(selection, how);
  const workloads = workloadsById(topology);
  const namespaces = severalNamespaces(topology.pods);
  const { show, hide, words } = request;
  const { missing } = talliesOf(topology, words);
  const nodes = nodesByName(topology);
  const facts = { workloads, nodes, namespaces, drawn: pods, revisions: revisionsOf(topology, words), missing, show, hide, words };
  const parts = pods.map((pod) => how.part(pod, podFrame(pod, topology, facts), pods));
  const only = parts[0];
  const root =
    parts.length === 1 && only !== undefined
      ? only.root
      : group('pods', { name: 'gallery' }, [...parts.map((part) => part.root), ...(how.below?.(pods) ?? [])]);
  const body: FigureBody = {
    ...how.words(pods, selection.pods.length - pods.length),
    root,
    links: parts.flatMap((part) => part.links),
    ...(choices === undefined ? {} : { choices }),
  };
  return { body, diagnostics };
}

function concerned({ pods, choices }: Selection, { concerns }: OnePodFigure): Pick<Selection, 'pods' | 'choices'> {
  const some = choices === undefined || concerns === undefined ? [] : pods.filter(concerns);
  if (choices === undefined || some.length === 0) return { pods, ...(choices === undefined ? {} : { choices }) };
  const named = choices.filter((_, index) => some.some((pod) => pod === pods[index]));
  return { pods: some, ...(some.length > 1 ? { choices: named } : {}) };
}
