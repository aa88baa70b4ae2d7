/** Taints of nodes, and the tolerations of pods (Toleration.ToleratesTaint in k8s.io/api/core/v1). */
import type { Cursor } from '../../reading/read.ts';
import { list, string } from '../../reading/read.ts';
import type { KubeNode } from '../../types.ts';
import type { Taint, Toleration } from '../types.ts';

/** Of `key=value:NoSchedule`, as the model has them. */
export function taintsOf({ taints = [] }: KubeNode): readonly Taint[] {
  return taints.map((taint) => {
    const [, key = '', value = '', effect = ''] = /^([^=:]*)(?:=([^:]*))?:(.*)$/.exec(taint) ?? [];
    return { key, value, effect };
  });
}

export function readTolerations(spec: Cursor): readonly Toleration[] {
  return list(spec, 'tolerations').map((at) => ({
    key: string(at, 'key') ?? '',
    operator: string(at, 'operator') === 'Exists' ? 'Exists' : 'Equal',
    value: string(at, 'value') ?? '',
    effect: string(at, 'effect') ?? '',
  }));
}

export const UNSCHEDULABLE: Taint = { key: 'node.kubernetes.io/unschedulable', value: '', effect: 'NoSchedule' };

/** What the DaemonSet controller adds to its pods (AddOrUpdateDaemonPodTolerations in kubernetes/pkg/controller/daemon/util). */
export function daemonTolerations(hostNetwork: boolean): readonly Toleration[] {
  const exists = (name: string, effect: string): Toleration => ({
    key: `node.kubernetes.io/${name}`,
    operator: 'Exists',
    value: '',
    effect,
  });
  return [
    exists('not-ready', 'NoExecute'),
    exists('unreachable', 'NoExecute'),
    exists('disk-pressure', 'NoSchedule'),
    exists('memory-pressure', 'NoSchedule'),
    exists('pid-pressure', 'NoSchedule'),
    exists('unschedulable', 'NoSchedule'),
    ...(hostNetwork ? [exists('network-unavailable', 'NoSchedule')] : []),
  ];
}

/** The first taint that keeps the pod away. `PreferNoSchedule` keeps nobody away. */
export function untolerated(taints: readonly Taint[], tolerations: readonly Toleration[], effects: readonly string[]): Taint | undefined {
  return taints.find((taint) => effects.includes(taint.effect) && !tolerations.some((toleration) => tolerates(toleration, taint)));
}

export function tolerates({ key, operator, value, effect }: Toleration, taint: Taint): boolean {
  if (effect !== '' && effect !== taint.effect) return false;
  if (key !== '' && key !== taint.key) return false;
  return operator === 'Exists' || (key !== '' && value === taint.value);
}
