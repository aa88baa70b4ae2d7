/**
 * How many pods a workload has beside how many it wants, in one sentence for all figures:
 * `3 of 4 ready, 1 pending`, `5 ready, 4 wanted`, `ready on 2 of 3 nodes`, `2 of 5 completed, 2 running`.
 * `ready` is what kubectl's READY counts; where the pods do not tell, those that run are counted. Where the input holds fewer pods than the
 * workload's status knows of, the status is believed: `3 of 3 ready; their pods are not in the input`.
 */
import { isReady, podStatus } from '../../model/queries/pod-status.ts';
import { podsByTopOwner, runsToItsEnd, tally, workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

export interface Tallies {
  /** `pods` are the workload's own, or those of what it owns; '' where there is nothing to count. */
  readonly words: (workload: Workload, pods: readonly Pod[]) => string;
  /** The same in few signs: `×3` of what no cluster knows of yet, else `2/3`; '' where nothing says how many. */
  readonly short: (workload: Workload, pods: readonly Pod[]) => string;
  /** It has fewer pods than it wants. */
  readonly isShort: (workload: Workload, pods: readonly Pod[]) => boolean;
  /** Of the top owners that have fewer or more pods than they want: `web: 2 of 3 ready`. */
  readonly differing: readonly string[];
  /** By the id of a workload of the cluster none of whose pods exists, or is in the input: what its template's card says of that. */
  readonly missing: ReadonlyMap<string, string>;
}

export function talliesOf(topology: Topology, words: Words): Tallies {
  const workloads = workloadsById(topology);
  const tops = [...podsByTopOwner(topology)].flatMap(([id, pods]) => {
    const workload = workloads.get(id ?? '');
    return workload === undefined ? [] : [{ workload, pods, found: count(workload, pods) }];
  });
  return {
    words: (workload, pods) => tallyWords(workload, pods, count(workload, pods), words),
    short: (workload, pods) => shortTally(workload, count(workload, pods)),
    isShort: (workload, pods) => isShort(count(workload, pods)),
    differing: tops
      .filter(({ found }) => isShort(found) || (found.wanted !== undefined && found.done > found.wanted))
      .map(({ workload, pods, found }) =>
        words.say('tally.whose', { name: nameAmong(workload, tops), tally: tallyWords(workload, pods, found, words) }),
      ),
    missing: new Map(
      tops.flatMap(({ workload, found }) =>
        found.isMissing || (found.unseen > 0 && found.none)
          ? [
              [
                workload.id,
                withUnseen(
                  [sentence(workload, found, words), ...activeWords(found, words)].filter((text) => text !== '').join(', '),
                  found,
                  words,
                ),
              ],
            ]
          : [],
      ),
    ),
  };
}

function shortTally({ replicas, completions, kind }: Workload, { wanted, done, isLive }: Count): string {
  if (isLive && wanted !== undefined) return `${done}/${wanted}`;
  if (isLive) return `${done}`;
  const planned = completions ?? replicas;
  return planned !== undefined ? (planned === 1 ? '' : `×${planned}`) : kind === 'DaemonSet' ? '×N' : '';
}

/** Its name, with its namespace where another one bears it too. */
function nameAmong({ id, name, namespace }: Workload, tops: readonly { readonly workload: Workload }[]): string {
  return tops.some(({ workload }) => workload.name === name && workload.id !== id) ? `${namespace}/${name}` : name;
}

/** ` web: 2 of 3 ready. db: 0 of 1 ready.`, to stand behind a caption's sentence; beyond three the rest is counted. */
export function differingWords({ differing }: Pick<Tallies, 'differing'>, { say }: Words): string {
  const rest = differing.length - 3;
  const shown = differing.slice(0, rest === 1 ? 4 : 3).map((text) => ` ${say('sentence', { text })}`);
  return `${shown.join('')}${rest > 1 ? ` ${say('tally.more-differ', { count: rest })}` : ''}`;
}

interface Count {
  /** Pods for a controller that keeps a number of them; for a Job completions. Absent where nothing says how many. */
  readonly wanted?: number;
  /** How many of them are as they should be. */
  readonly done: number;
  readonly verb: 'ready' | 'running' | 'completed';
  /** Pods of the cluster, or what its status knows of them, were counted: not a template alone. */
  readonly isLive: boolean;
  /** The cluster knows the workload, and none of its pods exists. */
  readonly isMissing: boolean;
  /** How many of its pods the cluster has and the input has not. */
  readonly unseen: number;
  /** Of a Job: how many of the unseen ones go on. */
  readonly active?: number;
  /** The input holds none of its pods. */
  readonly none: boolean;
}

function count(workload: Workload, pods: readonly Pod[]): Count {
  const { status, completions, podsLeftOut } = workload;
  const observed = pods.filter(({ existence }) => existence !== 'template');
  const none = observed.length === 0;
  if (runsToItsEnd(workload)) {
    const done = Math.max(status?.succeeded ?? 0, observed.filter(({ phase }) => phase === 'Succeeded').length);
    const active = unseenOf(status?.active, observed.filter(isCounted).length, podsLeftOut);
    const unseen = active > 0 ? active : none ? unseenOf(status?.pods, 0, podsLeftOut) : 0;
    const isLive = !none || status !== undefined;
    return { ...wants(completions), done, verb: 'completed', isLive, isMissing: false, unseen, active, none };
  }
  const { wanted, running } = tally(workload, observed);
  const told = observed.filter(isCounted).map(isReady);
  const ready = told.filter((one) => one === true).length;
  // these two count pods that are being deleted, too (updateReplicas and updateDaemonSetStatus in kubernetes/pkg/controller)
  const held = workload.kind === 'StatefulSet' || workload.kind === 'DaemonSet' ? observed.length : told.length;
  const unseen = unseenOf(status?.pods, held, podsLeftOut);
  if (status?.pods !== undefined && podsLeftOut === undefined && (unseen > 0 || (none && wanted !== 0)))
    return { ...wants(wanted), done: status.ready, verb: 'ready', isLive: true, isMissing: status.pods === 0, unseen, none };
  const verb = told.includes(undefined) || (none && status === undefined) ? 'running' : 'ready';
  return { ...wants(wanted), done: verb === 'ready' ? ready : running, verb, isLive: !none, isMissing: false, unseen: 0, none };
}

/** What a selection left out is in the input, or may be. */
function unseenOf(exist: number | undefined, held: number, podsLeftOut: number | undefined): number {
  return podsLeftOut === undefined ? Math.max(0, (exist ?? 0) - held) : 0;
}

function wants(wanted: number | undefined): Pick<Count, 'wanted'> {
  return wanted === undefined ? {} : { wanted };
}

/** Pods that its controller counts: FilterActivePods in kubernetes/pkg/controller. */
function isCounted({ isTerminating, phase }: Pod): boolean {
  return isTerminating !== true && phase !== 'Succeeded' && phase !== 'Failed';
}

function isShort({ wanted, done, verb, isLive }: Count): boolean {
  return wanted !== undefined && isLive && verb !== 'completed' && done < wanted;
}

function tallyWords(workload: Workload, pods: readonly Pod[], found: Count, words: Words): string {
  const { wanted, isLive } = found;
  const observed = pods.filter(({ existence }) => existence !== 'template');
  if (!isLive) return workload.podsLeftOut === undefined ? plan(workload, words) : '';
  const parts =
    wanted === undefined
      ? phases(observed, found, words)
      : [sentence(workload, found, words), ...others(observed, found, { isLeftOut: workload.podsLeftOut !== undefined, words })];
  const nodes = workload.kind === 'DaemonSet' && wanted === undefined && observed.length > 0 ? onNodes(observed, words) : '';
  return [withUnseen(parts.join(', '), found, words), nodes].filter((part) => part !== '').join(' · ');
}

/** `3 of 3 ready; their pods are not in the input`. */
function withUnseen(tally: string, { unseen, none }: Pick<Count, 'unseen' | 'none'>, { say }: Words): string {
  if (unseen === 0 || tally === '') return tally;
  return none ? say('tally.unseen', { tally, count: unseen }) : say('tally.partly-unseen', { tally, count: unseen });
}

/** What a manifest wants that no cluster knows of yet. */
function plan(workload: Workload, { say }: Words): string {
  const { replicas, completions } = workload;
  if (completions !== undefined && completions !== 1 && replicas !== undefined)
    return replicas < completions
      ? say('tally.completions', { count: completions, parallel: replicas })
      : say('tally.completions-at-once', { count: completions });
  return replicas === undefined ? '' : say('tally.wants', { count: replicas });
}

function sentence({ kind }: Workload, { wanted, done, verb }: Count, { say }: Words): string {
  if (wanted === undefined) return '';
  if (kind === 'DaemonSet' && verb !== 'completed') return say(`tally.on-nodes.${verb}`, { done, count: wanted });
  return say(done > wanted ? `tally.surplus.${verb}` : `tally.of.${verb}`, { done, wanted });
}

/** The pods that a sentence does not count, by what they do: `1 pending`, `2 terminating`. */
interface OthersStyle {
  readonly isLeftOut: boolean;
  readonly words: Words;
}

function others(pods: readonly Pod[], found: Count, { isLeftOut, words }: OthersStyle): readonly string[] {
  const { wanted, done, verb, unseen } = found;
  const phased = lives(pods);
  if (verb === 'completed')
    return [...said(phased, ['pending', 'running', 'terminating', 'failed', 'unknown'], words), ...activeWords(found, words)];
  // those that are not ready go without saying unless there are more pods than it wants
  const idle = (phased.get('running') ?? 0) - done;
  const isSurplus = pods.filter(isCounted).length > (wanted ?? 0);
  const idleWord = idle > 0 && isSurplus ? [words.say(`tally.pods.not-${verb}`, { count: idle })] : [];
  const exist = pods.filter(isCounted).length + unseen;
  const missing = exist === 0 || isLeftOut ? 0 : (wanted ?? 0) - exist;
  return [
    ...idleWord,
    ...said(phased, ['pending', 'terminating', 'completed', 'failed', 'unknown'], words),
    ...(missing > 0 ? [words.say('tally.pods.missing', { count: missing })] : []),
  ];
}

function phases(pods: readonly Pod[], found: Count, words: Words): readonly string[] {
  const { done, verb, unseen } = found;
  const phased = lives(pods);
  if (verb === 'completed')
    return [...said(phased, ['completed', 'running', 'pending', 'terminating', 'failed', 'unknown'], words), ...activeWords(found, words)];
  const idle = unseen > 0 ? 0 : (phased.get('running') ?? 0) - done;
  return [
    ...(done > 0 ? [words.say(`tally.pods.${verb}`, { count: done })] : []),
    ...(idle > 0 ? [words.say(`tally.pods.not-${verb}`, { count: idle })] : []),
    ...said(phased, ['pending', 'terminating', 'completed', 'failed', 'unknown'], words),
  ];
}

/** Evidence that pods run which the input lacks: status.active of a Job. */
function activeWords({ active = 0 }: Count, { say }: Words): readonly string[] {
  return active > 0 ? [say('tally.pods.active', { count: active })] : [];
}

type Life = 'pending' | 'running' | 'terminating' | 'completed' | 'failed' | 'unknown';

function lives(pods: readonly Pod[]): ReadonlyMap<Life, number> {
  const counts = new Map<Life, number>();
  for (const pod of pods) counts.set(life(pod), (counts.get(life(pod)) ?? 0) + 1);
  return counts;
}

function life(pod: Pod): Life {
  const { isTerminating, phase } = pod;
  if (phase === 'Succeeded') return 'completed';
  if (phase === 'Failed') return 'failed';
  // deleted, and its node says nothing of it any more
  if (podStatus(pod).word === 'Unknown') return 'unknown';
  if (isTerminating === true) return 'terminating';
  return phase === 'Pending' ? 'pending' : phase === 'Running' ? 'running' : 'unknown';
}

function said(counts: ReadonlyMap<Life, number>, order: readonly Life[], { say }: Words): readonly string[] {
  return order.flatMap((one) => {
    const count = counts.get(one) ?? 0;
    return count > 0 ? [say(`tally.pods.${one}`, { count })] : [];
  });
}

function onNodes(pods: readonly Pod[], { say }: Words): string {
  return say('tally.nodes', { count: new Set(pods.flatMap(({ nodeName }) => nodeName ?? [])).size });
}
