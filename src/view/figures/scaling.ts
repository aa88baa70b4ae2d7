/** What a replica copies: the whole pod, all its tiers. Where it holds several, beside it the pods that could be scaled apart. */

import type { Guards } from '../../model/queries/guards.ts';
import { guardsOf } from '../../model/queries/guards.ts';
import { keepsState } from '../../model/queries/tier-names.ts';
import type { Tier, Tiering, TieringOf } from '../../model/queries/tiers.ts';
import { tieringOf } from '../../model/queries/tiers.ts';
import { runsToItsEnd, workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { comparison, podOfCells, suggestedPod } from '../compare/comparison.ts';
import { podCells, tierCells } from '../compare/tier-cells.ts';
import type { Figure, FigureRequest } from '../figure.ts';
import { nameOf } from '../pod/container-box.ts';
import type { PodFrame } from '../pod/frame.ts';
import type { OnePodWords, PodPart } from '../pod/one-pod.ts';
import { drawPods } from '../pod/one-pod.ts';
import type { Box } from '../types.ts';
import { boundsWords, scalerWords } from '../workloads/scale-words.ts';

export const scaling: Figure = {
  name: 'scaling',
  details: ['full', 'folded', 'rows'],
  shows: [],
  draw: (topology, request) => {
    const tiering = tieringOf(topology);
    const facts = { topology, guards: guardsOf(topology), words: request.words };
    const scaled = (pod: Pod) => scaledIn(pod, tiering(pod), facts);
    return drawPods(topology, request, {
      part: (pod, frame) => part(pod, frame, { ...request, scaled: scaled(pod) }),
      words: (pods, others) => headings(pods, { ...request, others, tiering, scaled }),
      concerns: (pod) => tiering(pod).together === undefined,
    });
  },
};

/** Where the input says no number that shows what a replica is. */
const exampleReplicas = 3;
/** More pods than this are a stack. */
const mostDrawn = 4;

interface Scaled extends Tiering {
  /** Of the whole pod; 2 or more. */
  readonly count: number;
  /** The number is not the input's. */
  readonly example: boolean;
  /** A DaemonSet's: its number is that of the nodes. */
  readonly everyNode: boolean;
  /** A Job's: its copies are no replicas. */
  readonly toTheEnd: boolean;
  /** What sets the number of copies, in words; empty where the input has no such thing. */
  readonly scalers: readonly string[];
  /** What copies are called: by their workload, since each has a name of its own. */
  readonly name: string;
}

interface Scaling {
  readonly topology: Topology;
  readonly guards: Guards;
  readonly words: Words;
}

function scaledIn(pod: Pod, tiering: Tiering, { topology, guards, words }: Scaling): Scaled {
  const { replicas = 0 } = tiering;
  const example = replicas < 2;
  const count = example ? exampleReplicas : replicas;
  const tiers = tiering.tiers.map((tier): Tier => {
    const containers = tier.containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
    const apart = tiering.together === undefined && keepsState(tier.kind) && (example || (tier.replicas ?? 1) < count) ? 1 : count;
    return { ...tier, containers, replicas: apart };
  });
  const owner = workloadsById(topology).get(pod.owners.at(-1) ?? '');
  const toTheEnd = owner !== undefined && runsToItsEnd(owner);
  const scalers =
    owner === undefined ? [] : [boundsWords(owner, words), ...guards.scalersOf(owner).map((scaler) => scalerWords(scaler, owner, words))];
  return {
    ...tiering,
    tiers,
    count,
    example,
    everyNode: owner?.kind === 'DaemonSet',
    toTheEnd,
    scalers: scalers.filter((text) => text !== ''),
    name: owner?.name ?? pod.name,
  };
}

interface PartRequest extends FigureRequest {
  readonly scaled: Scaled;
}

function part(pod: Pod, { pod: frame }: PodFrame, request: PartRequest): PodPart {
  const { words, scaled, detail } = request;
  const { count, tiers, together, example, everyNode } = scaled;
  const said = (text: string) => (example ? words.say('scaling.example', { text }) : text);
  const copies = copiesOf(detail === 'full' ? count : mostDrawn + 1, count).map((copy) => podCopy(pod, { ...request, copy }));
  const parts = copiedParts(scaled, words);
  const id = `scaling/${pod.id}`;
  if (together !== undefined) {
    const whole = podOfCells(frame, { name: pod.name, end: '', children: podCells(scaled, pod, { detail, words, terse: true }) });
    return comparison(
      id,
      [
        { side: 'now', name: words.say('scaling.one-pod'), pods: [whole], notes: [] },
        {
          side: 'copies',
          name: said(words.say(everyNode ? 'scaling.nodes' : 'scaling.copies', { count, parts })),
          pods: copies,
          notes: scaled.scalers,
        },
      ],
      1,
    );
  }
  const apart = tiers.flatMap((tier) => tierPods(tier, pod, request));
  return comparison(
    id,
    [
      { side: 'copies', name: said(words.say('scaling.copied', { parts })), pods: copies, notes: scaled.scalers },
      { side: 'suggested', name: said(words.say('scaling.apart', { parts: apartParts(scaled, words) })), pods: apart, notes: [] },
    ],
    1,
  );
}

/** One of the pods that are drawn, and for how many it stands. */
interface Copy {
  readonly number: number;
  readonly copies: number;
  readonly of: number;
}

function copiesOf(shown: number, count: number): readonly Copy[] {
  if (count > 1 && (count > mostDrawn || shown > mostDrawn)) return [{ number: 1, copies: count, of: count }];
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, copies: 1, of: count }));
}

