/** How many pods a workload has beside how many it wants, in words: missing and surplus ones show. */
import { podsByTopOwner, tally, workloadsById } from '../model/query.ts';
import type { Pod, Topology, Workload } from '../model/types.ts';
import { plural } from './plural.ts';

/** `pods` are the workload's own, or those of what it owns. */
export function tallyWords(workload: Workload, pods: readonly Pod[]): string {
  const observed = pods.filter(({ existence }) => existence !== 'template');
  const { wanted, running, active } = tally(workload, observed);
  const left = workload.podsLeftOut === undefined ? '' : `${plural(workload.podsLeftOut, 'pod')} left out`;
  if (observed.length === 0) return left !== '' ? left : wanted === undefined ? '' : `wants ${plural(wanted, 'pod')}`;
  if (wanted === undefined || runsToItsEnd(workload))
    return [phases(observed), onNodes(workload, observed), left].filter((words) => words !== '').join(' · ');
  return active > wanted ? `${running} running, ${wanted} wanted` : `${running} of ${wanted} running`;
}

/** True when it has other pods than it wants. */
export function isShort(workload: Workload, pods: readonly Pod[]): boolean {
  const observed = pods.filter(({ existence }) => existence !== 'template');
  const { wanted, running } = tally(workload, observed);
  return wanted !== undefined && observed.length > 0 && !runsToItsEnd(workload) && running < wanted;
}

/** Of the top owners that have fewer or more pods than they want: `2 of 3 running`, by the owner's id. */
export function shortfalls(topology: Topology): ReadonlyMap<string, string> {
  const workloads = workloadsById(topology);
  return new Map(
    [...podsByTopOwner(topology)].flatMap(([id, pods]): readonly (readonly [string, string])[] => {
      const workload = workloads.get(id ?? '');
      if (workload === undefined || runsToItsEnd(workload)) return [];
      const { wanted, active } = tally(workload, pods);
      const differs = wanted !== undefined && pods.some(({ existence }) => existence !== 'template') && wanted !== active;
      return differs ? [[workload.id, `${workload.name}: ${tallyWords(workload, pods)}`]] : [];
    }),
  );
}

/** The pods of these end by themselves: none running is as it should be. */
function runsToItsEnd({ kind }: Workload): boolean {
  return kind === 'Job' || kind === 'CronJob';
}

/** `2 running, 1 succeeded`, in the order of a pod's life. */
function phases(pods: readonly Pod[]): string {
  return (['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'] as const)
    .map((phase) => [pods.filter((pod) => (pod.phase ?? 'Unknown') === phase).length, phase.toLowerCase()] as const)
    .filter(([count]) => count > 0)
    .map(([count, phase]) => `${count} ${phase}`)
    .join(', ');
}

function onNodes({ kind }: Workload, pods: readonly Pod[]): string {
  return kind === 'DaemonSet' ? `on ${plural(new Set(pods.flatMap(({ nodeName }) => nodeName ?? [])).size, 'node')}` : '';
}
