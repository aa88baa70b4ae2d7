/** The diagnostic for an input in which a figure finds nothing to draw. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { KindCount, Topology, Workload } from '../../model/types.ts';
import { wordsIn } from '../../words/words.ts';
import { kindWords } from './kind-words.ts';

/** What a figure looks for, and what to give it: messages are in English, whatever the figure's language. */
const looks = {
  pods: {
    for: 'pods, nodes or workloads',
    hint: 'give Pods, Nodes, or workloads with a pod template (Deployment, StatefulSet, DaemonSet, Job, …), or the output of `kubectl get pods,nodes -A -o json`',
  },
  services: {
    for: 'Services, Ingresses or Gateways',
    hint: 'give Services beside the pods that they select, or the output of `kubectl get services,ingresses,pods -A -o json`',
  },
} as const;

/** Kinds that are named at most. */
const NAMED = 4;

export function nothingToDraw(topology: Topology, what: keyof typeof looks = 'pods'): Diagnostic {
  const all = counts(topology);
  const found = all.slice(0, NAMED).map(({ kind, count }) => `${count} ${count === 1 ? kind : pluralOf(kind)}`);
  const more = all.length > NAMED;
  const others = what === 'pods' && topology.resources.some(({ type }) => type === 'service' || type === 'route');
  // where a figure of pods finds nodes or workloads alone, it is the pods that lack
  const wanted = what === 'pods' && topology.nodes.length + topology.workloads.length > 0 ? 'pods' : looks[what].for;
  return {
    code: 'view/nothing-to-draw',
    severity: 'error',
    message: `no ${wanted} in the input${found.length === 0 ? '' : `, ${more ? 'but' : 'only'} ${wordsIn('en').list(more ? [...found, 'others'] : found)}`}`,
    hint: others ? 'Services and routes alone are drawn by `-f service`' : looks[what].hint,
  };
}

/** `Ingresses`, `NetworkPolicies`, `pod templates`, `Endpoints`; what stands behind a kind's name (its group) stays there. */
function pluralOf(kind: string): string {
  const [name = '', ...group] = kind.split(' (');
  const many =
    name === 'Endpoints'
      ? name
      : name.replace(/(?:([^aeiou])y|([^s])|s)$/, (end, before, other) => (before ? `${before}ies` : other ? `${end}s` : 'ses'));
  return [many, ...group].join(' (');
}

/** Pods first, then what makes them, nodes, and all others; of each sort the most frequent first. */
function counts({ pods, workloads, nodes, resources, passedOver }: Topology): readonly KindCount[] {
  const isIn = ({ origin }: Partial<Pick<Workload, 'origin'>>): boolean => origin !== undefined;
  // a ScaledJob is a workload and scales itself
  const known = new Set(workloads.map(({ id }) => id));
  return [
    ...countOf(pods.filter(({ existence }) => existence !== 'template').map(() => 'Pod')),
    ...countOf(workloads.filter(isIn).map(kindWords)),
    ...countOf(nodes.filter(isIn).map(() => 'Node')),
    ...[...countOf(resources.filter(({ id }) => !known.has(id)).map(({ kind }) => kind)), ...passedOver].sort((a, b) => b.count - a.count),
  ];
}

function countOf(kinds: readonly string[]): readonly KindCount[] {
  const found = new Map<string, number>();
  for (const kind of kinds) found.set(kind, (found.get(kind) ?? 0) + 1);
  return [...found].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}
