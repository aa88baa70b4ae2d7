/** Where Services lead: one that leads to a single workload is a port at its card, any other has a box of its own. */
import { groupBy } from '../../base/group-by.ts';
import type { Endpoints, Selects, Service, Topology } from '../../model/types.ts';
import type { Unit, Units } from './units.ts';

export interface Door {
  readonly service: Service;
  /** To pods of whom it leads; each once. */
  readonly units: readonly Unit[];
  /** All of its own: to pods, and with `to: ''` to none. */
  readonly selects: readonly Selects[];
  /** Of one without a selector; with one the pods say where it leads. */
  readonly endpoints: readonly Endpoints[];
  /** The only unit that it leads to: it is a port there. */
  readonly at?: Unit;
}

export type Doors = ReadonlyMap<string, Door>;

/** By the id of the Service. */
export function doorsOf(topology: Topology, units: Units): Doors {
  const selects = groupBy(
    topology.relations.filter((relation): relation is Selects => relation.type === 'selects'),
    ({ from }) => from,
  );
  const endpoints = groupBy(
    topology.resources.filter((resource) => resource.type === 'endpoints'),
    ({ namespace, service }) => `${namespace}/${service}`,
  );
  return new Map(
    topology.resources.flatMap((service): readonly (readonly [string, Door])[] => {
      if (service.type !== 'service') return [];
      const own = selects.get(service.id) ?? [];
      const led = [...new Set(own.flatMap(({ to }) => units.of(to) ?? []))];
      const [only, ...others] = led;
      const at = only !== undefined && others.length === 0 ? { at: only } : {};
      const named = service.selector === undefined ? (endpoints.get(`${service.namespace}/${service.name}`) ?? []) : [];
      return [[service.id, { service, units: led, selects: own, endpoints: named, ...at }]];
    }),
  );
}
