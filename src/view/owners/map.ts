/** The boxes and links of the `owners` figure: a tree for each top owner, its pods at the leaves. */
import { groupBy } from '../../base/group-by.ts';
import { guardsOf } from '../../model/queries/guards.ts';
import { podsByTopOwner } from '../../model/queries/topology.ts';
import type { Pod, Topology, Workload } from '../../model/types.ts';
import type { LayeredBox } from '../boxes/layered.ts';
import type { CardStyle } from '../pod/card.ts';
import { groupPods, podCard } from '../pod/card.ts';
import type { Box, Link } from '../types.ts';
import type { WorkloadFacts } from '../workloads/box.ts';
import { workloadBox } from '../workloads/box.ts';
import { isRevision, rolloutsIn } from '../workloads/rollouts.ts';
import { severalNamespaces } from '../workloads/select.ts';
import type { Tallies } from '../workloads/tally-words.ts';

/** A top owner and all pods below it. */
export interface TopOwner {
  readonly workload: Workload;
  readonly pods: readonly Pod[];
}

export interface OwnerStyle extends CardStyle {
  /** ReplicaSets that tell nothing of their own are passed over. */
  readonly fewer: boolean;
}

export interface OwnerMap {
  readonly boxes: readonly LayeredBox[];
  readonly links: readonly Link[];
  /** Pods without an owner: they need no place at the end of anything. */
  readonly bare: readonly Box[];
}

/** Those that have pods, then those that want none. */
export function topOwners(topology: Topology, workloads: CardStyle['workloads']): readonly TopOwner[] {
  const owning = [...podsByTopOwner(topology)].flatMap(([id, pods]): readonly TopOwner[] => {
    const workload = workloads.get(id ?? '');
    return workload === undefined ? [] : [{ workload, pods }];
  });
  return [...owning, ...idleTops(topology).map((workload): TopOwner => ({ workload, pods: [] }))];
}

export function ownerMap(topology: Topology, style: OwnerStyle, tallies: Tallies): OwnerMap {
  const { workloads } = style;
  const below = podsBelow(topology);
  const waiting = waitingSets(topology, below);
  const idle = idleTops(topology);
  const namespaces = severalNamespaces([...topology.pods, ...idle]);
  const every = [
    ...[...below].flatMap(([id, pods]) => ownerOf(id, pods, workloads)),
    ...[...waiting.values(), ...idle].map((workload) => ({ workload, pods: [] })),
  ];
  const passed = style.fewer ? onlyRevisions(every) : new Map<string, string>();
  const above = (id: string | undefined): string | undefined => passed.get(id ?? '') ?? id;
  const drawn = every.filter(({ workload: { id } }) => !passed.has(id));
  const facts: WorkloadFacts = {
    workloads,
    namespaces,
    rollouts: rolloutsIn(topology),
    guards: guardsOf(topology),
    tallies,
    words: style.words,
    passed: new Map([...passed].map(([id, owner]) => [owner, workloads.get(id)?.kind ?? ''])),
  };
  const depthOf = depths(workloads, passed);
  const depth = drawn.reduce((most, { workload }) => Math.max(most, depthOf(workload) + 1), 0);
  const owning = drawn.map(({ workload, pods }): LayeredBox => ({ box: workloadBox(workload, pods, facts), layer: depthOf(workload) }));
  const cards = cardGroups(topology, { ...style, namespaces });
  return {
    boxes: [...owning, ...cards.flatMap(({ card, owner }) => (owner === undefined ? [] : [{ box: card, layer: depth }]))],
    bare: cards.flatMap(({ card, owner }) => (owner === undefined ? [card] : [])),
    links: [
      ...drawn.flatMap(({ workload: { id, owner } }) => (owner === undefined ? [] : [owns(owner, id)])),
      ...cards.flatMap(({ card, pod, owner }) => {
        const set = pod.existence === 'template' ? waiting.get(owner ?? '') : undefined;
        return owner === undefined ? [] : [owns(above(set?.id ?? owner) ?? owner, card.id)];
      }),
    ],
  };
}

function ownerOf(id: string, pods: readonly Pod[], workloads: CardStyle['workloads']): readonly TopOwner[] {
  const workload = workloads.get(id);
  return workload === undefined ? [] : [{ workload, pods }];
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

/**
 * Where room is short: ReplicaSets that are the only ones drawn of their owners, and tell nothing that these do not, by id; and their owners. One whose
 * pods can't be made says so itself.
 */
function onlyRevisions(drawn: readonly TopOwner[]): ReadonlyMap<string, string> {
  const revisions = drawn.map(({ workload }) => workload).filter(({ kind, owner }) => isRevision(kind) && owner !== undefined);
  const byOwner = groupBy(revisions, ({ owner = '' }) => owner);
  const alone = [...byOwner.values()].flatMap(([only, ...others]) => (only === undefined || others.length > 0 ? [] : [only]));
  return new Map(alone.flatMap(({ id, owner, status }) => (owner === undefined || status?.problem !== undefined ? [] : [[id, owner]])));
}

/** Pods without an owner have a region of their own where they are several, and something is owned; one alone takes the place of a tree. */
export function standApart({ pods, workloads }: Topology): boolean {
  return workloads.length > 0 && pods.filter(({ owners }) => owners.length === 0).length > 1;
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
  const apart = standApart(topology);
  return byOwner
    .flatMap((own) => groupPods(own, style.detail !== 'full'))
    .map((group) => {
      const [pod] = group.pods;
      // an owner says the namespace of all that is below it
      const namespaces = style.namespaces && pod.owners.length === 0;
      // what stands in the region of pods without an owner need not say so
      const ownerBeside = pod.owners.length > 0 || !apart;
      return { card: templateApart(podCard(group, { ...style, namespaces, ownerBeside })), pod, owner: pod.owners[0] };
    });
}

/** A template has the id of its workload, which stands in this figure itself; one of its pods that is placed as an example has one of its own. */
function templateApart(card: Box): Box {
  return card.data['template'] === undefined || card.data['example'] !== undefined ? card : { ...card, id: `${card.id}/template` };
}

/** How many own it, one by way of the other. Each is counted once: a chain may be as long as the input. */
function depths(workloads: CardStyle['workloads'], passed: ReadonlyMap<string, string>): (workload: Workload) => number {
  const known = new Map<string, number>();
  return (workload) => {
    const waiting: Workload[] = [];
    let at: Workload | undefined = workload;
    for (; at !== undefined && !known.has(at.id); at = workloads.get(at.owner ?? '')) waiting.push(at);
    let depth = at === undefined ? -1 : (known.get(at.id) ?? -1);
    for (const below of waiting.reverse()) known.set(below.id, passed.has(below.id) ? depth : ++depth);
    return known.get(workload.id) ?? 0;
  };
}

function owns(from: string, to: string): Link {
  return { from, to, relation: 'owns', style: 'owns', startArrow: false, endArrow: true, label: [], tooltip: '' };
}
