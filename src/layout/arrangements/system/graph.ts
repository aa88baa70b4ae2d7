/**
 * What is drawn, as levels: the figure itself, and each group within it. On a level stand items (boxes and groups), and wires lead between them. What
 * leaves a group goes on as a wire of the level around it, what enters one as a wire within it.
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

/** Links that share a line as far as they have one way: those that come from one place, or those that lead to one to which many lead. */
export interface Wire {
  readonly level: Level;
  /** At which end of its branches they are one. */
  readonly hub: 'from' | 'to';
  /** From several boxes of a group to several of another. */
  readonly isBundle: boolean;
  readonly branches: Branch[];
}

export interface Branch {
  readonly wire: Wire;
  /** Absent where it enters by the left border of its group. */
  readonly from?: Item;
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

/** So many boxes of one group that call boxes of another share a line: nobody follows them one by one. */
const manyBetween = 4;
/** Where so many lead to one box they are gathered. */
const manyInto = 6;

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
  for (const level of levels) {
    for (const item of level.items) if (isGroup(item.box)) item.inner = levelOf(item.box, level.depth + 1, item);
  }
  const routes: Route[] = [];
  const seen = new Map<string, number>();
  for (const item of itemOf.values()) {
    for (const link of linksFrom.get(item.box.id) ?? []) {
      const to = itemOf.get(link.to);
      if (to === undefined) continue;
      const style = styleOf(link);
      const same = `${link.from}\n${link.to}\n${style}`;
      const times = seen.get(same) ?? 0;
      seen.set(same, times + 1);
      // a second link of the same sort between the same boxes has a line of its own
      routes.push({
        ...between(item, to),
        link,
        from: `from ${item.box.id}\n${style}\n${times}`,
        into: `into ${link.to}\n${style}\n${times}`,
      });
    }
  }
  return { root, levels, ways: wired(routes) };
}

/** Links of different styles share no line. */
function styleOf({ style, relation, startArrow, endArrow }: Link): string {
  return `${style} ${relation} ${startArrow} ${endArrow}`;
}

interface Route {
  readonly link: Link;
  /** What shares its line where that is one at its beginning, and at its end. */
  readonly from: string;
  readonly into: string;
  /** Items from the source outwards, the last on the level where both ends are; and from there inwards to the target. */
  readonly up: readonly Item[];
  readonly down: readonly Item[];
}

/** What leads from a group into itself leaves it and comes back. */
function between(from: Item, to: Item): Pick<Route, 'up' | 'down'> {
  const up = [from, ...outward(from)];
  const down = [to, ...outward(to)];
  while (up.length > 1 && down.length > 1 && up.at(-1) === down.at(-1)) {
    up.pop();
    down.pop();
  }
  return { up, down: down.reverse() };
}

function outward(item: Item): readonly Item[] {
  const above = item.level.item;
  return above === undefined ? [] : [above, ...outward(above)];
}

function wired(routes: readonly Route[]): ReadonlyMap<Link, readonly Branch[]> {
  const gathered = atLeast(
    manyInto,
    routes,
    ({ into }) => into,
    ({ link }) => link.from,
  );
  // words need a line of their own
  const isGathered = ({ into, link }: Route): boolean => gathered.has(into) && link.label.length === 0;
  const bundled = atLeast(
    manyBetween,
    routes.filter((route) => mayBundle(route) && !isGathered(route)),
    bundleOf,
    ({ link }) => link.from,
  );
  const net = new Net();
  const ways = new Map<Link, readonly Branch[]>();
  for (const route of routes) {
    const { link, up, down } = route;
    const hub = isGathered(route) ? 'to' : 'from';
    const isBundle = bundled.has(bundleOf(route)) && mayBundle(route) && !isGathered(route);
    const joint = isBundle ? bundleOf(route) : hub === 'to' ? route.into : route.from;
    const end = down.at(-1)?.inner;
    const way: Branch[] = [];
    const go = (wire: Wire, ends: Pick<Branch, 'from' | 'to'>, outer?: Wire): void => {
      // what ends at a group and what goes on within it have places of their own
      const branch = net.branch(wire, ends, outer ?? (ends.to === down.at(-1) ? end : undefined));
      branch.links.push(link);
      way.push(branch);
    };
    // what several groups share is gathered in the one and spread in the other
    const wires = up.map((item, index) =>
      net.wire(item.level, joint, isBundle && index < up.length - 1 ? 'to' : hub, isBundle && index === up.length - 1),
    );
    wires.forEach((wire, index) => {
      const [from, outer] = [up[index], wires[index + 1]];
      const to = outer === undefined ? down[0] : undefined;
      go(wire, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, outer);
    });
    for (const item of down.slice(1)) go(net.wire(item.level, joint, hub, false), { to: item });
    way.forEach((branch, index) => {
      const next = way[index + 1];
      if (next !== undefined) branch.next = next.wire;
    });
    // what ends at a group has a place at its border, among those that enter it
    const last = way.at(-1);
    if (end !== undefined && last !== undefined) last.next = net.wire(end, `${joint}\nends here`, hub, false);
    ways.set(link, way);
  }
  return ways;
}

function mayBundle({ link, up, down }: Route): boolean {
  return up.length > 1 && down.length > 1 && link.label.length === 0;
}

function bundleOf({ from, up, down }: Route): string {
  return `between ${up.at(-1)?.box.id}\n${down[0]?.box.id}\n${from.split('\n').slice(1).join(' ')}`;
}

/** Keys that at least so many different ones have. */
function atLeast(
  count: number,
  routes: readonly Route[],
  keyOf: (route: Route) => string,
  different: (route: Route) => string,
): ReadonlySet<string> {
  const found = new Map<string, Set<string>>();
  for (const route of routes) {
    const own = found.get(keyOf(route)) ?? new Set<string>();
    found.set(keyOf(route), own.add(different(route)));
  }
  return new Set([...found].flatMap(([key, own]) => (own.size >= count ? [key] : [])));
}

/** Wires and branches by what they are, each once. */
class Net {
  readonly #wires = new Map<Level, Map<string, Wire>>();
  readonly #branches = new Map<Wire, Map<string, Branch>>();
  readonly #ids = new Map<Item | Wire | Level, number>();

  wire(level: Level, key: string, hub: Wire['hub'], isBundle: boolean): Wire {
    const own = this.#wires.get(level) ?? new Map<string, Wire>();
    this.#wires.set(level, own);
    const known = own.get(key);
    if (known !== undefined) return known;
    const wire: Wire = { level, hub, isBundle, branches: [] };
    own.set(key, wire);
    level.wires.push(wire);
    return wire;
  }

  branch(wire: Wire, ends: Pick<Branch, 'from' | 'to'>, further: Wire | Level | undefined): Branch {
    const own = this.#branches.get(wire) ?? new Map<string, Branch>();
    this.#branches.set(wire, own);
    const key = [ends.from, ends.to, further].map((end) => (end === undefined ? '' : this.#id(end))).join(' ');
    const known = own.get(key);
    if (known !== undefined) return known;
    const branch: Branch = { wire, ...ends, links: [] };
    own.set(key, branch);
    wire.branches.push(branch);
    return branch;
  }

  #id(of: Item | Wire | Level): number {
    const id = this.#ids.get(of) ?? this.#ids.size;
    this.#ids.set(of, id);
    return id;
  }
}
