/** Which figures suit a topology: for a first podfig.yaml. */
import type { Pod, Topology } from '../model/types.ts';

export interface Suggestion {
  readonly figure: string;
  /** What speaks for it, for a comment. */
  readonly because: string;
  /** The pod or workload that a figure of one pod should show. */
  readonly pod?: string;
}

/** Most telling first; none where there is nothing to draw. */
export function suggestFigures({ pods, nodes, workloads, resources }: Topology): readonly Suggestion[] {
  if (pods.length + nodes.length === 0) return [];
  const running = Math.max(nodes.length, new Set(pods.flatMap(({ nodeName }) => nodeName ?? [])).size);
  const entries = resources.filter(({ kind }) => kind === 'Service' || kind === 'Ingress' || kind === 'Gateway');
  const addressed = pods.filter(({ ips, hostNetwork }) => ips.length > 0 && !hostNetwork);
  const richest = [...pods].sort((a, b) => b.containers.length - a.containers.length)[0];
  const sharing = pods.find((pod) => pod.shareProcessNamespace || pod.hostNetwork || pod.hostPID);
  return [
    {
      figure: 'cluster',
      because: `${count(pods.length, 'pod')}${running === 0 ? ', none on a node yet' : ` on ${count(running, 'node')}`}`,
    },
    ...(entries.length > 0
      ? [{ figure: 'service', because: `how requests reach pods by ${kindsIn(entries.map(({ kind }) => kind))}` }]
      : []),
    ...(richest !== undefined && richest.containers.length > 1
      ? [
          {
            figure: 'sidecar',
            because: `a pod of ${count(richest.containers.length, 'container')}, and what they share`,
            pod: nameOf(richest),
          },
        ]
      : []),
    ...(workloads.length > 0 ? [{ figure: 'owners', because: `who makes the pods: ${kindsIn(workloads.map(({ kind }) => kind))}` }] : []),
    ...(addressed.length > 1 ? [{ figure: 'flat-network', because: `${count(addressed.length, 'pod')} with an IP of their own` }] : []),
    ...(sharing !== undefined ? [{ figure: 'namespaces', because: 'a pod that shares more than its network', pod: nameOf(sharing) }] : []),
  ];
}

/** The workload's name where there is one: pods come and go. */
function nameOf({ name, namespace, owners }: Pod): string {
  const [, ofNamespace = namespace, ofOwner = name] = owners.at(-1)?.split('/') ?? [];
  return ofNamespace === 'default' || ofNamespace === '' ? ofOwner : `${ofNamespace}/${ofOwner}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** `2 Service, 1 Ingress`. */
function kindsIn(kinds: readonly string[]): string {
  return [...new Set(kinds)].map((kind) => `${kinds.filter((other) => other === kind).length} ${kind}`).join(', ');
}