function endOf({ number, copies, of: count }: Copy, words: Words): string {
  if (copies > 1) return `×${copies}`;
  return count === 1 ? '' : words.say('scaling.copy', { number, count });
}

function podCopy(pod: Pod, { copy, scaled, detail, words }: PartRequest & { readonly copy: Copy }): Box {
  const { number, copies } = copy;
  const copied = { copy: `${number}`, ...(copies > 1 ? { count: `${copies}` } : {}) };
  const frame = { id: `${pod.id}/copies/${number}`, data: { name: scaled.name, namespace: pod.namespace, ...copied } };
  const children = podCells(scaled, pod, {
    detail,
    words,
    terse: true,
    // a container stands in its own copy of the pod
    idOf: ({ id }) => `${frame.id}${id.slice(pod.id.length)}`,
    said: ({ kind }) => (keepsState(kind) ? words.say(`scaling.own.${kind}`) : ''),
  });
  return podOfCells(
    { ...frame, style: 'template', tooltip: scaled.name },
    { name: scaled.name, end: endOf(copy, words), children },
    copies,
  );
}

function tierPods(tier: Tier, pod: Pod, { detail, words }: PartRequest): readonly Box[] {
  const { lead, replicas = 1 } = tier;
  return copiesOf(detail === 'full' ? replicas : mostDrawn + 1, replicas).map((copy) => {
    const { number, copies } = copy;
    const frame = suggestedPod(pod.namespace, lead, { copy: `${number}`, ...(copies > 1 ? { count: `${copies}` } : {}) });
    const children = tierCells(tier, pod, {
      detail,
      words,
      terse: true,
      suggested: true,
      idOf: ({ id }) => `${frame.id}/${number}${id.slice(pod.id.length)}`,
      said: () => '',
    });
    return podOfCells({ ...frame, id: `${frame.id}/${number}` }, { name: nameOf(lead, words), end: endOf(copy, words), children }, copies);
  });
}

/** `3 × frontend and 3 × database`: of a pod that is one tier, all its containers. */
function copiedParts({ tiers, count, together }: Scaled, words: Words): string {
  const copied =
    together === undefined
      ? tiers.map(({ lead }) => lead)
      : tiers.flatMap(({ lead, containers }) => [lead, ...containers.filter((container) => container !== lead)]);
  const few = copied.slice(0, mostNamed).map((container) => words.say('scaling.part', { count, name: nameOf(container, words) }));
  return words.list(copied.length > mostNamed ? [...few, words.say('split.helpers', { count: copied.length - mostNamed })] : few);
}

const mostNamed = 3;

function apartParts({ tiers }: Scaled, words: Words): string {
  return words.list(tiers.map(({ lead, replicas = 1 }) => words.say('scaling.part', { count: replicas, name: nameOf(lead, words) })));
}

interface HeadingRequest extends FigureRequest {
  readonly others: number;
  readonly tiering: TieringOf;
  readonly scaled: (pod: Pod) => Scaled;
}

function headings(pods: readonly Pod[], { words, heading, others, scaled }: HeadingRequest): OnePodWords {
  const all = pods.map((pod) => ({ pod, ...scaled(pod) }));
  const rest = others === 0 ? '' : ` ${words.say('split.others', { count: others })}`;
  const description = all
    .slice(0, 8)
    .map((one) => {
      const values = { pod: one.name, copied: copiedParts(one, words), apart: apartParts(one, words) };
      if (one.toTheEnd) return words.say('scaling.told.to-the-end', values);
      return words.say(one.together === undefined ? 'scaling.told.apart' : 'scaling.told.together', values);
    })
    .join(' ');
  return { ...heading(situationOf(all), { rest }), description };
}

function situationOf(all: readonly Scaled[]): string {
  if (all.some(({ together }) => together === undefined)) return '';
  if (all.every(({ everyNode }) => everyNode)) return 'every-node';
  if (all.every(({ toTheEnd }) => toTheEnd)) return 'to-the-end';
  if (all.every(({ tiers }) => tiers.every(({ containers }) => containers.length === 1))) return 'alone';
  return all.some(({ tiers }) => tiers.some(({ lead }) => lead.role === 'alike')) ? 'alike' : 'together';
}
