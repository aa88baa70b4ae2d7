/** One pod from its scheduling to its end: what starts when, what is asked of it meanwhile, and what stops it; time runs to the right, not to scale. */
import { isAppContainer } from '../../model/queries/app-containers.ts';
import type { Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { group } from '../boxes/box.ts';
import { handlerWords, policyOf, probeWords } from '../boxes/life-words.ts';
import { ofPods } from '../details/shown.ts';
import type { Figure, FigureRequest } from '../figure.ts';
import { axisLanes, limitLanes } from '../life/axis.ts';
import { containerLane } from '../life/lane.ts';
import { endsByItself, planTime } from '../life/time-plan.ts';
import { nameOf } from '../pod/container-box.ts';
import type { PodFrame } from '../pod/frame.ts';
import type { OnePodWords, PodPart } from '../pod/one-pod.ts';
import { drawPods } from '../pod/one-pod.ts';

export const lifecycle: Figure = {
  name: 'lifecycle',
  details: ['full', 'folded', 'rows', 'counts'],
  shows: ['state', ...ofPods.filter((name) => name !== 'resources')],
  draw: (topology, request) =>
    drawPods(topology, request, { part: (pod, frame) => part(pod, frame, request), words: (pods) => words(pods, request) }),
};

function part(pod: Pod, frame: PodFrame, { detail, words }: FigureRequest): PodPart {
  const plan = planTime(pod, detail);
  const lanes = [...plan.starting, ...plan.main, ...plan.ephemeral].map((unit) => containerLane(unit, { pod, plan, detail, words }));
  const policy = words.say('lifecycle.policy', { policy: pod.restartPolicy });
  const children = [...axisLanes(pod, plan, words), ...lanes, ...limitLanes(pod, plan, words)];
  const lines = [...frame.pod.lines, { start: { text: policy, role: 'fact' as const } }];
  return { root: group(`lifecycle/${pod.id}`, { name: 'timeline' }, [{ ...frame.pod, lines, children }]), links: [] };
}

function words(pods: readonly Pod[], { heading, words }: FigureRequest): OnePodWords {
  const { say } = words;
  const [only, ...others] = pods;
  const end =
    only === undefined || others.length > 0
      ? ''
      : endsByItself(only)
        ? say('lifecycle.caption.ends', { count: apps(only) })
        : say(`lifecycle.caption.${endOf(only)}`, { seconds: only.gracePeriodSeconds });
  const description = pods
    .slice(0, 8)
    .map((pod) => told(pod, words))
    .join(' ');
  return { ...heading(situationOf(pods), { end }), description };
}

function situationOf(pods: readonly Pod[]): string {
  const most = (wanted: string) =>
    pods.reduce((most, { containers }) => Math.max(most, containers.filter(({ role }) => role === wanted).length), 0);
  const [sidecars, inits] = [most('sidecar'), most('init')];
  if (sidecars > 0) return sidecars === 1 ? 'one-sidecar' : 'sidecars';
  if (inits > 0) return inits === 1 ? 'one-init' : 'init';
  if (pods.every(endsByItself)) return 'ends';
  return pods.some(({ containers }) => containers.some(({ life }) => (life?.probes.length ?? 0) > 0)) ? 'probes' : '';
}

/** Who deletes a static pod with kubectl deletes its mirror alone, and the kubelet makes a new one: it ends with its manifest. */
function endOf({ isStatic }: Pod): 'deleted' | 'removed' {
  return isStatic === true ? 'removed' : 'deleted';
}

function apps({ containers }: Pod): number {
  return containers.filter(isAppContainer).length;
}

/** The whole life in sentences. */
function told(pod: Pod, words: Words): string {
  const { say, list } = words;
  const named = (...roles: readonly string[]) =>
    pod.containers.filter(({ role }) => roles.includes(role)).map((container) => nameOf(container, words));
  const sentence = (key: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [say(`lifecycle.told.${key}`, { names: list(names.slice(0, 20)), count: names.length })];
  const asked = pod.containers.flatMap((container): readonly string[] => {
    const { probes = [], postStart, preStop } = container.life ?? {};
    const facts = [
      ...probes.map((probe) => {
        const { name, how, often, fails } = probeWords(probe, container.role === 'sidecar' || policyOf(container, pod) !== 'Never', words);
        return [`${name}: ${how}`, often, fails].reduce((first, second) => say('list.more', { first, second }));
      }),
      ...(postStart === undefined ? [] : [`postStart: ${handlerWords(postStart, words)}`]),
      ...(preStop === undefined ? [] : [`preStop: ${handlerWords(preStop, words)}`]),
    ];
    return facts.length === 0 || container.role === 'init'
      ? []
      : [say('lifecycle.told.asked', { name: nameOf(container, words), facts: facts.join('; ') })];
  });
  return [
    say(`lifecycle.told.${pod.isStatic === true ? 'static' : 'pod'}`, { pod: pod.name, policy: pod.restartPolicy }),
    ...sentence('init', named('init')),
    ...sentence('sidecars', named('sidecar')),
    ...sentence('main', named('main', 'supporting', 'alike')),
    ...sentence('ephemeral', named('ephemeral')),
    ...asked.slice(0, 20),
    endsByItself(pod)
      ? say('lifecycle.told.ends', { count: apps(pod) })
      : say(`lifecycle.told.${endOf(pod)}`, { seconds: pod.gracePeriodSeconds }),
    ...(pod.activeDeadlineSeconds === undefined ? [] : [say('lifecycle.told.deadline', { seconds: pod.activeDeadlineSeconds })]),
  ].join(' ');
}
