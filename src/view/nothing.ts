/** The diagnostic for an input in which nothing can be drawn. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Topology } from '../model/types.ts';
import { conjunction, plural } from './plural.ts';

export function nothingToDraw(topology: Topology): Diagnostic {
  const passed = topology.passedOver.slice(0, 4).map(({ kind, count }) => plural(count, kind, kind));
  return {
    code: 'view/nothing-to-draw',
    severity: 'error',
    message:
      passed.length === 0
        ? 'no pods, nodes or workloads in the input'
        : `no pods, nodes or workloads in the input, only ${conjunction(passed)}`,
    hint: 'give Pods, Nodes, or workloads with a pod template (Deployment, StatefulSet, DaemonSet, Job, …), or the output of `kubectl get pods,nodes -A -o json`',
  };
}
