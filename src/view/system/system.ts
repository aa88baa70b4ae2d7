/** The things of a system and all ways between them, whatever is drawn of it. */
import { groupBy } from '../../base/group-by.ts';
import type { Topology, Uses } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { callsOf, merged } from './calls.ts';
import type { Door, Doors } from './doors.ts';
import { doorsOf } from './doors.ts';
import { entriesOf } from './entries.ts';
import { lostOf } from './lost.ts';
import { storesOf } from './stores.ts';
import type { Config, OutsideThing, ServiceThing, System, Thing, UnitThing, Way } from './types.ts';
import type { Unit, Units } from './units.ts';
import { unitsOf } from './units.ts';

/** Asked for at several levels of detail. */
const known = new WeakMap<Topology, Map<string, System>>();

export function systemOf(topology: Topology, words: Words): System {
  const all = known.get(topology) ?? new Map<string, System>();
  const system = all.get(words.lang) ?? findSystem(topology, words);
  known.set(topology, all.set(words.lang, system));
  return system;
}

function findSystem(topology: Topology, words: Words): System {
  const units = unitsOf(topology);
  const doors = doorsOf(topology, units);
  const endOf = (service: string): string => doors.get(service)?.at?.id ?? service;
  const parts = [
    entriesOf(topology, { doors, endOf, words }),
    { things: unitThings(topology, units, doors), ways: [] },
    servicesPart(topology, doors, words),
    callsOf(topology, { units, doors, endOf, words }),
    storesOf(topology, units, words),
  ];
  const things = new Map(parts.flatMap((part) => part.things).map((thing) => [thing.id, thing]));
  const ways = merged(parts.flatMap((part) => part.ways));
  return { things: [...things.values()], ways: ways.filter(({ from, to }) => from !== to && things.has(from) && things.has(to)) };
}

function unitThings({ relations }: Topology, { all, of }: Units, doors: Doors): readonly UnitThing[] {
  const doorsAt = groupBy([...doors.values()], ({ at }) => at?.id);
  const doorsIn = groupBy([...doors.values()], ({ service }) => service.namespace);
  const restricting = new Map<Unit, Set<string>>();
  const configs = new Map<Unit, Map<string, Config>>();
  for (const relation of relations) {
    const unit = relation.type === 'restricts' ? of(relation.to) : relation.type === 'uses' ? of(relation.from) : undefined;
    if (unit === undefined) continue;
    if (relation.type === 'restricts')
      restricting.set(unit, (restricting.get(unit) ?? new Set()).add(relation.from.split('/').at(-1) ?? ''));
    if (relation.type === 'uses') configs.set(unit, (configs.get(unit) ?? new Map<string, Config>()).set(relation.to, configOf(relation)));
  }
  return all.map((unit) => ({
    ...{ type: 'unit', id: unit.id, name: unit.name, namespace: unit.namespace, unit },
    doors: doorsAt.get(unit.id) ?? [],
    isUnserved: isUnserved(unit, doorsIn.get(unit.namespace) ?? []),
    policies: [...(restricting.get(unit) ?? [])],
    configs: [...(configs.get(unit)?.values() ?? [])],
  }));
}

/** A Service without a selector whose endpoints the input lacks may lead anywhere. */
function isUnserved(unit: Unit, doors: readonly Door[]): boolean {
  const known = doors.every(
    ({ service, units }) => service.selector !== undefined || service.externalName !== undefined || units.length > 0,
  );
  return doors.length > 0 && known && doors.every(({ units }) => !units.includes(unit));
}

function configOf({ to }: Uses): Config {
  return { id: to, kind: to.startsWith('secret/') ? 'Secret' : 'ConfigMap', name: to.split('/').at(-1) ?? '' };
}

/** Services that are more than a port at a card, and where they lead. */
function servicesPart(topology: Topology, doors: Doors, words: Words): System {
  const own = [...doors.values()].filter(({ at }) => at === undefined);
  const things = own.map((door): ServiceThing | OutsideThing => {
    const { service } = door;
    const { id, name, namespace, externalName } = service;
    if (externalName !== undefined) return { type: 'outside', id, name, namespace, service, host: externalName };
    const lost = lostOf(door, topology, words);
    return { type: 'service', id, name, namespace, door, ...(lost === undefined ? {} : { lost }) };
  });
  const selects = own.flatMap(({ service, units }) =>
    units.map(
      (unit): Way => ({ from: service.id, to: unit.id, relation: 'selects', style: 'selects', ports: [], evidence: [], label: '' }),
    ),
  );
  const aliases = topology.relations.flatMap((relation): readonly Way[] => {
    if (relation.type !== 'aliases') return [];
    const to = doors.get(relation.to)?.at?.id ?? relation.to;
    return [{ from: relation.from, to, relation: 'aliases', style: 'routes', ports: [], evidence: [], label: '' }];
  });
  return { things, ways: [...selects, ...aliases] };
}

/** By id. */
export function thingsById({ things }: System): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
