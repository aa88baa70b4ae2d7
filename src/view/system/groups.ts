/** The frames around the things of a system: by namespace where there are several, or as it was asked for. */
import type { GroupBy } from '../../base/asked/groups.ts';
import { groupBy } from '../../base/group-by.ts';
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

/** Those that frames say, or that all of the figure is of. */
export function knownNamespaces(things: readonly Thing[], groups: readonly GroupBy[]): ReadonlySet<string> {
  const all = new Set(things.flatMap(({ type, namespace }) => (type === 'unit' ? [namespace] : [])));
  return groups[0]?.by === 'namespace' || all.size === 1 ? all : new Set();
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
  const places = placesOf(things, { found, groups, ways });
  const byPlace = groupBy(things, ({ id }) => places.get(id) ?? '');
  const frames = found.map((group) => ({ group, box: frameBox(group, byPlace, asked) }));
  const frameOf = new Map(
    frames.flatMap(({ group, box }) =>
      [group, ...within(group)].flatMap(({ id }) => (byPlace.get(id) ?? []).map((thing) => [thing.id, box] as const)),
    ),
  );
  return { boxes: [...draw(byPlace.get('') ?? []), ...frames.map(({ box }) => box)], frameOf };
}

function within({ inner }: PodsGroup): readonly PodsGroup[] {
  return inner.flatMap((group) => [group, ...within(group)]);
}

function frameBox(group: PodsGroup, byPlace: ReadonlyMap<string, readonly Thing[]>, asked: Asked): Box {
  const { id, kind, name, fact, inner } = group;
  const own = byPlace.get(id) ?? [];
  return asked.frame(
    {
      ...{ id, kind, tooltip: name },
      data: { name },
      lines: [{ start: { text: name, role: 'region-name' }, ...(fact === '' ? {} : { end: { text: fact, role: 'fact' as const } }) }],
    },
    [...inner.map((one) => frameBox(one, byPlace, asked)), ...asked.draw(own)],
  );
}

interface Groups extends Pick<Asked, 'groups' | 'ways'> {
  readonly found: readonly PodsGroup[];
}

/** The innermost group of each thing by ids; what belongs to none has none. */
function placesOf(things: readonly Thing[], { found, groups, ways }: Groups): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const ofPods = new Map(found.flatMap(innermost).flatMap(({ id, pods }) => pods.map((pod) => [pod.id, id] as const)));
  const byNamespace = new Map(groups[0]?.by === 'namespace' ? found.map((group) => [group.name, group.id] as const) : []);
  for (const thing of things) {
    const place = thing.type === 'unit' ? ofPods.get(thing.unit.pods[0]?.id ?? '') : undefined;
    if (place !== undefined) places.set(thing.id, place);
  }
  const near = new Map<string, Set<string>>();
  const meets = (id: string, other: string): void => void near.set(id, (near.get(id) ?? new Set()).add(places.get(other) ?? ''));
  for (const { from, to } of ways) {
    meets(from, to);
    meets(to, from);
  }
  for (const thing of things) {
    if (places.has(thing.id)) continue;
    const [only = '', ...others] = near.get(thing.id) ?? [];
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
