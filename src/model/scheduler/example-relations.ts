/** What touches a template touches each of the pods that stand for it. */
import { groupBy } from '../../base/group-by.ts';
import { matchesLabels, selectorOfLabels } from '../labels/selector.ts';
import { sortRelations } from '../relations/relations.ts';
import type { Calls, Pod, Relation, RelationType, Resource, Selects } from '../types.ts';

/** The end at which a pod stands. These are all that have one. */
const PODS_END: Readonly<Partial<Record<RelationType, 'from' | 'to'>>> = {
  selects: 'to',
  restricts: 'to',
  admits: 'to',
  protects: 'to',
  uses: 'from',
  claims: 'from',
  'of-class': 'from',
  'runs-as': 'from',
};

export interface Replaced {
  readonly template: Pod;
  readonly replicas: readonly Pod[];
  /** The template stays, for those of its pods that were not placed. */
  readonly isLeft: boolean;
}

export function relationsOfReplicas(
  relations: readonly Relation[],
  replaced: readonly Replaced[],
  resources: readonly Resource[],
): readonly Relation[] {
  const byId = groupBy(replaced, ({ template }) => template.id);
  const byContainer = new Map(replaced.flatMap((one) => one.template.containers.map(({ id }) => [id, one] as const)));
  const services = new Map(resources.map((resource) => [resource.id, resource]));
  return sortRelations(
    relations.flatMap((relation): readonly Relation[] => {
      if (relation.type === 'calls') return callsOfReplicas(relation, byContainer);
      const end = PODS_END[relation.type];
      const [found] = end === undefined ? [] : (byId.get(relation[end]) ?? []);
      if (end === undefined || found === undefined) return [relation];
      const { template, replicas, isLeft } = found;
      const own = replicas.flatMap((pod): readonly Relation[] =>
        relation.type === 'selects'
          ? selectsReplica(relation, template, pod, services.get(relation.from))
          : [{ ...relation, [end]: pod.id }],
      );
      return isLeft ? [...own, relation] : own;
    }),
  );
}

/** From each copy of the container; on localhost to the one beside it. */
function callsOfReplicas(call: Calls, byContainer: ReadonlyMap<string, Replaced>): readonly Relation[] {
  const found = byContainer.get(call.from);
  if (found === undefined) return [call];
  const { template, replicas, isLeft } = found;
  const isWithin = byContainer.get(call.to) === found;
  const own = replicas.map(({ id }): Relation => {
    const copyOf = (container: string): string => id + container.slice(template.id.length);
    return { ...call, from: copyOf(call.from), to: isWithin ? copyOf(call.to) : call.to };
  });
  return isLeft ? [...own, call] : own;
}

/** Of a StatefulSet's pods a Service may select one, by the label that says which it is. */
function selectsReplica({ copies, ...relation }: Selects, template: Pod, pod: Pod, service: Resource | undefined): readonly Relation[] {
  if (copies !== undefined && service?.type === 'service' && !matchesLabels(selectorOfLabels(service.selector ?? {}), pod.labels))
    return [];
  const ports = relation.ports.map((port) =>
    port.container === undefined ? port : { ...port, container: pod.id + port.container.slice(template.id.length) },
  );
  return [{ ...relation, to: pod.id, ports }];
}
