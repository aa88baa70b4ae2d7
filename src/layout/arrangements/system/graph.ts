/**
 * What is drawn, as levels: the figure itself, and each group within it. On a level stand items (boxes and groups), and wires lead between them. All
 * links that come from one place are one wire with a branch to each place where they go. What leaves a group goes on as a wire of the level around it,
 * what enters one as a wire within it.
 *
 *     ┌ group ────────┐
 *     │ ┌ a ┐         │      of the group: a ─▸ its right border
 *     │ └───┼─────────┼──┬─▸ of the level around it: group ─▸ b, c
 *     └───────────────┘  └─▸
 */
import type { Box, Link } from '../../../view/types.ts';

export interface Level {
  readonly box: Box;
  /** Absent for the whole figure. */
  readonly item?: Item;
  readonly depth: number;
  readonly items: Item[];
  readonly wires: Wire[];
}

export interface Item {
  readonly box: Box;
  readonly level: Level;
  /** Of a group: what stands in it. */
  inner?: Level;
}

export interface Wire {
  readonly level: Level;
  /** Absent where it enters by the left border. */
  readonly from?: Item;
  readonly style: string;
  readonly branches: Branch[];
  /** Wires of the group where it begins that go on in this one; none where the item itself is the beginning. */
  readonly sources: Branch[];
  /** Of several beginnings: how many links it stands for. */
  isBundle: boolean;
}

export interface Branch {
  readonly wire: Wire;
  /** Absent where it leaves by the right border. */
  readonly to?: Item;
  readonly links: Link[];
  /** It goes on as this wire, within the group that it enters or around the group that it leaves. */
  next?: Wire;
}

export interface Graph {
  readonly root: Level;
  /** All levels, outer ones first. */
  readonly levels: readonly Level[];
  /** The branches that each link runs along, in its direction. */
  readonly ways: ReadonlyMap<Link, readonly Branch[]>;
}

/** So many wires from one group to another share a line: nobody follows them one by one. */
const many = 4;

export function isGroup({ arrangement }: Box): boolean {
  return arrangement.name === 'group';
}

export function systemGraph(box: Box, linksFrom: ReadonlyMap<string, readonly Link[]>): Graph {
  const levels: Level[] = [];
  const itemOf = new Map<string, Item>();
  const levelOf = (own: Box, depth: number, item?: Item): Level => {
    const level: Level = { box: own, depth, items: [], wires: [], ...(item === undefined ? {} : { item }) };
    levels.push(level);
    for (const child of own.children) {
      const placed: Item = { box: child, level };
      level.items.push(placed);
      itemOf.set(child.id, placed);
    }
    return level;
  };
  const root = levelOf(box, 0);
  for (let index = 0; index < levels.length; index++) {
    for (const item of levels[index]?.items ?? [])
      if (isGroup(item.box)) item.inner = levelOf(item.box, (levels[index]?.depth ?? 0) + 1, item);
  }
  const routes: Route[] = [];
  const seen = new Map<string, number>();
  for (const item of itemOf.values()) {
    for (const link of linksFrom.get(item.box.id) ?? []) {
      const to = itemOf.get(link.to);
      if (to === undefined) continue;
      const same = `${link.from}\n${link.to}\n${keyOf(link)}`;
      const times = seen.get(same) ?? 0;
      seen.set(same, times + 1);
      routes.push(routeOf(link, item, to, `${item.box.id}\n${keyOf(link)}\n${times}`));
    }
  }
  return { root, levels, ways: wired(routes) };
}

function keyOf({ style, relation, startArrow, endArrow }: Link): string {
  return `${style} ${relation} ${startArrow} ${endArrow}`;
}

interface Route {
  readonly link: Link;
  readonly key: string;
  /** Items from the source outwards, the last on the level where both ends are; and from there inwards to the target. */
  readonly up: readonly Item[];
  readonly down: readonly Item[];
}

