/** Where Services lead: one that leads to a single workload is a port at its card, any other has a box of its own. */
import { groupBy } from '../../base/group-by.ts';
import type { Selects, Service, Topology } from '../../model/types.ts';
import type { Unit, Units } from './units.ts';

export interface Door {
  readonly service: Service;
  /** To pods of whom it leads; each once. */
  readonly units: readonly Unit[];
  /** To pods; none with `to: ''`. */
  readonly selects: readonly Selects[];
  /** The only unit that it leads to: it is a port there. */
  readonly at?: Unit;
}

export type Doors = ReadonlyMap<string, Door>;

/** By the id of the Service. */
export function doorsOf(topology: Topology, units: Units): Doors {
  const selects = groupBy(
    topology.relations.filter((relation): relation is Selects => relation.type === 'selects' && relation.to !== ''),
    ({ from }) => from,
  );
  return new Map(
    topology.resources.flatMap((service): readonly (readonly [string, Door])[] => {
      if (service.type !== 'service') return [];
      const own = selects.get(service.id) ?? [];
      const led = [...new Set(own.flatMap(({ to }) => units.of(to) ?? []))];
      const [only, ...others] = led;
      const at = only !== undefined && others.length === 0 ? { at: only } : {};
      return [[service.id, { service, units: led, selects: own, ...at }]];
    }),
  );
}
