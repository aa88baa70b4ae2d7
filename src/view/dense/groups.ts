/** Pods in the groups that were asked for (`--group`): by namespace, node, owner, kind of workload or a label, and once more within each. */
import type { GroupBy } from '../../base/asked/groups.ts';
import { groupBy } from '../../base/group-by.ts';
import { compareNames } from '../../base/sort-names.ts';
import { topOwner } from '../../model/queries/topology.ts';
import type { KubeNode, Pod, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { kindWords } from '../boxes/kind-words.ts';

export interface PodsGroup {
  readonly id: string;
  /** data-kind. */
  readonly kind: string;
  readonly name: string;
  /** By what it is grouped, where its name does not say it: the key of a label. */
  readonly fact: string;
  readonly node?: KubeNode;
  readonly pods: readonly Pod[];
  /** Empty where its pods are not grouped once more. */
  readonly inner: readonly PodsGroup[];
}

export interface GroupFacts {
  readonly nodes: readonly KubeNode[];
  readonly workloads: ReadonlyMap<string, Workload>;
  readonly nodeNames: ReadonlyMap<string, string>;
  readonly words: Words;
}

/** In the order of names, those that have none last; nodes in their own order, also those without pods. */
export function groupsOf(pods: readonly Pod[], groups: readonly GroupBy[], facts: GroupFacts, around = ''): readonly PodsGroup[] {
  const [first, ...rest] = groups;
  if (first === undefined) return [];
  const nodes = new Map(facts.nodes.map((node) => [node.name, node]));
  const nodeOf = (pod: Pod): KubeNode | undefined => (pod.nodeName === undefined ? undefined : nodes.get(pod.nodeName));
  const found = new Map<string, readonly Pod[]>(groupBy(pods, (pod) => keyOf(pod, nodeOf(pod), first, facts)));
  // a node without pods is there, too
  if (first.by === 'node' && around === '') for (const { name } of facts.nodes) if (!found.has(name)) found.set(name, []);
  const keys = [...found.keys()].sort((a, b) => Number(a === '') - Number(b === '') || compareNames(a, b));
  const sorted =
    first.by === 'node'
      ? [...facts.nodes.map(({ name }) => name).filter((name) => found.has(name)), ...keys.filter((key) => !nodes.has(key))]
      : keys;
  return sorted.map((key): PodsGroup => {
    const own = found.get(key) ?? [];
    const node = first.by === 'node' ? nodes.get(key) : undefined;
    const id = `${around}${idOf(key, first, node)}`;
    return {
      id,
      kind: node !== undefined ? 'node' : first.by === 'namespace' ? 'kube-namespace' : 'pod-group',
      name: nameOf(key, own[0], first, facts),
      fact: 'key' in first && key !== '' ? first.key : '',
      ...(node === undefined ? {} : { node }),
      pods: own,
      inner: groupsOf(own, rest, facts, `${id}/`),
    };
  });
}

function idOf(key: string, group: GroupBy, node: KubeNode | undefined): string {
  if (node !== undefined) return node.id;
  return `${group.by === 'namespace' ? 'namespace' : `group/${group.by}`}/${key}`;
}

/** '' for what has none. */
function keyOf(pod: Pod, node: KubeNode | undefined, group: GroupBy, { workloads }: GroupFacts): string {
  switch (group.by) {
    case 'namespace':
      return pod.namespace;
    case 'node':
      return node?.name ?? '';
    case 'owner':
      return topOwner(pod) ?? '';
    case 'workload-kind': {
      const workload = workloads.get(topOwner(pod) ?? '');
      return workload === undefined ? '' : kindWords(workload);
    }
    case 'label':
      return pod.labels[group.key] ?? '';
    case 'node-label':
      return node?.labels?.[group.key] ?? '';
    case 'none':
      return '';
  }
}

function nameOf(key: string, first: Pod | undefined, group: GroupBy, { workloads, nodeNames, words }: GroupFacts): string {
  if (group.by === 'none') return '';
  if (key === '') return 'key' in group ? words.say('dense.without.label', { key: group.key }) : words.say(`dense.without.${group.by}`);
  if (group.by === 'node') return nodeNames.get(key) ?? key;
  if (group.by !== 'owner') return key;
  const several = [...workloads.values()].filter(({ name }) => name === workloads.get(key)?.name).length > 1;
  const name = workloads.get(key)?.name ?? key.split('/').at(-1) ?? key;
  return several && first !== undefined ? `${first.namespace}/${name}` : name;
}
