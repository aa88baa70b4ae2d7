/** What a pod, or the pods of a template, ask of their node: read from the spec, since figures show little of it. */
import { inside, object } from '../reading/read.ts';
import type { Pod, Workload } from '../types.ts';
import { cursorAt } from './cursor-at.ts';
import { readNodeSelector, readNodeTerms } from './filters/node-terms.ts';
import { daemonTolerations, readTolerations } from './filters/taints.ts';
import { podTerms, spreadRules } from './pod-terms.ts';
import { podRequests } from './requests.ts';
import type { Demand } from './types.ts';

/** `owner` is the workload directly above the pod. */
export function demandOf(pod: Pod, owner: Workload | undefined): Demand {
  const { id, namespace, labels, nodeName, origin } = pod;
  const named = { id, namespace, labels, hostPorts: hostPortsOf(pod), ...(nodeName === undefined ? {} : { nodeName }) };
  const at = cursorAt(origin);
  if (at === undefined) return { ...named, ...NOTHING };
  const spec = object(at, 'spec') ?? inside(at, 'spec', {});
  const affinity = object(spec, 'affinity');
  const nodeTerms = readNodeTerms(affinity);
  const gates = spec.object['schedulingGates'];
  return {
    ...named,
    requests: podRequests(spec),
    isGated: Array.isArray(gates) && gates.length > 0,
    nodeSelector: readNodeSelector(spec),
    ...(nodeTerms === undefined ? {} : { nodeTerms }),
    tolerations: [...readTolerations(spec), ...(owner?.kind === 'DaemonSet' ? daemonTolerations(pod.hostNetwork) : [])],
    near: podTerms(affinity, 'podAffinity', pod),
    apart: podTerms(affinity, 'podAntiAffinity', pod),
    spread: spreadRules(spec, pod),
  };
}

const NOTHING = { requests: new Map(), isGated: false, nodeSelector: [], tolerations: [], near: [], apart: [], spread: [] };

/** Init containers have ended when the others listen. */
function hostPortsOf({ containers }: Pod): readonly string[] {
  return containers
    .filter(({ role }) => role !== 'init' && role !== 'ephemeral')
    .flatMap(({ ports }) => ports.flatMap(({ hostPort, protocol }) => (hostPort === undefined ? [] : [`${protocol} ${hostPort}`])));
}