function routeOf(link: Link, from: Item, to: Item, key: string): Route {
  const up = [from, ...outward(from)];
  const down = [to, ...outward(to)];
  // what leads from a group into itself leaves it and comes back
  while (up.length > 1 && down.length > 1 && up.at(-1) === down.at(-1)) {
    up.pop();
    down.pop();
  }
  return { link, key, up, down: down.reverse() };
}

function outward(item: Item): readonly Item[] {
  const above = item.level.item;
  return above === undefined ? [] : [above, ...outward(above)];
}

function wired(routes: readonly Route[]): ReadonlyMap<Link, readonly Branch[]> {
  const bundled = bundles(routes);
  const wires = new Map<Level, Map<string, Wire>>();
  const wireOf = (level: Level, key: string, style: string, from: Item | undefined): Wire => {
    const own = wires.get(level) ?? new Map<string, Wire>();
    wires.set(level, own);
    const full = `${from === undefined ? 'in' : 'at'}\n${key}`;
    const known = own.get(full);
    if (known !== undefined) return known;
    const wire: Wire = { level, style, branches: [], sources: [], isBundle: false, ...(from === undefined ? {} : { from }) };
    own.set(full, wire);
    level.wires.push(wire);
    return wire;
  };
  const ways = new Map<Link, readonly Branch[]>();
  for (const route of routes) {
    const { link, up, down } = route;
    const top = up.length - 1;
    const bundle = bundled.get(bundleKey(route));
    const joint = bundle === undefined ? route.key : bundleKey(route);
    const way: Branch[] = [];
    const style = keyOf(link);
    let last: Branch | undefined;
    up.forEach((item, index) => {
      const wire = wireOf(item.level, index === top ? joint : route.key, style, item);
      if (index === top && bundle !== undefined) wire.isBundle = true;
      if (last !== undefined) {
        last.next = wire;
        if (!wire.sources.includes(last)) wire.sources.push(last);
      }
      last = index < top ? outBranch(wire, index + 1 === top ? joint : route.key) : branchTo(wire, down[0]);
      last.links.push(link);
      way.push(last);
    });
    const end = down.at(-1)?.inner;
    down.slice(1).forEach((item) => {
      const wire = wireOf(item.level, joint, style, undefined);
      if (last !== undefined) last.next = wire;
      last = branchTo(wire, item);
      last.links.push(link);
      way.push(last);
    });
    // what ends at a group has a place at its border, among those that enter it
    if (end !== undefined && last !== undefined) last.next = wireOf(end, joint, style, undefined);
    ways.set(link, way);
  }
  return ways;
}

const outs = new WeakMap<Wire, Map<string, Branch>>();

function outBranch(wire: Wire, key: string): Branch {
  const own = outs.get(wire) ?? new Map<string, Branch>();
  outs.set(wire, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const branch: Branch = { wire, links: [] };
  own.set(key, branch);
  wire.branches.push(branch);
  return branch;
}

function branchTo(wire: Wire, to: Item | undefined): Branch {
  const known = wire.branches.find((branch) => branch.to === to);
  if (known !== undefined) return known;
  const branch: Branch = { wire, links: [], ...(to === undefined ? {} : { to }) };
  wire.branches.push(branch);
  return branch;
}

function bundleKey({ link, up, down }: Route): string {
  return `bundle\n${up.at(-1)?.box.id}\n${down[0]?.box.id}\n${keyOf(link)}`;
}

/** Between which groups so many wires lead that they share one. */
function bundles(routes: readonly Route[]): ReadonlyMap<string, number> {
  const keys = new Map<string, Set<string>>();
  for (const route of routes) {
    if (route.up.length < 2 || route.down.length < 2) continue;
    const own = keys.get(bundleKey(route)) ?? new Set<string>();
    keys.set(bundleKey(route), own.add(route.key));
  }
  return new Map([...keys].flatMap(([key, own]) => (own.size >= many ? [[key, own.size] as const] : [])));
}
