/** The diagnostic for an input in which a figure finds nothing to draw. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { KindCount, Topology } from '../model/types.ts';
import { conjunction, plural } from './plural.ts';

/** What a figure looks for, and what to give it. */
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

export function nothingToDraw(topology: Topology, what: keyof typeof looks = 'pods'): Diagnostic {
  const found = counts(topology, what)
    .slice(0, 4)
    .map(({ kind, count }) => plural(count, kind, pluralOf(kind)));
  const others = what === 'pods' && topology.resources.some(({ type }) => type === 'service' || type === 'route');
  return {
    code: 'view/nothing-to-draw',
    severity: 'error',
    message: `no ${looks[what].for} in the input${found.length === 0 ? '' : `, only ${conjunction(found)}`}`,
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

/** Most frequent first. */
function counts({ pods, resources, passedOver }: Topology, what: keyof typeof looks): readonly KindCount[] {
  const found = new Map<string, number>();
  const count = (kind: string): void => void found.set(kind, (found.get(kind) ?? 0) + 1);
  for (const { kind } of resources) count(kind);
  if (what !== 'pods') for (const pod of pods) count(pod.existence === 'template' ? 'pod template' : 'Pod');
  return [...[...found].map(([kind, number]) => ({ kind, count: number })), ...passedOver].sort((a, b) => b.count - a.count);
}
