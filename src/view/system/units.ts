/** What a system is made of: each workload with its pods, each pod that nothing owns. */
import { workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology, Workload } from '../../model/types.ts';
import { kindWords } from '../boxes/kind-words.ts';
import { topOwners } from '../owners/map.ts';

export interface Unit {
  /** Of the workload, or of the pod. */
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  /** `Deployment`, `Pod`. */
  readonly kind: string;
  /** Its pods or its template; none where it wants none. */
  readonly pods: readonly Pod[];
  /** Absent for a pod without an owner. */
  readonly workload?: Workload;
}

export interface Units {
  readonly all: readonly Unit[];
  /** By the id of a pod, and of a workload. */
  readonly of: (id: string) => Unit | undefined;
  /** By the id of a container. */
  readonly around: (container: string) => Unit | undefined;
}

/** By namespace and name, as the topology has them. */
export function unitsOf(topology: Topology): Units {
  const owned = topOwners(topology, workloadsById(topology)).map(({ workload, pods }): Unit => {
    const { id, name, namespace } = workload;
    return { id, name, namespace, kind: kindWords(workload), pods, workload };
  });
  const bare = topology.pods
    .filter((pod) => pod.owners.length === 0)
    .map((pod): Unit => ({ id: pod.id, name: pod.name, namespace: pod.namespace, kind: 'Pod', pods: [pod] }));
  const all = [...owned, ...bare];
  const byId = new Map(all.flatMap((unit) => [unit.id, ...unit.pods.map(({ id }) => id)].map((id) => [id, unit] as const)));
  const byContainer = new Map(
    all.flatMap((unit) => unit.pods.flatMap(({ containers }) => containers.map(({ id }) => [id, unit] as const))),
  );
  return { all, of: (id) => byId.get(id), around: (container) => byContainer.get(container) };
}
