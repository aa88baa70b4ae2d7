/** Which figures suit a topology: for a first podfig.yaml. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Pod, Topology } from '../model/types.ts';
import { chooseFigure } from './choose-figure.ts';

export interface Suggestion {
  readonly figure: string;
  /** What speaks for it, for a comment. */
  readonly because: string;
  /** The pod or workload that a figure of one pod should show. */
  readonly pod?: string;
}

/** Most telling first; none where there is nothing to draw. */
export function suggestFigures(topology: Topology): readonly Suggestion[] {
  const first = chooseFigure(topology);
  const all = suitable(topology, first);
  return [...all.filter(({ figure }) => figure === first), ...all.filter(({ figure }) => figure !== first)];
}

function suitable({ pods, nodes, workloads, resources, relations }: Topology, first: string): readonly Suggestion[] {
  if (pods.length + nodes.length === 0) return [];
  const calls = relations.filter(({ type }) => type === 'calls').length;
  const units = new Set(pods.map(({ id, owners }) => owners.at(-1) ?? id)).size;
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
    ...(first === 'system' || (units > 1 && (calls > 0 || entries.length > 0))
      ? [
          {
            figure: 'system',
            because: `${count(units, 'workload')}${calls > 0 ? `, and ${count(calls, 'call')} between them` : ', and what is between them'}`,
          },
        ]
      : []),
    ...(entries.length > 0
      ? [{ figure: 'service', because: `how requests reach pods by ${kindsIn(entries.map(({ kind }) => kind))}` }]
      : []),
    ...(richest !== undefined && (first === 'sidecar' || richest.containers.length > 1)
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

/** What was taken where nobody chose, and what else suits; nothing where there is no choice. */
export function chosenFigure([figure, ...others]: readonly string[]): readonly Diagnostic[] {
  if (figure === undefined || others.length === 0) return [];
  return [
    {
      code: 'view/figure-chosen',
      severity: 'note',
      message: `drawn as the figure '${figure}', which suits the input`,
      hint: `choose another one with -f: ${others.join(', ')}`,
    },
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
