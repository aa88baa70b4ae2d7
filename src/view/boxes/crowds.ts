/**
 * Pods with more in them than anybody reads on one page, as machines make them and mistakes: a figure of one pod draws the first of it and says how
 * much it leaves out. Nothing that people write comes near to these numbers.
 */
import { groupBy } from '../../base/group-by.ts';
import { visibleVolumes } from '../../model/queries/topology.ts';
import type { Container, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

const mostContainers = 100;
/** Of these, when others run as well, as many may be init containers. */
const mostInit = 20;
const mostVolumes = 100;
const mostMounts = 400;

export interface Uncrowded {
  readonly pods: readonly Pod[];
  /** What is left out, in sentences; '' for nothing. */
  readonly told: string;
}

/** Pods that are not crowded stay the same objects. */
export function withoutCrowds(pods: readonly Pod[], words: Words): Uncrowded {
  const told: string[] = [];
  const kept = pods.map((pod) => {
    const few = uncrowded(pod);
    if (few !== pod) for (const one of difference(pod, few, words)) told.push(one);
    return few;
  });
  const rest = told.length - mostTold;
  return { pods: kept, told: [...told.slice(0, mostTold), ...(rest > 0 ? [words.say('crowd.more', { count: rest })] : [])].join(' ') };
}

/** Sentences. */
const mostTold = 3;

function uncrowded(pod: Pod): Pod {
  const visible = visibleVolumes(pod);
  const isCrowded =
    pod.containers.length > mostContainers ||
    visible.length > mostVolumes ||
    pod.containers.reduce((sum, { mounts }) => sum + mounts.length, 0) > mostMounts;
  if (!isCrowded) return pod;
  const all = firstContainers(pod.containers);
  const mounted = new Set(pod.containers.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  // of volumes that are mounted, those that a container mounts which is drawn: else they would seem not to be mounted
  const reached = new Set(all.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  const candidates = visible.filter(({ name }) => reached.has(name) || !mounted.has(name)).slice(0, mostVolumes);
  const names = new Set(candidates.map(({ name }) => name));
  const containers = withFewMounts(all, names);
  const left = new Set(containers.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  const volumes = candidates.filter(({ name }) => left.has(name) || !mounted.has(name));
  return { ...pod, containers, volumes: [...volumes, ...pod.volumes.filter(({ noise }) => noise).slice(0, mostVolumes)] };
}

/** In the order of the pod. */
function firstContainers(containers: readonly Container[]): readonly Container[] {
  if (containers.length <= mostContainers) return containers;
  const { true: init = [], false: others = [] } = Object.fromEntries(groupBy(containers, ({ role }) => String(role === 'init')));
  const inits = init.slice(0, Math.max(mostInit, mostContainers - others.length));
  const kept = new Set([...inits, ...others.slice(0, mostContainers - inits.length)]);
  return containers.filter((container) => kept.has(container));
}

/** The first mount of each volume by each container before any second one, as many as may be. */
function withFewMounts(containers: readonly Container[], volumes: ReadonlySet<string>): readonly Container[] {
  let room = mostMounts;
  return containers.map((container) => {
    const standing = container.mounts.filter(({ volume }) => volumes.has(volume));
    const firsts = [...groupBy(standing, ({ volume }) => volume).values()].flatMap(([first]) => first ?? []);
    const kept = new Set([...new Set([...firsts, ...standing])].slice(0, room));
    room -= kept.size;
    return { ...container, mounts: container.mounts.filter((mount) => kept.has(mount)) };
  });
}

function difference(pod: Pod, few: Pod, { say }: Words): readonly string[] {
  const mounts = ({ containers }: Pod) => containers.reduce((sum, container) => sum + container.mounts.length, 0);
  const counts = [
    { what: 'containers', shown: few.containers.length, count: pod.containers.length },
    { what: 'volumes', shown: visibleVolumes(few).length, count: visibleVolumes(pod).length },
    { what: 'mounts', shown: mounts(few), count: mounts(pod) },
  ] as const;
  return counts
    .filter(({ shown, count }) => shown < count)
    .map(({ what, shown, count }) => say(`crowd.${what}`, { pod: pod.name, shown, count }));
}
