/** What must be drawn is drawn, once, and where it belongs (DESIGN §1). */

import type { Layout, PlacedBox } from '../../src/layout/types.ts';
import { isTemplate } from '../../src/model/queries/topology.ts';
import type { Topology } from '../../src/model/types.ts';
import type { Box, View } from '../../src/view/types.ts';
import { everyBox, isBar, meet } from './pieces.ts';

export function boxesAreThoseOfTheView(layout: Layout, view: View): readonly string[] {
  const asked: string[] = [];
  const gather = (box: Box): void => {
    asked.push(box.id);
    box.children.forEach(gather);
  };
  gather(view.root);
  const drawn = everyBox(layout).map(({ placed }) => placed.box.id);
  return differences(asked, drawn);
}

/** With nothing folded, each pod of the topology is there exactly once. */
export function everyPodIsDrawn(layout: Layout, topology: Topology): readonly string[] {
  const drawn = everyBox(layout).flatMap(({ placed: { box } }) => (box.kind === 'pod' ? [box.id] : []));
  return differences(
    topology.pods.map(({ id }) => id),
    drawn,
  );
}

/** Folded or not, what the cards and counts say adds up to the pods of the topology. */
export function countsAddUp(layout: Layout, topology: Topology): readonly string[] {
  const sum = everyBox(layout).reduce((total, { placed }) => total + podsOf(placed), 0);
  return sum === topology.pods.length ? [] : [`${sum} pods are drawn or counted, of ${topology.pods.length}`];
}

function podsOf({ box: { kind, data } }: PlacedBox): number {
  if (kind === 'pod') return Number(data['count'] ?? 1);
  return kind === 'pods' ? Number(data['count']) : kind === 'left-out' ? Number(data['pods']) : 0;
}

/** A pod lies inside its own node's box and no other, or in none when it has none. */
export function podsLieOnTheirNodes(layout: Layout, topology: Topology): readonly string[] {
  const pods = new Map(topology.pods.map((pod) => [pod.id, pod]));
  return everyBox(layout).flatMap(({ placed: { box }, ancestors }) => {
    const pod = pods.get(box.id);
    if (box.kind !== 'pod' || pod === undefined) return [];
    const nodes = ancestors.filter((above) => above.box.kind === 'node').map((above) => above.box.data['name']);
    const expected = pod.nodeName === undefined || isTemplate(pod) ? [] : [pod.nodeName];
    return nodes.join() === expected.join()
      ? []
      : [`${box.id} lies on ${nodes.join(', ') || 'no node'}, expected ${expected.join() || 'none'}`];
  });
}

/** A bar lies on the containers that are members of its Linux namespace, and on no other. */
export function barsLieOnTheirMembers(layout: Layout, topology: Topology): readonly string[] {
  return everyBox(layout).flatMap(({ placed: pod }) => {
    const namespaces = topology.pods.find(({ id }) => id === pod.box.id)?.linuxNamespaces ?? [];
    const containers = pod.children.filter(({ box }) => box.kind === 'container');
    const bars = pod.children.filter((child) => isBar(child) && child.box.kind === 'namespace');
    return bars.flatMap(({ box, rect }) => {
      // what is the node's has another id there than in the pod
      const { owner, 'namespace-type': type } = box.data;
      const namespace = namespaces.find((one) => one.type === type && one.owner === owner && (one.id === box.id || owner === 'node'));
      const under = containers.filter((container) => meet(container.rect, rect)).map((container) => container.box.id);
      return differences(namespace?.members ?? [], under).map((difference) => `${box.id}: ${difference}`);
    });
  });
}

function differences(expected: readonly string[], found: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of expected) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const id of found) counts.set(id, (counts.get(id) ?? 0) - 1);
  return [...counts].filter(([, count]) => count !== 0).map(([id, count]) => (count > 0 ? `${id} is missing` : `${id} is drawn too often`));
}
