/** The frames around the things of a system: by namespace where there are several, or as it was asked for. */
import type { GroupBy } from '../../base/asked/groups.ts';
import { compareNames } from '../../base/sort-names.ts';
import type { GroupFacts, PodsGroup } from '../dense/groups.ts';
import { groupsOf } from '../dense/groups.ts';
import type { Box } from '../types.ts';
import { severalNamespaces } from '../workloads/select.ts';
import type { Thing, Way } from './types.ts';

export interface Grouped {
  /** Boxes and frames, as they stand in the figure. */
  readonly boxes: readonly Box[];
  /** The outermost frame of each thing, by the thing's id; none for what stands by itself. */
  readonly frameOf: ReadonlyMap<string, Box>;
}

/** By namespace, where things are of several; what was asked for wins. */
export function groupsAsked(things: readonly Thing[], asked: readonly GroupBy[]): readonly GroupBy[] {
  if (asked.length > 0) return asked.some(({ by }) => by === 'none') ? [] : asked;
  return severalNamespaces(things.filter(({ type, namespace }) => type === 'unit' && namespace !== '')) ? [{ by: 'namespace' }] : [];
}

interface Asked {
  readonly groups: readonly GroupBy[];
  readonly ways: readonly Way[];
  readonly facts: GroupFacts;
  readonly frame: (parts: FrameParts, children: readonly Box[]) => Box;
  /** The boxes of the things of a frame. */
  readonly draw: (things: readonly Thing[]) => readonly Box[];
}

export type FrameParts = Pick<Box, 'id' | 'kind' | 'data' | 'lines' | 'tooltip'>;

/** Workloads stand where their first pod does; what they use alone stands with them. */
export function grouped(things: readonly Thing[], asked: Asked): Grouped {
  const { groups, ways, facts, draw } = asked;
  if (groups.length === 0) return { boxes: draw(things), frameOf: new Map() };
  const pods = things.flatMap((thing) => (thing.type === 'unit' ? thing.unit.pods.slice(0, 1) : []));
  const found = groupsOf(pods, groups, facts);
  const places = placesOf(things, found, groups, ways);
  const frames = found.map((group) => frameBox(group, things, places, asked));
  const frameOf = new Map(
    found.flatMap((group, index) => {
      const frame = frames[index];
      const own = things.filter(({ id }) => isIn(places.get(id) ?? '', group));
      return frame === undefined ? [] : own.map(({ id }) => [id, frame] as const);
    }),
  );
  const alone = things.filter(({ id }) => !places.has(id));
  return { boxes: [...draw(alone), ...frames], frameOf };
}

function isIn(place: string, { id }: PodsGroup): boolean {
  return place === id || place.startsWith(`${id}/`);
}

function frameBox(group: PodsGroup, things: readonly Thing[], places: ReadonlyMap<string, string>, asked: Asked): Box {
  const { id, kind, name, fact, inner } = group;
  const own = things.filter((thing) => places.get(thing.id) === id);
  return asked.frame(
    {
      ...{ id, kind, tooltip: name },
      data: { name },
      lines: [{ start: { text: name, role: 'region-name' }, ...(fact === '' ? {} : { end: { text: fact, role: 'fact' as const } }) }],
    },
    [...inner.map((one) => frameBox(one, things, places, asked)), ...asked.draw(own)],
  );
}

/** The innermost group of each thing by ids; what belongs to none has none. */
function placesOf(
  things: readonly Thing[],
  groups: readonly PodsGroup[],
  by: readonly GroupBy[],
  ways: readonly Way[],
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const ofPods = new Map(groups.flatMap(innermost).flatMap(({ id, pods }) => pods.map((pod) => [pod.id, id] as const)));
  const byNamespace = new Map(by[0]?.by === 'namespace' ? groups.map((group) => [group.name, group.id] as const) : []);
  for (const thing of things) {
    const place = thing.type === 'unit' ? ofPods.get(thing.unit.pods[0]?.id ?? '') : undefined;
    if (place !== undefined) places.set(thing.id, place);
  }
  for (const thing of things) {
    if (places.has(thing.id)) continue;
    const near = new Set(
      ways.flatMap(({ from, to }) => (from === thing.id ? (places.get(to) ?? '') : to === thing.id ? (places.get(from) ?? '') : [])),
    );
    const [only = '', ...others] = near;
    const own = byNamespace.get(thing.namespace);
    const place = own ?? (thing.type !== 'clients' && thing.namespace !== '' && others.length === 0 ? only : '');
    if (place !== '') places.set(thing.id, place);
  }
  return places;
}

function innermost(group: PodsGroup): readonly PodsGroup[] {
  return group.inner.length === 0 ? [group] : group.inner.flatMap(innermost);
}

export function sortThings(things: readonly Thing[]): readonly Thing[] {
  return [...things].sort((a, b) => compareNames(a.namespace, b.namespace) || compareNames(a.name, b.name) || compareNames(a.id, b.id));
}
