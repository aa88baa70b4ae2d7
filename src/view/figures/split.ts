/** A pod whose containers are tiers, as it is and as it could be: a pod for each tier. Where there is nothing to split, why the pod is well as it is. */

import { keepsState } from '../../model/queries/tier-names.ts';
import type { Tier, Tiering, TieringOf } from '../../model/queries/tiers.ts';
import { tieringOf } from '../../model/queries/tiers.ts';
import type { Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { comparison, podOfCells, suggestedPod } from '../compare/comparison.ts';
import { podCells, tierCells } from '../compare/tier-cells.ts';
import { replicasWords, togetherWords } from '../compare/tier-words.ts';
import { isShown } from '../details/showing.ts';
import type { Figure, FigureRequest } from '../figure.ts';
import { nameOf } from '../pod/container-box.ts';
import type { PodFrame } from '../pod/frame.ts';
import type { OnePodWords, PodPart } from '../pod/one-pod.ts';
import { drawPods } from '../pod/one-pod.ts';
import type { Box } from '../types.ts';

export const split: Figure = {
  name: 'split',
  details: ['full', 'folded', 'rows'],
  shows: ['images'],
  draw: (topology, request) => {
    const tiering = tieringOf(topology);
    return drawPods(topology, request, {
      part: (pod, frame, pods) => part(pod, frame, { ...request, tiering: tiering(pod), alone: pods.length === 1 }),
      words: (pods, others) => headings(pods, others, { ...request, tieringOf: tiering }),
      concerns: (pod) => tiering(pod).together === undefined,
    });
  },
};

interface PartRequest extends FigureRequest {
  readonly tiering: Tiering;
  /** The only pod of the figure: what its title says of it need not be said again. */
  readonly alone: boolean;
}

function part(pod: Pod, { pod: frame }: PodFrame, request: PartRequest): PodPart {
  const { detail, words, tiering, alone } = request;
  const whole = {
    name: pod.name,
    end: replicasWords(tiering.replicas, words),
    children: podCells(tiering, pod, { detail, words, images: isShown(request, 'images') }),
  };
  const now = podOfCells(frame, whole);
  const { together, tiers } = tiering;
  if (together !== undefined) {
    return comparison(`split/${pod.id}`, [
      { side: 'now', name: alone ? '' : words.say('split.well'), pods: [now], notes: [togetherWords(together, words)] },
    ]);
  }
  return comparison(`split/${pod.id}`, [
    { side: 'now', name: words.say('split.now'), pods: [now], notes: [] },
    {
      side: 'suggested',
      name: words.say('split.suggested'),
      pods: tiers.map((tier) => tierPod(tier, pod, { detail, words })),
      notes: [words.say('split.service')],
    },
  ]);
}

function tierPod(tier: Tier, pod: Pod, { detail, words }: Pick<FigureRequest, 'detail' | 'words'>): Box {
  const { lead, replicas } = tier;
  const frame = suggestedPod(pod.namespace, lead, replicas === undefined ? {} : { replicas: `${replicas}` });
  return podOfCells(frame, {
    name: nameOf(lead, words),
    end: replicasWords(replicas, words),
    children: tierCells(tier, pod, {
      detail,
      words,
      suggested: true,
      idOf: ({ id }) => `${frame.id}${id.slice(pod.id.length)}`,
      said: ({ kind }) => words.say(keepsState(kind) ? `split.stays.${kind}` : 'split.free'),
    }),
  });
}

interface HeadingRequest extends FigureRequest {
  readonly tieringOf: TieringOf;
}

function headings(pods: readonly Pod[], others: number, { words, heading, tieringOf: of }: HeadingRequest): OnePodWords {
  const tierings = pods.map((pod) => ({ pod, ...of(pod) }));
  const divided = tierings.filter(({ together }) => together === undefined);
  const rest = others === 0 ? '' : ` ${words.say('split.others', { count: others })}`;
  const description = tierings
    .slice(0, 8)
    .map((tiering) => told(tiering, words))
    .join(' ');
  const values = { rest, pods: words.say('count.pods', { count: pods.length }) };
  const [first] = tierings;
  if (divided.length === 0)
    return {
      ...heading(pods.length > 1 ? 'several-together' : situationOf(first), values),
      description,
    };
  const two = divided.length === 1 && divided[0]?.tiers.length === 2;
  return { ...heading(two ? '' : 'several', values), description: `${description}${rest}` };
}

function situationOf(tiering: Tiering | undefined): string {
  const reason = tiering?.together?.reason;
  return reason === 'alone' || reason === 'unclear' ? reason : 'together';
}

function told({ pod, tiers, together }: Tiering & { readonly pod: Pod }, words: Words): string {
  if (together !== undefined) return words.say('split.told.together', { pod: pod.name, why: togetherWords(together, words) });
  const each = tiers.map(({ lead, kind }) =>
    words.say('split.told.tier', { name: nameOf(lead, words), kind: words.say(`split.kind.${kind}`) }),
  );
  const suggested = tiers.map(({ lead, replicas }) =>
    replicas === undefined
      ? nameOf(lead, words)
      : words.say('split.told.tier', { name: nameOf(lead, words), kind: replicasWords(replicas, words) }),
  );
  return words.say('split.told.split', { pod: pod.name, tiers: words.list(each), pods: words.list(suggested) });
}
