/** One pod, everything that matters of it: its containers and volumes in full, and beside them who it is, where it may run and what it shares. */
import { visibleVolumes } from '../../model/query.ts';
import type { Pod } from '../../model/types.ts';
import type { SharedClaim } from '../common-claim.ts';
import { sharedClaim } from '../common-claim.ts';
import { columnStyle, nameOf, withRole } from '../container-box.ts';
import type { Figure, FigureRequest } from '../figure.ts';
import type { OnePodWords } from '../one-pod.ts';
import { drawPods } from '../one-pod.ts';
import type { FactRoom, FactStyle } from '../pod-facts.ts';
import { factBoxes, factGroups, grouped } from '../pod-facts.ts';
import { podPart } from '../pod-part.ts';
import { fullState } from '../pod-state.ts';
import { policyWords } from '../policy-words.ts';
import { containerLines } from '../showing.ts';
import { ofContainers } from '../shown.ts';
import type { Detail, Line, Shown } from '../types.ts';
import { volumeFacts } from '../volume-facts.ts';

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
    const shared = (pods: readonly Pod[]) => {
      if (!claims.has(pods)) claims.set(pods, isTable(request.detail) ? undefined : sharedClaim(pods, facts));
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
          style: { ...style, show: show.filter((name) => name !== 'ports' && name !== 'mounts') },
          shared: shared(pods),
        });
        const of = root.arrangement.name === 'matrix' ? 'matrix' : 'mounts';
        const children = [...root.children, ...factBoxes(one, style, level.facts)];
        return { root: { ...root, arrangement: { name: 'sheet', of }, children }, links };
      },
      words: (pods) => headed(pods, style, request),
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

function headed(pods: readonly Pod[], style: FactStyle, { heading, words }: FigureRequest): OnePodWords {
  const [first] = pods;
  const alone = pods.length === 1 && first !== undefined;
  const holds = alone ? heldBy(first, words.say, words.list) : words.say('count.pods', { count: pods.length });
  const description = pods
    .slice(0, 8)
    .map((one) => told(one, style))
    .join(' ');
  return { ...heading(alone ? '' : 'several', { holds }), description };
}

/** `3 containers and 2 volumes`. */
function heldBy(one: Pod, say: FigureRequest['words']['say'], list: FigureRequest['words']['list']): string {
  const volumes = visibleVolumes(one).length;
  return list([
    say('count.containers', { count: one.containers.length }),
    ...(volumes === 0 ? [] : [say('count.volumes', { count: volumes })]),
  ]);
}

/** The pod in sentences: what it holds and how it is, then each group of facts, then each container. */
function told(one: Pod, style: FactStyle): string {
  const { say, list } = style.words;
  const sentence = (name: string, lines: readonly Line[]) =>
    say('pod.told', { name, facts: lines.flatMap(({ start }) => start?.text ?? []).join(', ') });
  const state = style.show.includes('state') ? fullState(one, { alone: false, words: style.words }) : '';
  const ips = style.show.includes('ip') && one.ips.length > 0 ? say('pod-card.ip', { ip: one.ips.join(', ') }) : '';
  return [
    say('pod.holds', {
      pod: one.name,
      holds: heldBy(one, say, list),
      containers: list(one.containers.map((container) => withRole(container, style.words))),
    }),
    ...[state, ips].filter((text) => text !== '').map((text) => say('sentence', { text: text.replaceAll(' · ', ', ') })),
    ...factGroups(one, style).map(({ heading, lines }) => sentence(heading, lines)),
    ...one.containers.slice(0, 8).flatMap((container) => {
      const lines = containerLines([[container, one]], style, style, ['env', 'mounts', 'state']);
      return lines.length === 0 ? [] : [sentence(nameOf(container, style.words), lines)];
    }),
  ].join(' ');
}
