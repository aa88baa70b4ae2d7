/** What of a level hangs together by wires; all that is joined to a border of its group hangs together there. */
import type { Item, Level, Wire } from './graph.ts';

export interface Component {
  readonly items: readonly Item[];
  readonly wires: readonly Wire[];
  readonly isAtBorder: boolean;
}

export interface Components {
  /** What is joined to a border first, then the largest. */
  readonly graphs: readonly Component[];
  /** What no wire joins, in the order of the view. */
  readonly alone: readonly Item[];
}

type Place = Item | 'border';

/** `hasOuts`: wires begin at the border of the group itself. */
export function components(level: Level, hasOuts: boolean): Components {
  const joints = new Joints();
  const linked = new Set<Item>();
  const branches = level.wires.flatMap((wire) => wire.branches);
  for (const { wire, from, to } of branches) {
    for (const item of [from, to]) if (item !== undefined) linked.add(item);
    joints.join(from ?? 'border', to ?? 'border');
    // all branches of a wire are drawn together
    const [first] = wire.branches;
    joints.join(from ?? 'border', first?.from ?? 'border');
  }
  const hasBorder =
    hasOuts ||
    level.wires.some((wire) => wire.branches.length === 0) ||
    branches.some(({ from, to }) => from === undefined || to === undefined);
  const found = new Map<Place, { readonly items: Item[]; readonly wires: Wire[] }>();
  const at = (place: Place): { readonly items: Item[]; readonly wires: Wire[] } => {
    const key = joints.rootOf(place);
    const known = found.get(key) ?? { items: [], wires: [] };
    found.set(key, known);
    return known;
  };
  if (hasBorder) at('border');
  for (const item of level.items) if (linked.has(item)) at(item).items.push(item);
  for (const wire of level.wires) at(wire.branches[0]?.from ?? 'border').wires.push(wire);
  const border = hasBorder ? at('border') : undefined;
  const graphs = [...found.values()].map((own) => ({ ...own, isAtBorder: own === border }));
  graphs.sort((a, b) => Number(b.isAtBorder) - Number(a.isAtBorder) || b.items.length - a.items.length);
  return { graphs, alone: level.items.filter((item) => !linked.has(item)) };
}

/** Sets that grow together (union and find). */
class Joints {
  readonly #above = new Map<Place, Place>();

  rootOf(place: Place): Place {
    let root = place;
    for (let next = this.#above.get(root); next !== undefined; next = this.#above.get(root)) root = next;
    if (root !== place) this.#above.set(place, root);
    return root;
  }

  join(a: Place, b: Place): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    if (one !== other) this.#above.set(one, other);
  }
}
