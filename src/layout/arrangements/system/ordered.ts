/** The layers of all levels in order, from the outside inwards: what enters a group comes in the order that it has outside. */
import type { Graph, Item, Level, Wire } from './graph.ts';
import type { OrderOptions } from './order.ts';
import { order } from './order.ts';
import type { GraphDraft, GraphPart, LevelPlan } from './plan.ts';
import type { Layered, Vertex } from './vertices.ts';
import { layered, merged } from './vertices.ts';

/** Levels that were sorted already, by what they are: drafts often differ in one of them only. */
export type Sorted = Map<string, LevelPlan>;

export function ordered(graph: Graph, plans: ReadonlyMap<Level, LevelPlan<GraphDraft>>, known: Sorted): ReadonlyMap<Level, LevelPlan> {
  const done = new Map<Level, LevelPlan>();
  const hints = new Hints();
  graph.levels.forEach((level, index) => {
    const plan = plans.get(level);
    if (plan === undefined) return;
    const key = `${index} ${plan.key} ${hints.keyOf(level)}`;
    const sorted = known.get(key) ?? {
      ...plan,
      rows: plan.rows.map((row) => row.map((part) => (part.type === 'graph' ? inOrder(part, level, hints) : part))),
    };
    known.set(key, sorted);
    for (const part of sorted.rows.flat()) if (part.type === 'graph') hints.add(part);
    done.set(level, sorted);
  });
  return done;
}

/** More wires than these of a level are not looked at branch by branch. */
const mostApart = 600;

function inOrder(draft: GraphDraft, level: Level, hints: Hints): GraphPart {
  const { items, wires, outs, layers, count, isAtBorder } = draft;
  const layerOf = new Map(items.map((item, at) => [item, (layers[at] ?? 0) + 1]));
  const graph = layered({ wires, items, layerOf, count, outs, isCoarse: wires.length > mostApart });
  const own = level.item === undefined ? new Map<Vertex, number>() : hints.at(graph.layers, level.item);
  const rankOf = new Map(draft.ranks.some((rank, at) => rank !== layers[at]) ? items.map((item, at) => [item, draft.ranks[at]]) : []);
  order(graph, { hints: own, bandOf: bands(draft, graph), rankOf: ({ item }) => (item === undefined ? undefined : rankOf.get(item)) });
  return { type: 'graph', graph: merged(graph), isAtBorder };
}

/** Where ranks share a column, wires within one band keep to it; one from band to band passes between them. */
function bands({ items, layers, bands: rows }: GraphDraft, { ways }: Layered): OrderOptions['bandOf'] {
  if (new Set(rows).size < 2) return () => 0;
  const shared = new Set(layers.flatMap((layer, at) => ((rows[at] ?? 0) > 0 ? [layer + 1] : [])));
  const rowOf = new Map(items.map((item, at) => [item, rows[at] ?? 0]));
  const found = new Map<Vertex, number>();
  for (const [{ from, to }, steps] of ways) {
    const known = [from, to].flatMap((item) => (item === undefined ? [] : (rowOf.get(item) ?? 0)));
    const band = known.reduce((sum, end) => sum + end, 0) / Math.max(1, known.length);
    for (const step of steps) for (const vertex of [step.from, step.to]) if (vertex.passing !== undefined) found.set(vertex, band);
  }
  return (vertex) => {
    if (!shared.has(vertex.layer)) return 0;
    return vertex.item === undefined ? (found.get(vertex) ?? 0) : (rowOf.get(vertex.item) ?? 0);
  };
}

/** At which height wires come to a group, and where they go from it, by the order of the level around it. */
class Hints {
  readonly #into = new Map<Wire, number>();
  readonly #out = new Map<Item, Map<Wire, number>>();

  add({ graph }: GraphPart): void {
    for (const [branch, steps] of graph.ways) {
      const [first, last] = [steps[0], steps.at(-1)];
      if (first === undefined || last === undefined) continue;
      if (branch.to?.inner !== undefined && branch.next !== undefined) this.#into.set(branch.next, placeOf(last.from, last.to));
      if (branch.from?.inner !== undefined) {
        const own = this.#out.get(branch.from) ?? new Map<Wire, number>();
        this.#out.set(branch.from, own);
        own.set(branch.wire, placeOf(first.to, first.from));
      }
    }
  }

  keyOf({ item, wires }: Level): string {
    if (item === undefined) return '';
    const own = this.#out.get(item);
    return [...wires.map((wire) => this.#into.get(wire)), ...item.level.wires.map((wire) => own?.get(wire))].join(' ');
  }

  at(layers: readonly (readonly Vertex[])[], item: Item): ReadonlyMap<Vertex, number> {
    const found = new Map<Vertex, number>();
    for (const vertex of [...(layers[0] ?? []), ...(layers.at(-1) ?? [])]) {
      const hint =
        vertex.out === undefined
          ? vertex.wire === undefined
            ? undefined
            : this.#into.get(vertex.wire)
          : this.#out.get(item)?.get(vertex.out);
      if (hint !== undefined) found.set(vertex, hint);
    }
    return found;
  }
}

/** What turns around the group comes first or last. */
function placeOf(vertex: Vertex, group: Vertex): number {
  if (vertex.layer !== group.layer) return vertex.at;
  return vertex.at < group.at ? -1e6 - vertex.at : 1e6 - vertex.at;
}
