/** The boxes and links of the `owners` figure: a tree for each top owner, its pods at the leaves. */
import { groupBy } from '../base/group-by.ts';
import { guardsOf } from '../model/queries/guards.ts';
import { podsByTopOwner } from '../model/query.ts';
import type { Pod, Topology, Workload } from '../model/types.ts';
import type { LayeredBox } from './layered.ts';
import type { CardStyle } from './pod-card.ts';
import { groupPods, podCard } from './pod-card.ts';
import { severalNamespaces } from './select.ts';
import type { Tallies } from './tally-words.ts';
import type { Box, Link } from './types.ts';
import type { WorkloadFacts } from './workload-box.ts';
import { isRevision, rolloutsIn, workloadBox } from './workload-box.ts';

/** A top owner and all pods below it. */
export interface TopOwner {
  readonly workload: Workload;
  readonly pods: readonly Pod[];
}

export interface OwnerMap {
  readonly boxes: readonly LayeredBox[];
  readonly links: readonly Link[];
  /** Pods without an owner, as many layers in a row as the trees have: they need no place at the end of anything. */
  readonly bare: readonly (readonly LayeredBox[])[];
}

/** Those that have pods, then those that want none. */
export function topOwners(topology: Topology, workloads: CardStyle['workloads']): readonly TopOwner[] {
  const owning = [...podsByTopOwner(topology)].flatMap(([id, pods]): readonly TopOwner[] => {
    const workload = workloads.get(id ?? '');
    return workload === undefined ? [] : [{ workload, pods }];
  });
  return [...owning, ...idleTops(topology).map((workload): TopOwner => ({ workload, pods: [] }))];
}

export function ownerMap(topology: Topology, style: CardStyle, tallies: Tallies): OwnerMap {
  const { workloads } = style;
  const below = podsBelow(topology);
  const waiting = waitingSets(topology, below);
  const idle = idleTops(topology);
  const namespaces = severalNamespaces([...topology.pods, ...idle]);
  const depth = topology.pods.reduce((most, pod) => Math.max(most, pod.owners.length), waiting.size === 0 ? 0 : 2);
  const facts: WorkloadFacts = {
    workloads,
    namespaces,
    rollouts: rolloutsIn(topology),
    guards: guardsOf(topology),
    tallies,
    words: style.words,
  };
  const drawn = [
    ...[...below].flatMap(([id, pods]) => ownerOf(id, pods, workloads)),
    ...[...waiting.values(), ...idle].map((workload) => ({ workload, pods: [] })),
  ];
  const depthOf = depths(workloads);
  const owning = drawn.map(({ workload, pods }): LayeredBox => ({ box: workloadBox(workload, pods, facts), layer: depthOf(workload) }));
  const cards = cardGroups(topology, { ...style, namespaces });
  return {
    boxes: [...owning, ...cards.flatMap(({ card, owner }) => (owner === undefined ? [] : [{ box: card, layer: depth }]))],
    bare: inRows(
      cards.flatMap(({ card, owner }) => (owner === undefined ? [card] : [])),
      depth + 1,
    ),
    links: [
      ...drawn.flatMap(({ workload: { id, owner } }) => (owner === undefined ? [] : [owns(owner, id)])),
      ...cards.flatMap(({ card, pod, owner }) => {
        const set = pod.existence === 'template' ? waiting.get(owner ?? '') : undefined;
        return owner === undefined ? [] : [owns(set?.id ?? owner, card.id)];
      }),
    ],
  };
}

function ownerOf(id: string, pods: readonly Pod[], workloads: CardStyle['workloads']): readonly TopOwner[] {
  const workload = workloads.get(id);
  return workload === undefined ? [] : [{ workload, pods }];
}

function inRows(cards: readonly Box[], perRow: number): readonly (readonly LayeredBox[])[] {
  return cards.flatMap((_, index) =>
    index % perRow === 0 ? [cards.slice(index, index + perRow).map((box, layer): LayeredBox => ({ box, layer }))] : [],
  );
}

/** The pods of each owner, by way of others too. */
function podsBelow({ pods }: Topology): ReadonlyMap<string, readonly Pod[]> {
  const owned = pods.flatMap((pod) => pod.owners.map((owner) => ({ owner, pod })));
  return new Map([...groupBy(owned, ({ owner }) => owner)].map(([owner, own]) => [owner, own.map(({ pod }) => pod)]));
}

/** By their owner: ReplicaSets that want pods and have none, the newest of each. Its pods can't be made, or the input does not hold them. */
function waitingSets({ workloads }: Topology, below: ReadonlyMap<string, readonly Pod[]>): ReadonlyMap<string, Workload> {
  const current = new Map(workloads.map(({ id, revision }) => [id, revision]));
  const sets = new Map<string, Workload>();
  for (const workload of workloads) {
    const { id, owner, replicas = 0, revision, origin } = workload;
    if (origin === undefined || owner === undefined || replicas === 0 || !below.has(owner) || below.has(id)) continue;
    if (!isRevision(workload.kind)) continue;
    if (!sets.has(owner) || revision === current.get(owner)) sets.set(owner, workload);
  }
  return sets;
}

/** What the input holds and what wants no pods at all. */
function idleTops({ workloads, pods }: Topology): readonly Workload[] {
  const owning = new Set(pods.flatMap(({ owners }) => owners));
  return workloads.filter(
    ({ id, owner, replicas, origin, podsLeftOut }) =>
      origin !== undefined && owner === undefined && replicas === 0 && podsLeftOut === undefined && !owning.has(id),
  );
}

interface OwnedCard {
  readonly card: Box;
  readonly pod: Pod;
  readonly owner: string | undefined;
}

/** Pods of one owner: each, or folded where the figure is too full. A template stands below the workload whose it is. */
function cardGroups(topology: Topology, style: CardStyle): readonly OwnedCard[] {
  // the pods of an old and of a new ReplicaSet are not alike, though they have one top owner
  const byOwner = [...groupBy(topology.pods, (pod) => pod.owners[0]).values()];
  return byOwner
    .flatMap((own) => groupPods(own, style.detail !== 'full'))
    .map((group) => {
      const [pod] = group.pods;
      // an owner says the namespace of all that is below it
      const namespaces = style.namespaces && pod.owners.length === 0;
      return { card: templateApart(podCard(group, { ...style, namespaces })), pod, owner: pod.owners[0] };
    });
}

/** A template has the id of its workload, which stands in this figure itself; one of its pods that is placed as an example has one of its own. */
function templateApart(card: Box): Box {
  return card.data['template'] === undefined || card.data['example'] !== undefined ? card : { ...card, id: `${card.id}/template` };
}

/** How many own it, one by way of the other. Each is counted once: a chain may be as long as the input. */
function depths(workloads: CardStyle['workloads']): (workload: Workload) => number {
  const known = new Map<string, number>();
  return (workload) => {
    const waiting: Workload[] = [];
    let at: Workload | undefined = workload;
    for (; at !== undefined && !known.has(at.id); at = workloads.get(at.owner ?? '')) waiting.push(at);
    let depth = at === undefined ? -1 : (known.get(at.id) ?? -1);
    for (const below of waiting.reverse()) known.set(below.id, ++depth);
    return known.get(workload.id) ?? 0;
  };
}

function owns(from: string, to: string): Link {
  return { from, to, relation: 'owns', style: 'owns', startArrow: false, endArrow: true, label: [], tooltip: '' };
}
