/** The columns of time of a pod's life: which containers start in which of them, and which stop. */
import type { Container, Pod } from '../../model/types.ts';
import type { Detail } from '../types.ts';

/** Containers that stand in one lane: one, or several of a kind where each by itself would be too much. */
export interface Unit {
  readonly containers: readonly [Container, ...Container[]];
  /** The first and last column in which it runs. */
  readonly first: number;
  readonly last: number;
}

export interface TimePlan {
  /** The scheduler looks for a node; then the kubelet prepares the pod. */
  readonly prepare: number;
  /** In the order of the spec; sidecars last to the end. */
  readonly starting: readonly Unit[];
  /** The members of spec.containers, together. */
  readonly main: readonly Unit[];
  readonly ephemeral: readonly Unit[];
  /** From when on the main containers exist. */
  readonly start: number;
  /** All run; probes that waited for the start of their container begin. */
  readonly running: number;
  /** preStop hooks run; absent where there are none, or where the pod ends by itself. */
  readonly preStop?: number;
  /** The main containers are stopped; absent where they end by themselves. */
  readonly stop?: number;
  /** The last column in which anything runs. */
  readonly last: number;
  /** The pod has ended by itself. */
  readonly ended?: number;
}

/** Only a pod whose containers are not always restarted comes to an end without being deleted. */
export function endsByItself(pod: Pod): boolean {
  return pod.restartPolicy !== 'Always';
}

export function planTime(pod: Pod, detail: Detail): TimePlan {
  const of = (...roles: readonly Container['role'][]) => pod.containers.filter(({ role }) => roles.includes(role));
  const before = together(of('init', 'sidecar'), detail === 'counts' ? sameRole : never);
  const main = together(of('main', 'supporting', 'alike'), detail === 'counts' ? afterTheFirst(5) : never);
  const ephemeral = together(of('ephemeral'), detail === 'counts' ? afterTheFirst(0) : never);
  const prepare = 1;
  const start = prepare + 1 + before.length;
  const waits = main.some(([first, ...more]) => more.length === 0 && waitsForStart(first));
  const running = waits ? start + 1 : start;
  const sidecars = before.filter(([{ role }]) => role === 'sidecar');
  const ends = endsByItself(pod);
  const hooks =
    !ends && pod.gracePeriodSeconds > 0 && pod.containers.some(({ role, life }) => role !== 'init' && life?.preStop !== undefined);
  const stop = ends ? undefined : running + (hooks ? 2 : 1);
  const stopped = stop ?? running;
  const last = stopped + sidecars.length;
  return {
    prepare,
    starting: before.map((containers, index): Unit => {
      const first = prepare + 1 + index;
      // the first to start is the last to stop
      return { containers, first, last: containers[0].role === 'sidecar' ? last - sidecars.indexOf(containers) : first };
    }),
    main: main.map((containers): Unit => ({ containers, first: start, last: stopped })),
    ephemeral: ephemeral.map((containers): Unit => ({ containers, first: running, last: running })),
    start,
    running,
    ...(hooks ? { preStop: running + 1 } : {}),
    ...(stop === undefined ? {} : { stop }),
    last,
    ...(ends ? { ended: last + 1 } : {}),
  };
}

/** A container with a startup probe or a postStart hook is not asked for its health before. */
export function waitsForStart({ life }: Container): boolean {
  return life?.postStart !== undefined || life?.probes.some(({ type }) => type === 'startup') === true;
}

type Unites = (container: Container, group: readonly Container[], groups: number) => boolean;

const never: Unites = () => false;
const sameRole: Unites = ({ role }, [first]) => first?.role === role;
const afterTheFirst =
  (count: number): Unites =>
  (_, __, groups) =>
    groups > count;

/** One group each, or joined to the group before. */
function together(containers: readonly Container[], unites: Unites): readonly (readonly [Container, ...Container[]])[] {
  const groups: [Container, ...Container[]][] = [];
  for (const container of containers) {
    const last = groups.at(-1);
    if (last !== undefined && unites(container, last, groups.length)) last.push(container);
    else groups.push([container]);
  }
  return groups;
}
