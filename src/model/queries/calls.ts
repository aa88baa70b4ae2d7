/** Who calls whom, for figures: between workloads and Services, and between the containers of a pod. */
import { groupBy } from '../../base/group-by.ts';
import type { Calls, Pod, Topology } from '../types.ts';
import { topOwner } from './topology.ts';

/** The calls of all pods of one owner to one port, merged. */
export interface WorkloadCall extends Pick<Calls, 'to' | 'status' | 'port' | 'portName' | 'lost' | 'host'> {
  /** The id of the topmost workload; of a bare pod its own. */
  readonly from: string;
  /** Names of the containers that call, each once. */
  readonly containers: readonly string[];
  /** What says so, each once: `env CART_ADDR`. */
  readonly by: readonly string[];
}

/** In the order of the relations. A workload that is called by the pods of another is called by it once, however many these are. */
export function workloadCalls(topology: Topology): readonly WorkloadCall[] {
  const callers = callersIn(topology);
  const known = topology.relations.flatMap((call) => {
    const caller = call.type === 'calls' ? callers.get(call.from) : undefined;
    return call.type !== 'calls' || caller === undefined || callers.has(call.to) ? [] : [{ call, ...caller }];
  });
  const groups = groupBy(known, ({ call, owner }) => JSON.stringify([owner, call.to, call.port, call.portName]));
  return [...groups.values()].flatMap((same): readonly WorkloadCall[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { type: _, origin: __, by: ___, ...call } = first.call;
    return [
      {
        ...call,
        from: first.owner,
        containers: [...new Set(same.map(({ name }) => name))],
        by: [...new Set(same.flatMap((one) => one.call.by.map(({ what }) => what)))],
      },
    ];
  });
}

/** By the id of what is called. */
export function callsTo(topology: Topology): ReadonlyMap<string, readonly WorkloadCall[]> {
  return groupBy(workloadCalls(topology), ({ to }) => to);
}

/** Calls from container to container on localhost, in the order of the relations. */
export function localCalls({ relations }: Topology): (pod: Pod) => readonly Calls[] {
  const byCaller = groupBy(
    relations.filter((relation): relation is Calls => relation.type === 'calls'),
    ({ from }) => from,
  );
  return ({ containers }) => {
    const own = new Set(containers.map(({ id }) => id));
    return containers.flatMap(({ id }) => (byCaller.get(id) ?? []).filter(({ to }) => own.has(to)));
  };
}

interface Caller {
  readonly owner: string;
  readonly name: string;
}

/** By the ids of containers. */
function callersIn({ pods }: Topology): ReadonlyMap<string, Caller> {
  return new Map(pods.flatMap((pod) => pod.containers.map(({ id, name }) => [id, { owner: topOwner(pod) ?? pod.id, name }] as const)));
}
