/** The boxes and links of the `owners` figure: a tree for each top owner, its pods at the leaves. */
import { groupBy } from '../base/group-by.ts';
import type { Guards } from '../model/queries/guards.ts';
import { guardsOf } from '../model/queries/guards.ts';
import { podsByTopOwner } from '../model/query.ts';
import type { Autoscaler, Pod, Topology, Workload } from '../model/types.ts';
import { box } from './box.ts';
import type { LayeredBox } from './layered.ts';
import { plural } from './plural.ts';
import type { CardStyle } from './pod-card.ts';
import { groupPods, kindWords, podCard } from './pod-card.ts';
import { severalNamespaces } from './select.ts';
import { tallyWords } from './tally-words.ts';
import type { Box, Link } from './types.ts';

/** A top owner and all pods below it. */
export interface TopOwner {
  readonly workload: Workload;
  readonly pods: readonly Pod[];
}

export interface OwnerMap {
  readonly boxes: readonly LayeredBox[];
  readonly links: readonly Link[];
  readonly tops: readonly TopOwner[];
}

export function ownerMap(topology: Topology, style: CardStyle): OwnerMap {
  const { workloads } = style;
  const pods = podsByTopOwner(topology);
  const tops = [...pods].flatMap(([id, own]): readonly TopOwner[] => {
    const workload = workloads.get(id ?? '');
    return workload === undefined ? [] : [{ workload, pods: own }];
  });
  const below = podsBelow(topology);
  const depth = Math.max(0, ...topology.pods.map((pod) => pod.owners.length));
  const namespaces = severalNamespaces(topology.pods);
  const facts: Facts = { workloads, namespaces, retired: retiredBelow(topology), guards: guardsOf(topology) };
  const owning = [...below].flatMap(([id, own]): readonly LayeredBox[] => {
    const workload = workloads.get(id);
    return workload === undefined ? [] : [{ box: workloadBox(workload, own, facts), layer: depthOf(workload, workloads) }];
  });
  const cards = cardGroups(topology, style);
  return {
    tops,
    boxes: [...owning, ...cards.map(({ card }) => ({ box: card, layer: depth }))],
    links: [
      ...owning.flatMap(({ box: { id } }) => {
        const owner = workloads.get(id)?.owner;
        return owner === undefined ? [] : [owns(owner, id)];
      }),
      ...cards.flatMap(({ card, owner }) => (owner === undefined ? [] : [owns(owner, card.id)])),
    ],
  };
}

/** The pods of each owner, by way of others too. */
function podsBelow({ pods }: Topology): ReadonlyMap<string, readonly Pod[]> {
  const owned = pods.flatMap((pod) => pod.owners.map((owner) => ({ owner, pod })));
  return new Map([...groupBy(owned, ({ owner }) => owner)].map(([owner, own]) => [owner, own.map(({ pod }) => pod)]));
}

/** Pods of one owner: each, or folded where the figure is too full. A template stands below the workload whose it is. */
function cardGroups(topology: Topology, style: CardStyle): readonly { readonly card: Box; readonly owner: string | undefined }[] {
  // the pods of an old and of a new ReplicaSet are not alike, though they have one top owner
  const byOwner = [...groupBy(topology.pods, (pod) => pod.owners[0]).values()];
  return byOwner
    .flatMap((own) => groupPods(own, style.detail !== 'full'))
    .map((pods) => ({
      card: templateApart(podCard(pods, { ...style, namespaces: pods.pods[0].owners.length === 0 && severalNamespaces(topology.pods) })),
      owner: pods.pods[0].owners[0],
    }));
}

/** A template has the id of its workload, which stands in this figure itself. */
function templateApart(card: Box): Box {
  return card.data['template'] === undefined ? card : { ...card, id: `${card.id}/template` };
}

function depthOf(workload: Workload, workloads: CardStyle['workloads']): number {
  let depth = 0;
  for (let owner = workloads.get(workload.owner ?? ''); owner !== undefined; owner = workloads.get(owner.owner ?? '')) depth++;
  return depth;
}

interface Facts {
  readonly workloads: CardStyle['workloads'];
  readonly namespaces: boolean;
  /** How many ReplicaSets of a Deployment have no pods and want none: what a rollback would go back to. */
  readonly retired: ReadonlyMap<string, number>;
  readonly guards: Guards;
}

function retiredBelow({ workloads, pods }: Topology): ReadonlyMap<string, number> {
  const owning = new Set(pods.flatMap((pod) => pod.owners));
  const counts = new Map<string, number>();
  for (const { id, kind, owner, replicas } of workloads)
    if (kind === 'ReplicaSet' && owner !== undefined && replicas === 0 && !owning.has(id)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
}

function workloadBox(workload: Workload, pods: readonly Pod[], { workloads, namespaces, retired, guards }: Facts): Box {
  const { id, kind, name, namespace, revision } = workload;
  const top = workload.owner === undefined;
  const age = rolloutWords(workload, workloads);
  const old = retired.get(id) ?? 0;
  const facts = [
    [kindWords(workload), age].filter((word) => word !== '').join(' · '),
    tallyWords(workload, pods),
    old === 0 ? '' : `${plural(old, 'older ReplicaSet')} without pods`,
    ...guards.scalersOf(workload).map(scalerWords),
    ...(top ? budgetWords(pods, guards) : []),
    namespaces && top ? `namespace ${namespace}` : '',
  ];
  return box({
    id,
    kind: 'workload',
    data: { name, namespace, 'workload-kind': kind, ...(revision === undefined ? {} : { revision }) },
    style: 'workload',
    arrangement: { name: 'leaf' },
    lines: [
      { start: { text: name, role: 'pod-name' } },
      ...facts.filter((fact) => fact !== '').map((fact) => ({ start: { text: fact, role: 'fact' as const } })),
    ],
    tooltip: [`${kind} ${namespace}/${name}`, ...facts.filter((fact) => fact !== '')].join('\n'),
  });
}

/** `scaled 2–10 by web`. */
function scalerWords({ name, min, max }: Autoscaler): string {
  return `scaled ${min}–${max ?? '…'} by ${name}`;
}

/** What may be evicted of the pods that a budget protects. */
function budgetWords(pods: readonly Pod[], guards: Guards): readonly string[] {
  const budgets = new Set(pods.flatMap((pod) => guards.budgetsOf(pod)));
  return [...budgets].map(({ name, minAvailable, maxUnavailable }) =>
    maxUnavailable !== undefined ? `at most ${maxUnavailable} away (${name})` : `at least ${minAvailable ?? '…'} stay (${name})`,
  );
}

/** Of the ReplicaSets of a rollout, the one with its Deployment's revision is the new one. */
function rolloutWords({ kind, revision, owner }: Workload, workloads: CardStyle['workloads']): string {
  if (kind !== 'ReplicaSet' || revision === undefined) return '';
  const current = workloads.get(owner ?? '')?.revision;
  return current === undefined ? `revision ${revision}` : `revision ${revision}, ${revision === current ? 'new' : 'old'}`;
}

function owns(from: string, to: string): Link {
  return { from, to, relation: 'owns', style: 'owns', startArrow: false, endArrow: true, label: [], tooltip: '' };
}
