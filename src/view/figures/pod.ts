/** One pod, everything that matters of it: its containers and volumes in full, and beside them who it is, where it may run and what it shares. */
import { localCalls } from '../../model/queries/calls.ts';
import { visibleVolumes } from '../../model/queries/topology.ts';
import type { Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { ofContainers } from '../details/shown.ts';
import type { Figure, FigureRequest } from '../figure.ts';
import type { SharedClaim } from '../pod/common-claim.ts';
import { sharedClaim } from '../pod/common-claim.ts';
import { columnStyle } from '../pod/container-box.ts';
import { containerCounts } from '../pod/container-count.ts';
import type { FactRoom } from '../pod/facts.ts';
import { factBoxes, grouped } from '../pod/facts.ts';
import type { OnePodWords } from '../pod/one-pod.ts';
import { drawPods } from '../pod/one-pod.ts';
import { podPart } from '../pod/part.ts';
import { volumeFacts } from '../pod/volume-facts.ts';
import { policyWords } from '../service/policy-words.ts';
import type { Detail, Shown } from '../types.ts';

/** What containers say at each level, and how many lines a group of facts has. */
interface Level {
  readonly without: readonly Shown[];
  readonly facts: FactRoom;
}

export const pod: Figure = {
  name: 'pod',
  details: ['full', 'folded', 'names', 'rows', 'counts'],
  shows: ['state', ...ofContainers],
  draw: (topology, request) => {
    const facts = volumeFacts(topology, request.words);
    const calls = localCalls(topology);
    const level = levelOf(request.detail);
    const show = request.show.filter((name) => !level.without.includes(name));
    const style = { ...columnStyle(topology, request), policies: policyWords(topology, request.words).facts };
    // what has a place among the facts is not said in the pod's frame as well
    const framed: FigureRequest = {
      ...request,
      show: show.filter((name) => !grouped.includes(name)),
      hide: [...request.hide, 'namespace'],
    };
    // asked for each of them, which may be thousands
    const claims = new Map<readonly Pod[], SharedClaim | undefined>();
    const drawsMounts = !isTable(request.detail) && request.show.includes('mounts');
    const shared = (pods: readonly Pod[]) => {
      if (!claims.has(pods)) claims.set(pods, drawsMounts ? sharedClaim(pods, facts) : undefined);
      return claims.get(pods);
    };
    return drawPods(topology, framed, {
      part: (one, frame, pods) => {
        const { root, links } = podPart(one, frame, {
          ...request,
          figure: 'pod',
          stateFirst: true,
          show,
          hide: [...request.hide, 'serviceaccount', 'priority'],
          facts,
          calls,
          style: { ...style, show: show.filter((name) => name !== 'ports' && name !== 'mounts') },
          shared: shared(pods),
        });
        const of = root.arrangement.name === 'matrix' ? 'matrix' : 'mounts';
        const children = [...root.children, ...factBoxes(one, style, level.facts)];
        return { root: { ...root, arrangement: { name: 'sheet', of }, children }, links };
      },
      words: (pods) => headed(pods, request),
      below: (pods) => [shared(pods)?.box].filter((box) => box !== undefined),
    });
  },
};

function levelOf(detail: Detail): Level {
  switch (detail) {
    case 'full':
      return { without: [], facts: { most: 12, brief: false } };
    case 'folded':
      return { without: ['env'], facts: { most: 8, brief: false } };
    case 'names':
      return { without: ['env', 'probes', 'resources', 'command', 'security', 'hooks'], facts: { most: 6, brief: true } };
    case 'rows':
      return { without: ['env', 'probes', 'resources', 'command', 'security', 'hooks'], facts: { most: 4, brief: true } };
    default:
      return { without: ofContainers.filter((name) => name !== 'mounts' && name !== 'ip'), facts: { most: 2, brief: true } };
  }
}

function isTable(detail: Detail): boolean {
  return detail === 'rows' || detail === 'counts';
}

function headed(pods: readonly Pod[], { heading, words }: FigureRequest): OnePodWords {
  const [first] = pods;
  const alone = pods.length === 1 && first !== undefined;
  const holds = alone ? heldBy(first, words) : words.say('count.pods', { count: pods.length });
  const description = alone ? words.say('pod.holds', { pod: first.name, holds }) : words.say('sentence', { text: holds });
  return { ...heading(alone ? '' : 'several', { holds }), description };
}

/** `3 containers, 1 init and 2 volumes`. */
function heldBy(one: Pod, words: Words): string {
  const volumes = visibleVolumes(one).length;
  return words.list([...containerCounts(one, words), ...(volumes === 0 ? [] : [words.say('count.volumes', { count: volumes })])]);
}
