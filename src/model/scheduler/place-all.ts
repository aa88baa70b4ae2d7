/** Which pods are to be placed, and where each of them comes to stand. */
import { isOver } from '../queries/topology.ts';
import type { Pod, Workload } from '../types.ts';
import type { Cluster } from './cluster.ts';
import { demandOf } from './demand.ts';
import { isEligible, reasonsAgainst } from './filters.ts';
import type { Daemon } from './schedule.ts';
import { schedule } from './schedule.ts';
import type { Demand, Machine } from './types.ts';
import { unfitMessage } from './unfit.ts';
import type { Replica } from './wishes.ts';

/** A pod without a node that is not in the cluster yet, or a template. */
export interface Waiting {
  readonly pod: Pod;
  readonly owner: Workload | undefined;
  readonly demand: Demand;
  /** How many pods; absent for a DaemonSet: one on each node that it may run on. */
  readonly count?: number;
}

/** Where only the cluster knows how many pods there will be, or where there will be none for now, the template stays one. */
export function waitingIn(pod: Pod, workloads: ReadonlyMap<string, Workload>): readonly Waiting[] {
  if (pod.existence === 'observed' || (pod.existence === 'declared' && pod.nodeName !== undefined)) return [];
  const owner = workloads.get(pod.owners[0] ?? '');
  if (pod.existence === 'template' && (owner?.suspended === true || isOver(pod))) return [];
  const isDaemon = owner?.kind === 'DaemonSet' && pod.existence === 'template';
  if (!isDaemon && pod.replicas === undefined) return [];
  return [{ pod, owner, demand: demandOf(pod, owner), ...(isDaemon || pod.replicas === undefined ? {} : { count: pod.replicas }) }];
}

export interface Outcome {
  readonly one: Waiting;
  readonly places: readonly { readonly ordinal: number; readonly machine: Machine }[];
  /** Of those that fit nowhere: how many, and why. */
  readonly left?: Pick<Pod, 'replicas' | 'message'>;
}

/** Beside twice the room of all nodes, replicas in all. */
const mostTried = 50_000;

/** How many replicas of each are tried: one more than fit on all nodes; of thousands of workloads that want thousands, which fill the nodes many times, fewer. */
function mostEach(waiting: readonly Waiting[], room: number): number {
  const all = waiting.reduce((sum, { count = 0 }) => sum + Math.min(count, room + 1), 0);
  const tried = mostTried + 2 * room;
  return all <= tried ? room + 1 : Math.max(1, Math.floor(tried / waiting.length));
}

export function placeAll(waiting: readonly Waiting[], machines: readonly Machine[], cluster: Cluster): readonly Outcome[] {
  // more than all nodes can run need not be tried
  const room = machines.reduce((sum, machine) => sum + Math.max(0, machine.maxPods - cluster.taken(machine).pods), 0);
  const most = mostEach(waiting, room);
  const asked = waiting.map((one) => {
    const { demand, count = 0 } = one;
    const eligible = one.count === undefined ? machines.filter((machine) => isEligible(demand, machine, cluster)) : [];
    const daemons = eligible.map((machine, ordinal): Daemon => ({ replica: { demand, ordinal }, machine }));
    const replicas = Array.from({ length: Math.min(count, most) }, (_, ordinal): Replica => ({ demand, ordinal }));
    return { one, daemons, replicas };
  });
  const { placed, reasonOf } = schedule(
    { replicas: asked.flatMap(({ replicas }) => replicas), daemons: asked.flatMap(({ daemons }) => daemons) },
    machines,
    cluster,
  );
  return asked.map(({ one, daemons, replicas }): Outcome => {
    const all = [...replicas, ...daemons.map(({ replica }) => replica)];
    const places = all.flatMap((replica) => {
      const machine = placed.get(replica);
      return machine === undefined ? [] : [{ ordinal: replica.ordinal, machine }];
    });
    const left = (one.count ?? daemons.length) - places.length;
    if (one.count === undefined) {
      const lacking = daemons.length === 0 ? machines : daemons.flatMap(({ replica, machine }) => (placed.has(replica) ? [] : [machine]));
      const message = unfitMessage(lacking.map((machine) => reasonsAgainst(one.demand, machine, cluster)));
      if (daemons.length === 0) return { one, places, left: { message } };
      return left === 0 ? { one, places } : { one, places, left: { replicas: left, message } };
    }
    return left === 0 ? { one, places } : { one, places, left: { replicas: left, message: reasonOf(one.demand) } };
  });
}
